import type { RecordStatement, SourceMention } from '../../shapes/record.ts'

/** How many statements back a rejection looks for what it answers. */
const REACH = 12

/** And how many characters back. */
const NEAR = 400

/**
 * Ties each rejection to the proposal that it answers: one in the same sentence whose content or cue lies inside of
 * what is rejected or the other way round, else the last one before it that was made by a target of the rejection or
 * put to its source. What fits none stays alone.
 */
export function answer(statements: readonly RecordStatement[]): RecordStatement[] {
  return statements.map((statement, at) => {
    if (statement.act !== 'rejected') return statement
    const proposal =
      inSentence(statement, statements, at) ?? earlier(statement, statements.slice(Math.max(0, at - REACH), at))
    return proposal ? { ...statement, answers: proposal.id } : statement
  })
}

/**
 * Where a rejection and the proposal that it answers stand in one sentence or the next, each concerns the other's
 * actor; farther apart the proposer stays unsaid.
 */
export function concern(statements: readonly RecordStatement[]): RecordStatement[] {
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
  return statements.map((statement) => {
    const taken = new Set([...statement.sources, ...statement.targets].map((mention) => mention.actor))
    const more = (further.get(statement.id) ?? []).flatMap(({ actor, ...span }) =>
      actor === null || taken.has(actor) ? [] : [{ ...span, actor }],
    )
    return more.length ? { ...statement, targets: [...statement.targets, ...more] } : statement
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
