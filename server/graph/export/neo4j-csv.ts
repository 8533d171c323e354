import { ACTS } from '../../types.ts'
import { searchText } from '../fold.ts'
import { actTypes } from '../read/filter.ts'
import { actProperties, articleProperties, statementProperties } from '../write/columns.ts'
import { csvLine } from './csv.ts'
import type { ExportedArticle, ExportSource } from './selection.ts'

/** Separates the items of a list in a field: a character that no text of news has. */
const between = '\u001f'

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
}

type Rows = (source: ExportSource) => AsyncGenerator<string>

/**
 * The graph for `neo4j-admin database import full`, a file for each label and type, with the heads that it wants. It
 * takes them with `importArguments`.
 */
export const neo4jFiles = {
  'actors.csv': async function* ({ actors }) {
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
      const search = searchText([name, ...aliases])
      yield csvLine([
        id,
        kind,
        name,
        aliases.join(between),
        iso,
        wikidata,
        made,
        about,
        statements,
        x,
        y,
        search,
        `Actor${between}${label}`,
      ])
    }
  },
  'articles.csv': async function* ({ articles }) {
    yield csvLine(['id:ID(Article)', ...articleProperties, ':LABEL'])
    for await (const { id, article } of articles()) {
      yield csvLine([id, ...articleProperties.map((name) => article[name]), 'Article'])
    }
  },
  'statements.csv': async function* ({ articles }) {
    yield csvLine(['id:ID(Statement)', ...statementProperties.map((name) => `${name}${typeOf(name)}`), ':LABEL'])
    for await (const { statements } of articles()) {
      for (const properties of statements) {
        yield csvLine([properties.id, ...statementProperties.map((name) => listed(properties[name])), 'Statement'])
      }
    }
  },
  'reported-in.csv': relationships([':START_ID(Statement)', ':END_ID(Article)'], ({ id, statements }) =>
    statements.map((properties) => [properties.id, id, 'REPORTED_IN']),
  ),
  'made.csv': relationships([':START_ID(Actor)', ':END_ID(Statement)', ...mentionHead()], ({ made }) =>
    made.map(({ actor, statement, properties }) => [actor, statement, ...mention(properties), 'MADE']),
  ),
  'about.csv': relationships([':START_ID(Statement)', ':END_ID(Actor)', ...mentionHead()], ({ about }) =>
    about.map(({ actor, statement, properties }) => [statement, actor, ...mention(properties), 'ABOUT']),
  ),
  'answers.csv': relationships([':START_ID(Statement)', ':END_ID(Statement)'], ({ answers }) =>
    answers.map(({ answer, answered }) => [answer, answered, 'ANSWERS']),
  ),
  'acts.csv': relationships(
    [':START_ID(Actor)', ':END_ID(Actor)', ...actProperties.map((name) => `${name}${typeOf(name)}`)],
    ({ acts }) =>
      ACTS.flatMap((act) =>
        acts[act].map(({ source, target, properties }) => [
          source,
          target,
          ...actProperties.map((name) => properties[name]),
          actTypes[act],
        ]),
      ),
  ),
} as const satisfies Readonly<Record<string, Rows>>

export type Neo4jFile = keyof typeof neo4jFiles
export const NEO4J_FILES = Object.keys(neo4jFiles) as [Neo4jFile, ...Neo4jFile[]]

const filesOfNodes: readonly Neo4jFile[] = ['actors.csv', 'articles.csv', 'statements.csv']

/**
 * What stands after `neo4j-admin`, in the folder of the files, to make the server's database of them anew. It keeps no
 * empty lists: who reads them takes an absent one for empty.
 */
export const importArguments: readonly string[] = [
  ...['database', 'import', 'full', 'neo4j', '--array-delimiter=U+001F', '--multiline-fields=true'],
  '--overwrite-destination',
  ...NEO4J_FILES.map((file) => `--${filesOfNodes.includes(file) ? 'nodes' : 'relationships'}=./${file}`),
]

function typeOf(column: string): string {
  return types[column] ?? ''
}

function relationships(
  head: readonly string[],
  rows: (article: ExportedArticle) => readonly (readonly unknown[])[],
): Rows {
  return async function* ({ articles }) {
    yield csvLine([...head, ':TYPE'])
    for await (const article of articles()) for (const row of rows(article)) yield csvLine(row)
  }
}

function mentionHead(): string[] {
  return ['starts:long[]', 'ends:long[]', 'texts:string[]']
}

function mention({ starts, ends, texts }: { starts: number[]; ends: number[]; texts: string[] }): unknown[] {
  return [starts, ends, texts].map(listed)
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value.join(between) : value
}
