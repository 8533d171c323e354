import { identityOf } from '../extract/record/identity.ts'
import { statementId } from '../extract/record/statement-id.ts'
import type { ExtractionRecord, RecordStatement, SourceMention, Target } from '../shapes/record.ts'
import type { Span } from '../shapes/text.ts'
import type { Verdict } from '../shapes/vocabulary.ts'
import { overlap } from './overlap.ts'
import type { Answer } from './question.ts'
import { type Place, type Reported, reportedIn } from './reported.ts'
import { UNSURE, type UnsureSentence } from './unsure.ts'

/**
 * How much likelier a reader is to confirm a statement that is right than one that is wrong, and to doubt one that is
 * wrong than one that is right. It multiplies or divides the odds. No annotated text was read by a second reader, so
 * this is an assumption, and a cautious one: 0.5 becomes 0.75 or 0.25.
 */
const RATIO = 3

/** Confidence of what only the second reader has found; an assumption, too. */
const ADDED = 0.5

/** A statement that was not told is told from this confidence on. */
const LEAST_TOLD = 0.5

/** What a model has answered about a sentence. */
export interface Opinion extends UnsureSentence {
  readonly answer: Answer
}

/** What came of the answers about one article. */
export interface Weighed {
  readonly record: ExtractionRecord
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Acts that were thrown away, since their words do not stand in the sentence. */
  readonly invented: number
}

/**
 * Weighs the answers of a second reader into a record. It changes only what the own models were unsure of, and adds only
 * acts whose words stand in the sentence, whose sources are known actors, and beside whose cue nothing was read.
 */
export function weighIn(record: ExtractionRecord, opinions: readonly Opinion[], model: string): Weighed {
  const verdicts = { confirms: 0, doubts: 0, adds: 0 }
  const changed = new Map<string, RecordStatement>()
  const added: RecordStatement[] = []
  const participants = participantsOf(record)
  let invented = 0
  for (const { answer, sentence, statements } of opinions) {
    const cues = statements.flatMap(({ cue }) => cue ?? [])
    const found = reportedIn(answer, sentence, record.mentions, cues)
    invented += found.invented
    for (const statement of statements) {
      const match = found.reported.find((reported) => isSame(statement, reported))
      // Whoever invents words has not read well enough to deny anything.
      if (match === undefined && found.invented > 0) continue
      const verdict = match === undefined ? 'doubts' : 'confirms'
      verdicts[verdict] += 1
      const weighed = match === undefined ? doubted(statement) : confirmed(statement, participants(match))
      changed.set(statement.id, { ...weighed, secondReader: { model, verdict } })
    }
    for (const reported of found.reported) {
      const parts = participants(reported)
      if (!isNew(reported, [...record.statements, ...added]) || !isWhole(reported, parts)) continue
      verdicts.adds += 1
      added.push({ ...addition(record, sentence, reported, parts), secondReader: { model, verdict: 'adds' } })
    }
  }
  const statements = [...record.statements.map((statement) => changed.get(statement.id) ?? statement), ...added]
  const lost = new Set(
    record.statements.flatMap(({ id, told }) => (told !== false && changed.get(id)?.told === false ? id : [])),
  )
  return { record: { ...record, statements: withoutAnswersTo(lost, statements) }, verdicts, invented }
}

/** Whether a model reports a statement: the same act by the same words or of the same content, and of the same source. */
function isSame({ act, cue, content, sources, sentence }: RecordStatement, reported: Reported): boolean {
  if (act !== reported.act) return false
  const isByCue = cue !== null && overlap(cue, reported.cue)
  const isByContent = content.some((piece) => reported.content.some((own) => overlap(own, piece)))
  if (!isByCue && !isByContent) return false
  // A source in another sentence could not be named.
  const named = sources.filter((source) => overlap(source, sentence))
  return named.every((source) => reported.sources.some((own) => isSameSource(own, source)))
}

function isSameSource(reported: Place, source: SourceMention): boolean {
  return overlap(reported, source) || (source.actor !== null && reported.actor === source.actor)
}

function timesOdds(confidence: number, ratio: number): number {
  const odds = (confidence / (1 - confidence)) * ratio
  return Math.round((1000 * odds) / (1 + odds)) / 1000
}

