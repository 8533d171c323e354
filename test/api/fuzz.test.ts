import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { repeats } from '../repeats.ts'
import { type Server, startServer } from '../server.ts'
import { anyWord, mostlyOf, type Schema } from './arbitrary.ts'

/** `REQUESTS=100000 npx vitest run test/api/fuzz.test.ts` sets the number of requests. */
const requests = repeats('REQUESTS', { short: 200, full: 600 })

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
interface Operation {
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content: Content }>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: { readonly Problem: Schema } }
}
interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: string
  readonly operation?: Operation
}

describe('random requests', { timeout: 3_600_000 }, () => {
  let server: Server
  let document: Document
  let known: string[]
  beforeAll(async () => {
    server = await startServer({ environment: { PARLEY_LOG: 'error' } })
    const get = async (path: string) => (await fetch(server.address + path)).json()
    document = (await get('/openapi.json')) as Document
    const { items } = (await get('/api/v1/statements?limit=5')) as { items: { id: string }[] }
    const view = await fetch(`${server.address}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"To look at"}',
    })
    const { id } = (await view.json()) as { id: string }
    known = [...items.map((item) => item.id), 'country:RU', 'country:UA', 'seed', id]
  }, 60_000)
  afterAll(() => server.stop())

  const segment = () =>
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...known) }, anyWord.filter(isSegment)).map(encode)
  const encode = (word: unknown) =>
    encodeURIComponent((typeof word === 'string' ? word : JSON.stringify(word)).toWellFormed())

  /** Any other word would make another path. */
  const isSegment = (word: string) => !['', '.', '..'].includes(word)

  /** A request to an operation of the document. */
  const requestOf = (method: string, path: string, operation: Operation): fc.Arbitrary<Asked> => {
    const places = path.match(/\{\w+\}/g) ?? []
    const query = operation.parameters.filter((each) => each.in === 'query')
    const values = query.map(({ name, schema, required }) => {
      const pair = mostlyOf(schema).map((value) => [`${name}=${encode(value)}`])
      return required ? pair : fc.oneof(fc.constant([]), pair)
    })
    const others = fc.array(
      fc.tuple(anyWord, anyWord).map((pair) => pair.map(encode).join('=')),
      { maxLength: 1 },
    )
    const body = operation.requestBody?.content['application/json']?.schema
    return fc
      .record({
        segments: fc.tuple(...places.map(segment)),
        pairs: fc.tuple(fc.tuple(...values), fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, others)),
        body: body === undefined ? fc.constant(undefined) : bodyOf(body),
      })
      .map(({ segments, pairs, body: sent }) => ({
        method,
        path: `${places.reduce((rest, place, at) => rest.replace(place, () => segments[at] ?? ''), path)}?${pairs.flat(2).join('&')}`,
        operation,
        ...(sent === undefined ? {} : { body: sent }),
      }))
  }
  const bodyOf = (schema: Schema) =>
    fc.oneof(
      { weight: 9, arbitrary: mostlyOf(schema).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: anyWord },
    )
  /** A request to any other address. */
  const anywhere = () =>
    fc
      .record({
        method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
        start: fc.constantFrom('/v/', '/embed/', '/oembed?url=', '/api/', '/api/v1/', '/api/v1/export?format=', '/'),
        end: fc.array(segment(), { maxLength: 3 }),
      })
      .map(({ method, start, end }): Asked => ({ method, path: start + end.join('/') }))

  const send = async ({ method, path, body, operation }: Asked) => {
    const response = await fetch(server.address + path, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    expect(response.status).toBeLessThan(500)
    expect(text).not.toMatch(/\n\s+at .*:\d+:\d+|node_modules/)
    if (operation === undefined) return
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    const answer = operation.responses[response.status] ?? operation.responses.default
    if (response.status >= 400) expect(type).toBe('application/problem+json')
    expect(Object.keys(answer?.content ?? {})).toContain(type)
    const schema = response.status >= 400 ? document.components.schemas.Problem : answer?.content[type]?.schema
    if (schema !== undefined) checkerOf(schema).parse(JSON.parse(text))
  }
  const checkers = new Map<Schema, z.ZodType>()
  const checkerOf = (schema: Schema) => {
    const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
    const own = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<
      typeof z.fromJSONSchema
    >[0]
    const made = checkers.get(schema) ?? z.fromJSONSchema(own)
    checkers.set(schema, made)
    return made
  }

  test('can be made from the document: all its references resolve', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(references.length).toBeGreaterThan(0)
    for (const path of new Set(references)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
      expect(found, path).toBeDefined()
    }
  })

  test('are answered as the document says, never with a server error', async () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => requestOf(method.toUpperCase(), path, operation)),
    )
    expect(operations.length).toBeGreaterThan(12)
    const any = fc.oneof(
      { weight: operations.length, arbitrary: fc.oneof(...operations) },
      { weight: 4, arbitrary: anywhere() },
    )
    await fc.assert(fc.asyncProperty(any, send), { numRuns: requests })
    expect(server.said()).not.toMatch(/"level":50/)
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  })
})
