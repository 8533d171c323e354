import { createHash } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import type { QueuedArticle } from '../shapes/queue.ts'
import type { QueueState } from '../shapes/vocabulary.ts'
import { cursorOf, placeOfCursor } from './cursor.ts'
import { passwordsOf } from './passwords.ts'
import { labelOf, type Queue, QueueError, type QueuePaging, type Taken, type Work } from './queue.ts'

/** The schema of the database that holds the queue, and the queue's name in it. */
const schema = 'parley_queue'
const name = 'articles'

const day = 86_400

/** Seconds; tries are one more than retries. Pauses double: about 2, 4, 8, 16 seconds. */
const settings = {
  policy: 'exclusive',
  retryLimit: 4,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 30,
  // Heartbeats tell of a worker that is gone. One that lives may wait long for the graph.
  expireInSeconds: day - 1,
  retentionSeconds: 365 * day,
  // Dead letters stay until somebody decides; `done` sets its own time.
  deleteAfterSeconds: 0,
} as const
const keptWhenDone = 7 * day

/** What stands in a job. The work is JSON in a string, since PostgreSQL's own JSON refuses some characters. */
interface Data {
  readonly id: string
  readonly title?: string
  readonly work: string
}

/**
 * The queue in PostgreSQL, by pg-boss. Its table of jobs is asked directly for figures, lists and what has no function of
 * its own: pg-boss's own counts are a minute old.
 */
