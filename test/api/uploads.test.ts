import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/api/app.ts'
import { type Extractor, openExtractor } from '../../server/commands/loading/extractor.ts'
import { createIngest } from '../../server/commands/loading/ingest.ts'
import { createPreview } from '../../server/commands/loading/preview.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { createReader } from '../../server/input/reader/reader.ts'
import * as answers from '../../server/shapes/answers.ts'
import { preview } from '../../server/shapes/preview.ts'
import { STATUSES } from '../../server/shapes/vocabulary.ts'
import { fixture } from '../input/reading.ts'
import { listenOn } from './listen.ts'
import { noQueries } from './no-queries.ts'

let folder: string
let store: Store
let extractor: Extractor
let address: string
let extracted: string[] = []
const servers: Server[] = []
const known = [{ id: 'country:FR', kind: 'country', name: 'France', aliases: ['La France'], iso: 'FR' }] as const
const reader = createReader()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-uploads-'))
  store = await openStore({ engine: 'embedded', folder: join(folder, 'data') })
  const opened = await openExtractor()
  extractor = {
    ...opened,
    extract: (article) => {
      extracted.push(article.id)
      return opened.extract(article)
    },
  }
  const app = createApp({
    store,
    ingest: createIngest(store, known, async () => extractor),
    preview: createPreview(store, known, async () => extractor),
    reader,
    queries: noQueries,
    access: { loopback: true },
    client: folder,
    version: '0.0.0',
    report: (error) => {
      throw error
    },
  })
  address = `${await listenOn(app, servers)}/api/v1`
})
afterAll(async () => {
  reader.close()
  for (const server of servers) server.close()
  await Promise.all([store.close(), extractor.close()])
  await rm(folder, { recursive: true, force: true })
})

async function post(body: string | FormData | Uint8Array<ArrayBuffer>, type?: string, query = '', to = 'articles') {
  const response = await fetch(`${address}/${to}${query}`, {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  })
  return { status: response.status, answer: (await response.json()) as unknown }
}

describe('articles are added as files of any kind', { timeout: 120_000 }, () => {
  test.each([
    ['text/plain; charset=utf-8', 'France rejected the offer of Spain.', '', /^text-/],
    ['text/plain', 'France told Spain that it would wait.', '?name=wait.txt', /^wait$/],
    ['text/html', '<!doctype html><p>France met Spain.</p>', '?name=met.html', /^met$/],
    ['text/csv', 'id,text\nrow,France said no.\n', '', /^row$/],
    ['application/x-ndjson', '{"id":"line","text":"France said yes."}\n', '', /^line$/],
  ])('%s: %s%s', async (type, body, query, id) => {
    const { status, answer } = await post(body, type, query)
    expect(status).toBe(200)
    const report = answers.ingestReport.parse(answer)
    expect(report).toMatchObject({ saved: [expect.stringMatching(id)], refused: [] })
    expect(report.statements).toBe(1)
  })

  test('each keeps how it came in: as the request is, or as the page that sends it says', async () => {
    await post('France told Spain to wait.', 'text/plain', '?name=as-file.txt')
    await post(JSON.stringify({ id: 'as-sent', text: 'France told Spain to go.' }), 'application/json')
    await post(JSON.stringify({ id: 'as-paste', text: 'France told Spain to come.' }), 'application/json', '?way=paste')
    const stored = await store.articles(['as-file', 'as-sent', 'as-paste'])
    expect(stored.map(({ way, language }) => [way, language])).toEqual([
      ['file', 'en'],
      ['sent', 'en'],
      ['paste', 'en'],
    ])
  })

  test('application/pdf: the text that was read is stored', async () => {
    const { answer } = await post(
      new Uint8Array(await readFile(fixture('talks.pdf'))),
      'application/pdf',
      '?name=talks.pdf',
    )
    expect(answer).toMatchObject({ saved: ['talks'], refused: [] })
    expect((await store.article('talks'))?.text).toContain('Clara Nováková met Ambassador João Brandão')
  })

  test('multipart/form-data: each part by itself, what was left out in the report', async () => {
    const form = new FormData()
    form.append('file', new Blob(['id,text,author\nx,Italy met Spain.,me\n']), 'x.csv')
    form.append('file', new Blob(['Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde.']), 'de.txt')
    form.append('file', new Blob([await readFile(fixture('encrypted.pdf'))]), 'secret.pdf')
    form.append('text', 'Italy rejected the offer of Spain.')
    const { status, answer } = await post(form)
    expect(status).toBe(200)
    expect(answers.ingestReport.parse(answer)).toEqual({
      saved: ['x', expect.stringMatching(/^text-/)],
      known: [],
      refused: [
        { id: 'de.txt', reason: expect.stringContaining('the text is in German') },
        { id: 'secret.pdf', reason: 'is encrypted; save the PDF without a password' },
      ],
      statements: 2,
      notes: [{ where: 'x.csv', note: 'columns that are not read: author' }],
    })
  })

  test('another language is stored where it is asked for', async () => {
    const german = JSON.stringify({
      id: 'de',
      text: 'Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde.',
    })
    expect((await post(german, 'application/json')).status).toBe(422)
    expect((await post(german, 'application/json', '?anyLanguage=true')).answer).toMatchObject({ saved: ['de'] })
  })

  test('what cannot be read is a problem that says what would work', async () => {
    const { status, answer } = await post('{\\rtf1 x}', 'application/rtf', '?name=a.rtf')
    expect(status).toBe(422)
    expect(answers.problem.parse(answer).errors).toEqual([
      { path: 'a.rtf', message: 'is RTF, which is not read; save it as DOCX, PDF or plain text' },
    ])
  })
})

