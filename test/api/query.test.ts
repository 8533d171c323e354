import { mkdtemp, rm } from 'node:fs/promises'
import { type Server, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { examples } from '../../client/query/questions/examples.ts'
import { createAdmission } from '../../server/api/admission.ts'
import { createApp } from '../../server/api/app.ts'
import { problemHandler } from '../../server/api/problem.ts'
import { addRoutes } from '../../server/api/route.ts'
import { queryRoutes } from '../../server/api/routes/query.ts'
import type { Access } from '../../server/api/security.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Queries } from '../../server/graph/query/guard/query.ts'
import { openQueries } from '../../server/graph/query/open-queries.ts'
import type { Store } from '../../server/graph/store.ts'
import { problem } from '../../server/shapes/answers.ts'
import { queryAnswer, queryCheck } from '../../server/shapes/query.ts'
import { listenOn } from './listen.ts'
import { talks } from './talks.ts'

let folder: string
let store: Store
let queries: Queries
let base: string
const servers: Server[] = []
const faults: unknown[] = []

const twelve = 'abcdefghijkl'.split('')
const endless = `MATCH ${twelve.map((name) => `(${name})`)} RETURN count(*)`

/** The outcome of each query, which the caller cannot see once its connection is closed. */
const outcomes: Promise<unknown>[] = []

function watched(queries: Queries): Queries {
  return {
    ...queries,
    answer: (query, signal) => {
      const answer = queries.answer(query, signal)
      outcomes.push(answer.catch((error: unknown) => error))
      return answer
    },
  }
}

async function listen(access: Access): Promise<string> {
  const app = createApp({
    store,
    queries: watched(queries),
    ingest: () => Promise.reject(new Error('not asked here')),
    access,
    client: folder,
    version: '0.0.0',
    report: (error) => faults.push(error),
  })
  return listenOn(app, servers)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-query-'))
  const config = { engine: 'embedded', folder: join(folder, 'data') } as const
  store = await openStore(config)
  queries = await openQueries(config, store, { parallel: 4, queue: 16, wallClock: 3_000, turn: 1_000 })
  await store.save([talks])
  base = await listen({ loopback: true })
})

afterAll(async () => {
  for (const server of servers) server.close()
  await queries.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const post = (body: unknown, address = base) => postText(JSON.stringify(body), address)

const postText = (body: string, address = base) =>
  fetch(`${address}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

test('a query is answered in the shape that the document describes', async () => {
  const response = await post({ statement: 'MATCH (a:Actor {id: $id}) RETURN a', parameters: { id: 'country:RU' } })
  expect(response.status).toBe(200)
  const answer = queryAnswer.strict().parse(await response.json())
  expect(answer.data.fields).toEqual(['a'])
  expect(answer.graph.nodes).toMatchObject([{ id: 'country:RU', properties: { name: 'Russia' } }])
})

test('null parameters count as no parameters', async () => {
  const response = await post({ statement: 'RETURN 1 AS x', parameters: null })
  expect(response.status).toBe(200)
  const { data } = queryAnswer.parse(await response.json())
  expect(data.values).toEqual([[1]])
})

test('parameters that are nested too deep are refused before anything walks through them', async () => {
  const list = '['.repeat(50_000) + ']'.repeat(50_000)
  const response = await postText(`{"statement":"RETURN $x","parameters":{"x":${list}}}`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('nested 32 deep')
})

test.each(['9007199254740993', '{"a":[-123456789012345678]}'])(
  'the parameter %s is refused, because JavaScript would round it',
  async (json) => {
    const response = await postText(`{"statement":"RETURN $n AS n","parameters":{"n":${json}}}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/The parameter n(?:\.a\[0\])? is past .* toInteger\(\$n\)/)
  },
)

test('an integer past 2^53 is returned exactly, as a string', async () => {
  const exact = { statement: 'RETURN toInteger($n) = 9007199254740993 AS same', parameters: { n: '9007199254740993' } }
  const { data } = queryAnswer.parse(await (await post(exact)).json())
  expect(data.values).toEqual([[true]])
})

test.each(examples.map((example) => [example.title, example] as const))(
  'example: %s',
  { timeout: 30_000 },
  async (_, { statement, parameters = {} }) => {
    const response = await post({ statement, parameters })
    expect(response.status, await response.clone().text()).toBe(200)
    queryAnswer.parse(await response.json())
  },
)

test('the field parameters may be null, as many clients send it', async () => {
  expect((await post({ statement: 'RETURN 1 AS one', parameters: null })).status).toBe(200)
})

