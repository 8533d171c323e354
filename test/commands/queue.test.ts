import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { corpusOf } from '../graph/crash/crash-corpus.ts'
import { havePostgres, type Postgres, password, startPostgres } from '../queue/postgres.ts'
import { startServer } from '../server.ts'
import { parley } from './run.ts'

describe.skipIf(!havePostgres())('the commands of the queue', { timeout: 480_000 }, () => {
  let postgres: Postgres
  let folder: string
  const run = (words: readonly string[], stdin = '') =>
    parley(words, {
      stdin,
      environment: { PARLEY_QUEUE: postgres.url, PARLEY_STORE: 'embedded', PARLEY_DATA: join(folder, 'data') },
    })
  beforeEach(() => {
    postgres.sql('DROP SCHEMA IF EXISTS parley_queue CASCADE')
  })
  beforeAll(async () => {
    postgres = await startPostgres()
    folder = await mkdtemp(join(tmpdir(), 'parley-queue-'))
  }, 120_000)
  afterAll(async () => {
    await postgres?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  test('load --queue puts, work extracts and stores, queue tells how it stands', async () => {
    const text = 'Sergei Lavrov rejected the plan of NATO on Monday. Keir Starmer said that Britain would help Ukraine.'
    const lines = [{ id: 'a', text }, { id: 'b', text: `${text} It was late.` }, { id: 'c' }].map(
      (one) => `${JSON.stringify(one)}\n`,
    )
    const put = await run(['load', '--queue'], lines.join(''))
    expect(put.stdout).toBe('2 articles put into the queue, 0 wait there already, 1 could not be read\n')
    expect(put.stderr).toMatch(/^standard input:3: .*text/)
    expect(put.status).toBe(1)
    expect((await run(['queue'])).stdout).toMatch(
      /^2 waiting \(the oldest for \d+ s\), 0 running, 0 failed, 0 done in seven days; room for 49998 more\n$/,
    )
    const worked = await run(['work', '--until-empty', '--jobs', '2'])
    expect(worked).toMatchObject({ status: 0, stderr: '' })
    expect(worked.stdout).toMatch(
      /^2 articles stored with [1-9]\d* statements, 0 were there already, 0 tries failed\n$/,
    )
    expect((await run(['queue', 'done'])).stdout).toMatch(/^\S+\t[ab]\n\S+\t[ab]\n$/)
    const again = await run(['load'], lines.slice(0, 2).join(''))
    expect(again.stdout).toMatch(/^0 articles loaded with 0 statements, 2 were there already/)
  })

  test('records go through it, too; dead letters are shown, put back and thrown away', async () => {
    const [first] = corpusOf(1)
    const broken = { ...first, text: 'Another text, in which nothing stands where it should.' }
    const file = join(folder, 'records.jsonl')
    await writeFile(file, `${JSON.stringify(first)}\n${JSON.stringify({ ...broken, id: 'broken' })}\n`)
    await run(['load', '--queue', '--records', file])
    const worked = await run(['work', '--until-empty'])
    expect(worked.stdout).toBe('1 articles stored with 5 statements, 0 were there already, 1 tries failed\n')
    const failed = await run(['queue', 'failed'])
    const [, id = ''] = /^(\S+)\tbroken\t1 tries\t.+\n$/.exec(failed.stdout) ?? []
    expect(id).not.toBe('')
    expect(await run(['queue', 'retry', id])).toMatchObject({ status: 0, stdout: `${id}: waits again\n` })
    expect((await run(['queue', 'waiting'])).stdout).toContain(id)
    await run(['work', '--until-empty'])
    expect(await run(['queue', 'dismiss', 'all'])).toMatchObject({ status: 0, stdout: `${id}: was thrown away\n` })
    expect(await run(['queue', 'dismiss', id, 'x'])).toMatchObject({
      status: 1,
      stdout: `${id}: is no dead letter\nx: is no dead letter\n`,
    })
  })

  test('a worker that the server refuses ends at once, and its articles wait on', async () => {
    const data = join(folder, 'guarded')
    const server = await startServer({
      data,
      environment: { PARLEY_TOKEN: 'the token of the owner', PARLEY_PROXIES: '1' },
    })
    try {
      await run(['load', '--queue'], `${JSON.stringify({ id: 'a', text: 'Spain rejected the offer.' })}\n`)
      const work = (environment: Record<string, string>) =>
        parley(['work', '--until-empty'], {
          environment: { PARLEY_QUEUE: postgres.url, PARLEY_STORE: 'embedded', PARLEY_DATA: data, ...environment },
        })
      const refused = await work({ PARLEY_TOKEN: 'the token of somebody else' })
      expect(refused.status).toBe(1)
      expect(refused.stderr).toContain('Give PARLEY_TOKEN, or a token that may add articles, here, too.')
      expect((await run(['queue'])).stdout).toMatch(/^1 waiting /)
      expect((await work({ PARLEY_TOKEN: 'the token of the owner' })).stdout).toMatch(/^1 articles stored /)
    } finally {
      await server.stop()
    }
  })

  test('a worker goes on with a server that was started again at another address', async () => {
    const data = join(folder, 'restarted')
    const places = { PARLEY_QUEUE: postgres.url, PARLEY_STORE: 'embedded', PARLEY_DATA: data }
    const put = (id: string) =>
      run(['load', '--queue'], `${JSON.stringify({ id, text: `Spain rejected the offer of ${id}.` })}\n`)
    const done = () => postgres.sql("SELECT count(*) FROM parley_queue.job WHERE state = 'completed'")
    let server = await startServer({ data })
    await put('a')
    const worker = spawn(process.execPath, ['server/main.ts', 'work'], {
      cwd: join(import.meta.dirname, '..', '..'),
      env: { ...process.env, ...places },
      stdio: 'ignore',
    })
    const ended = once(worker, 'exit')
    try {
      await expect.poll(done, { timeout: 120_000 }).toBe('1')
      await server.stop()
      server = await startServer({ data })
      await put('b')
      await expect.poll(done, { timeout: 120_000 }).toBe('2')
      worker.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    } finally {
      worker.kill('SIGKILL')
      await server.stop()
    }
  })

  test('a queue that is away is told of without its password', async () => {
    const away = postgres.url.replace(/:\d+\//, ':9/')
    for (const words of [['queue'], ['work'], ['load', '--queue']]) {
      const { status, stderr } = await parley(words, { environment: { PARLEY_QUEUE: away } })
      expect(status).toBe(1)
      expect(stderr).toMatch(/^The queue at 127\.0\.0\.1:9\/postgres fails: .*ECONNREFUSED.*\n$/)
      for (const secret of [password, encodeURIComponent(password)]) expect(stderr).not.toContain(secret)
    }
  })
})

test.each([[['queue']], [['work']], [['load', '--queue']]])(
  '%s says what to set where there is no queue',
  async (words) => {
    const { status, stderr } = await parley(words, { environment: { PARLEY_QUEUE: '' } })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^There is no queue\. Set PARLEY_QUEUE to a PostgreSQL/)
  },
)

test('a queue that is written wrongly is not repeated', async () => {
  const wrongs = [
    'postgres://user:secret@/x',
    'mysql://user:secret@host/x',
    'postgres://user:sec ret@ho st/x',
    'postgres://user:secret%x@127.0.0.1:9/x',
  ]
  for (const wrong of wrongs) {
    const { status, stderr } = await parley(['queue'], { environment: { PARLEY_QUEUE: wrong } })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^PARLEY_QUEUE must look like postgres:/)
    expect(stderr).not.toMatch(/secret|sec ret/)
  }
})
