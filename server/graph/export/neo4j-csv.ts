import { ACTS } from '../../shapes/vocabulary.ts'
import { searchText } from '../fold.ts'
import { actTypes } from '../read/filter.ts'
import { actProperties, articleProperties, statementProperties, unrealProperties } from '../write/columns.ts'
import { csvLine } from './csv.ts'
import type { ExportedArticle, ExportSource } from './selection.ts'

/** Separates the items of a list in a field: a character that news texts do not contain. */
const separator = '\u001f'

const types: Readonly<Record<string, string>> = {
  direct: ':boolean',
  confidence: ':double',
  dateFromArticle: ':boolean',
  start: ':long',
  end: ':long',
  cueStart: ':long',
  cueEnd: ':long',
  passageStart: ':long',
  contentStarts: ':long[]',
  contentEnds: ':long[]',
  unresolvedStarts: ':long[]',
  unresolvedEnds: ':long[]',
  unresolvedTexts: ':string[]',
  corrected: ':string[]',
  roles: ':string[]',
  sourceActors: ':string[]',
  sourceStarts: ':long[]',
  sourceEnds: ':long[]',
  sourceTexts: ':string[]',
  sourceExtracted: ':string[]',
  targetActors: ':string[]',
  targetRoles: ':string[]',
  targetStarts: ':long[]',
  targetEnds: ':long[]',
  targetTexts: ':string[]',
  targetExtracted: ':string[]',
}

/** A file and the rows that each article adds to it. */
interface Table {
  readonly head: readonly string[]
  readonly rows: (article: ExportedArticle) => readonly (readonly unknown[])[]
}

const tables = {
  'articles.csv': {
    head: ['id:ID(Article)', ...articleProperties, ':LABEL'],
    rows: ({ id, article }) => [[id, ...articleProperties.map((name) => article[name]), 'Article']],
  },
  'statements.csv': {
    head: ['id:ID(Statement)', ...statementProperties.map(typed), ':LABEL'],
    rows: ({ statements }) =>
      statements.map((properties) => [
        properties.id,
        ...statementProperties.map((name) => joined(properties[name])),
        'Statement',
      ]),
  },
  'reported-in.csv': {
    head: [':START_ID(Statement)', ':END_ID(Article)', ':TYPE'],
    rows: ({ id, statements }) => statements.map((properties) => [properties.id, id, 'REPORTED_IN']),
  },
  'unreal-statements.csv': {
    head: ['id:ID(UnrealStatement)', ...unrealProperties.map(typed), ':LABEL'],
    rows: ({ unreal }) =>
      unreal.map((properties) => [
        properties.id,
        ...unrealProperties.map((name) => joined(properties[name])),
        'UnrealStatement',
      ]),
  },
  'appears-in.csv': {
    head: [':START_ID(UnrealStatement)', ':END_ID(Article)', ':TYPE'],
    rows: ({ id, unreal }) => unreal.map((properties) => [properties.id, id, 'APPEARS_IN']),
  },
  'made.csv': {
    head: [':START_ID(Actor)', ':END_ID(Statement)', ...mentionHead(), ':TYPE'],
    rows: ({ made }) =>
      made.map(({ actor, statement, properties }) => [actor, statement, ...mention(properties), 'MADE']),
  },
  'about.csv': {
    head: [':START_ID(Statement)', ':END_ID(Actor)', ...mentionHead(), 'role', ':TYPE'],
    rows: ({ about }) =>
      about.map(({ actor, statement, properties }) => [
        statement,
        actor,
        ...mention(properties),
        properties.role,
        'ABOUT',
      ]),
  },
  'answers.csv': {
    head: [':START_ID(Statement)', ':END_ID(Statement)', ':TYPE'],
    rows: ({ answers }) => answers.map(({ answer, answered }) => [answer, answered, 'ANSWERS']),
  },
  'acts.csv': {
    head: [':START_ID(Actor)', ':END_ID(Actor)', ...actProperties.map(typed), ':TYPE'],
    rows: ({ acts }) =>
      ACTS.flatMap((act) =>
        acts[act].map(({ source, target, properties }) => [
          source,
          target,
          ...actProperties.map((name) => properties[name]),
          actTypes[act],
        ]),
      ),
  },
} as const satisfies Readonly<Record<string, Table>>