describe('a query that cannot be answered is a problem', { timeout: 30_000 }, () => {
  const wrong: [body: unknown, status: number, words: RegExp][] = [
    [{ statement: 'CREATE (n) RETURN n' }, 400, /only read/],
    [{ statement: 'MATC (n) RETURN n' }, 400, /^line 1, column 1: /],
    [{ statement: 'MATCH (n)\nRETURN m' }, 400, /^line 2, column 8: /],
    [{ statement: 'RETURN $x' }, 400, /\$x/],
    [{ statement: '' }, 400, /empty/],
    [{ statement: 'x'.repeat(100_000) }, 400, /./],
    [{}, 400, /./],
    [{ statement: 1 }, 400, /./],
    [{ statement: 'RETURN 1', parameters: [] }, 400, /./],
    [{ statement: 'RETURN 1', more: 1 }, 400, /./],
    [{ statement: 'SHOW INDEXES' }, 400, /^line 1, column 1: Queries only read the graph, so SHOW is refused/],
    [{ statement: 'RETURN $x', parameters: { x: 'x'.repeat(70_000) } }, 400, /parameters/],
    [{ statement: 'RETURN 1', parameters: { x: 'x'.repeat(300_000) } }, 413, /./],
    [{ statement: endless }, 503, /took more than/],
  ]
  test.each(wrong.map((row) => [JSON.stringify(row[0]).slice(0, 60), ...row] as const))(
    '%s',
    async (_, body, status, words) => {
      const response = await post(body)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      const text = await response.text()
      const { errors, detail } = problem.parse(JSON.parse(text))
      expect(errors?.[0]?.message ?? detail).toMatch(words)
      expect(text).not.toMatch(/ at .*\.(ts|js):\d|node_modules|grafeo/i)
    },
  )

  test('any statement is answered 200 or 400', { timeout: 60_000 }, async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        ...'MATCH RETURN WHERE ( ) [ ] { } - > n :Actor , . * .. | = + "a" \' ` // /* */ $x EXISTS CALL UNWIND AS SET CREATE'.split(
          ' ',
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const response = await post({ statement: words.join(' ').toWellFormed() })
        expect([200, 400]).toContain(response.status)
      }),
      { numRuns: 200 },
    )
    expect(faults).toEqual([])
  })
})

/** Sends a query that does not end, and disconnects once it runs. @returns the query's outcome. */
async function askAndLeave(address: string): Promise<unknown> {
  const { port } = new URL(address)
  const asked = send({ port, method: 'POST', path: '/api/v1/query', headers: { 'content-type': 'application/json' } })
  asked.on('error', () => {})
  const before = outcomes.length
  asked.end(JSON.stringify({ statement: endless }))
  await vi.waitFor(() => expect(outcomes).toHaveLength(before + 1))
  asked.destroy()
  return outcomes[before]
}

test('a query ends where its connection does', { timeout: 30_000 }, async () => {
  expect(await askAndLeave(base)).toMatchObject({ message: 'The connection was closed.' })
  expect(faults).toEqual([])
})

test('a stopped query does not count as failed, other failures do', { timeout: 30_000 }, async () => {
  const strict = { parallel: 2, time: { perMinute: 0, most: 60_000 }, failures: { perMinute: 0, most: 1 } }
  const app = express().use(express.json())
  const access = { loopback: false }
  addRoutes(app, queryRoutes(watched(queries), 'embedded', access, createAdmission(access, strict)))
  const open = await listenOn(app.use(problemHandler(() => {})), servers)
  for (let times = 0; times < 3; times++) await askAndLeave(open)
  expect((await post({ statement: 'RETURN 1' }, open)).status).toBe(200)
  expect((await post({ statement: 'RETURN' }, open)).status).toBe(400)
  expect((await post({ statement: 'RETURN 1' }, open)).status).toBe(429)
})

test('a stranger may run two queries at once; the third is answered with the time to retry', {
  timeout: 30_000,
}, async () => {
  const open = await listen({ loopback: false })
  const bombs = [post({ statement: endless }, open), post({ statement: endless }, open)]
  await post({ statement: 'RETURN 1' })
  const third = await post({ statement: 'RETURN 1' }, open)
  expect(third.status).toBe(429)
  expect(third.headers.get('retry-after')).toBe('2')
  for (const bomb of await Promise.all(bombs)) expect(bomb.status).toBe(503)
  expect((await post({ statement: 'RETURN 1' }, open)).status).toBe(200)
})

describe('a query is checked without running it', { timeout: 30_000 }, () => {
  test.each<[statement: string, faults: unknown]>([
    ['MATCH (a:Actor) RETURN a', []],
    ['MATCH (a:Actor)\nRETURN b', [{ line: 2, column: 8 }]],
    ['MATCH (a:Actor) SET a.x = 1', [{ message: expect.stringContaining('only read') }]],
    ['RETURN [x IN range(1, 1000000000) | x]', [{ line: 1, column: 14 }]],
    [endless, []],
  ])('%s', async (statement, faults) => {
    const response = await fetch(`${base}/api/v1/query/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    })
    expect(response.status).toBe(200)
    const said = queryCheck.parse(await response.json())
    expect(said).toMatchObject({ engine: 'embedded', faults })
  })
})