describe('what would be found is shown before it is stored', { timeout: 120_000 }, () => {
  const json = (articles: unknown) => JSON.stringify(articles)
  const seen = async (...sent: Parameters<typeof post>) => {
    const [body, type, query] = sent
    const { status, answer } = await post(body, type, query, 'preview')
    expect(status).toBe(200)
    return preview.parse(answer)
  }

  test('the record that storing stores, linked, of any kind of file; nothing is stored', async () => {
    const form = new FormData()
    form.append('file', new Blob([await readFile(fixture('talks.pdf'))]), 'seen.pdf')
    form.append('text', 'France rejected the offer of Portugal.')
    const { articles, more, refused } = await seen(form)
    expect({ more, refused }).toEqual({ more: false, refused: [] })
    const ids = articles.map(({ id }) => id)
    expect(ids).toEqual(['seen', expect.stringMatching(/^text-/)])
    expect(articles.map(({ statements }) => statements.length)).toEqual([6, 1])
    expect(articles[1]?.statements[0]?.sources[0]?.actor?.id).toBe('country:FR')
    expect(await store.stored(ids)).toEqual(new Map())

    const sent = articles.map(({ statements: _, unreal: __, ...article }) => article)
    expect((await post(json(sent), 'application/json')).answer).toMatchObject({ saved: ids, refused: [] })
    const stored = await store.articles(ids, STATUSES)
    expect(stored).toEqual(articles.map((article) => ({ ...article, language: 'en', way: 'sent' })))
  })

  test('what is stored already is told and not extracted again, neither shown nor sent once more', async () => {
    const article = { id: 'twice', text: 'Italy rejected the offer of Malta.' }
    await post(json(article), 'application/json')
    extracted = []
    expect(await seen(json(article), 'application/json')).toMatchObject({ articles: [], known: ['twice'] })
    expect((await post(json(article), 'application/json')).answer).toMatchObject({ saved: [], known: ['twice'] })
    const lines = `${json(article)}\n${json({ id: 'new', text: 'Malta thanked Italy.' })}\n`
    expect((await post(lines, 'application/x-ndjson')).answer).toMatchObject({ saved: ['new'], known: ['twice'] })
    expect(extracted).toEqual(['new'])
    const other = await seen(json({ ...article, text: 'Italy said no.' }), 'application/json')
    expect(other.refused).toEqual([{ id: 'twice', reason: expect.stringContaining('another text') }])
  })

  test('of many articles the first are shown, and the rest is not looked at', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => json({ id: `many-${at}`, text: `Malta said ${at} times no.` }))
    extracted = []
    const { articles, more } = await seen(lines.join('\n'), 'application/x-ndjson')
    expect({ shown: articles.length, more }).toEqual({ shown: 25, more: true })
    expect(extracted).toHaveLength(25)
  })

  test('a file that cannot be read is told beside those that can', async () => {
    const form = new FormData()
    form.append('file', new Blob([await readFile(fixture('encrypted.pdf'))]), 'secret.pdf')
    form.append('file', new Blob(['Malta praised Spain.']), 'good.txt')
    const { articles, refused } = await seen(form)
    expect(articles.map(({ id }) => id)).toEqual(['good'])
    expect(refused).toEqual([{ id: 'secret.pdf', reason: 'is encrypted; save the PDF without a password' }])
  })

  test('an article without an id gets it from its address, or its text', async () => {
    const text = 'Malta criticised Spain.'
    const { articles } = await seen(
      json([{ text, url: 'https://www.example.org/a/?utm_source=x' }, { text }]),
      'application/json',
    )
    expect(articles.map(({ id }) => id)).toEqual(['url:example.org/a', expect.stringMatching(/^text-/)])
  })
})