type ArticleFile = keyof typeof tables
export type Neo4jFile = 'actors.csv' | ArticleFile
const articleFiles = Object.keys(tables) as ArticleFile[]
/** The files for `neo4j-admin database import full`. */
export const NEO4J_FILES: readonly [Neo4jFile, ...Neo4jFile[]] = ['actors.csv', ...articleFiles]

/** Yields one of the files in pieces, with the head that `neo4j-admin` requires. Import it with `importArguments`. */
export async function* neo4jFile(source: ExportSource, file: Neo4jFile): AsyncGenerator<string> {
  if (file === 'actors.csv') return yield* actorLines(source)
  const { head, rows } = tables[file]
  yield csvLine(head)
  for await (const article of source.articles()) yield rows(article).map(csvLine).join('')
}

/** Characters of a file that are collected before they are yielded. */
const pieceSize = 65_536

/**
 * Yields all the files in pieces, reading each article once. The pieces of one file are in order, mixed with others'.
 */
export async function* everyNeo4jFile(
  source: ExportSource,
): AsyncGenerator<{ readonly file: Neo4jFile; readonly text: string }> {
  for await (const text of actorLines(source)) yield { file: 'actors.csv', text }
  const gathered = new Map(articleFiles.map((file) => [file, csvLine(tables[file].head)]))
  for await (const article of source.articles()) {
    for (const [file, before] of gathered) {
      const text = before + tables[file].rows(article).map(csvLine).join('')
      gathered.set(file, text.length < pieceSize ? text : '')
      if (text.length >= pieceSize) yield { file, text }
    }
  }
  for (const [file, text] of gathered) yield { file, text }
}

async function* actorLines({ actors }: ExportSource): AsyncGenerator<string> {
  yield csvLine([
    'id:ID(Actor)',
    'kind',
    'name',
    'aliases:string[]',
    'iso',
    'wikidata',
    'made:long',
    'about:long',
    'statements:long',
    'x:double',
    'y:double',
    'search',
    ':LABEL',
  ])
  for await (const { id, kind, name, aliases, iso, wikidata, made, about, statements, x, y } of actors()) {
    const label = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
    const counts = [made, about, statements]
    const search = searchText([name, ...aliases])
    yield csvLine([
      ...[id, kind, name, aliases.join(separator), iso, wikidata],
      ...[...counts, x, y, search, `Actor${separator}${label}`],
    ])
  }
}

const filesOfNodes: readonly Neo4jFile[] = ['actors.csv', 'articles.csv', 'statements.csv', 'unreal-statements.csv']

/**
 * The arguments of `neo4j-admin`, run in the folder of the files, to create the server's database from them. The import
 * drops empty lists, so every reader of the graph must treat a missing list as empty.
 */
export const importArguments: readonly string[] = [
  ...['database', 'import', 'full', 'neo4j', '--array-delimiter=U+001F', '--multiline-fields=true'],
  '--overwrite-destination',
  ...NEO4J_FILES.map((file) => `--${filesOfNodes.includes(file) ? 'nodes' : 'relationships'}=./${file}`),
]

/** A column's entry in the head of a file: its name and type. */
function typed(column: string): string {
  return `${column}${types[column] ?? ''}`
}

function mentionHead(): string[] {
  return ['starts:long[]', 'ends:long[]', 'texts:string[]', 'identities:double[]']
}

interface MentionColumns {
  readonly starts: number[]
  readonly ends: number[]
  readonly texts: string[]
  readonly identities?: number[]
}

function mention({ starts, ends, texts, identities }: MentionColumns): unknown[] {
  return [starts, ends, texts, identities].map(joined)
}

function joined(value: unknown): unknown {
  return Array.isArray(value) ? value.join(separator) : value
}
