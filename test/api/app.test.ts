import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type Server, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppOptions, createApp } from '../../server/api/app.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Queries } from '../../server/graph/query/guard/query.ts'
import { openQueries } from '../../server/graph/query/open-queries.ts'
import type { Store } from '../../server/graph/store.ts'
import * as answers from '../../server/shapes/answers.ts'
import { candidate } from '../../server/shapes/candidate.ts'
import * as views from '../../server/shapes/views.ts'
import { listenOn } from './listen.ts'
import { talks } from './talks.ts'

let folder: string
let store: Store
let queries: Queries
const servers: Server[] = []
const faults: unknown[] = []

/** Stores nothing, and tells what it was given. */
const ingest: AppOptions['ingest'] = async (reads) => {
  const all = await Array.fromAsync(reads)
  return {
    saved: all.flatMap((read) => ('fault' in read ? [] : [read.value.id])),
    known: [],
    refused: all.flatMap((read) => ('fault' in read ? [{ id: read.where, reason: read.fault }] : [])),
    statements: 0,
  }
}

async function listen(access: AppOptions['access']): Promise<string> {
  const app = createApp({
    store,
    ingest,
    queries,
    access,
    client: folder,
    version: '0.0.0',
    report: (error) => faults.push(error),
  })
  return listenOn(app, servers)
}

let base: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-api-'))
  for (const page of ['index.html', 'query.html']) {
    await writeFile(join(folder, page), '<!doctype html><title>Parley</title>')
  }
  const config = { engine: 'embedded', folder: join(folder, 'data') } as const
  store = await openStore(config)
  queries = await openQueries(config, store)
  await store.save([talks])
  await store.workOutPositions()
  base = await listen({ loopback: true })
})

afterAll(async () => {
  for (const server of servers) server.close()
  await queries.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string, init?: RequestInit) => fetch(base + path, init)

describe('reading', () => {
  test.each([
    ['/api/v1/view', views.view],
    ['/api/v1/view?acts=said,met&kinds=person,country&from=2025-01-01&to=2025-12-31&limit=10', views.view],
    ['/api/v1/view?actor=country:RU&steps=2', views.view],
    ['/api/v1/view?roles=to,with', views.view],
    ['/api/v1/ledger?roles=about', answers.ledger],
    ['/api/v1/articles/talks?status=planned,denied', answers.articleWithStatements],
    ['/api/v1/path?source=country:RU&target=country:FR&acts=said,proposed,rejected', views.path],
    ['/api/v1/common?one=country:RU&other=country:FR&limit=5', views.common],
    ['/api/v1/view?publishers=The+Paper&publishers=A,+B&confidence=0.8', views.view],
    ['/api/v1/statements?publishers=The+Paper&confidence=1', answers.page(answers.evidence)],
    ['/api/v1/search?q=russia%20truce&limit=3', answers.searchResults],
    ['/api/v1/search?q=%22%20OR%20*%3A*', answers.searchResults],
    ['/api/v1/actors', answers.page(answers.actorSummary)],
    ['/api/v1/actors?q=lavr&kind=person&limit=1', answers.page(answers.actorSummary)],
    ['/api/v1/actors/country:RU', answers.actorSummary],
    ['/api/v1/actors/country:RU/statements?acts=rejected', answers.page(answers.evidence)],
    ['/api/v1/candidates', answers.page(candidate)],
    ['/api/v1/candidates?kind=person&limit=5', answers.page(candidate)],
    ['/api/v1/statements?source=country:FR&target=country:RU&acts=met', answers.page(answers.evidence)],
    [`/api/v1/statements/${talks.statements[0]?.id}`, answers.evidence],
    [`/api/v1/statements/${talks.statements[0]?.id}/related`, answers.related],
    ['/api/v1/articles/talks', answers.articleWithStatements],
    ['/api/v1/schema', answers.schema],
  ])('%s', async (path, shape) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    shape.parse(await response.json())
  })

  test('the evidence of a statement leads to its words in the article', async () => {
    const statement = answers.evidence.parse(await (await get(`/api/v1/statements/${talks.statements[0]?.id}`)).json())
    const article = answers.articleWithStatements.parse(await (await get('/api/v1/articles/talks')).json())
    for (const { start, end, text } of [statement.sentence, statement.passage, ...statement.content]) {
      expect(article.text.slice(start, end)).toBe(text)
    }
  })

  test('/livez and /readyz', async () => {
    expect(await (await get('/livez')).json()).toEqual({ status: 'ok' })
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ok', store: 'embedded' })
  })

  test.each(['/', '/actors/country:RU', '/statements/abc', '/query'])('%s is a page', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('the OpenAPI document describes every route', async () => {
    const document = (await (await get('/openapi.json')).json()) as { openapi: string; paths: Record<string, object> }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/view',
        '/api/v1/actors/{id}/statements',
        '/api/v1/statements/{id}',
        '/api/v1/articles',
        '/api/v1/export',
        '/api/v1/export/neo4j/{file}',
      ]),
    )
  })
})

