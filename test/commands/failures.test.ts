import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import type { Failure, FailureList } from '../../server/shapes/failures.ts'
import { loopback } from '../fetch/loopback.ts'
import { type Server, startServer } from '../server.ts'
import { parley } from './run.ts'

describe('what could not be read', { timeout: 600_000 }, () => {
  let folder: string
  let server: Server | undefined
  const data = () => join(folder, 'data')
  const environment = () => ({ PARLEY_STORE: 'embedded', PARLEY_DATA: data() })
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const told = ({ where, way, reason, address }: Failure) => ({ where, way, reason, ...(address && { address }) })
  const failures = async (query = ''): Promise<readonly Failure[]> => {
    const response = await fetch(`${server?.address}/api/v1/failures${query}`)
    return ((await response.json()) as FailureList).items
  }
  const post = (path: string, body: string | FormData) =>
    fetch(`${server?.address}/api/v1/${path}`, {
      method: 'POST',
      body,
      ...(typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}),
    })
  const formOf = (name: string, content: string) => {
    const form = new FormData()
    form.append('file', new Blob([content]), name)
    return form
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-failures-'))
  })
  afterEach(async () => {
    await server?.stop('SIGKILL')
    server = undefined
    await rm(folder, { recursive: true, force: true })
  })

  test('by a load is kept until the same file is read, with and without a server', async () => {
    const wrong = await file('wrong.txt', '{\\rtf1 x}')
    const lines = await file('lines.jsonl', '{"id":"one","text":"France rejected the offer of Spain."}\nnothing\n')
    expect((await parley(['load', wrong, lines], { environment: environment() })).status).toBe(1)
    const store = await openStore({ engine: 'embedded', folder: data() })
    const kept = (await store.failures({})).map(told)
    await store.close()
    expect(kept).toEqual(
      expect.arrayContaining([
        { where: wrong, way: 'load', reason: expect.stringContaining('is RTF, which is not read') },
        { where: `${lines}:2`, way: 'load', reason: expect.any(String) },
      ]),
    )
    expect(kept).toHaveLength(2)

    server = await startServer({ data: data() })
    const later = await file('later.txt', '')
    await file('wrong.txt', 'Italy praised Greece.')
    expect((await parley(['load', wrong, later], { environment: environment() })).status).toBe(1)
    expect((await failures()).map(({ where }) => where)).toEqual([later, `${lines}:2`])
    expect((await failures('?q=lines')).map(({ where }) => where)).toEqual([`${lines}:2`])
  })

  test('on the page that adds articles, or sent to the server, is kept with how it came; it can be dismissed', async () => {
    const site = await loopback((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/late' }).end()
      else if (isThere)
        response.writeHead(200, { 'content-type': 'text/plain' }).end('France rejected the offer of Spain.')
      else response.writeHead(404).end()
    })
    let isThere = false
    try {
      server = await startServer({
        data: data(),
        environment: { PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO: site.place },
      })
      await post('preview?way=file', formOf('seen.rtf', '{\\rtf1 x}'))
      await post('articles', formOf('sent.rtf', '{\\rtf1 x}'))
      const german = 'Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde.'
      await post('preview?way=paste', JSON.stringify({ id: 'pasted', text: german }))
      const moved = `${site.address}/moved`
      const places = ['seen.rtf', 'sent.rtf', 'pasted', moved]
      await post('articles', JSON.stringify({ url: moved }))
      expect((await failures()).map(told).sort((a, b) => places.indexOf(a.where) - places.indexOf(b.where))).toEqual([
        { where: 'seen.rtf', way: 'file', reason: expect.stringContaining('is RTF') },
        { where: 'sent.rtf', way: 'file', reason: expect.stringContaining('is RTF') },
        { where: 'pasted', way: 'paste', reason: expect.stringContaining('the text is in German') },
        { where: moved, way: 'address', reason: 'answers with 404', address: moved },
      ])
      expect(await failures('?way=address')).toHaveLength(1)

      isThere = true
      expect((await post('articles?way=address', JSON.stringify({ url: moved }))).status).toBe(200)
      await post('preview', formOf('seen.rtf', 'Italy praised Greece.'))
      const left = await failures()
      const [pasted, sent] = ['pasted', 'sent.rtf'].map((place) => left.find(({ where }) => where === place))
      expect(left).toHaveLength(2)

      const dismiss = () => fetch(`${server?.address}/api/v1/failures/${sent?.id}`, { method: 'DELETE' })
      expect(await (await dismiss()).json()).toEqual(sent)
      expect((await dismiss()).status).toBe(404)
      expect(await failures()).toEqual([pasted])
    } finally {
      await site.close()
    }
  })
})
