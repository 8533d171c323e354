import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver'
import { StoreError } from '../store.ts'
import type { Cypher } from './cypher.ts'
import type { Engine, Run } from './engine.ts'
import { storeErrorFrom } from './neo4j-error.ts'
import { type Patience, patiently } from './patiently.ts'

export interface Neo4jConfig {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database?: string
  readonly patience?: number
  readonly endurance?: number
  readonly waiting?: (reason: string) => void
}

/** Parley's statements and readers' queries use `CALL (x) { ... }`, which older servers do not know. */
const oldestServer = { major: 5, minor: 23 }
/** Milliseconds that a server may take to identify itself. */
const longestSilence = 10_000
const readTimeout = 30_000
const writeTimeout = 120_000
/**
 * Statements that look everything up by id, so their plan does not depend on what the graph holds. Without this Neo4j
 * would plan them again every ten seconds of a load, because the counts have changed.
 */
export const plannedOnce = /^(save\/|layout\/save-)/

/**
 * Connects to a Neo4j server, and retries for `config.patience` milliseconds while it does not answer.
 * @throws StoreError if the server cannot be reached, refuses the password, is too old or read-only.
 */
export async function openNeo4j(config: Neo4jConfig, cypher: Cypher): Promise<Engine> {
  const { username, password, database = 'neo4j', patience = 15_000 } = config
  const driver = openDriver(config.uri, username, password)
  const faultOf = (error: unknown) => storeErrorFrom(error, { uri: config.uri, username, database })
  const sessionFor = (mode: 'READ' | 'WRITE') =>
    driver.session({ database, defaultAccessMode: mode, bookmarkManager: driver.executeQueryBookmarkManager })
  /** Retries for `config.endurance` milliseconds, beyond the half minute for which the driver retries by itself. */
  const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
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
        for (const statement of cypher.schema) await patiently(() => prepareBy(session, statement), besideOthers)
      } catch (error) {
        // A read-only copy was prepared when it was loaded.
        if ((error as { code?: string }).code === 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase') return
        throw faultOf(error) ?? error
      }
    },
    async read(work) {
      return retrying(async () => {
        await using session = sessionFor('READ')
        return await session.executeRead((transaction) => work(runner(transaction, cypher)), { timeout: readTimeout })
      })
    },
    async write(work) {
      return retrying(async () => {
        await using session = sessionFor('WRITE')
        return await session.executeWrite((transaction) => work(runner(transaction, cypher)), { timeout: writeTimeout })
      })
    },
    // The server confirms a commit only when it is on disk.
    sync: async () => {},
    close: () => driver.close(),
  }
}

/** Runs a statement that creates what is missing. The driver runs it again where another server that starts was in its way. */
async function prepareBy(session: Session, statement: string): Promise<void> {
  await session.executeWrite((transaction) => transaction.run(statement), { timeout: writeTimeout })
}

/**
 * Two servers that start at once create the same constraint, and one of them is told that there is one already. Asked again it
 * finds nothing missing, unless something else has taken the name.
 */
const besideOthers: Patience = {
  patience: 5_000,
  mayPass: (error) => /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test((error as { code?: string }).code ?? ''),
  waiting: () => {},
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
      `NEO4J_URI ${uri} is not the address of a Neo4j server (${(error as Error).message}). Write it like neo4j://localhost:7687.`,
      { cause: error },
    )
  }
}

/** Asks the server to identify itself, and asks again while it does not answer: it may just have been started. */
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

/**
 * Limits the wait for an answer. The driver has no timeout for a server that accepts the connection but stays silent.
 */
async function within<T>(milliseconds: number, uri: string, answer: Promise<T>): Promise<T> {
  const answered = new AbortController()
  const silence = sleep(milliseconds, undefined, { signal: answered.signal }).then(() => {
    throw new StoreError(`The server at ${uri} does not answer. Set NEO4J_URI to the Bolt address of a Neo4j server.`)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    answered.abort()
    silence.catch(() => {})
  }
}

/** @param agent the server's name and version: "Neo4j/5.26.30". @throws StoreError if it is not Neo4j, or too old. */
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

/** The driver's own `toObject` takes five times as long. */
function rowOf(record: QueryResult['records'][number]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at)
  return row
}

/** Marks whole numbers as integers, because the driver sends every plain number as a float. */
function withIntegers<T>(value: T): T {
  if (Number.isInteger(value)) return neo4j.int(value as number) as T
  if (Array.isArray(value)) return value.map(withIntegers) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIntegers(part)])) as T
  }
  return value
}
