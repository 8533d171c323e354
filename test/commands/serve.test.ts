import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settings } from '../../server/config.ts'
import type { View } from '../../server/shapes/views.ts'
import { startServer } from '../server.ts'
import { parley } from './run.ts'

const view = async (address: string) => (await (await fetch(`${address}/api/v1/view`)).json()) as View

describe('serve', { timeout: 60_000 }, () => {
  let data: string
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'parley-serve-'))
  })
  afterEach(() => rm(data, { recursive: true, force: true }))

  test('fills an empty store from seeds/; after a stop or a power cut everything is there once, at the same positions', async () => {
    const first = await startServer({ data })
    const before = await view(first.address)
    expect(before.nodes.length).toBeGreaterThan(15)
    await first.stop()
    const second = await startServer({ data })
    expect(await view(second.address)).toEqual(before)
    await second.stop('SIGKILL')
    const third = await startServer({ data })
    expect(await view(third.address)).toEqual(before)
    await third.stop()
  })

  test('accepts an article over HTTP, and keeps it', async () => {
    const server = await startServer({ data })
    const article = {
      id: 'x',
      title: 'Talks',
      text: 'Sergei Lavrov met Wang Yi in Beijing. China rejected the offer of Japan.',
      publishedAt: '2026-05-07',
    }
    const response = await fetch(`${server.address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([article, { id: 'y' }]),
    })
    expect(await response.json()).toMatchObject({ saved: ['x'], refused: [{ id: 'y' }], statements: 2 })
    await server.stop('SIGKILL')
    const again = await startServer({ data })
    const { nodes } = await view(again.address)
    expect(nodes.map(({ key }) => key)).toEqual(expect.arrayContaining(['country:CN', 'country:JP', 'person:wang-yi']))
    await again.stop()
  })

  test('does not load the seeds into a store that has articles', async () => {
    const environment = { PARLEY_DATA: data, PARLEY_STORE: 'embedded' }
    await parley(['load'], { stdin: '{"id":"x","text":"China rejected the offer of Japan."}', environment })
    const server = await startServer({ data })
    const { nodes } = await view(server.address)
    expect(nodes.map(({ key }) => key).sort()).toEqual(['country:CN', 'country:JP'])
    await server.stop()
  })

  test('reports what prevents a start: a port or a store in use', async () => {
    const server = await startServer({ data })
    const port = new URL(server.address).port
    const other = await mkdtemp(join(tmpdir(), 'parley-serve-'))
    const taken = await parley(['serve'], { environment: { PORT: port, PARLEY_DATA: other, PARLEY_STORE: 'embedded' } })
    expect(taken).toMatchObject({ status: 2, stdout: '' })
    expect(taken.stderr).toContain(`Port ${port} is taken`)
    const inUse = await parley(['serve'], { environment: { PORT: '0', PARLEY_DATA: data, PARLEY_STORE: 'embedded' } })
    expect(inUse.status).toBe(1)
    expect(inUse.stderr).toMatch(/another Parley|in use|open/i)
    expect(`${taken.stderr}${inUse.stderr}`).not.toMatch(/^ {4}at /m)
    await server.stop()
    await rm(other, { recursive: true, force: true })
  })

  test('--help lists every setting', async () => {
    const { stdout } = await parley(['serve', '--help'])
    const listed = new Set(stdout.match(/\b(?:PARLEY_[A-Z_]+|NEO4J_[A-Z]+|HOST|PORT)\b/g))
    expect(new Set(settings)).toEqual(listed)
  })
})
