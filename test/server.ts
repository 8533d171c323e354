import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Server {
  /** Without a slash at its end. */
  readonly address: string
  readonly pid: number
  /** The output and log that it has written so far. */
  said(): string
  /** Stops the server as a user would, or (SIGKILL) as a power cut would, and removes its temporary folder. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export interface ServerOptions {
  /** Folder of the embedded store; by default a temporary one, removed at the end. */
  readonly data?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Folder of package.json; by default this checkout. */
  readonly root?: string
}

const checkout = resolve(import.meta.dirname, '..')

/** Starts the real server with the seed on a free port, with the embedded store unless `environment` says otherwise. */
export async function startServer({ data, environment = {}, root = checkout }: ServerOptions = {}): Promise<Server> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'parley-server-'))
  const child = spawn(process.execPath, ['server/main.ts', 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      PARLEY_STORE: 'embedded',
      PARLEY_DATA: folder,
      HOST: '127.0.0.1',
      PORT: '0',
      // Nobody outside is asked, whatever a test sends.
      PARLEY_FETCH: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const address = await new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer) => {
      said.push(String(chunk))
      const [, place] = /Parley is ready: (http:\S+)/.exec(said.join('')) ?? []
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
    pid: child.pid as number,
    said: () => said.join(''),
    stop: async (signal = 'SIGTERM') => {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      if (data === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
