import { createHash } from 'node:crypto'
import type { ExtractionRecord, RecordActor, RecordStatement } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { Act } from '../../shapes/vocabulary.ts'

type Properties = Readonly<Record<string, unknown>>

/** The rows that are written for one article. */
export interface ArticleRows {
  /** The record that the rows were made from. */
  readonly record: ExtractionRecord
  readonly id: string
  readonly digest: string
  readonly article: Properties
  readonly actors: readonly ActorRow[]
  readonly statements: readonly Properties[]
  readonly made: readonly MentionRow[]
  readonly about: readonly MentionRow[]
  readonly answers: readonly AnswerRow[]
  readonly acts: Readonly<Record<Act, readonly ActRow[]>>
}

export interface ActorRow extends RecordActor {
  /** How many statements of this article the actor made, how many concern it, and how many do either. */
  readonly made: number
  readonly about: number
  readonly statements: number
}

export interface AnswerRow {
  readonly answer: string
  readonly answered: string
}

export interface MentionRow {
  readonly actor: string
  readonly statement: string
  readonly properties: { readonly starts: number[]; readonly ends: number[]; readonly texts: string[] }
}

export interface ActRow {
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

/** A statement may bring its passage, for when the text of its article is not available. */
export interface WithPassage {
  readonly passage?: Span
}

/** The SHA-256 of a text in hexadecimal, by which two versions of an article are told apart. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The rows of one record. Statements without a resolved source are left out, and so are answers to them. Properties are
 * flat. A statement and its relationships hold all of its evidence, so listing statements reads no article's whole
 * text.
 */
export function rowsOf(record: ExtractionRecord): ArticleRows {
  const statements = record.statements.filter(({ sources }) => sources.some(({ actor }) => actor !== null))
  const stored = new Set(statements.map(({ id }) => id))
  const made = statements.flatMap((statement) => mentionRows(statement.id, statement.sources))
  const about = statements.flatMap((statement) => mentionRows(statement.id, statement.targets))
  const actRowsOf = (act: Act) =>
    statements.filter((statement) => statement.act === act).flatMap((statement) => actRows(record, statement))
  const digest = digestOf(record.text)
  return {
    record,
    id: record.id,
    digest,
    article: { id: record.id, ...record.article, text: record.text, digest },
    actors: countStatements(record.actors, made, about),
    statements: statements.map((statement) => statementProperties(record, statement)),
    made,
    about,
    answers: statements.flatMap(({ id, answers }) =>
      answers !== undefined && stored.has(answers) ? [{ answer: id, answered: answers }] : [],
    ),
    acts: {
      said: actRowsOf('said'),
      proposed: actRowsOf('proposed'),
      rejected: actRowsOf('rejected'),
      met: actRowsOf('met'),
    },
  }
}

function mentionRows(statement: string, mentions: readonly (Span & { readonly actor: string | null })[]): MentionRow[] {
  const byActor = Map.groupBy(
    mentions.filter(({ actor }) => actor !== null),
    ({ actor }) => actor as string,
  )
  return [...byActor].map(([actor, spans]) => ({ actor, statement, properties: spanLists(spans) }))
}

function spanLists(spans: readonly Span[]) {
  return {
    starts: spans.map(({ start }) => start),
    ends: spans.map(({ end }) => end),
    texts: spans.map(({ text }) => text),
  }
}

function countStatements(
  actors: readonly RecordActor[],
  made: readonly MentionRow[],
  about: readonly MentionRow[],
): ActorRow[] {
  const makes = Map.groupBy(made, ({ actor }) => actor)
  const concerns = Map.groupBy(about, ({ actor }) => actor)
  return actors.map((actor) => {
    const makesOf = makes.get(actor.id) ?? []
    const concernsOf = concerns.get(actor.id) ?? []
    const statements = new Set([...makesOf, ...concernsOf].map(({ statement }) => statement))
    return { ...actor, made: makesOf.length, about: concernsOf.length, statements: statements.size }
  })
}

function statementProperties(record: ExtractionRecord, statement: RecordStatement & WithPassage): Properties {
  const { sentence, cue, content } = statement
  const passage = statement.passage ?? passageOf(record.text, statement)
  const unresolved = statement.sources.filter(({ actor }) => actor === null)
  const { starts, ends, texts } = spanLists(unresolved)
  const date = dateOf(record, statement)
  return {
    id: statement.id,
    act: statement.act,
    articleId: record.id,
    direct: statement.direct,
    text: textOf(statement),
    ...confidenceOf(statement),
    ...(date === undefined ? {} : { date }),
    ...(date === undefined || statement.date !== undefined ? {} : { dateFromArticle: true }),
    sentence: sentence.text,
    start: sentence.start,
    end: sentence.end,
    ...(cue === null ? {} : { cue: cue.text, cueStart: cue.start, cueEnd: cue.end }),
    contentStarts: content.map(({ start }) => start),
    contentEnds: content.map(({ end }) => end),
    ...(passage.text === sentence.text ? {} : { passage: passage.text, passageStart: passage.start }),
    ...(unresolved.length === 0 ? {} : { unresolvedStarts: starts, unresolvedEnds: ends, unresolvedTexts: texts }),
    sortKey: sortKeyOf(record, statement, date),
  }
}

/** The content, or, for a statement without content (met), the sentence. */
function textOf(statement: RecordStatement): string {
  return statement.content.map(({ text }) => text).join(' … ') || statement.sentence.text
}

/** The shortest stretch of the text that holds the sentence, the cue and every piece of the content. */
export function passageOf(text: string, statement: RecordStatement): Span {
  const spans = [statement.sentence, ...(statement.cue === null ? [] : [statement.cue]), ...statement.content]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return { start, end, text: text.slice(start, end) }
}

function dateOf(record: ExtractionRecord, statement: RecordStatement): string | undefined {
  return statement.date ?? record.article.publishedAt?.slice(0, 10)
}

/** A key whose text order is by date (undated statements last), then by article and offset in it. */
function sortKeyOf(record: ExtractionRecord, statement: RecordStatement, date: string | undefined): string {
  const padded = (offset: number) => String(offset).padStart(9, '0')
  const within = statement.cue?.start ?? statement.content[0]?.start ?? statement.sentence.start
  return [date ?? '~', record.id, padded(statement.sentence.start), padded(within), statement.id].join(' ')
}

function actRows(record: ExtractionRecord, statement: RecordStatement): ActRow[] {
  const date = dateOf(record, statement)
  return actorPairs(statement).map(([source, target]) => ({
    source,
    target,
    properties: {
      id: `${statement.id}~${source}~${target}`,
      statementId: statement.id,
      articleId: record.id,
      text: textOf(statement),
      direct: statement.direct,
      ...confidenceOf(statement),
      ...(date === undefined ? {} : { date }),
    },
  }))
}

/** Records of early versions of Parley have no confidence. */
function confidenceOf({ confidence }: RecordStatement): Properties {
  return confidence === undefined ? {} : { confidence }
}

/**
 * Source and target of each edge: every source with every target except itself. A meeting has no direction, so its
 * pairs are ordered by id; if it names no target, its sources met each other.
 */
function actorPairs(statement: RecordStatement): [source: string, target: string][] {
  const sources = [...new Set(statement.sources.flatMap(({ actor }) => actor ?? []))]
  const targets = [...new Set(statement.targets.map(({ actor }) => actor))]
  const met = statement.act === 'met'
  const others = met && targets.length === 0 ? sources : targets
  const pairs = sources.flatMap((source) =>
    others
      .filter((target) => target !== source)
      .map((target): [string, string] => (met && target < source ? [target, source] : [source, target])),
  )
  return [...new Map(pairs.map((pair) => [pair.join('~'), pair])).values()]
}
