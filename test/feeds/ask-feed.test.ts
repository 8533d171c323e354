import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Extractor, openExtractor } from '../../server/commands/loading/extractor.ts'
import { createIngest } from '../../server/commands/loading/ingest.ts'
import { askFeed } from '../../server/feeds/ask-feed.ts'
import type { Asking } from '../../server/feeds/take-items.ts'
import { createFetcher } from '../../server/fetch/fetcher.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { FeedState, Store } from '../../server/graph/store.ts'
import { createReader } from '../../server/input/reader/reader.ts'
import { type Loopback, loopback } from '../fetch/loopback.ts'

const start = Date.parse('2026-11-30T12:00:00.000Z')
const minutes = (count: number) => new Date(start + count * 60_000).toISOString()
const long = (who: string) => `${who} rejected the offer of Spain on Monday. ${'-'.repeat(1000)}`
const item = (name: string, text: string, more = '') =>
  `<item><title>${name}</title><link>HOST/${name}</link>${more}<description>${text}</description></item>`
const rss = (...items: string[]) => `<rss version="2.0"><channel><title>Daily</title>${items.join('')}</channel></rss>`
const page = (said: string) => `<!doctype html><html><body><article><p>${said}</p></article></body></html>`

let extractor: Extractor
let folder: string
let store: Store
let site: Loopback
let asking: Asking
/** What stands at each path, and the status of all that is not there. */
let pages: Record<string, string>
let missing = 404
let more: Record<string, string>
const reader = createReader()

