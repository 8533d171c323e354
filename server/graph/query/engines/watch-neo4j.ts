import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jSource } from './child-neo4j.ts'

/** Keeps an eye on the database while strangers ask it. */
export interface Watch {
  /** Whether it gave a plan when it was asked last, or the time before: one look may find it out of breath. */
  isAnswering(): boolean
  /** Resolves when the database runs nothing more under this tag, or after ten minutes. */
  gone(tag: string): Promise<void>
  close(): Promise<void>
}

/** Milliseconds. */
export interface Looks {
  /** Between two looks. */
  readonly every: number
  /** The same, once one has failed. */
  readonly again: number
  /** Until a look has failed. */
  readonly patience: number
}

const ordinary: Looks = { every: 10_000, again: 1_000, patience: 3_000 }
/** Looks in a row that have to fail. */
const believed = 2
/** Milliseconds after which a query that was ended and goes on is told of. */
const long = 5_000
/** Milliseconds after which nobody looks for it any more. */
const longest = 600_000

/** @param report is told when the database gives no plans any more, when it does again, and of queries that it does not end. */
export function watchNeo4j(
  { uri, username, password, database }: Neo4jSource,
  report: (words: string) => void,
  { every, again, patience }: Looks = ordinary,
): Watch {
  const closed = new AbortController()
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: 4,
    connectionTimeout: patience,
    connectionAcquisitionTimeout: patience,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  })
  const ask = (statement: string, parameters = {}) => inTime(driver, database, patience, { statement, parameters })
  let failed = 0
  const look = async () => {
    const before = failed
    failed = await ask('EXPLAIN RETURN 1').then(
      () => 0,
      () => before + 1,
    )
    if (failed === believed) report('Neo4j gives no plans any more; queries are answered 503. Restart it.')
    if (failed === 0 && before >= believed) report('Neo4j gives plans again; queries are answered.')
  }
  const keepLooking = async () => {
    for (;;) {
      await sleep(failed === 0 ? every : again, undefined, { signal: closed.signal, ref: false })
      await look()
    }
  }
  keepLooking().catch(() => {})

  return {
    isAnswering: () => failed < believed,
    async gone(tag) {
      const start = performance.now()
      let told = false
      const goesOn = () => !closed.signal.aborted && performance.now() - start < longest
      for (let pause = 100; goesOn(); pause = Math.min(2 * pause, 2_000)) {
        await sleep(pause, undefined, { signal: closed.signal, ref: false }).catch(() => {})
        const left = await ask(showTagged, { tag }).catch(() => undefined)
        if (left?.length === 0) return
        if (told || performance.now() - start < long) continue
        told = true
        report(`Neo4j does not end a query that was stopped (${tag}). It keeps its place until it does.`)
      }
    },
    async close() {
      closed.abort()
      await driver.close()
    },
  }
}

const showTagged = 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.parley = $tag RETURN 1 AS one'

/** @throws where the answer does not come in time. */
async function inTime(
  driver: Driver,
  database: string,
  patience: number,
  { statement, parameters }: { readonly statement: string; readonly parameters: Record<string, unknown> },
): Promise<unknown[]> {
  const session = driver.session({ database, defaultAccessMode: 'READ' })
  const late = new AbortController()
  try {
    const answer = session.run(statement, parameters, { timeout: patience })
    const end = sleep(patience, undefined, { signal: late.signal, ref: false }).then(() => {
      throw new Error('no answer in time')
    })
    end.catch(() => {})
    return (await Promise.race([answer, end])).records
  } finally {
    late.abort()
    session.close().catch(() => {})
  }
}
