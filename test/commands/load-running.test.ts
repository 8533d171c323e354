import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import { loopback } from '../fetch/loopback.ts'
import { corpusOf } from '../graph/crash/crash-corpus.ts'
import { dump } from '../graph/dump.ts'
import { type Server, type ServerOptions, startServer } from '../server.ts'
import { type Ended, parley } from './run.ts'

const corpus = corpusOf(240)
const checkout = join(import.meta.dirname, '..', '..')

describe('a load while a server has the store open', { timeout: 600_000 }, () => {
  let folder: string
  const servers: Server[] = []
  const data = (name = 'data') => join(folder, name)
  const environment = (name?: string) => ({ PARLEY_STORE: 'embedded', PARLEY_DATA: data(name) })
  const start = async (options: ServerOptions = {}) => {
    const server = await startServer({ data: data(), ...options })
    servers.push(server)
    return server
  }
  const stop = async (server: Server, signal?: 'SIGKILL') => {
    servers.splice(servers.indexOf(server), 1)
    await server.stop(signal)
  }
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const records = () => file('records.jsonl', corpus.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const has = async ({ address }: Server, id: string) => (await fetch(`${address}/api/v1/articles/${id}`)).ok

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-load-running-'))
  })
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  /** Starts a load of the corpus's records in a process of its own. */
  async function loading(from: string) {
    const child = spawn(process.execPath, ['server/main.ts', 'load', '--records', from], {
      cwd: checkout,
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said: string[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)))
    return { child, said: () => said.join(''), ended: once(child, 'exit') }
  }
  const stored = async ({ address }: Server) => {
    const view = (await (await fetch(`${address}/api/v1/view?limit=1`)).json()) as { attributes: { articles: number } }
    return view.attributes.articles
  }
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((next) => setTimeout(next, 50))
  }

  /** What a load told, without how far it was: that depends on how long it took. */
  const told = ({ stderr, ...rest }: Ended) => ({
    ...rest,
    faults: stderr.split('\n').filter((line) => !/ a second|^placing /.test(line)),
  })

  test('tells the same as a load alone, and the server has the articles at once', async () => {
    const articles = await file(
      'articles.jsonl',
      [
        '{"id":"x","text":"China rejected the offer of Japan."}',
        '{"id":',
        '{"id":"y","text":"France met Spain."}',
      ].join('\n'),
    )
    const alone = await parley(['load', articles], { environment: environment('alone') })
    expect(alone).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^2 articles loaded with 2 statements, 0 /),
    })
    const server = await start()
    expect(told(await parley(['load', articles], { environment: environment() }))).toEqual(told(alone))
    expect([await has(server, 'x'), await has(server, 'y')]).toEqual([true, true])
    const again = await parley(['load', articles], { environment: environment() })
    expect(again.stdout).toMatch(/^0 articles loaded with 0 statements, 2 were there already, 1 could not/)
    const { items } = (await (await fetch(`${server.address}/api/v1/actors?q=japan`)).json()) as { items: unknown[] }
    expect(items).toHaveLength(1)
  })

  test('refuses of two records with one id the later one, as a load alone does, whichever request holds it', async () => {
    const [one, other] = [corpus[5], corpus[150]] as [(typeof corpus)[0], (typeof corpus)[0]]
    const from = await file(
      'twice.jsonl',
      [...corpus, { ...other, id: one.id }].map((record) => `${JSON.stringify(record)}\n`).join(''),
    )
    const alone = await parley(['load', '--records', from], { environment: environment('alone') })
    expect(alone.stdout).toMatch(/^240 articles loaded .*, 1 could not be loaded/)
    const server = await start()
    expect(told(await parley(['load', '--records', from], { environment: environment() }))).toEqual(told(alone))
    const { text: kept } = (await (await fetch(`${server.address}/api/v1/articles/${one.id}`)).json()) as {
      readonly text: string
    }
    expect(kept).toBe(one.text)
  })

  test('needs the token where the server does, and says so', async () => {
    const token = 'only-for-tests-0123456789'
    const server = await start({ environment: { HOST: '0.0.0.0', PARLEY_TOKEN: token } })
    const load = (more: Record<string, string>) =>
      parley(['load'], {
        stdin: '{"id":"x","text":"China rejected the offer of Japan."}',
        environment: { ...environment(), ...more },
      })
    const without = await load({})
    expect(without.status).not.toBe(0)
    expect(without.stderr).toMatch(/refuses: .*PARLEY_TOKEN/)
    expect(told(await load({ PARLEY_TOKEN: token }))).toMatchObject({ status: 0, faults: [''] })
    expect(await has(server, 'x')).toBe(true)
  })

  test('never goes to a server that holds another store', async () => {
    const other = await start({ data: data('other') })
    const store = await openStore({ engine: 'embedded', folder: data() })
    try {
      await writeFile(
        join(data(), 'server.json'),
        JSON.stringify({ address: other.address, key: 'of-an-earlier-server' }),
      )
      const { status, stderr } = await parley(['load'], {
        stdin: 'China rejected the offer.',
        environment: environment(),
      })
      expect(status).not.toBe(0)
      expect(stderr).toContain(`not by the server at ${other.address}`)
      expect(await stored(other)).toBe(1)
    } finally {
      await store.close()
    }
  })

  test('says where it looked for the server, and what to do, where none answers', async () => {
    const store = await openStore({ engine: 'embedded', folder: data() })
    try {
      const { status, stderr } = await parley(['load'], {
        stdin: 'China rejected the offer.',
        environment: { ...environment(), HOST: '127.0.0.1', PORT: '9' },
      })
      expect(status).not.toBe(0)
      expect(stderr).toMatch(/none answers at http:\/\/127\.0\.0\.1:9\..*set HOST and PORT/)
    } finally {
      await store.close()
    }
  })

  test('goes on with what comes into a folder that it watches, each file once it is whole, with and without a server', async () => {
    const watched = join(folder, 'watched')
    await mkdir(watched)
    await writeFile(join(watched, 'first.txt'), 'China rejected the offer of Japan.')
    const child = spawn(process.execPath, ['server/main.ts', 'load', '--watch', watched], {
      cwd: checkout,
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'exit')
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const errors = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
    const next = async () => (await lines.next()).value
    expect(await next()).toMatch(/^1 articles loaded with 1 statements, 0 were/)
    const server = await start()
    await writeFile(join(watched, 'second.txt'), 'France met Spain.')
    expect(await next()).toMatch(/^1 articles loaded with 1 statements, 0 were/)
    expect([await has(server, 'first'), await has(server, 'second')]).toEqual([true, true])
    await writeFile(join(watched, 'first.txt'), 'China accepted the offer of Japan.')
    expect(await next()).toMatch(/^0 articles loaded .*, 1 could not/)
    const isFault = (line: string) => line.includes('first.txt: article "first" is stored with another text')
    while (!isFault((await errors.next()).value ?? expect.fail('the fault was not named'))) {}
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  test('takes addresses beside files; one that cannot be fetched is named', async () => {
    const site = await loopback((request, response) => {
      if (request.url === '/talks.txt')
        response.writeHead(200, { 'content-type': 'text/plain' }).end('France rejected the offer of Spain on Monday.')
      else response.writeHead(404).end()
    })
    const local = await file('local.txt', 'China rejected the offer of Japan.')
    const load = (more: Record<string, string>) =>
      parley(['load', `${site.address}/talks.txt`, local, `${site.address}/none`], {
        environment: { ...environment(), ...more },
      })
    try {
      const off = await load({ PARLEY_FETCH: 'off' })
      expect(off.stdout).toMatch(/^1 articles loaded .*, 2 could not/)
      expect(off.stderr).toContain('is not fetched, because PARLEY_FETCH is off')
      const { status, stdout, faults } = told(await load({ PARLEY_FETCH_ALSO: site.place }))
      expect(stdout).toMatch(/^1 articles loaded with \d statements, 1 were there already, 1 could not/)
      expect(faults).toEqual([`${site.address}/none: answers with 404`, ''])
      expect(status).toBe(1)
    } finally {
      await site.close()
    }
  })

  test.each([
    [['--watch', 'nowhere'], 'there is no such folder'],
    [['--watch', '.', 'a.txt'], 'takes one folder and no files'],
  ])('%j is refused: %s', async (words, reason) => {
    const { status, stderr } = await parley(['load', ...words], { environment: environment() })
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
  })

  test('killed, server or load, it leaves nothing half and nothing twice, and the next load goes on', async () => {
    const from = await records()
    const server = await start()
    const first = await loading(from)
    await until(async () => (await stored(server)) > 1)
    first.child.kill('SIGKILL')
    await first.ended

    // Between load and server, so that the server is killed while the load still has something to send.
    let killed: Promise<void> | undefined
    let asked = 0
    const between = await loopback(async (request, response) => {
      asked += 1
      if (asked === 2) killed = stop(server, 'SIGKILL')
      if (asked > 2) await killed
      const passedOn = await fetch(`${server.address}${request.url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: await text(request),
      }).catch(() => undefined)
      if (passedOn === undefined) response.destroy()
      else response.writeHead(passedOn.status).end(await passedOn.text().catch(() => ''))
    })
    try {
      await writeFile(join(data(), 'server.json'), JSON.stringify({ address: between.address, key: 'any' }))
      const second = await loading(from)
      expect(await second.ended).not.toEqual([0, null])
      expect(second.said()).toMatch(/none answers at .*run the same command again/)
      await killed
    } finally {
      await between.close()
    }

    const last = await parley(['load', '--records', from], { environment: environment() })
    const [, loaded, known] = /^(\d+) articles loaded .* (\d+) were there already, 0 could not/.exec(last.stdout) ?? []
    expect(Number(loaded) + Number(known)).toBe(corpus.length)
    expect(Number(known)).toBeGreaterThanOrEqual(100)

    const undisturbed = await start({ data: data('undisturbed') })
    await stop(undisturbed)
    await parley(['load', '--records', from], { environment: environment('undisturbed') })
    const [one, other] = [
      await openStore({ engine: 'embedded', folder: data() }),
      await openStore({ engine: 'embedded', folder: data('undisturbed') }),
    ]
    try {
      expect(await dump(one)).toEqual(await dump(other))
    } finally {
      await Promise.all([one.close(), other.close()])
    }
    expect(await readFile(join(data('undisturbed'), 'server.json'), 'utf8').catch(() => 'none')).toBe('none')
  })
})
