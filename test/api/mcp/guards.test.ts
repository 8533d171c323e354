import { mkdtemp, rm } from 'node:fs/promises'
import { request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/api/app.ts'
import type { Access } from '../../../server/api/security.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import type { Queries } from '../../../server/graph/query/guard/query.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import type { Store } from '../../../server/graph/store.ts'
import { listenOn } from '../listen.ts'
import { talks } from '../talks.ts'
import { callTool, messageOf, modernHeaders, modernMessageOf, replyIn, send } from './rpc.ts'

const token = 'a token of at least 16 characters'
const bearer = { authorization: `Bearer ${token}` }
const endless = `MATCH ${'abcdefghijkl'.split('').map((name) => `(${name})`)} RETURN count(*)`
const list = JSON.stringify(messageOf('tools/list', {}))

let folder: string
let store: Store
let queries: Queries
const servers: Server[] = []
const faults: unknown[] = []
/** How each query ended, which nobody can see once its connection is closed. */
const outcomes: Promise<unknown>[] = []

async function listen(access: Access): Promise<string> {
  const app = createApp({
    store,
    queries: {
      ...queries,
      answer(query, signal) {
        const answer = queries.answer(query, signal)
        outcomes.push(answer.catch((error: unknown) => error))
        return answer
      },
    },
    ingest: () => Promise.reject(new Error('not asked here')),
    access,
    client: folder,
    version: '0.0.0',
    ...(access.address === undefined ? {} : { address: access.address }),
    report: (error) => faults.push(error),
  })
  return listenOn(app, servers)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-mcp-guards-'))
  const config = { engine: 'embedded', folder: join(folder, 'data') } as const
  store = await openStore(config)
  queries = await openQueries(config, store, { parallel: 4, queue: 16, wallClock: 7_000, turn: 1_000 })
  await store.save([talks])
})
afterAll(async () => {
  for (const server of servers) server.close()
  await queries.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a server on loopback', () => {
  let address: string
  beforeAll(async () => {
    address = await listen({ loopback: true })
  })

  test('answers without a token', async () => {
    const response = await send(address, list)
    expect(response.status).toBe(200)
    expect(JSON.stringify(replyIn(await response.text()))).toContain('"statements"')
  })

  test('answers to no other name, against DNS rebinding', async () => {
    const { port } = new URL(address)
    const headers = { host: 'evil.example', 'content-type': 'application/json' }
    const status = await new Promise((resolve, reject) => {
      const asked = request({ port, method: 'POST', path: '/mcp', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      asked.once('error', reject)
      asked.end(list)
    })
    expect(status).toBe(403)
  })

  test.each(['https://evil.example', 'null', 'http://localhost:1'])('refuses the origin %s', async (origin) => {
    const response = await send(address, list, { origin })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ detail: 'Pages of other sites may not do this.' })
  })

  test('answers pages of its own', async () => {
    expect((await send(address, list, { origin: address })).status).toBe(200)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'refuses %s, which pages may send without asking',
    async (type) => expect((await send(address, list, { 'content-type': type })).status).toBe(415),
  )

  test.each(['GET', 'DELETE', 'PUT'])('%s is 405', async (method) => {
    const response = await fetch(`${address}/mcp`, { method })
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' })
  })

  test('refuses a list of messages, which would count as one request', async () => {
    const response = await send(address, `[${list},${list}]`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('one message a request')
  })

  test('keeps no connection open for notices of changes', async () => {
    const method = 'subscriptions/listen'
    const body = JSON.stringify(modernMessageOf(method, { notifications: { toolsListChanged: true } }))
    const reply = replyIn(await (await send(address, body, modernHeaders(method))).text())
    expect(reply.error?.message).toContain('limit')
  })

  test('ends a query whose assistant has gone', async () => {
    const leave = new AbortController()
    const body = JSON.stringify(messageOf('tools/call', { name: 'query', arguments: { cypher: endless } }))
    const before = outcomes.length
    const asked = send(address, body, {}, leave.signal).catch((error: Error) => error.name)
    await expect.poll(() => outcomes.length).toBe(before + 1)
    leave.abort()
    expect(await asked).toBe('AbortError')
    expect(String(await outcomes.at(-1))).toContain('The connection was closed.')
  })
})

describe('a server that others reach', () => {
  let address: string
  beforeAll(async () => {
    address = await listen({ loopback: false, token, address: 'https://parley.example.org' })
  })

  test.each<[why: string, headers: Record<string, string>, status: number]>([
    ['no token', {}, 401],
    ['a wrong token', { authorization: 'Bearer another token of 16 letters' }, 401],
    ['the token from a page of another site', { ...bearer, origin: 'https://evil.example' }, 403],
    ['the token', bearer, 200],
    ['the token from its own page', { ...bearer, origin: 'https://parley.example.org' }, 200],
  ])('with %s', async (_, headers, status) => {
    expect((await send(address, list, headers)).status).toBe(status)
  })

  test('was started without a token: nobody may ask', async () => {
    const closed = await listen({ loopback: false })
    const response = await send(closed, list, bearer)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('PARLEY_TOKEN')
  })

  test('names its own address in answers', async () => {
    const { result } = await callTool(address, 'cite', { ids: ['talks-met'] }, bearer)
    expect(result?.content?.[1]?.text).toContain('https://parley.example.org/statements/talks-met')
  })

  test('counts queries of assistants with those of the query page', { timeout: 60_000 }, async () => {
    const running = Array.from({ length: 2 }, () =>
      fetch(`${address}/api/v1/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: endless }),
      }),
    )
    const before = outcomes.length
    await expect.poll(() => outcomes.length).toBe(before + 2)
    const { result } = await callTool(address, 'query', { cypher: 'RETURN 1 AS x' }, bearer)
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: 'You may run 2 queries at once. Wait until one is answered. Ask again in 2 s.' }],
    })
    await Promise.all(running)
    const again = await callTool(address, 'query', { cypher: 'RETURN 1 AS x' }, bearer)
    expect(again.result?.content?.[1]?.text).toContain('"items":[{"quoted":[1]}]')
  })

  test('counts requests of assistants with all others', async () => {
    const strict = await listen({ loopback: false, token })
    const left = (response: Response) => Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1])
    expect(left(await fetch(`${strict}/api/v1/schema`))).toBe(599)
    expect(left(await send(strict, list, bearer))).toBe(598)
    expect(left(await send(strict, list))).toBe(597)
  })
})

test('a store that fails is the server’s fault: it is reported, and the assistant is told to wait', async () => {
  const lost = new Error('the disk with /secret/place is gone')
  const app = createApp({
    store: { ...store, search: () => Promise.reject(lost) },
    queries,
    ingest: () => Promise.reject(new Error('not asked here')),
    access: { loopback: true },
    client: folder,
    version: '0.0.0',
    report: (error) => faults.push(error),
  })
  const { result } = await callTool(await listenOn(app, servers), 'search', { words: 'x' })
  expect(result).toMatchObject({ isError: true, content: [{ text: expect.not.stringContaining('secret') }] })
  expect(faults).toEqual([lost])
})
