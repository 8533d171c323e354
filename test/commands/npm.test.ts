import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startServer } from '../server.ts'

const checkout = resolve(import.meta.dirname, '..', '..')

test('ending npm ends the server, which releases port and store', { timeout: 60_000 }, async () => {
  const data = await mkdtemp(join(tmpdir(), 'parley-npm-'))
  const npm = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...process.env, PARLEY_STORE: 'embedded', PARLEY_DATA: data, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
  let said = ''
  npm.stdout.on('data', (chunk) => {
    said += chunk
  })
  const address = await vi.waitFor(() => {
    const [, place] = /Parley is ready: (http:\S+)/.exec(said) ?? []
    if (place === undefined) throw new Error(`npm start is not ready:\n${said}`)
    return place
  }, 30_000)
  expect((await fetch(`${address}/livez`)).status).toBe(200)

  const ended = once(npm, 'exit')
  npm.kill('SIGTERM')
  await ended
  await vi.waitFor(() => expect(fetch(`${address}/livez`)).rejects.toThrow(), 15_000)
  const again = await vi.waitFor(() => startServer({ data }), { timeout: 15_000, interval: 500 })
  await again.stop()
  await rm(data, { recursive: true, force: true })
})
