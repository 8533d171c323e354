import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clients } from '../api/mcp/clients.ts'
import { startServer } from '../server.ts'
import { parley } from './run.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'parley-mcp-command-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

test.each(Object.keys(clients).filter((name) => name.endsWith('input')))(
  'where a server has the store open, it answers through the command: %s',
  { timeout: 240_000 },
  async (name) => {
    const server = await startServer({ data })
    const client = await clients[name]?.({
      address: '',
      environment: { PARLEY_STORE: 'embedded', PARLEY_DATA: data },
    })
    const search = () => client?.call('search', { words: 'Lavrov' })
    try {
      expect((await client?.list())?.map((tool) => tool.name)).toContain('search')
      expect((await search())?.parts.join('')).toContain(`${server.address}/actors/person%3Asergei-lavrov`)
    } finally {
      await server.stop()
    }
    await expect(search()).rejects.toThrow(`${server.address} does not answer`)
    await client?.close()
  },
)

test('mcp ends with its input, with status 0, and writes nothing but messages', { timeout: 120_000 }, async () => {
  const environment = { PARLEY_STORE: 'embedded', PARLEY_DATA: data }
  expect(await parley(['mcp'], { environment })).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('SIGTERM ends mcp while its assistant is still there', { timeout: 120_000 }, async () => {
  const child = spawn(process.execPath, ['server/main.ts', 'mcp'], {
    env: { ...process.env, PARLEY_STORE: 'embedded', PARLEY_DATA: data },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
  const [said] = await once(child.stdout, 'data')
  expect(JSON.parse(String(said))).toMatchObject({ jsonrpc: '2.0', id: 1 })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('mcp takes no files', { timeout: 60_000 }, async () => {
  expect(await parley(['mcp', 'article.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no files') })
})
