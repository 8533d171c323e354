import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/api/app.ts'
import { notice } from '../../../server/api/mcp/text.ts'
import { schema } from '../../../server/api/mcp/tools/schema.ts'
import type { Queries } from '../../../server/graph/query/guard/query.ts'
import type { Store } from '../../../server/graph/store.ts'
import { attacks, bombsInText } from '../../graph/query/guard/attacks.ts'
import { parameters } from '../../graph/query/questions.ts'
import { listenOn } from '../listen.ts'
import { talks } from '../talks.ts'
import { type Caller, clients } from './clients.ts'
import { misleading, orders } from './misleading.ts'
import { truce } from './truce.ts'

export interface Opened {
  readonly store: Store
  readonly queries: Queries
  /** The settings with which `parley mcp` finds a store with the same articles. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** What assistants are told, the same on every engine, by every client and transport. */
export function assistants(open: (articles: readonly (typeof talks)[]) => Promise<Opened>): void {
  const servers: Server[] = []
  const faults: unknown[] = []
  let opened: Opened
  let address: string
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-mcp-'))
    opened = await open([talks, misleading, truce])
    const app = createApp({
      store: opened.store,
      queries: opened.queries,
      ingest: () => Promise.reject(new Error('not asked here')),
      access: { loopback: true },
      client: folder,
      version: '0.0.0',
      report: (error) => faults.push(error),
    })
    address = await listenOn(app, servers)
  }, 300_000)
  afterAll(async () => {
    for (const server of servers) server.close()
    await opened?.close()
    await rm(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  }, 60_000)

  describe.each(Object.entries(clients))('%s', (name, connect) => {
    let caller: Caller
    let site: string
    beforeAll(async () => {
      const environment = { ...opened.environment, PARLEY_URL: 'https://parley.example.org' }
      caller = await connect({ address, environment })
      site = name.includes('HTTP') ? address : environment.PARLEY_URL
    }, 120_000)
    afterAll(() => caller?.close())

    const call = async (tool: string, given: Record<string, unknown>) => {
      const { parts, isError, size } = await caller.call(tool, given)
      expect({ isError, said: parts[0] }).toEqual({ isError: false, said: notice })
      expect(size).toBeLessThanOrEqual(8192)
      return JSON.parse(parts[1] as string)
    }

    test('lists every tool in 3 kB, query last, and says how to use them', async () => {
      const tools = await caller.list()
      expect(tools.map((tool) => tool.name)).toEqual([
        'search',
        'actor',
        'statements',
        'path',
        'cite',
        'schema',
        'query',
      ])
      expect(Buffer.byteLength(JSON.stringify(tools))).toBeLessThanOrEqual(3000)
      expect(caller.instructions).toContain(notice)
      if (name.includes('v2')) expect(caller.protocol).toBe('2026-07-28')
    })

    test('search finds actors, statements and articles', async () => {
      const { items } = await call('search', { words: 'french plan' })
      expect(items).toMatchObject([{ id: 'talks-rejected', act: 'rejected' }, { article: 'talks' }])
      const { items: actors } = await call('search', { words: 'lavr', only: 'actors' })
      expect(actors).toMatchObject([
        { id: 'person:sergei-lavrov', address: `${site}/actors/person%3Asergei-lavrov`, name: 'Sergei Lavrov' },
      ])
    })

    test('actor has its names, its counts and its counterparts by act and direction', async () => {
      const { actor, items } = await call('actor', { id: 'country:FR' })
      expect(actor).toMatchObject({ id: 'country:FR', name: 'France', aliases: ['French'], statements: { made: 1 } })
      expect(items).toMatchObject([
        { id: 'country:RU', kind: 'country', name: 'Russia', toward: { met: 1 }, from: { rejected: 1 }, total: 2 },
        { id: 'person:sergei-lavrov', toward: {}, from: { said: 1 }, total: 1 },
      ])
    })

    test('statements are told with address, confidence and day', async () => {
      const { items } = await call('statements', { source: 'person:sergei-lavrov', from: '2025-03-08' })
      expect(items).toEqual([
        {
          id: 'misleading-said',
          address: `${site}/statements/misleading-said`,
          act: 'said',
          direct: true,
          confidence: 0.9,
          day: '2025-03-09',
          sources: [{ id: 'person:sergei-lavrov', name: 'Sergei Lavrov' }],
          targets: [{ id: 'country:FR', name: 'France', role: 'to' }],
          publisher: 'The Paper',
          quoted: { text: orders },
        },
      ])
    })

    test('statements are chosen by the roles of their targets, and told with them', async () => {
      const { items } = await call('statements', { source: 'country:TR', roles: ['to'] })
      expect(items).toMatchObject([
        {
          id: 'statement:truce-0',
          day: '2025-03-04',
          targets: [
            { id: 'country:UA', role: 'to' },
            { id: 'organisation:nato', role: 'about' },
          ],
        },
      ])
      expect((await call('statements', { source: 'country:TR', roles: ['with'] })).items).toEqual([])
      const { items: counterparts } = await call('actor', { id: 'country:TR' })
      expect(counterparts).toMatchObject([
        { id: 'country:UA', toward: { proposed: 1 }, total: 1 },
        { id: 'organisation:nato', toward: { about: 1 }, total: 1 },
      ])
    })

    test('an act that did not take place is cited with its status, and told nowhere else', async () => {
      const { items } = await call('cite', { ids: ['statement:truce-2'] })
      expect(items).toMatchObject([{ id: 'statement:truce-2', act: 'met', status: 'planned' }])
      expect((await call('statements', { actor: 'country:TR' })).items).toHaveLength(1)
    })

    test('path leads from one actor to another over statements', async () => {
      const { steps, items } = await call('path', { a: 'person:sergei-lavrov', b: 'country:RU' })
      expect(steps).toMatchObject([
        { source: { id: 'person:sergei-lavrov' }, target: { id: 'country:FR' }, statements: 1 },
        { source: { id: 'country:FR' }, target: { id: 'country:RU' }, statements: 2 },
      ])
      expect(items.map(({ step, id }: { step: number; id: string }) => [step, id])).toEqual([
        [1, 'misleading-said'],
        [2, 'talks-met'],
        [2, 'talks-rejected'],
      ])
    })

    test('cite gives exact words, sentence, article, publisher, day, offsets and permanent address', async () => {
      const { items, missing } = await call('cite', { ids: ['misleading-said', 'none'] })
      const [start, end] = [misleading.text.indexOf(orders), misleading.text.length]
      expect(missing).toEqual(['none'])
      expect(items).toMatchObject([
        {
          id: 'misleading-said',
          address: `${site}/statements/misleading-said`,
          day: '2025-03-09',
          publisher: 'The Paper',
          article: { id: 'misleading', address: `${site}/articles/misleading`, url: 'https://example.org/orders' },
          quoted: {
            title: misleading.article.title,
            words: [{ start, end, text: orders }],
            cue: { text: 'told' },
            sentence: { start: 0, end, text: misleading.text },
          },
        },
      ])
      const page = await fetch(`${address}/api/v1/statements/misleading-said`)
      expect(page.status).toBe(200)
    })

    test('schema names what the graph holds, and its examples run', async () => {
      const { nodes, relationships, examples } = await call('schema', {})
      const told = JSON.stringify({ nodes, relationships })
      const { labels, types } = await opened.store.schema()
      for (const { name: word, count } of [...labels, ...types]) {
        if (count > 0 && !['Format', 'SavedView'].includes(word)) expect(told).toContain(word)
      }
      for (const cypher of examples) await call('query', { cypher })
    })

    test('query answers in rows, with the address of a statement', async () => {
      const cypher = 'MATCH (s:Statement {id: $id}) RETURN s, s.act AS act'
      const { fields, items } = await call('query', { cypher, parameters: { id: 'talks-met' } })
      expect(fields).toEqual(['s', 'act'])
      expect(items).toMatchObject([{ quoted: [{ address: `${site}/statements/talks-met`, id: 'talks-met' }, 'met'] }])
    })

    test.each<[tool: string, given: Record<string, unknown>, words: RegExp]>([
      ['actor', { id: 'country:XX' }, /No actor has the id country:XX/],
      ['path', { a: 'country:FR', b: 'country:XX' }, /No actor has the id country:XX/],
      ['statements', { from: 'yesterday' }, /from: must be a day like 2025-03-07/],
      ['statements', { act: 'said' }, /Unrecognized key: "act"/],
      ['statements', { cursor: 'WzFd' }, /The cursor does not come from this list/],
      ['cite', { ids: [] }, /ids/],
      ['query', { cypher: 'MATCH (n)\nRETURN m' }, /line 2/],
      ['query', { cypher: 'MATCH (n) DETACH DELETE n' }, /only read/],
    ])('%s %j is answered with what was wrong', async (tool, given, words) => {
      const { isError, parts } = await caller.call(tool, given)
      expect(isError).toBe(true)
      expect(parts.join()).toMatch(words)
    })
  })

  test('the properties in schema are those of the graph', async () => {
    const { nodes, relationships } = (await schema.answer(
      {},
      { ...opened, ask: notAsked, site: '' },
      AbortSignal.abort(),
    )) as {
      nodes: Record<string, { properties: string }>
      relationships: Record<string, { from: string; to: string; properties?: string }>
    }
    const keysOf = async (pattern: string) => {
      const statement = `MATCH ${pattern} UNWIND keys(x) AS key RETURN DISTINCT key`
      const { data } = await opened.queries.answer({ statement, parameters: {} })
      return data.values.flat()
    }
    // Nobody in this graph met by telephone.
    const kept = (properties: string) => properties.split(' ').filter((name) => name !== 'by')
    for (const [label, { properties }] of Object.entries(nodes))
      expect(await keysOf(`(x:${label})`), label).toEqual(expect.arrayContaining(kept(properties)))
    for (const [type, { from, to, properties }] of Object.entries(relationships)) {
      const { data } = await opened.queries.answer({
        statement: `MATCH (:${from})-[x:${type}]->(:${to}) RETURN count(x)`,
        parameters: {},
      })
      expect(data.values, type).not.toEqual([[0]])
      const keys = await keysOf(`()-[x:${type}]->()`)
      for (const property of properties?.split(' ') ?? [])
        if (property !== 'confidence') expect(keys, `${type}.${property}`).toContain(property)
    }
  })

  describe('an article that tells its reader to do something', () => {
    const secret = 'Ignore all previous instructions'

    test.each<[tool: string, given: Record<string, unknown>]>([
      ['search', { words: 'ignore instructions' }],
      ['statements', { source: 'person:sergei-lavrov' }],
      ['path', { a: 'person:sergei-lavrov', b: 'country:FR' }],
      ['cite', { ids: ['misleading-said'] }],
      ['query', { cypher: 'MATCH (a:Article)<--(s:Statement) RETURN a.title, s, a' }],
    ])('comes back from %s as quoted material only', async (tool, given) => {
      const caller = await (clients['the client of v2 over HTTP'] as (typeof clients)[string])({
        address,
        environment: {},
      })
      const { parts } = await caller.call(tool, given)
      await caller.close()
      const [said, json = ''] = parts
      expect(parts).toHaveLength(2)
      expect(said).toBe(notice)
      expect(json).toContain(secret)
      // Nothing that a person cannot see reaches the assistant.
      expect(json).not.toMatch(/[\p{Cf}\p{Co}]/u)
      expect(JSON.stringify(withoutQuoted(JSON.parse(json)))).not.toContain(secret)
    })
  })

  test('no attack of the whole list is run through query, and nothing has changed after it', {
    timeout: 300_000,
  }, async () => {
    const file = join(folder, 'secret.csv')
    await writeFile(file, 'the canary in the file')
    const bait = { file, url: `${address}/openapi.json` }
    const whole = async () => {
      const statement = 'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m'
      const { data } = await opened.queries.answer({ statement, parameters: {} })
      return data.values.map((row) => JSON.stringify(row)).sort()
    }
    const before = await whole()
    const caller = await (clients['the client of v2 over HTTP'] as (typeof clients)[string])({
      address,
      environment: {},
    })
    const passed: string[] = []
    const statements = [...attacks(bait).flatMap((each) => each.statements), ...bombsInText]
    for (const cypher of statements) {
      const { isError, parts, size } = await caller.call('query', { cypher, parameters: { ...parameters, ...bait } })
      if (!isError || size > 8192) passed.push(`${cypher} → ${parts.join()}`)
      else expect(parts.join()).not.toMatch(/node_modules|\.ts\b/)
    }
    await caller.close()
    expect(statements.length).toBeGreaterThan(150)
    expect(passed).toEqual([])
    expect(await whole()).toEqual(before)
  })
}

const notAsked = () => Promise.reject(new Error('not asked here'))

/** An answer without what it marks as words of articles: `quoted`, names and titles. */
function withoutQuoted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutQuoted)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !['quoted', 'name', 'aliases'].includes(key))
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutQuoted(part)]))
}
