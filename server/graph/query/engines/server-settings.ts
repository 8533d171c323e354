import neo4j, { type Driver } from 'neo4j-driver'
import type { StoreConfig } from '../../open-store.ts'
import { StoreError } from '../../store.ts'
import type { Neo4jSource } from './child-neo4j.ts'

type Login = Pick<Neo4jSource, 'uri' | 'username' | 'password'>

/** A setting of the server, and what it must be where strangers may query. */
interface Requirement {
  readonly name: string
  readonly isSafe: (value: string) => boolean
  /** What to set, and what may happen otherwise. */
  readonly remedy: string
}

const isNotZero = (value: string) => !/^0\D*$|^$|^No Value$/i.test(value)

const requirements: readonly Requirement[] = [
  {
    name: 'dbms.security.allow_csv_import_from_file_urls',
    isSafe: (value) => value === 'false',
    remedy: 'false: otherwise LOAD CSV may read files of the machine',
  },
  {
    name: 'db.transaction.timeout',
    isSafe: isNotZero,
    remedy: '120s or less: otherwise a query may run for ever',
  },
  {
    name: 'db.memory.transaction.max',
    isSafe: isNotZero,
    remedy: '512m or less: otherwise one query may take all memory',
  },
  {
    name: 'dbms.cypher.forbid_exhaustive_shortestpath',
    isSafe: (value) => value === 'true',
    remedy: 'true: otherwise shortestPath may try all paths',
  },
  {
    name: 'dbms.security.procedures.unrestricted',
    isSafe: (value) => value === '' || value === '[]' || value === 'No Value',
    remedy: 'nothing: procedures listed there may do anything',
  },
]

/** Procedures and functions that come with the server stand in these namespaces. */
const builtIn = /^(?:db|dbms|cdc|tx|internal|fleetManagement)\./

/**
 * Finds settings and plugins of a Neo4j server that would let a query do harm, should one ever get past the guard.
 * @returns a line for each, with what to set.
 */
export async function findHoles({ uri, username, password }: Login): Promise<string[]> {
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 5_000 })
  const ask = async <Row>(statement: string, parameters = {}): Promise<Row[]> => {
    const { records } = await driver.executeQuery(statement, parameters, { database: 'system' })
    return records.map((record) => record.toObject() as Row)
  }
  const settings = await ask<{ name: string; value: string }>('SHOW SETTINGS YIELD name, value')
  const values = new Map(settings.map(({ name, value }) => [name, value]))
  const procedures = await ask<{ name: string }>('SHOW PROCEDURES YIELD name')
  const functions = await ask<{ name: string; isBuiltIn: boolean }>('SHOW USER DEFINED FUNCTIONS YIELD name, isBuiltIn')
  const foreign = [...procedures, ...functions].map(({ name }) => name).filter((name) => !builtIn.test(name))
  return [
    ...requirements
      .filter(({ name, isSafe }) => !isSafe(values.get(name) ?? ''))
      .map(({ name, remedy }) => `${name} must be ${remedy}`),
    ...((await blocksAddresses(driver))
      ? []
      : ['internal.dbms.cypher_ip_blocklist must be 0.0.0.0/0,::/0: otherwise LOAD CSV may ask other machines']),
    ...(foreign.length === 0
      ? []
      : [`the plugins with ${shortList(foreign)} must go: procedures and functions of plugins may do anything`]),
  ]
}

/** Servers do not show this setting, so a harmless address of their own machine is tried. */
async function blocksAddresses(driver: Driver): Promise<boolean> {
  try {
    await driver.executeQuery(`LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line`, {}, { routing: 'READ' })
    return false
  } catch (error) {
    return /block/i.test((error as Error).message)
  }
}

function shortList(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

/** @throws StoreError naming every setting that leaves a hole, on a server that strangers reach. */
export async function refuseHoles(config: StoreConfig): Promise<void> {
  if (config.engine !== 'neo4j') return
  const holes = await findHoles(config)
  if (holes.length === 0) return
  throw new StoreError(
    `Anybody may query Neo4j through this address, and its settings leave holes (SECURITY.md):\n${holes
      .map((hole) => `  ${hole}`)
      .join('\n')}\nSet them in neo4j.conf, or listen on this machine only (HOST=127.0.0.1).`,
  )
}
