import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../../config.ts'

/** The file, beside an embedded store, in which the server that has it open says where it listens. */
const fileName = 'server.json'

const announcement = z.object({ address: z.url(), key: z.string() })

/** A server that has the store open. */
export interface RunningServer {
  /** Without a slash at its end. */
  readonly address: string
  /** What only this server takes, so that nothing goes to another one that has its address meanwhile. */
  readonly key?: string
  readonly token?: string
}

/** Says that a server listens at `address` and takes `key`. @returns takes it back. */
export async function announce(config: Config, address: string, key: string): Promise<() => Promise<void>> {
  if (config.store.engine !== 'embedded') return async () => {}
  const file = join(config.store.folder, fileName)
  await writeFile(file, JSON.stringify({ address, key }))
  return () => rm(file, { force: true })
}

/** A key for `announce`, new at each start. */
export const newKey: () => string = randomUUID

/** The server that has the embedded store open: as it has announced itself, or else at HOST and PORT. */
export async function runningServer({ store, host, port, token }: Config): Promise<RunningServer> {
  const withToken = token === undefined ? {} : { token }
  if (store.engine === 'embedded') {
    const json = await readFile(join(store.folder, fileName), 'utf8').catch(() => '')
    const parsed = announcement.safeParse(asJson(json))
    if (parsed.success) return { ...parsed.data, ...withToken }
  }
  const name = host.includes(':') ? `[${host}]` : host.replace(/^0\.0\.0\.0$/, '127.0.0.1')
  return { address: `http://${name}:${port}`, ...withToken }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