function doubted(statement: RecordStatement): RecordStatement {
  const confidence = timesOdds(statement.confidence as number, 1 / RATIO)
  if (statement.told === false || confidence >= UNSURE.least) return { ...statement, confidence }
  const sources = statement.sources.map(({ start, end, text }) => ({ start, end, text, actor: null }))
  return { ...statement, sources, targets: [], told: false, confidence }
}

/** An act that was not told has no actors yet; the model has named them. */
function confirmed(statement: RecordStatement, { sources, targets }: Participants): RecordStatement {
  const confidence = timesOdds(statement.confidence as number, RATIO)
  const isKnown = sources.some(({ actor }) => actor !== null)
  const isMeeting = statement.act !== 'met' || targets.length > 0
  if (statement.told !== false || confidence < LEAST_TOLD || !isKnown || !isMeeting) return { ...statement, confidence }
  const { told: _, ...rest } = statement
  return { ...rest, sources, targets, confidence }
}

interface Participants {
  readonly sources: SourceMention[]
  readonly targets: Target[]
}

/** Sources and targets of a reported act as a record has them, with the chance that a pronoun or description means them. */
function participantsOf({ actors, mentions }: ExtractionRecord): (reported: Reported) => Participants {
  const forms = new Map(actors.map(({ id, name, aliases }) => [id, new Set([name, ...aliases])]))
  const names = mentions
    .filter(({ actor, text }) => forms.get(actor)?.has(text.replace(/\s+/g, ' ')))
    .map(({ actor, ...span }) => ({ actor, span }))
  const fullNames = new Map(actors.flatMap(({ id, kind, name }) => (kind === 'person' ? [[id, name]] : [])))
  const identified = <M extends Place>(place: M): M & { identity?: number } => {
    const identity = identityOf(place, names, fullNames)
    return identity === undefined ? place : { ...place, identity }
  }
  return ({ sources, targets }) => {
    const doing = new Set(sources.map(({ actor }) => actor))
    const roles = new Map<string, Target['role']>()
    return {
      sources: sources.map(identified),
      targets: targets.flatMap((target) => {
        const { actor } = target
        if (actor === null || doing.has(actor)) return []
        const role = roles.get(actor) ?? target.role
        roles.set(actor, role)
        return [identified({ ...target, actor, role })]
      }),
    }
  }
}

/** Whether the own models have read nothing by these words, and have not told the same content under other words. */
function isNew({ act, cue, content }: Reported, statements: readonly RecordStatement[]): boolean {
  return statements.every((own) => {
    if (own.cue !== null && overlap(own.cue, cue)) return false
    if (own.act !== act || own.told === false) return true
    return act === 'met'
      ? !overlap(own.sentence, cue)
      : !own.content.some((piece) => content.some((reported) => overlap(piece, reported)))
  })
}

function isWhole({ act, content, cue }: Reported, { sources, targets }: Participants): boolean {
  if (sources.some((source) => [cue, ...content].some((words) => overlap(words, source)))) return false
  const known = new Set(sources.flatMap(({ actor }) => actor ?? []))
  return known.size > 0 && (act !== 'met' || known.size + targets.length > 1)
}

function addition(
  { id, text }: ExtractionRecord,
  sentence: Span,
  { act, cue, content }: Reported,
  { sources, targets }: Participants,
): RecordStatement {
  const pieces = content.map((piece) => withMarks(piece, text))
  return {
    id: statementId(id, act, cue, pieces),
    act,
    sources,
    cue,
    content: pieces,
    direct: pieces.length > 0 && pieces.every(isQuoted),
    targets,
    sentence,
    confidence: ADDED,
  }
}

/** Content has its quotation marks with it. */
function withMarks({ start, end, text: words }: Span, text: string): Span {
  const [from, to] = [start - 1, end + 1]
  const whole = text.slice(from, to)
  return isQuoted({ text: whole }) ? { start: from, end: to, text: whole } : { start, end, text: words }
}

function isQuoted({ text }: { readonly text: string }): boolean {
  return /^["“].*["”]$/s.test(text)
}

function withoutAnswersTo(lost: ReadonlySet<string>, statements: readonly RecordStatement[]): RecordStatement[] {
  return statements.map((statement) => {
    const { answers, ...rest } = statement
    return answers !== undefined && lost.has(answers) ? rest : statement
  })
}
