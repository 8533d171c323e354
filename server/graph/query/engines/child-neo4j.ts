import neo4j, { type Driver, type Session } from 'neo4j-driver'
import type { QueryAnswer } from '../../../shapes/query.ts'
import { limits } from '../guard/limits.ts'
import { checkNeo4jPlan, type Neo4jPlan } from '../guard/plan/plan-neo4j.ts'
import { type Query, QueryError } from '../guard/query.ts'
import { type ChildEngine, serveParent } from '../run/child.ts'
import { changedSomething } from '../run/halt.ts'
import { type Remembered, rememberStatements } from '../run/remembered.ts'
import { type AnswerBuilder, buildAnswer, type FoundNode } from './answer.ts'
import { errorOfNeo4j } from './error-neo4j.ts'
import { foundNode, neo4jValue } from './values-neo4j.ts'

export interface Neo4jSource {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

serveParent<Neo4jSource>(async ({ uri, username, password, database }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    maxConnectionPoolSize: 2,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  })
  // An idle process is connected before a query comes; where that fails, the query reports it.
  await driver.getServerInfo({ database }).catch(() => {})
  // Whether a statement only reads depends on nothing but its text and the engine.
  const passed = rememberStatements(limits.remembered)
  const within = async <T>(stopped: AbortSignal, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({ database, defaultAccessMode: 'READ', fetchSize: 1000 })
    // Closing a session ends what runs in it, where rolling back would wait for it. An answer waits for neither.
    let closed: Promise<void> | undefined
    const close = () => {
      closed ??= session.close().catch(() => {})
    }
    stopped.addEventListener('abort', close, { once: true })
    try {
      return await work(session)
    } catch (error) {
      throw error instanceof QueryError ? error : errorOfNeo4j(error)
    } finally {
      close()
      if (stopped.aborted) await closed
    }
  }
  return {
    answer: (query, tag, stopped) =>
      within(stopped, (session) => answer({ driver, database, session, passed, tag }, query)),
    check: (query, tag, stopped) => within(stopped, (session) => check({ session, passed, tag }, query)),
    close: () => driver.close(),
  } satisfies ChildEngine
})

interface Asking {
  readonly driver: Driver
  readonly database: string
  readonly session: Session
  readonly passed: Remembered
  readonly tag: string
}

async function answer({ driver, database, session, passed, tag }: Asking, query: Query): Promise<QueryAnswer> {
  const start = performance.now()
  await check({ session, passed, tag }, query)
  const transaction = session.beginTransaction({ timeout: limits.running, metadata: { parley: tag } })
  const result = transaction.run(query.statement, neo4jParameters(query.parameters) as Record<string, unknown>)
  const builder = buildAnswer(await result.keys())
  let isWhole = true
  for await (const record of result) {
    const values = record.keys.map((key) => neo4jValue(record.get(key), builder))
    isWhole = builder.row(values)
    if (!isWhole) break
  }
  if (isWhole) {
    const { counters } = await result.summary()
    if (counters.containsUpdates() || counters.containsSystemUpdates()) throw changedSomething(query.statement)
  }
  return builder.end(
    (keys) => endNodes(driver, database, keys, builder),
    () => performance.now() - start,
  )
}

async function check(
  { session, passed, tag }: Pick<Asking, 'session' | 'passed' | 'tag'>,
  query: Query,
): Promise<void> {
  const { statement, parameters } = query
  if (passed.has(statement)) return
  // On a line of its own, so that a column that the server names is the statement's.
  const { summary } = await session.run(
    `EXPLAIN\n${statement}`,
    neo4jParameters(parameters) as Record<string, unknown>,
    { timeout: limits.planning, metadata: { parley: tag } },
  )
  if (summary.plan === false) throw new QueryError('refused', 'The server gives no plan for this query.')
  checkNeo4jPlan(summary.plan as Neo4jPlan, summary.queryType, statement)
  passed.add(statement)
}

async function endNodes(
  driver: Driver,
  database: string,
  keys: readonly string[],
  builder: AnswerBuilder,
): Promise<FoundNode[]> {
  const { records } = await driver.executeQuery(
    'MATCH (node) WHERE elementId(node) IN $keys RETURN node',
    { keys },
    { database, routing: 'READ', transactionConfig: { timeout: limits.planning } },
  )
  return records.map((record) => foundNode(record.get('node'), builder))
}

/** JSON has one kind of number; whole ones are sent as integers, which LIMIT and indexes of lists need. */
function neo4jParameters(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return BigInt(value as number)
  if (Array.isArray(value)) return value.map(neo4jParameters)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, neo4jParameters(part)]))
  }
  return value
}
