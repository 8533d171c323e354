import type { ActRow, AnswerRow, ArticleRows, MentionRow, TargetRow } from './rows.ts'

/** Names of properties, each with a function that reads it from a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => unknown>>

/** The properties of an article, except its id. */
export const articleProperties = [
  'title',
  'publisher',
  'url',
  'publishedAt',
  'language',
  'way',
  'text',
  'digest',
] as const

const reportProperties = [
  'act',
  'articleId',
  'direct',
  'by',
  'text',
  'confidence',
  'date',
  'dateFromArticle',
  'sentence',
  'start',
  'end',
  'cue',
  'cueStart',
  'cueEnd',
  'contentStarts',
  'contentEnds',
  'passage',
  'passageStart',
  'unresolvedStarts',
  'unresolvedEnds',
  'unresolvedTexts',
  'sortKey',
  'corrected',
] as const

/** The properties of a statement, except its id. */
export const statementProperties = [...reportProperties, 'roles', 'secondReader', 'secondVerdict'] as const

/** The properties of an act that did not take place, except its id. */
export const unrealProperties = [
  ...reportProperties,
  'status',
  'answers',
  'sourceActors',
  'sourceStarts',
  'sourceEnds',
  'sourceTexts',
  'sourceExtracted',
  'targetActors',
  'targetRoles',
  'targetStarts',
  'targetEnds',
  'targetTexts',
  'targetExtracted',
] as const

/** The properties of an act's edge between two actors. */
export const actProperties = ['id', 'statementId', 'articleId', 'text', 'direct', 'confidence', 'date', 'role'] as const

export const articleColumns: Columns<ArticleRows['article']> = named(['id', ...articleProperties])
export const statementColumns: Columns<ArticleRows['statements'][number]> = named(['id', ...statementProperties])

export const unrealColumns: Columns<ArticleRows['unreal'][number]> = named(['id', ...unrealProperties])

export const mentionColumns: Columns<MentionRow> = {
  actor: ({ actor }) => actor,
  statement: ({ statement }) => statement,
  starts: ({ properties }) => properties.starts,
  ends: ({ properties }) => properties.ends,
  texts: ({ properties }) => properties.texts,
  identities: ({ properties }) => properties.identities,
  extracted: ({ properties }) => properties.extracted,
}

export const targetColumns: Columns<TargetRow> = {
  ...mentionColumns,
  role: ({ properties }) => properties.role,
  extractedRoles: ({ properties }) => properties.extractedRoles,
}

export const answerColumns: Columns<AnswerRow> = {
  answer: ({ answer }) => answer,
  answered: ({ answered }) => answered,
}

const ofAct = Object.entries(named(actProperties))
export const actColumns: Columns<ActRow> = {
  source: ({ source }) => source,
  target: ({ target }) => target,
  ...Object.fromEntries(ofAct.map(([name, of]) => [name, ({ properties }: ActRow) => of(properties)])),
}

/**
 * Turns rows into query parameters: one list for each column, with null for missing values. The embedded engine reads
 * these in less than half the time of one map for each row.
 */
export function inColumns<Row>(columns: Columns<Row>, rows: readonly Row[]): Record<string, readonly unknown[]> {
  return Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, rows.map((row) => of(row) ?? null)]))
}

function named(names: readonly string[]): Columns<Readonly<Record<string, unknown>>> {
  return Object.fromEntries(names.map((name) => [name, (row: Readonly<Record<string, unknown>>) => row[name]]))
}
