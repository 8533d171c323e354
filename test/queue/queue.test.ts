import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openQueue } from '../../server/queue/open-queue.ts'
import { type Queue, QueueError, type Work } from '../../server/queue/queue.ts'
import { article } from '../graph/records.ts'
import { havePostgres, type Postgres, password, startPostgres } from './postgres.ts'

const given = (id: string, text = `Text of ${id}.`): Work => ({ article: { id, text, title: `Title of ${id}` } })

describe.skipIf(!havePostgres())('the queue in PostgreSQL', { timeout: 120_000 }, () => {
  let postgres: Postgres
  let queue: Queue
  const faults: Error[] = []
  const open = (most = 10) => openQueue({ url: postgres.url, most }, (error) => faults.push(error))
  /** So that what was put to be tried later can be taken now. */
  const later = () => postgres.sql('UPDATE parley_queue.job SET start_after = now() - interval $$1 s$$')
  /** So that a worker counts as gone. */
  const silence = () => postgres.sql('UPDATE parley_queue.job SET heartbeat_on = now() - interval $$1 hour$$')
  beforeAll(async () => {
    postgres = await startPostgres()
    queue = await open()
  }, 120_000)
  beforeEach(() => void postgres.sql('DELETE FROM parley_queue.job'))
  afterAll(async () => {
    await queue?.close()
    await postgres?.remove()
  })

  test('gives what was put, the oldest first and each to one', async () => {
    const record = article('r', ['said: [Lavrov] <said> {so}.'])
    for (const work of [given('a'), given('b'), { record }]) expect(await queue.put([work])).toBe(1)
    const first = await queue.take(2)
    const second = await queue.take(2)
    // Those that are taken at once come in any order.
    expect(first).toHaveLength(2)
    expect(first.map(({ work }) => work)).toEqual(expect.arrayContaining([given('a'), given('b')]))
    expect(second.map(({ work }) => work)).toEqual([{ record }])
    expect(await queue.take(2)).toEqual([])
  })

  test('holds characters that PostgreSQL refuses in JSON', async () => {
    const work: Work = { article: { id: 'a', text: 'nul \0, half \ud800, both \u{1F600}', title: 'half \udc00\0' } }
    await queue.put([work])
    expect((await queue.take(1))[0]?.work).toEqual(work)
  })

  test('takes the same text once while it waits or is in hand, and anew when it was done', async () => {
    await queue.put([given('a'), given('a')])
    expect(await queue.put([given('a'), given('a', 'Another text.')])).toBe(1)
    const taken = await queue.take(5)
    expect(taken).toHaveLength(2)
    expect(await queue.put([given('a')])).toBe(0)
    await queue.done(taken)
    expect(await queue.put([given('a')])).toBe(1)
  })

  test('counts, lists and forgets the texts of what was done', async () => {
    for (const id of ['a', 'b', 'c']) await queue.put([given(id)])
    const [a] = await queue.take(1)
    await queue.done([a as NonNullable<typeof a>])
    const [b] = await queue.take(1)
    await queue.fail(b as NonNullable<typeof b>, 'will never do', true)
    expect(await queue.figures()).toEqual({ waiting: 1, running: 0, failed: 1, done: 1, oldest: 0, room: 9 })
    const of = async (state: 'waiting' | 'running' | 'failed' | 'done') => (await queue.list({ state, limit: 5 })).items
    expect(await of('waiting')).toMatchObject([{ article: 'c', title: 'Title of c', tries: 0 }])
    expect(await of('failed')).toMatchObject([{ article: 'b', tries: 1, reason: 'will never do' }])
    expect(await of('done')).toMatchObject([{ article: 'a', state: 'done' }])
    expect(postgres.sql("SELECT count(*) FROM parley_queue.job WHERE state = 'completed' AND data ? 'work'")).toBe('0')
  })

  test('lists page by page, each once', async () => {
    const ids = Array.from({ length: 7 }, (_, at) => `a${at}`)
    await queue.put(ids.map((id) => given(id)))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await queue.list({ state: 'waiting', limit: 3, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.items.map((entry) => entry.article))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(seen.sort()).toEqual(ids)
  })

  test('tries again after pauses that grow, and gives up after five tries with the reason', async () => {
    await queue.put([given('a')])
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const [taken] = await queue.take(1)
      await queue.fail(taken as NonNullable<typeof taken>, `reason ${attempt}`, false)
      const pause = Number(postgres.sql('SELECT extract(epoch FROM start_after - started_on) FROM parley_queue.job'))
      if (attempt < 5) expect(pause).toBeGreaterThanOrEqual(2 ** attempt)
      later()
    }
    expect(await queue.take(1)).toEqual([])
    const [dead] = (await queue.list({ state: 'failed', limit: 5 })).items
    expect(dead).toMatchObject({ article: 'a', tries: 5, reason: 'reason 5' })
    expect(await queue.retry(dead?.id ?? '')).toBe(true)
    expect(await queue.retry(dead?.id ?? '')).toBe(false)
    const [again] = await queue.take(1)
    expect(again?.retryCount).toBe(0)
    await queue.fail(again as NonNullable<typeof again>, 'once more', true)
    expect(await queue.dismiss(dead?.id ?? '')).toBe(true)
    expect(await queue.figures()).toMatchObject({ waiting: 0, failed: 0 })
  })

  test('keeps one of the two where a dead letter is put back and its text waits already', async () => {
    await queue.put([given('a')])
    const [taken] = await queue.take(1)
    await queue.fail(taken as NonNullable<typeof taken>, 'no', true)
    expect(await queue.put([given('a')])).toBe(1)
    expect(await queue.retry(taken?.id ?? '')).toBe(true)
    expect(await queue.figures()).toMatchObject({ waiting: 1, failed: 0 })
  })

  test('gives what is given back to the next one, without counting a try', async () => {
    await queue.put([given('a')])
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      const taken = await queue.take(1)
      expect(taken).toMatchObject([{ retryCount: 0 }])
      await queue.giveBack(taken)
    }
    const [taken] = await queue.take(1)
    await queue.fail(taken as NonNullable<typeof taken>, 'no', false)
    later()
    const again = await queue.take(1)
    expect(again).toMatchObject([{ retryCount: 1 }])
    await queue.giveBack(again)
    expect(await queue.take(1)).toMatchObject([{ retryCount: 1 }])
  })

  test('gives what a lost worker had to another, and takes no word from the lost one any more', async () => {
    await queue.put([given('a')])
    const lost = await queue.take(1)
    silence()
    await expect.poll(() => queue.figures(), { timeout: 60_000 }).toMatchObject({ waiting: 1, running: 0 })
    later()
    const [found] = await queue.take(1)
    expect(found?.retryCount).toBe(1)
    await queue.done(lost)
    await queue.fail(lost[0] as NonNullable<(typeof lost)[0]>, 'too late', true)
    expect(await queue.figures()).toMatchObject({ running: 1, done: 0, failed: 0 })
    await queue.done([found as NonNullable<typeof found>])
    expect(await queue.figures()).toMatchObject({ running: 0, done: 1 })
  })

  test('keeps dead letters for ever, and what was done for a week', async () => {
    await queue.put([given('a'), given('b')])
    const [a, b] = await queue.take(2)
    await queue.done([a as NonNullable<typeof a>])
    await queue.fail(b as NonNullable<typeof b>, 'no', true)
    expect(postgres.sql('SELECT state, deletion_seconds FROM parley_queue.job ORDER BY state')).toBe(
      'completed|604800\nfailed|0',
    )
  })

  test('says without the password that its server is away, and goes on when it is back', async () => {
    await queue.put([given('a')])
    await postgres.stop()
    const error = await queue.figures().catch((fault: unknown) => fault)
    expect(error).toBeInstanceOf(QueueError)
    const refused = await open().catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(QueueError)
    const wrong = { url: postgres.url.replace('parley:', 'nobody:'), most: 1 }
    await postgres.restart()
    const denied = await openQueue(wrong, () => {}).catch((fault: unknown) => fault)
    for (const one of [error, refused, denied, ...faults]) {
      expect((one as Error).message).toMatch(/^The queue at 127\.0\.0\.1:\d+\/postgres fails: .+ PARLEY_QUEUE right\?$/)
      for (const secret of [password, encodeURIComponent(password)])
        expect(`${(one as Error).stack}${JSON.stringify(one)}`).not.toContain(secret)
    }
    expect(await queue.take(1)).toHaveLength(1)
  })
})
