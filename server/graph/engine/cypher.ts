import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Statements that are valid on both engines: `cypher/NAME.cypher`. */
export const STATEMENTS = [
  'actors',
  'actors-with-ids',
  'answers-of-statements',
  'articles-of-publishers',
  'article-digests',
  'count-actors',
  'count-actors-of-statements',
  'count-articles',
  'count-every-statement',
  'count-labels',
  'count-neighbours',
  'count-statements',
  'count-statements-between',
  'count-types',
  'count-versions',
  'likely-answers',
  'ledger-all-answers',
  'ledger-all-sources',
  'ledger-all-targets',
  'ledger-articles',
  'ledger-last-statements',
  'ledger-sources',
  'ledger-statements',
  'ledger-targets',
  'lines-of-actors',
  'list-actors',
  'links-of-actors',
  'list-articles',
  'list-statements',
  'list-statements-about-target',
  'list-statements-between',
  'list-statements-of-actor',
  'list-statements-of-articles',
  'list-statements-of-pair',
  'list-statements-of-sentence',
  'list-statements-of-source',
  'list-view-properties',
  'list-views',
  'ping',
  'placed-actors',
  'property-names',
  'rename-view',
  'restore-view',
  'revoke-view',
  'save-about',
  'save-answers',
  'save-made',
  'save-met',
  'save-positions',
  'save-proposed',
  'save-rejected',
  'save-said',
  'save-statements',
  'save-view',
  'saved-view',
  'saved-view-picture',
  'search-actors',
  'set-store-format',
  'sources-of-statements',
  'statements',
  'store-format',
  'stored-articles',
  'targets-of-statements',
  'texts-of-articles',
  'texts-of-statements',
  'unplaced-actors',
  'update-actors',
  'view-actor',
  'view-actors',
  'view-actors-of-ids',
  'view-actors-of-statements',
  'view-every-line',
  'view-lines',
  'view-neighbours',
  'view-properties',
  'view-statements',
] as const
/** What each engine does in a way of its own, `cypher/ENGINE/NAME.cypher`, with the same parameters and the same answers. */
export const OWN_STATEMENTS = ['lock-actors', 'lock-articles', 'save-actors', 'save-articles'] as const
/** What only Neo4j answers, `cypher/neo4j/NAME.cypher`; the embedded engine has other means. */
export const NEO4J_STATEMENTS = ['find-articles', 'find-statements'] as const
export type StatementName = (typeof STATEMENTS | typeof OWN_STATEMENTS | typeof NEO4J_STATEMENTS)[number]

export interface Cypher {
  readonly statements: Readonly<Record<StatementName, string>>
  /** Constraints and indexes of one engine, in the order to run them; each may be run again. */
  readonly schema: readonly string[]
}

const folder = join(import.meta.dirname, '..', '..', '..', 'cypher')

/** Reads the statements of the product and the schema of one engine from the folder cypher/. */
export async function readCypher(engine: 'embedded' | 'neo4j'): Promise<Cypher> {
  const schemaFolder = join(folder, 'schema', engine)
  const read = (file: string) => readFile(file, 'utf8')
  const statements = [
    ...STATEMENTS.map((name) => ({ name, file: join(folder, `${name}.cypher`) })),
    ...[...OWN_STATEMENTS, ...(engine === 'neo4j' ? NEO4J_STATEMENTS : [])].map((name) => ({
      name,
      file: join(folder, engine, `${name}.cypher`),
    })),
  ]
  const [texts, schemaFiles] = await Promise.all([
    Promise.all(statements.map(async ({ name, file }) => [name, await read(file)] as const)),
    readdir(schemaFolder),
  ])
  return {
    statements: Object.fromEntries(texts) as Record<StatementName, string>,
    schema: await Promise.all(schemaFiles.sort().map((file) => read(join(schemaFolder, file)))),
  }
}
