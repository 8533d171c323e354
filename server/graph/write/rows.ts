import { createHash } from 'node:crypto'
import { present } from '../../present.ts'
import type { ExtractionRecord, RecordActor, RecordStatement, Target } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import { type Act, TARGET_ROLES, type TargetRole } from '../../shapes/vocabulary.ts'

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
  /** Acts that did not take place. */
  readonly unreal: readonly Properties[]
  readonly made: readonly MentionRow[]
  readonly about: readonly TargetRow[]
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
  readonly properties: {
    readonly starts: number[]
    readonly ends: number[]
    readonly texts: string[]
    /** How sure it is who is meant by each mention; absent where all name the actor. */
    readonly identities?: number[]
    /** What extraction calls the actor of each mention; absent where all are the actor itself. */
    readonly extracted?: string[]
  }
}

export interface TargetRow extends MentionRow {
  readonly properties: MentionRow['properties'] & {
    readonly role: TargetRole
    /** The role of each mention, where several actors are one. */
    readonly extractedRoles?: TargetRole[]
  }
}

export interface ActRow {
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

/** A statement may bring its passage, for when the text of its article is not available. */
export interface WithPassage {
  readonly passage?: Span
  /** The decisions about it, for a statement that people have corrected. */
  readonly corrected?: readonly string[]
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
  return rowsWith(record, digestOf(record.text))
}

/** The rows of an article whose statements are other ones now; its text is the same. */
export function rowsAnew({ digest }: ArticleRows, record: ExtractionRecord): ArticleRows {
  return rowsWith(record, digest)
}

function rowsWith(record: ExtractionRecord, digest: string): ArticleRows {
  const sourced = record.statements.filter(hasSource)
  const statements = sourced.filter(tookPlace)
  const stored = new Set(statements.map(({ id }) => id))
  const known = new Set(sourced.map(({ id }) => id))
  const made = statements.flatMap(sourceRows)
  const about = statements.flatMap(targetRows)
  const actRowsOf = (act: Act) =>
    statements.filter((statement) => statement.act === act).flatMap((statement) => actRows(record, statement))
  return {
    record,
    id: record.id,
    digest,
    article: { id: record.id, ...record.article, text: record.text, digest },
    actors: countStatements(record.actors, made, about),
    statements: statements.map((statement) => ({
      ...statementProperties(record, statement),
      roles: rolesOf(statement),
    })),
    unreal: sourced
      .filter((statement) => !tookPlace(statement))
      .map((statement) => unrealProperties(record, statement, known)),
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

/** Whether a statement has a source that is a known actor: others are in the record, but not in the graph. */
export function hasSource({ sources }: RecordStatement): boolean {
  return sources.some(({ actor }) => actor !== null)
}

/** Whether the act is reported as one that took place: others are stored apart from the statements. */
export function tookPlace({ status }: RecordStatement): boolean {
  return status === undefined
}

/** A mention that decisions have given to another actor keeps in `as` what extraction said. */
type Corrected = Span & { readonly actor: string | null; readonly as?: string; readonly identity?: number }

/** A row for each actor that made a statement. */
export function sourceRows(statement: RecordStatement): MentionRow[] {
  return mentionRows(statement.id, statement.sources)
}

function mentionRows(statement: string, mentions: readonly Corrected[]): MentionRow[] {
  return [...byActor(mentions)].map(([actor, spans]) => ({
    actor,
    statement,
    properties: { ...spanLists(spans), ...identitiesOf(spans), ...extractedOf(actor, spans) },
  }))
}

function byActor<M extends Corrected>(mentions: readonly M[]): Map<string, M[]> {
  return Map.groupBy(
    mentions.filter(({ actor }) => actor !== null),
    ({ actor }) => actor as string,
  )
}

function identitiesOf(spans: readonly Corrected[]): { identities?: number[] } {
  return spans.some(({ identity }) => identity !== undefined)
    ? { identities: spans.map(({ identity }) => identity ?? 1) }
    : {}
}

function extractedOf(actor: string, spans: readonly Corrected[]): { extracted?: string[] } {
  return spans.some(({ as }) => as !== undefined) ? { extracted: spans.map(({ as }) => as ?? actor) } : {}
}

/** A row for each actor that a statement concerns. */
export function targetRows(statement: RecordStatement): TargetRow[] {
  const roles = rolesByActor(statement.targets)
  const mentions = byActor(statement.targets)
  return mentionRows(statement.id, statement.targets).map((row) => ({
    ...row,
    properties: {
      ...row.properties,
      role: roles.get(row.actor) ?? 'about',
      ...(row.properties.extracted === undefined
        ? {}
        : { extractedRoles: (mentions.get(row.actor) ?? []).map(({ role }) => role) }),
    },
  }))
}

/** The one role that each actor has in a statement: what is directed at it counts before what only mentions it. */
export function rolesByActor(targets: readonly Target[]): Map<string, TargetRole> {
  const roles = new Map<string, TargetRole>()
  for (const { actor, role } of targets) {
    if ((roles.get(actor) ?? 'about') === 'about') roles.set(actor, role)
  }
  return roles
}

/** The roles that occur in a statement; actors who met each other are with one another. */
export function rolesOf(statement: RecordStatement): TargetRole[] {
  const found = new Set(rolesByActor(statement.targets).values())
  if (statement.targets.length === 0 && actorPairs(statement).length > 0) found.add('with')
  return TARGET_ROLES.filter((role) => found.has(role))
}

function spanLists(spans: readonly Span[]) {
  return {
    starts: spans.map(({ start }) => start),
    ends: spans.map(({ end }) => end),
    texts: spans.map(({ text }) => text),
  }
}

/** Counts the statements of each actor of an article. */
export function countStatements<A extends { readonly id: string }>(
  actors: readonly A[],
  made: readonly MentionRow[],
  about: readonly MentionRow[],
): (A & Pick<ActorRow, 'made' | 'about' | 'statements'>)[] {
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
    ...(statement.by === undefined ? {} : { by: statement.by }),
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
    ...(statement.corrected === undefined ? {} : { corrected: statement.corrected }),
    ...present({ secondReader: statement.secondReader?.model, secondVerdict: statement.secondReader?.verdict }),
  }
}

/** An act that did not take place has no relationships with actors, so its properties name them. */
function unrealProperties(
  record: ExtractionRecord,
  statement: RecordStatement,
  known: ReadonlySet<string>,
): Properties {
  const sources = statement.sources.filter(({ actor }) => actor !== null)
  const { targets, answers, status } = statement
  const roles = rolesByActor(targets.map(asExtractedTarget))
  const ofSources = spanLists(sources)
  const ofTargets = spanLists(targets)
  return {
    ...statementProperties(record, statement),
    status,
    ...(answers === undefined || !known.has(answers) ? {} : { answers }),
    sourceActors: sources.map(({ actor }) => actor),
    sourceStarts: ofSources.starts,
    sourceEnds: ofSources.ends,
    sourceTexts: ofSources.texts,
    targetActors: targets.map(({ actor }) => actor),
    ...unrealExtracted('sourceExtracted', sources),
    targetRoles: targets.map((target) => roles.get(asExtractedTarget(target).actor)),
    ...unrealExtracted('targetExtracted', targets),
    targetStarts: ofTargets.starts,
    targetEnds: ofTargets.ends,
    targetTexts: ofTargets.texts,
  }
}

function asExtractedTarget(target: Target & { readonly as?: string }): Target {
  return target.as === undefined ? target : { ...target, actor: target.as }
}

function unrealExtracted(name: 'sourceExtracted' | 'targetExtracted', mentions: readonly Corrected[]): Properties {
  const isCorrected = mentions.some(({ as }) => as !== undefined)
  return isCorrected ? { [name]: mentions.map(({ actor, as }) => as ?? actor) } : {}
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

function dateOf(record: Pick<ExtractionRecord, 'article'>, statement: RecordStatement): string | undefined {
  return statement.date ?? record.article.publishedAt?.slice(0, 10)
}

/** A key whose text order is by date (undated statements last), then by article and offset in it. */
function sortKeyOf(record: ExtractionRecord, statement: RecordStatement, date: string | undefined): string {
  const padded = (offset: number) => String(offset).padStart(9, '0')
  const within = statement.cue?.start ?? statement.content[0]?.start ?? statement.sentence.start
  return [date ?? '~', record.id, padded(statement.sentence.start), padded(within), statement.id].join(' ')
}

/** The edges of a statement's act. Of the record, id and day of publication count. */
export function actRows(record: Pick<ExtractionRecord, 'id' | 'article'>, statement: RecordStatement): ActRow[] {
  const date = dateOf(record, statement)
  return actorPairs(statement).map(({ source, target, role }) => ({
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
      role,
    },
  }))
}

/** Records of early versions of Parley have no confidence. */
function confidenceOf({ confidence }: RecordStatement): Properties {
  return confidence === undefined ? {} : { confidence }
}

interface Pair {
  readonly source: string
  readonly target: string
  readonly role: TargetRole
}

/**
 * The ends of each edge with the target's role: every source with every target except itself. A meeting has no
 * direction, so its pairs are ordered by id; if it names no target, its sources met each other.
 */
function actorPairs(statement: RecordStatement): Pair[] {
  const sources = [...new Set(statement.sources.flatMap(({ actor }) => actor ?? []))]
  const roles = rolesByActor(statement.targets)
  const met = statement.act === 'met'
  const others = met && roles.size === 0 ? sources : [...roles.keys()]
  const pairs = new Map<string, Pair>()
  for (const source of sources) {
    for (const target of others) {
      if (target === source) continue
      const ends = met && target < source ? { source: target, target: source } : { source, target }
      const key = `${ends.source}~${ends.target}`
      const role = roles.get(target) ?? 'with'
      if ((pairs.get(key)?.role ?? 'about') === 'about') pairs.set(key, { ...ends, role })
    }
  }
  return [...pairs.values()]
}
