import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../server.ts'
import { type ReverseProxy, startProxy } from './proxy.ts'

/** The number of requests for files that one client may make in a minute. */
const files = 30

const statusesOf = async (count: number, ask: (at: number) => Promise<Response>) => {
  const statuses: number[] = []
  for (let at = 0; at < count; at += 1) {
    const response = await ask(at)
    await response.arrayBuffer()
    statuses.push(response.status)
  }
  return statuses
}
const isRefused = (status: number) => status === 429
const query = (address: string, headers: Record<string, string>) =>
  fetch(`${address}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"statement": "PROFILE RETURN 1"}',
  })
const clientsIn = (said: string) => new Set([...said.matchAll(/"client":"([^"]+)"/g)].map((match) => match[1]))

describe('a server behind one proxy', { timeout: 60_000 }, () => {
  let server: Server
  let proxy: ReverseProxy
  beforeAll(async () => {
    server = await startServer({ environment: { PARLEY_PROXIES: '1' } })
    proxy = await startProxy(server.address)
  }, 60_000)
  afterAll(async () => {
    await proxy.close()
    await server.stop()
  })
  const file = (headers: Record<string, string>) => fetch(`${proxy.address}/api/v1/export?format=csv`, { headers })

  test('gives each client behind the proxy a limit of its own', async () => {
    const first = await statusesOf(files + 1, () => file({ client: '192.0.2.1' }))
    expect(first.map(isRefused)).toEqual([...Array(files).fill(false), true])
    expect((await file({ client: '192.0.2.2' })).status).toBe(200)
    expect((await file({ client: '192.0.2.1' })).status).toBe(429)
  })

  test('gives each client a budget of queries of its own', async () => {
    const failed = await statusesOf(125, () => query(proxy.address, { client: '192.0.2.3' }))
    expect(failed.filter((status) => status === 400).length).toBeGreaterThanOrEqual(120)
    expect(failed.at(-1)).toBe(429)
    expect((await query(proxy.address, { client: '192.0.2.4' })).status).toBe(400)
  })

  test('trusts the proxy alone: an address that a client claims to have forwarded changes nothing', async () => {
    const statuses = await statusesOf(files + 1, (at) =>
      file({ client: '2001:db8::7', 'x-forwarded-for': `198.51.100.${at}`, forwarded: `for=198.51.100.${at}` }),
    )
    expect(statuses.map(isRefused)).toEqual([...Array(files).fill(false), true])
  })

  test('logs the clients, not the proxy, and the limiter logs no error', () => {
    expect(clientsIn(server.said())).toEqual(
      new Set(['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '2001:db8::7']),
    )
    expect(server.said()).not.toMatch(/ValidationError|ERR_ERL|^ {4}at /m)
  })

  test('is public though it listens on loopback: writes need the token', async () => {
    const response = await fetch(`${proxy.address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id": "x", "text": "China rejected the offer of Japan."}',
    })
    expect(response.status).toBe(403)
  })

  test('so do the questions of assistants', async () => {
    const response = await fetch(`${proxy.address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}',
    })
    expect(response.status).toBe(403)
  })
})

test('without proxies X-Forwarded-For is ignored: one sender is one client', { timeout: 60_000 }, async () => {
  const server = await startServer({ environment: { HOST: '0.0.0.0' } })
  const address = server.address.replace('localhost', '127.0.0.1')
  const statuses = await statusesOf(files + 1, (at) =>
    fetch(`${address}/api/v1/export?format=csv`, { headers: { 'x-forwarded-for': `198.51.100.${at}` } }),
  )
  await server.stop()
  expect(statuses.map(isRefused)).toEqual([...Array(files).fill(false), true])
  expect(clientsIn(server.said())).toEqual(new Set(['127.0.0.1']))
  expect(server.said()).not.toMatch(/ValidationError|ERR_ERL|^ {4}at /m)
})