beforeAll(async () => {
  extractor = await openExtractor()
})
afterAll(async () => {
  reader.close()
  await extractor.close()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-feeds-'))
  store = await openStore({ engine: 'embedded', folder })
  pages = {}
  more = {}
  missing = 404
  site = await loopback((request, response) => {
    const found = pages[request.url ?? '']
    if (found === undefined) response.writeHead(missing, more).end()
    else if (more.etag !== undefined && request.headers['if-none-match'] === more.etag) response.writeHead(304).end()
    else response.writeHead(200, more).end(found.replaceAll('HOST', site.address))
  })
  asking = {
    fetcher: createFetcher({ version: '0', also: [site.place] }),
    reader,
    store,
    ingest: createIngest(store, [], async () => extractor),
  }
})
afterEach(async () => {
  await site.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const feedOf = (): FeedState => ({
  id: 'f',
  url: `${site.address}/rss`,
  pages: true,
  added: minutes(0),
  next: minutes(0),
  articles: 0,
  failures: 0,
})
const idOf = (name: string) => `url:${site.place}/${name}`
const asked = () => site.asked.map(({ path }) => path)

describe('a feed gives each article once', { timeout: 120_000 }, () => {
  test('from the item where that holds it, from its page where it holds only the beginning', async () => {
    pages['/rss'] = rss(item('whole', long('France')), item('short', 'Italy rejected …'))
    pages['/short'] = page(long('Italy'))
    const feed = await askFeed(feedOf(), asking, start)
    expect(feed).toEqual({ ...feedOf(), title: 'Daily', articles: 2, asked: minutes(0), next: minutes(30) })
    expect(asked()).toEqual(['/rss', '/short'])
    expect(await store.article(idOf('whole'))).toMatchObject({
      title: 'whole',
      publisher: 'Daily',
      url: `${site.address}/whole`,
    })
    const short = await store.article(idOf('short'))
    expect(short).toMatchObject({ title: 'short', publisher: 'Daily', url: `${site.address}/short` })
    expect(short?.text).toContain('Italy rejected the offer of Spain on Monday.')
  })

  test('what is there already is neither fetched nor stored again, what is new is', async () => {
    pages['/rss'] = rss(item('a', ''))
    pages['/a'] = page(long('France'))
    const first = await askFeed(feedOf(), asking, start)
    pages['/rss'] = rss(item('b', ''), item('a', 'changed'))
    pages['/b'] = page(long('Italy'))
    const second = await askFeed(first, asking, start + 60_000)
    expect(second).toMatchObject({ articles: 2, asked: minutes(1), next: minutes(31) })
    expect(second.passed).toBeUndefined()
    expect(asked()).toEqual(['/rss', '/a', '/rss', '/b'])
  })

  test('a feed that has not changed is asked with its conditions, and nothing is read', async () => {
    pages['/rss'] = rss(item('a', long('France')))
    more = { etag: '"1"', 'last-modified': 'Fri, 07 Mar 2025 09:00:00 GMT' }
    const first = await askFeed(feedOf(), asking, start)
    expect(first).toMatchObject({ etag: '"1"', lastModified: 'Fri, 07 Mar 2025 09:00:00 GMT' })
    const second = await askFeed(first, asking, start + 60_000)
    expect(second).toEqual({ ...first, asked: minutes(1), next: minutes(31) })
    expect(site.asked[1]?.headers).toMatchObject({ 'if-none-match': '"1"' })
  })

  test('pages are not fetched where that is off', async () => {
    pages['/rss'] = rss(item('a', 'France rejected the offer of Spain.'), item('b', ''))
    const feed = await askFeed({ ...feedOf(), pages: false }, asking, start)
    expect(feed).toMatchObject({
      articles: 1,
      refused: [expect.stringMatching(/item 2: holds no text, and pages of this feed are not fetched/)],
    })
    expect(asked()).toEqual(['/rss'])
  })

  test('a page that is gone costs its item alone and is not asked again; one that is busy is', async () => {
    pages['/rss'] = rss(item('gone', ''), item('whole', long('France')))
    more = { etag: '"1"' }
    const first = await askFeed(feedOf(), asking, start)
    expect(first).toMatchObject({
      articles: 1,
      etag: '"1"',
      passed: [idOf('gone')],
      refused: [`${site.address}/gone: answers with 404`],
    })
    pages['/rss'] = rss(item('gone', ''), item('busy', ''), item('whole', long('France')))
    more = { etag: '"2"' }
    missing = 503
    const second = await askFeed(first, asking, start)
    expect(second).toMatchObject({
      articles: 1,
      passed: [idOf('gone')],
      refused: [`${site.address}/busy: answers with 503`],
    })
    const kept = async () => (await store.failures({ way: 'feed' })).map(({ where, reason }) => `${where} ${reason}`)
    expect((await kept()).sort()).toEqual([
      `${site.address}/busy answers with 503`,
      `${site.address}/gone answers with 404`,
    ])
    // Or the feed would say that nothing has changed, and the item would be lost.
    expect(second.etag).toBeUndefined()
    pages['/busy'] = page(long('Italy'))
    const third = await askFeed(second, asking, start)
    expect(third).toMatchObject({ articles: 2, etag: '"2"' })
    expect(await kept()).toEqual([`${site.address}/gone answers with 404`])
    expect(asked().filter((path) => path === '/gone')).toHaveLength(1)
  })

  test('an item in another language is refused once, with its reason', async () => {
    pages['/rss'] = rss(
      item('de', `Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde. ${'-'.repeat(1000)}`),
    )
    const first = await askFeed(feedOf(), asking, start)
    expect(first).toMatchObject({
      articles: 0,
      passed: [idOf('de')],
      refused: [expect.stringContaining('the text is in German')],
    })
    expect((await askFeed(first, asking, start)).refused).toBeUndefined()
  })

  test('of many new pages some are left for the next time', async () => {
    const names = Array.from({ length: 23 }, (_, at) => `p${at}`)
    pages['/rss'] = rss(...names.map((name) => item(name, '')))
    for (const name of names) pages[`/${name}`] = page(`France rejected the offer of Spain number ${name}.`)
    more = { etag: '"1"' }
    const first = await askFeed(feedOf(), asking, start)
    expect(first).toMatchObject({ articles: 20 })
    expect(first.etag).toBeUndefined()
    const second = await askFeed(first, asking, start)
    expect(second).toMatchObject({ articles: 23, etag: '"1"' })
    expect(asked()).toHaveLength(25)
  })

  test('an item that leads into this machine is not asked for', async () => {
    pages['/rss'] = rss('<item><title>x</title><link>http://127.0.0.1:1/secret</link></item>')
    const feed = await askFeed(feedOf(), asking, start)
    expect(feed).toMatchObject({ articles: 0, refused: [expect.stringContaining('names port 1;')] })
  })

  test('Atom and JSON Feed, too', async () => {
    pages['/rss'] =
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atomic</title><entry><title>A</title><link href="/atom"/><content>${long('France')}</content></entry></feed>`
    expect(await askFeed(feedOf(), asking, start)).toMatchObject({ articles: 1, title: 'Atomic' })
    expect(await store.article(idOf('atom'))).toMatchObject({ url: `${site.address}/atom` })
    pages['/rss'] = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'JSON',
      items: [{ id: '1', url: 'HOST/json', content_text: long('Italy') }],
    })
    expect(await askFeed(feedOf(), asking, start)).toMatchObject({ articles: 1, title: 'JSON' })
  })
})

describe('a feed that fails', { timeout: 120_000 }, () => {
  test('says why, is asked less and less often, at least once a day, and recovers at once', async () => {
    let feed = feedOf()
    const pauses: number[] = []
    for (let time = 0; time < 8; time++) {
      feed = await askFeed(feed, asking, start)
      pauses.push((Date.parse(feed.next) - start) / 60_000)
    }
    expect(feed).toMatchObject({ failures: 8, fault: 'answers with 404', articles: 0 })
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440])
    pages['/rss'] = rss(item('a', long('France')))
    const well = await askFeed(feed, asking, start)
    expect(well).toMatchObject({ failures: 0, articles: 1, next: minutes(30) })
    expect(well.fault).toBeUndefined()
  })

  test('waits as long as the server wants', async () => {
    missing = 429
    more = { 'retry-after': String(3 * 3600) }
    expect(await askFeed(feedOf(), asking, start)).toMatchObject({ failures: 1, next: minutes(180) })
  })

  test.each([
    ['a page', page('x'), 'is no feed; give the address of an RSS'],
    ['a broken feed', '<rss version="2.0"><channel><title>', 'cannot be read as a feed'],
    ['nothing', '', 'is no feed'],
  ])('%s is none', async (_name, content, fault) => {
    pages['/rss'] = content
    expect(await askFeed(feedOf(), asking, start)).toMatchObject({ failures: 1, fault: expect.stringContaining(fault) })
  })

  test('one without items has not failed', async () => {
    pages['/rss'] = rss()
    expect(await askFeed(feedOf(), asking, start)).toMatchObject({ failures: 0, articles: 0 })
  })
})
