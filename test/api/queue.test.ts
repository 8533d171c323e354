import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parley } from '../commands/run.ts'
import { havePostgres, type Postgres, password, startPostgres } from '../queue/postgres.ts'
import { type Server, startServer } from '../server.ts'

const text = 'Sergei Lavrov rejected the plan of NATO on Monday. Keir Starmer said that Britain would help Ukraine.'

describe.skipIf(!havePostgres())('a server with a queue', { timeout: 180_000 }, () => {
  let postgres: Postgres
  let server: Server
  let figures: string
  let data: string
  beforeAll(async () => {
    postgres = await startPostgres()
    data = mkdtempSync(join(tmpdir(), 'parley-queue-'))
    server = await startServer({
      data,
      environment: { PARLEY_QUEUE: postgres.url, PARLEY_QUEUE_MOST: '3', PARLEY_METRICS: '0', PARLEY_LOG: 'debug' },
    })
    figures = /metrics: (http:\S+\/metrics)/.exec(server.said())?.[1] ?? ''
  }, 180_000)
  beforeEach(() => void postgres.sql('DELETE FROM parley_queue.job'))
  afterAll(async () => {
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
    await postgres?.remove()
  })
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const sent =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${server.address}/api/v1${path}`, { method, ...sent })
    return {
      status: response.status,
      wait: response.headers.get('retry-after'),
      body: (await response.json()) as Record<string, unknown>,
    }
  }
  const put = (...ids: readonly string[]) =>
    ask(
      '/articles?later',
      'POST',
      ids.map((id) => ({ id, text: `${text} This is ${id}.` })),
    )

  test('takes articles for later, of which workers then store each', async () => {
    expect(await put('a', 'b')).toMatchObject({
      status: 202,
      body: { saved: [], refused: [], queued: ['a', 'b'], statements: 0 },
    })
    expect((await ask('/articles/a')).status).toBe(404)
    const { body } = await ask('/queue')
    expect(body).toMatchObject({ figures: { waiting: 2, running: 0, failed: 0, done: 0, room: 1 } })
    expect((body.items as { article: string }[]).map(({ article }) => article).sort()).toEqual(['a', 'b'])
    const worked = await parley(['work', '--until-empty'], {
      environment: { PARLEY_QUEUE: postgres.url, PARLEY_DATA: data },
    })
    expect(worked.stderr).toBe('')
    expect((await ask('/articles/a')).body).toMatchObject({ id: 'a', way: 'sent' })
    expect((await ask('/queue?state=done')).body).toMatchObject({
      figures: { done: 2 },
      items: [{ state: 'done' }, { state: 'done' }],
    })
  })

  test('refuses with 429 and a time to come again when so many wait that there is no room', async () => {
    await put('a', 'b', 'c')
    expect(await put('d')).toMatchObject({ status: 429, wait: '30' })
    expect((await ask('/queue')).body).toMatchObject({ figures: { waiting: 3, room: 0 } })
  })

  test('answers with 422 where nothing could be read, and with 400 for another word than later', async () => {
    expect(await ask('/articles?later', 'POST', [{ id: 'x' }])).toMatchObject({ status: 422 })
    expect(await ask('/articles?later=soon', 'POST', [{ text }])).toMatchObject({ status: 400 })
    const entry = '00000000-0000-4000-8000-000000000000'
    for (const cursor of [
      'x',
      `2025-02-30T10:00:00.000000Z~${entry}`,
      `2025-02-20T25:00:00.000000Z~${entry}`,
      `0000-01-01T10:00:00.000000Z~${entry}`,
      `2025-02-20T10:00:00.000000Z~${entry.replaceAll('0', '-')}`,
    ])
      expect(await ask(`/queue?cursor=${cursor}`)).toMatchObject({ status: 400 })
    expect(await ask(`/queue?cursor=2025-02-20T10:00:00.000000Z~${entry}`)).toMatchObject({ status: 200 })
  })

  test('shows dead letters with their reason, puts them back and throws them away', async () => {
    await put('a')
    postgres.sql(
      `UPDATE parley_queue.job SET state = 'failed', completed_on = now(), output = '{"message": "it was poison"}'`,
    )
    const { body } = await ask('/queue?state=failed')
    expect(body).toMatchObject({ figures: { failed: 1 }, items: [{ article: 'a', reason: 'it was poison' }] })
    const [{ id }] = body.items as [{ id: string }]
    expect(await ask(`/queue/${id}/retry`, 'POST', {})).toMatchObject({ status: 200, body: { waiting: 1, failed: 0 } })
    expect(await ask(`/queue/${id}/retry`, 'POST', {})).toMatchObject({ status: 404 })
    expect(await ask(`/queue/${id}`, 'DELETE')).toMatchObject({ status: 404 })
    postgres.sql(`UPDATE parley_queue.job SET state = 'failed', completed_on = now()`)
    expect(await ask(`/queue/${id}`, 'DELETE')).toMatchObject({ status: 200, body: { waiting: 0, failed: 0 } })
  })

  test('shows Prometheus how the queue stands', async () => {
    await put('a', 'b')
    postgres.sql('UPDATE parley_queue.job SET created_on = now() - interval $$1 hour$$')
    const shown = await (await fetch(figures)).text()
    expect(shown).toContain('parley_queue_articles{state="waiting"} 2\n')
    expect(shown).toContain('parley_queue_articles{state="failed"} 0\n')
    const [, oldest] = /^parley_queue_oldest_seconds (\d+)$/m.exec(shown) ?? []
    expect(Number(oldest)).toBeGreaterThanOrEqual(3600)
  })

  test('says that pages may show it', async () => {
    expect((await ask('/access')).body).toMatchObject({ queues: true })
  })

  test('answers with 503 while the queue is away, never shows its password, and goes on when it is back', async () => {
    await postgres.stop()
    expect(await put('a')).toMatchObject({ status: 503, wait: '5' })
    expect(await ask('/queue')).toMatchObject({ status: 503 })
    expect(await (await fetch(figures)).text()).not.toMatch(/^parley_queue_/m)
    expect((await ask('/view')).status).toBe(200)
    await postgres.restart()
    expect(await put('a')).toMatchObject({ status: 202 })
    for (const secret of [password, encodeURIComponent(password)]) expect(server.said()).not.toContain(secret)
  })
})

test('a server without a queue says so', { timeout: 120_000 }, async () => {
  const server = await startServer()
  try {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }
    expect((await fetch(`${server.address}/api/v1/articles?later`, sent)).status).toBe(409)
    expect((await fetch(`${server.address}/api/v1/queue`)).status).toBe(404)
    expect(await (await fetch(`${server.address}/api/v1/access`)).json()).toMatchObject({ queues: false })
  } finally {
    await server.stop()
  }
})
