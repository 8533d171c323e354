import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Schedule, startSchedule } from '../../server/feeds/schedule.ts'
import { createFetcher } from '../../server/fetch/fetcher.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { createReader } from '../../server/input/reader/reader.ts'
import { type Loopback, loopback } from '../fetch/loopback.ts'

const empty = '<rss version="2.0"><channel><title>Daily</title></channel></rss>'

let folder: string
let store: Store
let site: Loopback
let now: number
const running: { readonly schedule: Schedule; readonly leaving: AbortController }[] = []
const reader = createReader()

afterAll(() => reader.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-schedule-'))
  store = await openStore({ engine: 'embedded', folder })
  site = await loopback((_request, response) => response.end(empty))
  now = Date.parse('2026-11-30T12:00:00.000Z')
})
afterEach(async () => {
  for (const { leaving } of running) leaving.abort()
  await Promise.all(running.splice(0).map(({ schedule }) => schedule.ended()))
  await site.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function start(leaving = new AbortController()): Schedule {
  const schedule = startSchedule({
    store,
    fetcher: createFetcher({ version: '0', also: [site.place], stop: leaving.signal }),
    stop: leaving.signal,
    reader,
    ingest: () => Promise.reject(new Error('an empty feed brings nothing')),
    report: (error) => expect.fail(String(error)),
    clock: () => now,
    interval: 10,
  })
  running.push({ schedule, leaving })
  return schedule
}
const add = (name: string) =>
  store.addFeed({ url: `${site.address}/${name}`, pages: true }, new Date(now).toISOString())
const asked = () => site.asked.map(({ path }) => path)

test('feeds are asked when they are due, and not before', async () => {
  await add('a')
  start()
  await vi.waitFor(async () => expect((await store.feeds())[0]?.asked).toBeDefined(), 20_000)
  await add('b')
  await vi.waitFor(() => expect(asked()).toEqual(['/a', '/b']), 20_000)
  now += 29 * 60_000
  await add('c')
  await vi.waitFor(() => expect(asked()).toEqual(['/a', '/b', '/c']), 20_000)
  now += 60_000
  await vi.waitFor(() => expect(asked().sort()).toEqual(['/a', '/a', '/b', '/b', '/c']), 20_000)
})

test('of two servers on one store, one asks each feed', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await add(name)
  start()
  start()
  await vi.waitFor(
    async () => expect((await store.feeds()).every((feed) => feed.asked !== undefined)).toBe(true),
    20_000,
  )
  expect(asked().sort()).toEqual(['/a', '/b', '/c', '/d'])
})

test('one that stops leaves the feed as it was, and the next one asks it at once', async () => {
  const leaving = new AbortController()
  await site.close()
  site = await loopback((request, response) => {
    if (request.url === '/slow' && !leaving.signal.aborted) leaving.abort()
    else response.end(empty)
  })
  const slow = await add('slow')
  const first = start(leaving)
  await vi.waitFor(() => expect(leaving.signal.aborted).toBe(true), 20_000)
  await first.ended()
  expect(await store.feed(slow.id)).toEqual(slow)
  start()
  await vi.waitFor(async () => expect((await store.feed(slow.id))?.asked).toBeDefined(), 20_000)
})
