import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

/**
 * The versions that Parley is tested on: the newest, which docker-compose.yml runs, and the one with long-term support.
 */
export const versions = ['2026.08.1', '5.26.30'] as const
export type Version = (typeof versions)[number]

/** The settings that a version's packages and images add to the defaults of its jars. */
const asInstalled: Readonly<Record<Version, readonly string[]>> = {
  '2026.08.1': ['db.query.default_language=CYPHER_25'],
  '5.26.30': [],
}

const script = join(import.meta.dirname, 'start')
const username = 'neo4j'
const password = 'only-for-tests'

export interface Neo4jServer {
  readonly uri: string
  readonly username: string
  readonly password: string
  /**
   * Stops the server and starts it again on the same data, with other settings. SIGKILL stops it as a power cut does.
   * @param between runs while the server is stopped.
   */
  restart(settings?: readonly string[], signal?: 'SIGTERM' | 'SIGKILL', between?: () => Promise<void>): Promise<void>
  /** Suspends its process, as a long garbage collection does, until the returned function is called. */
  pause(): () => void
  stop(): Promise<void>
}

/** Whether to test on this version here: if it is on this machine or asked for. In CI it always is. */
export function isWanted(version: Version): boolean {
  if (process.env.NEO4J_TEST === '0') return false
  if (process.env.NEO4J_TEST === '1' || process.env.CI === 'true') return true
  return spawnSync(script, [version, 'cached']).status === 0
}

/** `neo4j-admin` of a stopped server, in a folder. */
export type Admin = (folder: string, words: readonly string[]) => Promise<{ readonly stdout: string }>

export interface Neo4jPlace {
  /** The folder in which the server's own one is made. */
  readonly parent?: string
  readonly settings?: readonly string[]
}

/**
 * Runs a Neo4j of this version on a free port, with a password and an empty database.
 * @param before uses `neo4j-admin` before the server starts.
 */
export async function startNeo4j(
  version: Version,
  before?: (admin: Admin) => Promise<void>,
  { parent = tmpdir(), settings: first = [] }: Neo4jPlace = {},
): Promise<Neo4jServer> {
  const home = await mkdtemp(join(parent, 'parley-neo4j-'))
  const port = await freePort()
  const uri = `bolt://127.0.0.1:${port}`
  const admin: Admin = (folder, words) =>
    promisify(execFile)(script, [version, 'admin', home, ...words], { cwd: folder, maxBuffer: 1e7 })
  await admin(home, ['dbms', 'set-initial-password', password])
  await before?.(admin)
  let running = await run(version, port, home, uri, first)
  return {
    uri,
    username,
    password,
    restart: async (settings = [], signal = 'SIGTERM', between = async () => {}) => {
      await running.stop(signal)
      await between()
      running = await run(version, port, home, uri, [...first, ...settings])
    },
    pause() {
      running.child.kill('SIGSTOP')
      return () => running.child.kill('SIGCONT')
    },
    stop: async () => {
      // Nobody reads its output any more.
      await running.stop('SIGKILL')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function run(version: Version, port: number, home: string, uri: string, settings: readonly string[]) {
  const child = spawn(script, [version, String(port), home, ...asInstalled[version], ...settings], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output = `${output}${data}`.slice(-4000)))
  const exited = once(child, 'exit')
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    child.kill(signal)
    const patience = new AbortController()
    await Promise.race([exited, after(15_000, undefined, { signal: patience.signal }).then(kill)]).finally(() =>
      patience.abort(),
    )
    await exited
    process.off('exit', kill)
  }
  const ended = exited.then(() => {
    throw new Error(`Neo4j ${version} stopped while starting:\n${output}`)
  })
  ended.catch(() => {})
  try {
    await Promise.race([ended, untilReady(uri)])
  } catch (error) {
    await stop()
    throw error
  }
  return { child, stop }
}

async function untilReady(uri: string): Promise<void> {
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const giveUpAt = performance.now() + 120_000
  for (;;) {
    try {
      await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' })
      return
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
    }
    await after(250)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
