import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ModelServer, modelServer } from '../second-reader/model-server.ts'
import { parley } from './run.ts'

// A sentence that rules and models read without being sure, whatever they are taught next.
const articles = [
  'The Belgian premier aired misgivings over Poland.',
  'Slovakia says it will not accept the plan of Spain.',
]
  .map((text, at) => `${JSON.stringify({ id: `article-${at}`, text })}\n`)
  .join('')

describe('the command line with a second reader', { timeout: 180_000 }, () => {
  let folder: string
  let server: ModelServer
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-second-'))
    server = await modelServer({ answer: { acts: [] } })
  })
  afterEach(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const settings = () => ({
    PARLEY_LLM_URL: `${server.address}/v1/`,
    PARLEY_LLM_MODEL: 'small-1',
    PARLEY_LLM_KEY: 'very-secret',
    PARLEY_DATA: join(folder, 'data'),
  })

  test('extract asks it, marks its opinions, and tells what it used', async () => {
    const own = await parley(['extract'], { stdin: articles, environment: { PARLEY_DATA: join(folder, 'data') } })
    const { stdout, stderr, status } = await parley(['extract'], { stdin: articles, environment: settings() })
    expect(status).toBe(0)
    const statements = stdout
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).statements)
    const asked = statements.filter(({ secondReader }) => secondReader !== undefined)
    expect(asked.length).toBeGreaterThan(0)
    for (const { secondReader } of asked) expect(secondReader).toEqual({ model: 'small-1', verdict: 'doubts' })
    expect(own.stdout).not.toContain('secondReader')
    expect(stderr).toContain('Second reader small-1:')
    expect(stderr).toContain('today of 1000000 tokens a day')
    expect(stdout + stderr).not.toContain('very-secret')
  })

  test('load asks it, too, and the same sentence is not paid for twice', async () => {
    await parley(['extract'], { stdin: articles, environment: settings() })
    const before = server.questions.length
    const { status, stderr } = await parley(['load'], { stdin: articles, environment: settings() })
    expect(status).toBe(0)
    expect(stderr).toContain('Second reader small-1:')
    expect(server.questions).toHaveLength(before)
  })

  test.each([
    [{ PARLEY_LLM_MODEL: '' }, 'PARLEY_LLM_MODEL is needed with PARLEY_LLM_URL'],
    [{ PARLEY_LLM_URL: 'ftp://example.org' }, 'PARLEY_LLM_URL must be the base address'],
    [{ PARLEY_LLM_PRICE: '0.15/0.60' }, 'PARLEY_LLM_MONEY is needed, too'],
    [{ PARLEY_LLM_TOKENS: 'many' }, 'PARLEY_LLM_TOKENS must be a number'],
  ])('a wrong setting is named: %o', async (wrong, words) => {
    const { status, stderr } = await parley(['extract'], {
      stdin: articles,
      environment: { ...settings(), ...wrong } as Record<string, string>,
    })
    expect(status).not.toBe(0)
    expect(stderr).toContain(words)
    expect(server.questions).toHaveLength(0)
  })
})
