import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../server.ts'

const token = 'a-token-of-the-tests'

describe('a server in operation', { timeout: 60_000 }, () => {
  let server: Server
  let metrics: string
  beforeAll(async () => {
    server = await startServer({ environment: { PARLEY_METRICS: '0', PARLEY_LOG: 'info', PARLEY_TOKEN: token } })
    metrics = /metrics: (http:\S+?)"/.exec(server.said())?.[1] ?? ''
  }, 60_000)
  afterAll(() => server.stop())

  const query = (statement: string, signal?: AbortSignal) =>
    fetch(`${server.address}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
      ...(signal === undefined ? {} : { signal }),
    })
  const figure = async (name: string) => {
    const text = await (await fetch(metrics)).text()
    const line = text.split('\n').find((each) => each.startsWith(`${name} `))
    return line === undefined ? undefined : Number(line.slice(name.length + 1))
  }

  test('reports to Prometheus its requests, queries, the store, loading and the event loop', async () => {
    const answered = 'parley_queries_total{outcome="answered"}'
    const refused = 'parley_queries_total{outcome="refused"}'
    const before = [await figure(answered), await figure(refused)]
    await query('MATCH (a:Actor) RETURN a.name LIMIT 1')
    await query('CREATE (a:Actor) RETURN a')
    await fetch(`${server.address}/api/v1/actors/nobody`)
    expect([await figure(answered), await figure(refused)]).toEqual(before.map((count) => (count ?? 0) + 1))
    expect(await figure('parley_articles_total{outcome="saved"}')).toBe(1)
    expect(await figure('parley_statements_total')).toBeGreaterThan(5)
    expect(await figure('parley_store_open')).toBe(0)
    expect(await figure('parley_queries_open')).toBe(0)
    expect(await figure('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
    const of = 'method="GET",route="/api/v1/actors/:id",status="404"'
    expect(await figure(`parley_request_seconds_count{${of}}`)).toBe(1)
  })

  test('serves the figures only on their own port', async () => {
    expect((await fetch(`${server.address}/metrics`)).status).toBe(404)
    expect((await fetch(new URL('/', metrics))).status).toBe(404)
  })

  test('gives each request an id, keeping the one it came with if it is well-formed', async () => {
    const idOf = async (given?: string) =>
      (
        await fetch(`${server.address}/livez`, given === undefined ? {} : { headers: { 'x-request-id': given } })
      ).headers.get('x-request-id')
    expect(await idOf('a-proxy-said-this')).toBe('a-proxy-said-this')
    expect(await idOf('no "good" id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await idOf()).not.toBe(await idOf())
  })

  test('logs requests by route, without what follows the question mark, tokens, or addresses of views', async () => {
    await fetch(`${server.address}/api/v1/actors?q=secretive`, {
      headers: { authorization: `Bearer ${token}`, 'x-request-id': 'the-one-to-find' },
    })
    await fetch(`${server.address}/v/idofaview`)
    const log = server.said()
    expect(log).toMatch(/"id":"the-one-to-find","method":"GET","route":"\/api\/v1\/actors","status":200/)
    for (const word of ['secretive', token, 'idofaview']) expect(log).not.toContain(word)
  })

  test('answers requests that are too large or not HTTP with a problem document', async () => {
    const ask = async (text: string) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1')
      socket.end(text)
      const [first] = (await once(socket, 'data')) as [Buffer]
      return String(first)
    }
    const large = await ask(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    expect(large).toMatch(/^HTTP\/1\.1 431 .*\r\nContent-Type: application\/problem\+json/)
    expect(JSON.parse(large.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431 })
    expect(await ask('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('answers no other host and no page of another site', async () => {
    const { port, host } = new URL(server.address)
    const socket = connect(Number(port), '127.0.0.1')
    socket.end('GET /api/v1/view HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(String(first)).toMatch(/^HTTP\/1\.1 403 /)
    const from = (origin: string) =>
      fetch(`${server.address}/api/v1/views`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: '{"title":"x"}',
      })
    expect((await from('http://evil.example')).status).toBe(403)
    expect((await from(`http://${host}`)).status).toBe(200)
  })
})

describe('a server that receives a signal to stop', { timeout: 60_000 }, () => {
  test('exits within ten seconds, whatever still runs', async () => {
    const server = await startServer()
    const slow = fetch(`${server.address}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        statement: 'MATCH (a), (b), (c), (d), (e) RETURN count(a.id + b.id + c.id + d.id + e.id)',
      }),
    }).catch(() => undefined)
    const idle = connect(Number(new URL(server.address).port), '127.0.0.1')
    idle.on('error', () => {})
    await fetch(`${server.address}/livez`)
    const signalled = performance.now()
    await server.stop()
    expect(performance.now() - signalled).toBeLessThan(10_000)
    await slow
  })
})