/** Sends a raw request, because fetch normalises addresses before it sends them. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const asked = send({ hostname, port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: text }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const json = { 'content-type': 'application/json' }

describe('a bad request is a 4xx problem', () => {
  test.each<[string, string, number, Record<string, string>?, string?]>([
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/nothing', 404],
    ['GET', '/api/v1/actors/person:nobody', 404],
    ['GET', '/api/v1/actors/person:nobody/statements', 404],
    ['GET', '/api/v1/statements/none', 404],
    ['GET', '/api/v1/statements/none/related', 404],
    ['GET', '/api/v1/path?source=country:RU&target=person:nobody', 404],
    ['GET', '/api/v1/common?one=person:nobody&other=country:RU', 404],
    ['GET', '/api/v1/search', 400],
    ['GET', '/api/v1/articles/none', 404],
    ['GET', '/api/v1/actors/%zz', 400],
    ['GET', '/api/v1/actors/%00', 400],
    ['GET', '/api/v1/actors?limit=0', 400],
    ['GET', '/api/v1/candidates?limit=101', 400],
    ['GET', '/api/v1/candidates?kind=place', 400],
    ['GET', '/api/v1/candidates?cursor=rubbish', 400],
    ['GET', '/api/v1/actors?limit=501', 400],
    ['GET', '/api/v1/actors?limit=ten', 400],
    ['GET', '/api/v1/actors?q=', 400],
    ['GET', '/api/v1/actors?kind=place', 400],
    ['GET', '/api/v1/actors?colour=red', 400],
    ['GET', '/api/v1/actors?q=a&q=b', 400],
    ['GET', '/api/v1/actors?cursor=rubbish', 400],
    ['GET', '/api/v1/statements?cursor=e30', 400],
    ['GET', '/api/v1/view?acts=said,shouted', 400],
    ['GET', '/api/v1/view?from=yesterday', 400],
    ['GET', '/api/v1/view?from=2025-02-30', 400],
    ['GET', '/api/v1/view?limit=1e9', 400],
    ['DELETE', '/api/v1/view', 405],
    ['PUT', '/api/v1/articles', 405],
    ['POST', '/api/v1/articles', 415, {}, '{}'],
    ['POST', '/api/v1/articles', 422, { 'content-type': 'text/plain' }, '{}'],
    ['POST', '/api/v1/articles', 403, { ...json, 'sec-fetch-site': 'cross-site' }, '{"id":"a","text":"x"}'],
    ['POST', '/api/v1/articles', 400, { 'content-type': 'multipart/form-data' }, 'x'],
    ['POST', '/api/v1/articles', 400, { 'content-type': 'multipart/form-data; boundary=b' }, '--b--\r\n'],
    ['POST', '/api/v1/query', 415, { 'content-type': 'text/plain' }, '{"statement": "RETURN 1"}'],
    ['POST', '/api/v1/query/check', 415, {}, '{"statement": "RETURN 1"}'],
    ['POST', '/api/v1/articles', 400, json, '{"id":'],
    ['POST', '/api/v1/articles', 400, json, '5'],
    ['POST', '/api/v1/articles', 400, json, '[]'],
    ['POST', '/api/v1/articles', 422, json, '{"id":"no text"}'],
    ['POST', '/api/v1/articles', 413, json, `"${'x'.repeat(21_000_000)}"`],
    ['POST', '/api/v1/articles', 403, { ...json, origin: 'https://example.org' }, '{"id":"a","text":"x"}'],
    ['GET', '/api/v1/view', 403, { host: 'parley.example.org' }],
  ])('%s %.60s → %d', async (method, path, status, headers = {}, body) => {
    const response = await raw(method, path, headers, body)
    expect(response.status).toBe(status)
    expect(response.type).toContain('application/problem+json')
    expect(answers.problem.parse(JSON.parse(response.body)).status).toBe(status)
    expect(response.body).not.toMatch(/ at .*\.(ts|js):\d/)
  })

  test('a body of another type is refused, naming the type expected and the type received', async () => {
    for (const path of ['/api/v1/query', '/api/v1/views']) {
      const form = await raw(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        'a=b',
      )
      const { detail } = answers.problem.parse(JSON.parse(form.body))
      expect(detail).toBe(
        'Send the body with content-type: application/json. It was sent as application/x-www-form-urlencoded.',
      )
    }
  })

  test('any query of any route is answered 2xx or 4xx, as the document says', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('said', 'person', '2025-03-07', 'country:RU', '1', '-1', '1e3', 'é\u0000', "'; //", '{"a":1}'),
    )
    const path = fc.constantFrom(
      'view',
      'actors',
      'statements',
      'schema',
      'actors/country:RU',
      'actors/country:RU/statements',
    )
    const name = fc.constantFrom(
      'acts',
      'kinds',
      'kind',
      'actor',
      'q',
      'from',
      'to',
      'limit',
      'cursor',
      'source',
      'target',
      'x',
    )
    await fc.assert(
      fc.asyncProperty(path, fc.array(fc.tuple(name, word), { maxLength: 3 }), async (route, pairs) => {
        const query = new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, value.toWellFormed()]))
        const response = await get(`/api/v1/${route}?${query}`)
        const body = await response.json()
        if (response.status !== 200) {
          expect(response.status).toBe(400)
          answers.problem.parse(body)
        }
      }),
      { numRuns: 300 },
    )
    expect(faults).toEqual([])
  })
})

describe('permission to write', () => {
  const body = JSON.stringify({ id: 'a', text: 'x' })
  const post = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/v1/articles`, { method: 'POST', headers: { ...json, ...headers }, body })

  test('is given to anyone on this machine', async () => {
    const response = await post(base)
    expect(response.status).toBe(200)
    expect(answers.ingestReport.parse(await response.json())).toMatchObject({ saved: ['a'] })
  })

  test('is given elsewhere only to the owner of the token', async () => {
    const open = await listen({ loopback: false, token: 'a token long enough' })
    expect((await post(open)).status).toBe(401)
    expect((await post(open, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await post(open, { authorization: 'Bearer a token long enough' })).status).toBe(200)
    expect((await fetch(`${open}/api/v1/view`)).status).toBe(200)
  })

  test('is told to whoever asks, without a fault', async () => {
    const writes = async (address: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${address}/api/v1/access`, { headers })
      expect(response.status).toBe(200)
      const { writes, fetches } = answers.access.parse(await response.json())
      expect(fetches).toBe(false)
      return writes
    }
    const open = await listen({ loopback: false, token: 'a token long enough' })
    expect(await writes(base)).toBe(true)
    expect(await writes(base, { 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(await writes(open)).toBe(false)
    expect(await writes(open, { authorization: 'Bearer wrong' })).toBe(false)
    expect(await writes(open, { authorization: 'Bearer a token long enough' })).toBe(true)
  })

  test('is given to nobody elsewhere if there is no token', async () => {
    expect((await post(await listen({ loopback: false }), { authorization: 'Bearer ' })).status).toBe(403)
  })
})

test('reports a faulty article and stores the others', async () => {
  const response = await fetch(`${base}/api/v1/articles`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify([{ id: 'b', text: 'x' }, { id: 'c' }]),
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    saved: ['b'],
    refused: [{ id: 'c', reason: 'field "text" must be a string' }],
  })
})
