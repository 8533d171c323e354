import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createChildren } from '../../server/commands/working/children.ts'
import { type WorkOptions, workQueue } from '../../server/commands/working/work-queue.ts'
import { openStore } from '../../server/graph/open-store.ts'
import { type Store, StoreError } from '../../server/graph/store.ts'
import { openQueue } from '../../server/queue/open-queue.ts'
import type { Queue, Work } from '../../server/queue/queue.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { Article } from '../../server/shapes/text.ts'
import { corpusOf } from '../graph/crash/crash-corpus.ts'
import { dump } from '../graph/dump.ts'
import { havePostgres, type Postgres, startPostgres } from './postgres.ts'

const corpus = corpusOf(60)
/** One alone is in one batch, so that the store is asked once at a time. */
const record = corpus[0] as ExtractionRecord
const article = ({ id, text, article: about }: ExtractionRecord): Work => ({ article: { id, text, ...about } })

describe.skipIf(!havePostgres())('a worker', { timeout: 180_000 }, () => {
  let postgres: Postgres
  let queue: Queue
  let folder: string
  let store: Store
  let undisturbed: Awaited<ReturnType<typeof dump>>
  const told: string[] = []
  const children = createChildren<Article, ExtractionRecord>(new URL('./poisoned-child.ts', import.meta.url), 2)
  const work = (more: Partial<WorkOptions> = {}) =>
    workQueue({
      queue,
      store,
      link: (extracted) => extracted,
      children,
      limit: 60_000,
      stop: new AbortController().signal,
      untilEmpty: true,
      tell: (words) => told.push(words),
      ...more,
    })
  const newStore = async () => openStore({ engine: 'embedded', folder: await mkdtemp(join(folder, 'store-')) })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-work-'))
    postgres = await startPostgres()
    queue = await openQueue({ url: postgres.url, most: 1000 }, (error) => told.push(error.message))
    const other = await newStore()
    await other.save(corpus)
    await other.workOutPositions()
    undisturbed = await dump(other)
    await other.close()
  }, 120_000)
  beforeEach(async () => {
    postgres.sql('DELETE FROM parley_queue.job')
    told.length = 0
    store = await newStore()
  })
  afterEach(() => store.close())
  afterAll(async () => {
    children.close()
    await queue?.close()
    await postgres?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  test('makes the graph that a load makes, of articles and of records, and works out positions', async () => {
    await queue.put(corpus.map((one, at) => (at % 2 === 0 ? article(one) : { record: one })))
    const sums = await work()
    expect(sums).toMatchObject({ saved: 60, known: 0, failed: 0 })
    expect(await dump(store)).toEqual(undisturbed)
    expect((await store.view({})).nodes.every(({ attributes: { x } }) => x !== undefined)).toBe(true)
    expect(await queue.figures()).toMatchObject({ waiting: 0, running: 0, failed: 0, done: 60 })
  })

  test('extracts nothing that is stored already', async () => {
    await store.save(corpus)
    await queue.put(corpus.map(article))
    const refusing = { ...children, run: () => Promise.reject(new Error('nothing is to be extracted')) }
    expect(await work({ children: refusing })).toMatchObject({ saved: 0, known: 60 })
    expect(await dump(store)).toEqual(undisturbed)
  })

  test('makes dead letters of what crashes, hangs or cannot be read, and stores the others', async () => {
    const poison = ['CRASH', 'HANG', 'THROW'].map((text): Work => ({ article: { id: text, text } }))
    const [first, second] = corpus as [ExtractionRecord, ExtractionRecord]
    const broken: Work = { record: { ...first, id: 'broken', text: `${first.text.slice(0, 20)} cut` } }
    const other: Work = { record: { ...first, id: second.id } }
    await queue.put(corpus.map(article))
    await queue.put([...poison, broken])
    // What is tried again waits no longer than this test has time.
    const impatient = setInterval(
      () => postgres.sql("UPDATE parley_queue.job SET start_after = now() WHERE state = 'retry'"),
      500,
    )
    await work({ limit: 2000 })
    await queue.put([other])
    await work()
    clearInterval(impatient)
    const { items } = await queue.list({ state: 'failed', limit: 20 })
    expect(Object.fromEntries(items.map(({ article: id, tries, reason }) => [id, `${tries}: ${reason}`]))).toEqual({
      CRASH: expect.stringMatching(/^5: The process that extracted it ended \(.+\)\.$/),
      HANG: '5: Extraction took longer than 2 seconds.',
      THROW: '5: this text cannot be read',
      broken: expect.stringMatching(/^1: ./),
      [second.id]: '1: Article "article-1" is stored with another text; give this one another id.',
    })
    expect(await dump(store)).toEqual(undisturbed)
    for (const id of ['CRASH', 'HANG', 'THROW', 'broken'])
      expect(told.filter((one) => one.startsWith(`${id}: `))).not.toEqual([])
  })

  test('acknowledges only what is stored, and waits while the store does not answer', async () => {
    await queue.put([{ record }])
    let refusals = 2
    const ailing: WorkOptions['store'] = {
      ...store,
      save: async (records, turn) => {
        expect(await queue.figures()).toMatchObject({ running: 1, done: 0 })
        if (refusals-- > 0) throw new StoreError('The graph is away.')
        return store.save(records, turn)
      },
    }
    expect(await work({ store: ailing })).toMatchObject({ saved: 1 })
    expect(told).toEqual(['Waiting: The graph is away.'])
  })

  test('waits while the queue does not answer', async () => {
    await queue.put([{ record }])
    const slow: WorkOptions['store'] = {
      ...store,
      save: async (records, turn) => {
        await postgres.restart()
        return store.save(records, turn)
      },
    }
    expect(await work({ store: slow })).toMatchObject({ saved: 1 })
    expect(await queue.figures()).toMatchObject({ done: 1 })
  })

  test('gives back what it has not begun when it is stopped, and finishes what is in hand', async () => {
    await queue.put(corpus.map(article))
    const stop = new AbortController()
    let begun = 0
    const stopping: WorkOptions['children'] = {
      ...children,
      stop: () => {},
      run: async (task, milliseconds) => {
        if (stop.signal.aborted) return 'given back'
        begun += 1
        if (begun === 10) stop.abort()
        return children.run(task, milliseconds)
      },
      close: () => {},
    }
    const { saved } = await work({ children: stopping, stop: stop.signal, untilEmpty: false })
    expect(saved).toBe(10)
    expect(await queue.figures()).toMatchObject({ waiting: 50, running: 0, done: 10 })
    expect(postgres.sql("SELECT max(retry_count) FROM parley_queue.job WHERE state < 'active'")).toBe('0')
  })
})
