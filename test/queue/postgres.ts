import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of a test's own, on a free port of this machine. */
export interface Postgres {
  /** Holds a password, which must never be shown. */
  readonly url: string
  /** Runs a statement in the database. */
  sql(text: string): string
  /** Stops it at once, as a power cut does, and starts it again on the same data. */
  restart(): Promise<void>
  /** Stops it without starting it again. */
  stop(): Promise<void>
  remove(): Promise<void>
}

export const password = 'only/for tests'

/** Folder of PostgreSQL's programs: on the path, or where Debian has them. */
function programs(): string | undefined {
  const places = [...(process.env.PATH ?? '').split(':'), ...globSync('/usr/lib/postgresql/*/bin').sort().reverse()]
  return places.find((place) => ['postgres', 'initdb', 'psql'].every((name) => globSync(join(place, name)).length > 0))
}

const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses the superuser, so it runs as nobody there. */
function asUser(command: string, words: readonly string[]): [string, string[]] {
  return isRoot
    ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', command, ...words]]
    : [command, [...words]]
}

/** Whether to test on PostgreSQL: where it is. In CI it must be. */
export function havePostgres(): boolean {
  return process.env.CI === 'true' || programs() !== undefined
}

/** @throws Error where PostgreSQL is not installed. */
export async function startPostgres(): Promise<Postgres> {
  const bin = programs()
  if (bin === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  const home = mkdtempSync(join(tmpdir(), 'parley-postgres-'))
  if (isRoot) execFileSync('chown', ['nobody:nogroup', home])
  const run = (command: string, words: readonly string[], input?: string) => {
    const [program, rest] = asUser(join(bin, command), words)
    const ended = spawnSync(program, rest, { cwd: home, encoding: 'utf8', input: input ?? '' })
    if (ended.status !== 0) throw new Error(`${command} ended with ${ended.status}: ${ended.stderr}`)
    return ended.stdout
  }
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  const [shell, words] = asUser('sh', ['-c', `umask 077; printf %s "$1" > "$2"`, 'sh', password, passwordFile])
  execFileSync(shell, words, { cwd: home })
  run('initdb', [
    '-D',
    data,
    '-U',
    'parley',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale=C',
  ])
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async () => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${home}`,
      'shared_buffers=64MB',
    ]
    const [program, rest] = asUser(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])])
    const started = spawn(program, rest, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] })
    child = started
    let said = ''
    const ready = new Promise<void>((resolve, reject) => {
      started.stderr.on('data', (data) => {
        said = `${said}${data}`.slice(-8000)
        if (said.includes('database system is ready to accept connections')) resolve()
      })
      started.once('exit', () => reject(new Error(`PostgreSQL ended while starting:\n${said}`)))
    })
    process.once('exit', kill)
    await ready
  }
  const kill = () => void child?.kill('SIGQUIT')
  const stop = async () => {
    if (child === undefined || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGQUIT')
    await ended
    process.off('exit', kill)
  }
  await start()
  const url = `postgres://parley:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
  return {
    url,
    sql: (text) => run('psql', ['-XAtq', url, '-c', text]).trim(),
    async restart() {
      await stop()
      await start()
    },
    stop,
    async remove() {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
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
