import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../server.ts'
import { parley } from './run.ts'

describe('backup, restore and rebuild', { timeout: 120_000 }, () => {
  let folder: string
  const environment = (data: string) => ({ PARLEY_STORE: 'embedded', PARLEY_DATA: join(folder, data) })
  const run = (data: string, ...words: string[]) => parley(words, { environment: environment(data) })
  const graph = async (data: string) => (await run(data, 'export')).stdout
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-backup-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('keep everything that a running server acknowledged', async () => {
    const server = await startServer({ data: join(folder, 'data') })
    const file = join(folder, 'backup.jsonl')
    expect(await run('data', 'backup', file)).toMatchObject({ status: 0, stderr: '' })
    await server.stop()
    expect(await run('other', 'restore', file)).toMatchObject({ status: 0, stderr: '' })
    expect(await graph('other')).toBe(await graph('data'))
    const again = await run('other', 'restore', file)
    expect(again.stdout).toMatch(/^0 articles restored .* 1 were there already/)
    expect(await graph('other')).toBe(await graph('data'))
  })

  test('work while the server is running', async () => {
    const first = await startServer({ data: join(folder, 'data') })
    const view = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"Kept","frozen":true}',
    }
    const { id } = (await (await fetch(`${first.address}/api/v1/views`, view)).json()) as { id: string }
    const file = join(folder, 'backup.jsonl')
    await run('data', 'backup', file)
    await first.stop()
    await parley(['load'], {
      stdin: '{"id":"x","text":"China rejected the offer of Japan."}',
      environment: environment('other'),
    })
    const server = await startServer({ data: join(folder, 'other') })
    const { port } = new URL(server.address)
    const restored = await parley(['restore', file], { environment: { ...environment('other'), PORT: port } })
    expect(restored).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^1 articles restored .* 1 views/),
    })
    expect((await fetch(`${server.address}/v/${id}`)).status).toBe(200)
    expect((await fetch(`${server.address}/api/v1/actors/country:RU`)).status).toBe(200)
    await server.stop()
  })

  test('report a truncated or missing backup, and a place that cannot be written', async () => {
    const file = join(folder, 'backup.jsonl')
    await writeFile(file, '{"format":1}\n{"record":\n')
    const cut = await run('data', 'restore', file)
    expect(cut.status).toBe(1)
    expect(cut.stderr).toContain(`${file}:2: not JSON`)
    expect(cut.stderr).toContain('is not whole')
    const none = await run('data', 'restore', join(folder, 'nowhere'))
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be read (ENOENT)') })
    const nowhere = await run('data', 'backup', join(folder, 'no', 'where'))
    expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be written (ENOENT)') })
  })

  test('rebuild a damaged graph, and keep its old files', async () => {
    await (await startServer({ data: join(folder, 'data') })).stop()
    const before = await graph('data')
    await truncate(join(folder, 'data', 'graph.grafeo'), 9000)
    const damaged = await run('data', 'export')
    expect(damaged).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run -s parley -- rebuild') })
    await appendFile(join(folder, 'data', 'journal.jsonl'), 'rubbish\n')
    const rebuilt = await run('data', 'rebuild')
    expect(rebuilt).toMatchObject({ status: 1, stderr: expect.stringMatching(/journal\.jsonl:\d+: not JSON/) })
    const [, kept = ''] = /The former files are in (.*)\.\n/.exec(rebuilt.stdout) ?? []
    expect(existsSync(join(kept, 'graph.grafeo'))).toBe(true)
    expect(await readFile(join(kept, 'journal.jsonl'), 'utf8')).toContain('rubbish')
    expect(await graph('data')).toBe(before)
  })

  test('do not rebuild under a running server', async () => {
    const server = await startServer({ data: join(folder, 'data') })
    const refused = await run('data', 'rebuild')
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('Another Parley has the store') })
    await server.stop()
    expect(await run('empty', 'rebuild')).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no') })
  })
})
