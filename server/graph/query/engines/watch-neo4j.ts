import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jSource } from './child-neo4j.ts'

/** Watches whether the database still answers. */
export interface Watch {
  /** Whether one of the last two checks got a plan: a single one may fail because the database is busy. */
  isAnswering(): boolean
  /** Resolves when the database runs nothing more under this tag, or after ten minutes. */
  gone(tag: string): Promise<void>
  close(): Promise<void>
}

/** How often the database is checked, in milliseconds. */
export interface CheckTimes {
  /** Between two checks. */
  readonly every: number
  /** Between two checks, once one has failed. */
  readonly again: number
  /** Until a check counts as failed. */
  readonly patience: number
}

const ordinary: CheckTimes = { every: 10_000, again: 1_000, patience: 3_000 }
/** How many checks in a row have to fail until queries are answered 503. */
const mostFailures = 2
/** Milliseconds after which a query that goes on although it was stopped is reported. */
const reportAfter = 5_000
/** Milliseconds after which it is no longer looked for. */
const giveUpAfter = 600_000

/** @param report receives a line when the database stops answering, when it answers again, and for each query that it does not end. */
export function watchNeo4j(
  { uri, username, password, database }: Neo4jSource,
  report: (words: string) => void,
  { every, again, patience }: CheckTimes = ordinary,
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
  const check = async () => {
    const before = failed
    failed = await ask('EXPLAIN RETURN 1').then(
      () => 0,
      () => before + 1,
    )
    if (failed === mostFailures) report('Neo4j gives no plans any more; queries are answered 503. Restart it.')
    if (failed === 0 && before >= mostFailures) report('Neo4j gives plans again; queries are answered.')
  }
  const keepChecking = async () => {
    for (;;) {
      await sleep(failed === 0 ? every : again, undefined, { signal: closed.signal, ref: false })
      await check()
    }
  }
  keepChecking().catch(() => {})

  return {
    isAnswering: () => failed < mostFailures,
    async gone(tag) {
      const start = performance.now()
      let isReported = false
      const goesOn = () => !closed.signal.aborted && performance.now() - start < giveUpAfter
      for (let pause = 100; goesOn(); pause = Math.min(2 * pause, 2_000)) {
        await sleep(pause, undefined, { signal: closed.signal, ref: false }).catch(() => {})
        const left = await ask(showTagged, { tag }).catch(() => undefined)
        if (left?.length === 0) return
        if (isReported || performance.now() - start < reportAfter) continue
        isReported = true
        report(`Neo4j does not end a query that was stopped (${tag}). It keeps its slot until it does.`)
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
