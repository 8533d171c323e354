import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Server {
  /** Without a slash at its end. */
  readonly address: string
  stop(): Promise<void>
}

const main = resolve(import.meta.dirname, '../../server/main.ts')

/** The real server with the seed, on a free port, its embedded store in a folder of its own. */
export async function startServer(): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'parley-browser-'))
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, PARLEY_STORE: 'embedded', PARLEY_DATA: data, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const address = await new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer) => {
      said.push(String(chunk))
      const [place] = /http:\/\/[\w.[\]:]+:\d+/.exec(said.join('')) ?? []
      if (place !== undefined) found(place)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) =>
      failed(new Error(`the server ended with ${code} before it listened:\n${said.join('')}`)),
    )
  })
  return {
    address,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
