import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../server/api/app.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import type { Queries } from '../../../server/graph/query/guard/query.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import type { Store } from '../../../server/graph/store.ts'
import { type ActorWord, actors, article } from '../../graph/records.ts'
import { listenOn } from '../listen.ts'
import { callTool } from './rpc.ts'

/** Statements enough for several pages: some short, some longer than a page. */
const count = 70
const words = Object.keys(actors) as ActorWord[]
const long = 'and on '.repeat(3000)
const record = article(
  'long',
  Array.from({ length: count }, (_, at) => {
    const [source, target] = [words[at % 9], words[(at + 1 + (Math.floor(at / 9) % 4)) % 9]]
    return `said: [${source}] <told> [${target}] {that it went on ${at % 7 === 0 ? long : at}}`
  }),
  { publishedAt: '2025-03-05', title: 'A long talk' },
)

let folder: string
let store: Store
let queries: Queries
let address: string
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-mcp-pages-'))
  const config = { engine: 'embedded', folder: join(folder, 'data') } as const
  store = await openStore(config)
  queries = await openQueries(config, store)
  await store.save([record])
  const app = createApp({
    store,
    queries,
    ingest: () => Promise.reject(new Error('not asked here')),
    access: { loopback: true },
    client: folder,
    version: '0.0.0',
    report: (error) => {
      throw error
    },
  })
  address = await listenOn(app, servers)
}, 60_000)
afterAll(async () => {
  for (const server of servers) server.close()
  await queries.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

interface Page {
  readonly items: readonly Record<string, unknown>[]
  readonly cursor?: string
  readonly [more: string]: unknown
}

async function pageOf(tool: string, given: object): Promise<Page> {
  const reply = await callTool(address, tool, given)
  expect(reply.result?.isError, JSON.stringify(reply).slice(0, 500)).toBeUndefined()
  expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThanOrEqual(8192)
  return JSON.parse(reply.result?.content?.[1]?.text as string)
}

async function itemsOf(tool: string, given: object): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let cursor: string | undefined
  do {
    const page = await pageOf(tool, cursor === undefined ? given : { ...given, cursor })
    expect(page.items.length).toBeGreaterThan(0)
    expect(page.items.length).toBeLessThanOrEqual(20)
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return items
}

const ids = Array.from({ length: count }, (_, at) => `statement:long-${at}`)

test('statements come page by page, each once, in the order of the text', async () => {
  expect((await itemsOf('statements', {})).map(({ id }) => id)).toEqual(ids)
})

test('cite cites all that it is asked for', async () => {
  const some = ids.filter((_, at) => at % 4 === 0)
  expect((await itemsOf('cite', { ids: some })).map(({ id }) => id)).toEqual(some)
})

test('search finds all that the search box would, page by page', async () => {
  const { statements } = await store.search('went on', 50)
  const items = await itemsOf('search', { words: 'went on', only: 'statements' })
  expect(statements).toHaveLength(50)
  expect(items.map(({ id }) => id)).toEqual(statements.map(({ statement }) => statement.id))
})

test('actor lists its counterparts, those with the most statements first', async () => {
  const items = await itemsOf('actor', { id: 'country:RU' })
  const totals = items.map(({ total }) => total as number)
  expect(totals.length).toBeGreaterThan(2)
  expect(totals).toEqual(totals.toSorted((one, other) => other - one))
})

test('path goes on, too', async () => {
  const items = await itemsOf('path', { a: 'person:sergei-lavrov', b: 'organisation:european-union' })
  expect(items.map(({ step }) => step)).toEqual(items.map(({ step }) => step as number).toSorted())
})

test('two actors without a way between them are told so', async () => {
  await store.save([article('apart', ['said: [NATO] <told> {nobody}'], {})])
  const page = await pageOf('path', { a: 'organisation:nato', b: 'organisation:nato' })
  expect(page).toEqual({ steps: [], found: 'No way over at most six steps.', items: [] })
})

test('query goes on through its rows, however long they are', async () => {
  const cypher = 'MATCH (s:Statement) RETURN s.id, s ORDER BY s.sortKey'
  const items = await itemsOf('query', { cypher: `${cypher} LIMIT ${count}` })
  const told = items.map(({ quoted }) => (quoted as [string, object])[0])
  expect(told.filter((id) => id.startsWith('statement:long-'))).toEqual(ids)
  const [whole] = await itemsOf('query', { cypher: 'MATCH (a:Article {id: "long"}) RETURN a.text, range(1, 5000), a' })
  expect(JSON.stringify(whole)).toContain('more')
})

test('arguments that are null count as absent', async () => {
  const given = { source: null, target: null, actor: 'country:RU', acts: null, from: null, to: null, cursor: null }
  const { items } = await pageOf('statements', given)
  expect(items).toEqual((await pageOf('statements', { actor: 'country:RU' })).items)
})

test('the cursor of one tool does not fit another', async () => {
  const { cursor } = await pageOf('statements', {})
  const reply = await callTool(address, 'search', { words: 'went', cursor })
  expect(reply.result).toMatchObject({ isError: true })
  expect(reply.result?.content?.[0]?.text).toContain('The cursor does not come from this list')
})