export async function openBoss(
  { url, most }: { readonly url: string; readonly most: number },
  report: (error: Error) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'parley',
    max: 4,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    // Whoever has the queue open looks for workers that are gone.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => report(faultOf(url, error)))
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw faultOf(url, error as Error)
    }
  }
  const sql = <Row>(text: string, values: readonly unknown[]) =>
    ask(async () => (await boss.getDb().executeSql(text.replaceAll('JOB', `${schema}.job`), [...values])).rows as Row[])

  try {
    await ask(async () => {
      await boss.start()
      await boss.createQueue(name, settings)
      await boss.updateQueue(name, withoutPolicy(settings))
    })
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw error
  }
  const waiting = async () => {
    const [row] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM JOB WHERE name = $1 AND state < 'active'`,
      [name],
    )
    return row?.count ?? 0
  }
  const dismiss = async (id: string) => {
    const text = `DELETE FROM JOB WHERE name = $1 AND id = $2::uuid AND state = 'failed' RETURNING id`
    return (await sql(text, [name, id])).length > 0
  }
  return {
    async put(work) {
      const jobs = new Map(work.map((one) => [keyOf(one), one]))
      const inserted = await ask(() =>
        boss.insert(
          name,
          [...jobs].map(([singletonKey, one]) => ({ singletonKey, data: dataOf(one) })),
          { returnId: true },
        ),
      )
      return inserted?.length ?? 0
    },
    room: async () => Math.max(0, most - (await waiting())),
    async take(batchSize) {
      const jobs = await ask(() => boss.fetch<Data>(name, { batchSize }))
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, work: JSON.parse(data.work) as Work }))
    },
    async keep(taken) {
      if (taken.length > 0) await ask(() => boss.touch(name, taken.map(attemptOf)))
    },
    async done(taken) {
      if (taken.length === 0) return
      // The text is in the graph now, and need not be kept twice.
      await sql(
        `UPDATE JOB SET state = 'completed', completed_on = now(), deletion_seconds = $3, data = data - 'work', output = NULL
         WHERE name = $1 AND state = 'active' AND (id::text || ':' || retry_count) = ANY($2::text[])`,
        [name, taken.map(claimOf), keptWhenDone],
      )
    },
    async fail(taken, reason, lasting) {
      if (lasting) {
        await sql(`UPDATE JOB SET retry_limit = retry_count WHERE name = $1 AND id = $2 AND retry_count = $3`, [
          name,
          taken.id,
          taken.retryCount,
        ])
      }
      await ask(() => boss.fail(name, attemptOf(taken), { message: storable(reason).slice(0, 2000) }))
    },
    async giveBack(taken) {
      if (taken.length === 0) return
      await sql(
        `UPDATE JOB SET heartbeat_on = NULL, start_after = now(),
           state = CASE WHEN retry_count = 0 THEN 'created' ELSE 'retry' END::${schema}.job_state,
           started_on = CASE WHEN retry_count = 0 THEN NULL ELSE started_on END,
           retry_count = greatest(retry_count - 1, 0)
         WHERE name = $1 AND state = 'active' AND (id::text || ':' || retry_count) = ANY($2::text[])`,
        [name, taken.map(claimOf)],
      )
    },
    async figures() {
      const [row] = await sql<Record<QueueState | 'oldest', number>>(figuresText, [name])
      const { waiting: waits = 0, running = 0, failed = 0, done = 0, oldest = 0 } = row ?? {}
      return { waiting: waits, running, failed, done, oldest, room: Math.max(0, most - waits) }
    },
    async list(paging) {
      const rows = await sql<Row>(listText(paging), [
        name,
        paging.limit + 1,
        ...(paging.cursor === undefined ? [] : placeOfCursor(paging.cursor)),
      ])
      const items = rows.slice(0, paging.limit).map((row) => entryOf(row, paging.state))
      const last = rows.length > paging.limit ? rows[paging.limit - 1] : undefined
      return { items, ...(last === undefined ? {} : { cursor: cursorOf(last.at, last.id) }) }
    },
    async retry(id) {
      const put = await sql(
        `UPDATE JOB AS dead SET state = 'created', retry_count = 0, retry_limit = $3, started_on = NULL,
           completed_on = NULL, heartbeat_on = NULL, output = NULL, start_after = now()
         WHERE name = $1 AND id = $2::uuid AND state = 'failed' AND NOT EXISTS (
           SELECT FROM JOB AS other WHERE other.name = $1 AND other.singleton_key = dead.singleton_key
             AND other.state <= 'active')
         RETURNING id`,
        [name, id, settings.retryLimit],
      )
      // Where the same text waits already, it is tried by that.
      return put.length > 0 || dismiss(id)
    },
    dismiss,
    close: () => boss.stop({ graceful: false }),
  }
}

/** A queue's policy is fixed when it is made. */
function withoutPolicy({ policy: _, ...rest }: typeof settings) {
  return rest
}

function attemptOf({ id, retryCount }: Taken) {
  return { id, retryCount }
}

/** An attempt in one text, which statements compare. */
function claimOf({ id, retryCount }: Taken): string {
  return `${id}:${retryCount}`
}

function dataOf(work: Work): Data {
  const { id, title } = labelOf(work)
  return {
    id: storable(id),
    ...(title === undefined ? {} : { title: storable(title) }),
    work: JSON.stringify(work),
  }
}

/** PostgreSQL's JSON takes neither U+0000 nor half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** The same article with the same text has the same key. */
function keyOf(work: Work): string {
  const { id, text } = labelOf(work)
  return createHash('sha256')
    .update(JSON.stringify([id, text]))
    .digest('hex')
}

const figuresText = `
  SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting,
    count(*) FILTER (WHERE state = 'active')::int AS running,
    count(*) FILTER (WHERE state = 'failed')::int AS failed,
    count(*) FILTER (WHERE state = 'completed')::int AS done,
    greatest(0, coalesce(extract(epoch FROM now() - min(created_on) FILTER (WHERE state < 'active')), 0))::int AS oldest
  FROM JOB WHERE name = $1`

interface Row {
  readonly id: string
  readonly article: string
  readonly title: string | null
  readonly put: Date
  readonly ended: Date | null
  readonly next: Date
  /** The instant that the list is sorted by, to the microsecond. */
  readonly at: string
  readonly retries: number
  readonly started: boolean
  readonly reason: string | null
}

const lists: Readonly<Record<QueueState, { readonly where: string; readonly by: string; readonly order: string }>> = {
  waiting: { where: `state < 'active'`, by: 'created_on', order: 'ASC' },
  running: { where: `state = 'active'`, by: 'created_on', order: 'ASC' },
  failed: { where: `state = 'failed'`, by: 'completed_on', order: 'DESC' },
  done: { where: `state = 'completed'`, by: 'completed_on', order: 'DESC' },
}

function listText({ state, cursor }: QueuePaging): string {
  const { where, by, order } = lists[state]
  const beyond = order === 'ASC' ? '>' : '<'
  return `
  SELECT id, data->>'id' AS article, data->>'title' AS title, created_on AS put, completed_on AS ended,
    start_after AS next, to_char(${by} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, retry_count AS retries,
    started_on IS NOT NULL AS started, coalesce(output->>'message', output->'value'->>'message') AS reason
  FROM JOB WHERE name = $1 AND ${where} ${cursor === undefined ? '' : `AND (${by}, id) ${beyond} ($3::timestamptz, $4::uuid)`}
  ORDER BY ${by} ${order}, id ${order} LIMIT $2`
}

function entryOf(row: Row, state: QueueState): QueuedArticle {
  const { id, article, title, put, ended, next, retries, started, reason } = row
  return {
    id,
    state,
    article,
    ...(title === null ? {} : { title }),
    put: put.toISOString(),
    ...(ended === null ? {} : { ended: ended.toISOString() }),
    ...(state === 'waiting' && started ? { next: next.toISOString() } : {}),
    tries: retries + (started ? 1 : 0),
    ...(reason === null || state === 'done' ? {} : { reason: inOurWords(reason) }),
  }
}

/** What pg-boss itself says of a worker that was not heard of. */
function inOurWords(reason: string): string {
  return /heartbeat timeout|timed out/.test(reason) ? 'The worker that had it ended, or was not heard of.' : reason
}

/** In words without the address, which holds a password. */
function faultOf(url: string, error: Error): QueueError {
  const { host, pathname } = new URL(url)
  const { message } = error instanceof AggregateError ? (error.errors[0] as Error) : error
  const words = `The queue at ${host}${pathname} fails: ${message}. Is PostgreSQL running, and is PARLEY_QUEUE right?`
  return new QueueError(passwordsOf(url).reduce((text, password) => text.replaceAll(password, '…'), words))
}
