import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type QueryResult } from 'neo4j-driver'
import { StoreError } from '../store.ts'
import type { Cypher } from './cypher.ts'
import type { Engine, Run } from './engine.ts'
import { storeErrorFrom } from './neo4j-error.ts'
import { patiently } from './patiently.ts'

export interface Neo4jConfig {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database?: string
  readonly patience?: number
  readonly endurance?: number
  readonly waiting?: (reason: string) => void
}

/** `CALL (x) { ... }`, which Cypher of ours and of others uses, is newer than older servers. */
const oldestServer = { major: 5, minor: 23 }
/** Milliseconds that a server may take to say who it is. */
const longestSilence = 10_000
const readTimeout = 30_000
const writeTimeout = 120_000
/**
 * Statements that find everything by its id, whatever the graph holds: without this Neo4j plans them all again every ten
 * seconds of a load, since the counts have changed.
 */
export const plannedOnce = /^(save\/|layout\/save-)/

/**
 * Connects to a Neo4j server, going on for `config.patience` where it does not answer yet.
 * @throws StoreError where it cannot be reached, refuses the password, is too old, or may not be written.
 */
export async function openNeo4j(config: Neo4jConfig, cypher: Cypher): Promise<Engine> {
  const { username, password, database = 'neo4j', patience = 15_000 } = config
  const driver = openDriver(config.uri, username, password)
  const faultOf = (error: unknown) => storeErrorFrom(error, { uri: config.uri, username, database })
  const sessionFor = (mode: 'READ' | 'WRITE') =>
    driver.session({ database, defaultAccessMode: mode, bookmarkManager: driver.executeQueryBookmarkManager })
  /** The driver tries again by itself, for half a minute. */
  const enduring = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(work, {
        patience: config.endurance ?? 0,
        mayPass: neo4j.isRetryableError,
        waiting: (error) => config.waiting?.(faultOf(error)?.message ?? (error as Error).message),
      })
    } catch (error) {
      throw faultOf(error) ?? error
    }
  }
  try {
    await connect(driver, config.uri, database, patience)
  } catch (error) {
    await driver.close()
    throw faultOf(error) ?? error
  }

  return {
    name: 'neo4j',
    async prepare() {
      await using session = sessionFor('WRITE')
      try {
        for (const statement of cypher.schema) await session.run(statement, {}, { timeout: writeTimeout })
      } catch (error) {
        // A public copy that nobody writes was prepared when it was loaded.
        if ((error as { code?: string }).code === 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase') return
        throw faultOf(error) ?? error
      }
    },
    async read(work) {
      return enduring(async () => {
        await using session = sessionFor('READ')
        return await session.executeRead((transaction) => work(runner(transaction, cypher)), { timeout: readTimeout })
      })
    },
    async write(work) {
      return enduring(async () => {
        await using session = sessionFor('WRITE')
        return await session.executeWrite((transaction) => work(runner(transaction, cypher)), { timeout: writeTimeout })
      })
    },
    // The server has a transaction on disk before it says that it is committed.
    sync: async () => {},
    close: () => driver.close(),
  }
}

function openDriver(uri: string, username: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 20,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 30_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 30_000,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.WARNING },
    })
  } catch (error) {
    throw new StoreError(
      `NEO4J_URI ${uri} is no address of a Neo4j server (${(error as Error).message}). Write it like neo4j://localhost:7687.`,
      { cause: error },
    )
  }
}

/** Asks the server who it is until it answers, as one that has just been started does not at once. */
async function connect(driver: Driver, uri: string, database: string, patience: number): Promise<void> {
  const giveUpAt = performance.now() + patience
  for (let pause = 250; ; pause = Math.min(2 * pause, 2_000)) {
    try {
      const server = await within(longestSilence, uri, driver.getServerInfo({ database }))
      refuseOldServer(server.agent ?? '')
      return
    } catch (error) {
      const mayComeUp = (error as { code?: string }).code === neo4j.error.SERVICE_UNAVAILABLE
      if (!mayComeUp || performance.now() + pause > giveUpAt) throw error
    }
    await sleep(pause)
  }
}

/** The driver's own timeouts begin when a connection stands; something that accepts one and says nothing has none. */
async function within<T>(milliseconds: number, uri: string, answer: Promise<T>): Promise<T> {
  const answered = new AbortController()
  const silence = sleep(milliseconds, undefined, { signal: answered.signal }).then(() => {
    throw new StoreError(`What listens at ${uri} says nothing. Set NEO4J_URI to the Bolt address of a Neo4j server.`)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    answered.abort()
    silence.catch(() => {})
  }
}

/** @param agent what the server calls itself, "Neo4j/5.26.30". @throws StoreError where that is not Neo4j, or too old. */
export function refuseOldServer(agent: string): void {
  const [, major, minor] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).map(Number)
  if (major === undefined || minor === undefined) {
    throw new StoreError(
      `NEO4J_URI leads to ${agent || 'a server without a name'}, which is not Neo4j. Parley needs Neo4j 5.23 or newer.`,
    )
  }
  if (major < oldestServer.major || (major === oldestServer.major && minor < oldestServer.minor)) {
    throw new StoreError(`The server at NEO4J_URI is ${agent}, which is too old. Parley needs Neo4j 5.23 or newer.`)
  }
}

function runner(transaction: ManagedTransaction, cypher: Cypher): Run {
  return async <Row>(statement: keyof Cypher['statements'], parameters: Readonly<Record<string, unknown>> = {}) => {
    const text = `${plannedOnce.test(statement) ? 'CYPHER replan=skip\n' : ''}${cypher.statements[statement]}`
    const result: QueryResult = await transaction.run(text, withIntegers(parameters))
    return result.records.map((record) => rowOf(record) as Row)
  }
}

/** As `toObject` of the driver, which takes five times as long. */
function rowOf(record: QueryResult['records'][number]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at)
  return row
}

/** The driver sends numbers as floats; offsets, counts and limits are integers. */
function withIntegers<T>(value: T): T {
  if (Number.isInteger(value)) return neo4j.int(value as number) as T
  if (Array.isArray(value)) return value.map(withIntegers) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIntegers(part)])) as T
  }
  return value
}
