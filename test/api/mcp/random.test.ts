import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repeats } from '../../repeats.ts'
import { type Server, startServer } from '../../server.ts'
import { anyWord, mostlyOf, type Schema } from '../arbitrary.ts'
import { messageOf, modernHeaders, modernMessageOf, replyIn, send } from './rpc.ts'

/** `ARGUMENTS=100000 npx vitest run test/api/mcp/random.test.ts` sets the number of calls. */
const calls = repeats('ARGUMENTS', { short: 200, full: 10_000 })

interface Listed {
  readonly name: string
  readonly inputSchema: Schema
}

describe('random arguments', { timeout: 3_600_000 }, () => {
  let server: Server
  let tools: readonly Listed[]
  let known: readonly string[]
  beforeAll(async () => {
    server = await startServer({ environment: { PARLEY_LOG: 'error' } })
    const reply = replyIn(await (await send(server.address, JSON.stringify(messageOf('tools/list', {})))).text())
    tools = (reply.result as unknown as { tools: readonly Listed[] }).tools
    const page = await fetch(`${server.address}/api/v1/statements?limit=5`)
    const { items } = (await page.json()) as { items: { id: string }[] }
    known = [...items.map(({ id }) => id), 'country:RU', 'country:UA', 'WzFd', 'MATCH (n) RETURN n, n.text']
  }, 60_000)
  afterAll(() => server.stop())

  /** Ids that are stored stand among the other words, so that calls get as far as an answer. */
  const argumentsOf = ({ inputSchema }: Listed) => {
    const word = fc.oneof(fc.constantFrom(...known), anyWord)
    const properties = Object.entries(inputSchema.properties ?? {}).map(([name, schema]) => [
      name,
      schema.type === 'string' && schema.format === undefined ? fc.oneof(word, mostlyOf(schema)) : mostlyOf(schema),
    ])
    const all = Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>
    return fc.oneof(
      { weight: 8, arbitrary: fc.record(all, { requiredKeys: [...(inputSchema.required ?? [])] }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
  }
  const call = fc.constantFrom(0, 1, 2, 3, 4, 5, 6).chain((at) => {
    const tool = tools[at] as Listed
    return fc.record({ name: fc.constant(tool.name), arguments: argumentsOf(tool) })
  })
  const anything = fc.record({ method: fc.oneof(fc.constant('tools/call'), anyWord), params: fc.jsonValue() })

  test('no answer is a failure of the server, and none is longer than 8 kB', async () => {
    const outcomes = { answered: 0, refused: 0 }
    const check = async (response: Response) => {
      const text = await response.text()
      expect(response.status, text).toBeLessThan(500)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8192 + 32)
      if (response.status !== 200) return
      const { result } = replyIn(text)
      outcomes[result !== undefined && result.isError !== true ? 'answered' : 'refused']++
    }
    const modern = (params: { name: string }) =>
      send(
        server.address,
        JSON.stringify(modernMessageOf('tools/call', params)),
        modernHeaders('tools/call', params.name),
      )
    const former = (params: object) => send(server.address, JSON.stringify(messageOf('tools/call', params)))
    await fc.assert(
      fc.asyncProperty(fc.boolean(), call, async (isModern, params) => {
        await check(await (isModern ? modern(params) : former(params)))
      }),
      { numRuns: calls, seed: 11 },
    )
    await fc.assert(
      fc.asyncProperty(anything, async ({ method, params }) => {
        await check(await send(server.address, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })))
      }),
      { numRuns: Math.ceil(calls / 10), seed: 11 },
    )
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (body) => check(await send(server.address, body))),
      { numRuns: Math.ceil(calls / 10), seed: 11 },
    )
    for (const how of ['answered', 'refused'] as const) expect(outcomes[how]).toBeGreaterThan(calls / 10)
    expect(server.said()).not.toMatch(/"level":50|^ {4}at /m)
  })
})
