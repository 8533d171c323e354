import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/api/app.ts'
import { type Extractor, openExtractor } from '../../server/commands/loading/extractor.ts'
import { createIngest } from '../../server/commands/loading/ingest.ts'
import { createFetcher, type Fetcher } from '../../server/fetch/fetcher.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { createReader } from '../../server/input/reader/reader.ts'
import * as answers from '../../server/shapes/answers.ts'
import { type Loopback, loopback } from '../fetch/loopback.ts'
import { fixture } from '../input/reading.ts'
import { listenOn } from './listen.ts'
import { noQueries } from './no-queries.ts'

let folder: string
let store: Store
let extractor: Extractor
let site: Loopback
const servers: Server[] = []
const reader = createReader()
const token = 'a token for this test'

const page = (head: string, said: string) =>
  `<!doctype html><html><head>${head}</head><body><article><p>${said}</p></article></body></html>`
const pages: Readonly<Record<string, string>> = {
  '/plain': page('<title>Talks</title>', 'France rejected the offer of Spain on Monday.'),
  '/canonical?utm_source=x': page(
    '<link rel="canonical" href="http://127.0.0.1/right">',
    'Italy rejected the offer of Spain on Monday.',
  ),
  '/sly': page(
    '<link rel="canonical" href="https://www.bbc.co.uk/news/1">',
    'Greece rejected the offer of Spain on Monday.',
  ),
  '/feed': `<rss version="2.0"><channel><title>Daily</title>
    <item><title>A</title><link>https://daily.example/a</link><description>Norway rejected the offer of Spain.</description></item>
    <item><title>B</title><link>https://daily.example/b</link><description>Sweden rejected the offer of Spain.</description></item>
    </channel></rss>`,
  '/notes.md': '# Talks\n\nPoland rejected the *offer* of Spain.\n',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-fetch-'))
  store = await openStore({ engine: 'embedded', folder: join(folder, 'data') })
  extractor = await openExtractor()
  const pdf = await readFile(fixture('talks.pdf'))
  site = await loopback((request, response) => {
    const found = pages[request.url ?? '']
    if (request.url === '/talks.pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf)
    else if (request.url === '/moved') response.writeHead(301, { location: '/plain' }).end()
    else if (found === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': request.url === '/feed' ? 'application/rss+xml' : '' }).end(found)
  })
})
afterAll(async () => {
  reader.close()
  for (const server of servers) server.close()
  await Promise.all([store.close(), extractor.close(), site.close()])
  await rm(folder, { recursive: true, force: true })
})

async function serving(fetcher: Fetcher | undefined, access = {}): Promise<string> {
  const app = createApp({
    store,
    ingest: createIngest(store, [], async () => extractor),
    reader,
    ...(fetcher === undefined ? {} : { fetcher }),
    queries: noQueries,
    access: { loopback: true, ...access },
    client: folder,
    version: '0.0.0',
    report: (error) => {
      throw error
    },
  })
  return `${await listenOn(app, servers)}/api/v1/articles`
}

async function post(address: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.status, answer: (await response.json()) as unknown }
}

describe('an address that is sent instead of an article', { timeout: 120_000 }, () => {
  let address: string
  beforeAll(async () => {
    address = await serving(createFetcher({ version: '0.0.0', also: [site.place] }))
  })

  test.each([
    ['/plain', 'url:HOST/plain'],
    ['/canonical?utm_source=x', 'url:127.0.0.1/right'],
    ['/sly', 'url:HOST/sly'],
    ['/talks.pdf', 'url:HOST/talks.pdf'],
    ['/notes.md', 'url:HOST/notes.md'],
  ])('%s is stored as %s', async (path, id) => {
    const expected = id.replace('HOST', site.place)
    const { status, answer } = await post(address, { url: `${site.address}${path}` })
    expect(status).toBe(200)
    const report = answers.ingestReport.parse(answer)
    expect(report).toMatchObject({ saved: [expected], refused: [] })
    expect(report.statements).toBeGreaterThan(0)
    expect((await store.article(expected))?.url).toMatch(id.includes('right') ? /\/right$/ : `${site.address}${path}`)
  })

  test('a redirect is followed, and the article is the one at its end', async () => {
    const { answer } = await post(address, { url: `${site.address}/moved` })
    expect(answer).toMatchObject({ known: [`url:${site.place}/plain`] })
  })

  test('a feed gives its items, under the addresses that it names', async () => {
    const { answer } = await post(address, { url: `${site.address}/feed` })
    expect(answer).toMatchObject({ saved: ['url:daily.example/a', 'url:daily.example/b'], statements: 2 })
  })

  test('beside articles it is one of a list; what cannot be fetched costs nothing else', async () => {
    const { status, answer } = await post(address, [
      { id: 'given', text: 'Chad rejected the offer of Spain.' },
      { url: `${site.address}/none` },
      { url: 'http://169.254.169.254/latest/meta-data/' },
      { url: `${site.address}/plain` },
    ])
    expect(status).toBe(200)
    expect(answer).toMatchObject({
      saved: ['given'],
      known: [`url:${site.place}/plain`],
      refused: [
        { id: `${site.address}/none`, reason: 'answers with 404' },
        { id: 'http://169.254.169.254/latest/meta-data/', reason: expect.stringContaining('leads to 169.254.169.254') },
      ],
    })
  })

  test('alone it is a problem that says why', async () => {
    const { status, answer } = await post(address, { url: 'file:///etc/passwd' })
    expect(status).toBe(422)
    expect(answers.problem.parse(answer).errors).toEqual([
      { path: 'file:///etc/passwd', message: expect.stringContaining('only http and https are asked') },
    ])
  })
})

test('a server that fetches nothing says so, and asks nobody', async () => {
  const address = await serving(undefined)
  const before = site.connections()
  const { status, answer } = await post(address, { url: `${site.address}/plain` })
  expect(status).toBe(422)
  expect(answers.problem.parse(answer).errors?.[0]?.message).toContain('PARLEY_FETCH=on')
  expect(site.connections()).toBe(before)
})

test('on a public server only the owner may have something fetched', async () => {
  const fetcher = createFetcher({ version: '0.0.0', also: [site.place] })
  const address = await serving(fetcher, { loopback: false, token })
  const before = site.connections()
  expect((await post(address, { url: `${site.address}/plain` })).status).toBe(401)
  expect(site.connections()).toBe(before)
  const allowed = await post(address, { url: `${site.address}/plain` }, { authorization: `Bearer ${token}` })
  expect(allowed.status).toBe(200)
  expect(site.connections()).toBeGreaterThan(before)
})
