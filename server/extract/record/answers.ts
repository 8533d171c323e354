import type { RecordStatement, SourceMention } from '../../shapes/record.ts'
import { CHARGES, PROPOSED_THINGS } from '../lexicon/answers.ts'

/** How many statements back a rejection looks for the proposal that it answers. */
const REACH = 12

/** How many characters back it looks, at most. */
const NEAR = 400

/**
 * Ties each rejection to the proposal that it answers. This is a proposal in the same sentence whose content or cue
 * lies inside the rejection's content or the other way round, or the last one up to the sentence before where the
 * rejection only points back ("rejected the offer"), or else the last one before it that a target of the rejection
 * made or that was put to the rejection's source. A rejection that fits no proposal stays alone.
 */
export function answer(statements: readonly RecordStatement[]): RecordStatement[] {
  const real = statements.filter(({ status }) => status === undefined)
  return statements.map((statement) => {
    if (statement.act !== 'rejected' || statement.status !== undefined) return statement
    const at = real.indexOf(statement)
    const before = real.slice(Math.max(0, at - REACH), at)
    const proposal =
      inSentence(statement, real, at) ??
      pointedAt(statement, before, PROPOSED_THINGS, ({ act }) => act === 'proposed') ??
      earlier(statement, before)
    return proposal ? { ...statement, answers: proposal.id } : statement
  })
}

/**
 * If a rejection and the proposal that it answers stand in the same sentence or in two neighbouring ones, each gets the
 * other's actor as a target. Farther apart, the text does not say who proposed what is rejected. A denial of "a charge"
 * gets whoever made the charge before it in its sentence.
 */
export function targetAnswers(statements: readonly RecordStatement[]): RecordStatement[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const further = new Map<string, readonly SourceMention[]>()
  for (const rejection of statements) {
    const proposal = rejection.answers === undefined ? undefined : byId.get(rejection.answers)
    if (!proposal || rejection.sentence.start - proposal.sentence.end > 2) continue
    further.set(rejection.id, proposal.sources)
    if (proposal.sentence.start === rejection.sentence.start) {
      further.set(proposal.id, [...(further.get(proposal.id) ?? []), ...rejection.sources])
    }
  }
  statements.forEach((statement, at) => {
    if (further.has(statement.id) || !isDenial(statement) || statement.status !== undefined) return
    const before = statements.slice(Math.max(0, at - REACH), at).filter(({ status }) => status === undefined)
    const charge = pointedAt(statement, before, CHARGES, isSaidIn(statement))
    if (charge) further.set(statement.id, charge.sources)
  })
  return statements.map((statement) => {
    const others = further.get(statement.id) ?? []
    const taken = new Set([...statement.sources, ...statement.targets].map((mention) => mention.actor))
    const more = others.flatMap(({ actor, ...span }) =>
      actor === null || taken.has(actor) ? [] : [{ ...span, actor, role: 'to' as const }],
    )
    const answering = new Set(others.map(({ actor }) => actor))
    const targets = statement.targets.map((target) =>
      answering.has(target.actor) ? { ...target, role: 'to' as const } : target,
    )
    return others.length ? { ...statement, targets: [...targets, ...more] } : statement
  })
}

function inSentence(
  rejection: RecordStatement,
  statements: readonly RecordStatement[],
  at: number,
): RecordStatement | undefined {
  return statements
    .slice(Math.max(0, at - REACH), at + REACH)
    .find(
      (other) =>
        other.act === 'proposed' &&
        other.sentence.start === rejection.sentence.start &&
        (overlaps(other, rejection) ||
          rejection.content.some((piece) => other.cue && other.cue.start >= piece.start && other.cue.end <= piece.end)),
    )
}

/** The last statement of a kind, up to the sentence before, if the content only points back: "the offer", "a charge". */
function pointedAt(
  statement: RecordStatement,
  before: readonly RecordStatement[],
  things: ReadonlySet<string>,
  isMeant: (other: RecordStatement) => boolean,
): RecordStatement | undefined {
  const [content, ...more] = statement.content
  const [, noun = ''] = /^(?:the|that|this|an?|it$)(?: (\p{L}+))?$/iu.exec(content?.text ?? '') ?? []
  const isPronoun = things === PROPOSED_THINGS && /^(?:it|this|that)$/i.test(content?.text ?? '')
  if (more.length || !(isPronoun || things.has(noun.toLowerCase()))) return undefined
  const own = new Set(statement.sources.map(({ actor }) => actor))
  return before.findLast(
    (other) =>
      statement.sentence.start - other.sentence.end <= 2 &&
      isMeant(other) &&
      other.sources.some(({ actor }) => actor !== null) &&
      !other.sources.some(({ actor }) => own.has(actor)),
  )
}

function isDenial({ act, cue }: RecordStatement): boolean {
  return act === 'rejected' || /^den(?:y|ies|ied|ying)$/i.test(cue?.text ?? '')
}

function isSaidIn({ sentence }: RecordStatement): (other: RecordStatement) => boolean {
  return (other) => other.act === 'said' && other.sentence.start === sentence.start
}

function overlaps(a: RecordStatement, b: RecordStatement): boolean {
  return a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end))
}

function earlier(rejection: RecordStatement, before: readonly RecordStatement[]): RecordStatement | undefined {
  const rejecters = rejection.sources.map((source) => source.actor)
  const concerned = rejection.targets.map((target) => target.actor)
  return [...before]
    .reverse()
    .find(
      (other) =>
        other.act === 'proposed' &&
        rejection.sentence.start - other.sentence.end < NEAR &&
        (other.sources.some((source) => source.actor !== null && concerned.includes(source.actor)) ||
          other.targets.some((target) => rejecters.includes(target.actor))),
    )
}
