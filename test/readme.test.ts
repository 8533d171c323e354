import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from './server.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```cypher\n([\s\S]*?)```/g)].map((match) => match[1]?.trim() ?? '')

describe('the Cypher examples of the README run as they stand', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  }, 60_000)
  afterAll(() => server.stop())

  test('there are at least three', () => expect(examples.length).toBeGreaterThan(2))

  test.each(examples)('%s', async (statement) => {
    const response = await fetch(`${server.address}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    })
    const answer = (await response.json()) as { data: { values: unknown[][] } }
    expect(response.status, JSON.stringify(answer)).toBe(200)
    expect(answer.data.values.length).toBeGreaterThan(0)
    expect(answer.data.values.flat()).not.toContain(null)
  })
})
