import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { ArticleWithStatements, Evidence } from '../../server/shapes/answers.ts'
import { type Loopback, loopback } from '../fetch/loopback.ts'
import { fixture } from '../input/reading.ts'
import { zipOf } from '../input/zips.ts'
import { startServer } from '../server.ts'
import { findChromium } from './setting/chromium.ts'
import { drop } from './setting/drop.ts'
import { engines } from './setting/engines.ts'
import { startGuarded, token } from './setting/guarded.ts'
import { pictureDrawn } from './setting/page.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
if (chromium === undefined)
  console.warn('\n  SKIPPED: no Chromium was found, so adding articles is tested in no browser\n')

const long = { timeout: 120_000 }

/** Files of 13 articles, one of each kind that is read. */
async function oneOfEachKind() {
  const said = (country: string) => `${country} rejected the offer of Malta.`
  const article = (id: string, country: string) => JSON.stringify({ id, text: said(country) })
  const texts = {
    'a.txt': 'Malta praised Spain.',
    'b.md': `# No\n\n${said('France')}\n`,
    'c.csv': `id,text\nc,${said('Italy')}\n`,
    'd.json': `[${article('d', 'Greece')}]`,
    'e.jsonl': `${article('e', 'Norway')}\n`,
    'f.eml': `From: A <a@a.example>\r\nSubject: Offers\r\n\r\n${said('Sweden')}\r\n`,
    'g.rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>No</title><link>https://n.example/g</link><description>${said('Poland')}</description></item></channel></rss>`,
  }
  const talks = ['pdf', 'docx', 'odt', 'html'].map(async (ending) => ({
    name: `talks-${ending}.${ending}`,
    bytes: await readFile(fixture(`talks.${ending}`)),
  }))
  return [
    ...Object.entries(texts).map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
    ...(await Promise.all(talks)),
    { name: 'h.txt.gz', bytes: gzipSync(said('Finland')) },
    { name: 'i.zip', bytes: zipOf([{ name: 'in/i.txt', content: said('Denmark') }]) },
  ]
}

/** A site on loopback with one page. */
async function talksOnLoopback(): Promise<Loopback> {
  const html = await readFile(fixture('talks.html'))
  return loopback((request, response) => {
    if (request.url === '/talks') response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    else response.writeHead(404).end()
  })
}

describe.skipIf(chromium === undefined).each(engines)('adding articles: $name', { timeout: 300_000 }, ({ start }) => {
  let site: Loopback
  const visiting = visitors(chromium, async () => {
    site = await talksOnLoopback()
    return start(undefined, { PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO: site.place })
  })
  afterAll(() => site?.close())
  const ask = async <T>(path: string) => (await fetch(`${visiting.address()}/api/v1/${path}`)).json() as Promise<T>
  /** Opens the address of a statement as somebody does who got it. */
  const showsAlone = async (page: Page, statement: Evidence | undefined) => {
    const { id, sources } = statement ?? expect.fail('there is no statement')
    await page.goto(`${visiting.address()}/statements/${encodeURIComponent(id)}`)
    const marks = page.locator('parley-panel parley-quote mark.source')
    await marks
      .filter({ hasText: sources[0]?.text ?? '' })
      .first()
      .waitFor(long)
  }

  test('a text is pasted, read, a statement taken out with a key, stored, and its picture shown', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    await page.getByRole('link', { name: 'Add', exact: true }).click()
    await page.waitForURL(/\/add$/)
    await page
      .getByLabel('Text of one article')
      .fill('Ruritania rejected the offer of Portugal. Clara Novak praised Portugal. Otto Braun met Clara Novak.')
    await page.getByText('Where it is from').click()
    await page.getByLabel('Headline').fill('Offers')
    await page.getByLabel('Day of publication').fill('2025-03-07')
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByRole('heading', { name: /^Found \d statements$/ }).waitFor(long)
    expect(await ask('articles/none')).toMatchObject({ status: 404 })
    const line = page.getByRole('article').filter({ hasText: 'praised Portugal' })
    await line.getByRole('button', { name: 'Take out' }).focus()
    await page.keyboard.press('Enter')
    await line.getByRole('button', { name: 'Put back' }).waitFor()
    expect(await page.locator('mark.out').textContent()).toBe('Clara Novak praised Portugal.')
    await page.getByRole('button', { name: /^Store with/ }).click()
    await page.waitForURL(/\/articles\//, long)
    await page.locator('parley-panel').getByRole('heading', { name: 'Offers' }).waitFor(long)
    await pictureDrawn(page)

    const id = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] as string)
    const { statements, way, language } = await ask<ArticleWithStatements>(`articles/${id}`)
    expect({ way, language }).toEqual({ way: 'paste', language: 'en' })
    expect(statements.map(({ act }) => act).sort()).toEqual(['met', 'rejected'])
    await showsAlone(
      page,
      statements.find(({ act }) => act === 'met'),
    )
  })

  test('a PDF is dropped; the mark of a passage leads to its statement, and an actor takes its statements along', async () => {
    const page = await visiting.open('/add')
    await page.getByLabel('Text of one article').waitFor()
    await drop(page, [{ name: 'talks.pdf', bytes: await readFile(fixture('talks.pdf')) }])
    await page.getByRole('heading', { name: 'Found 6 statements' }).waitFor(long)
    await page.locator('mark', { hasText: 'Clara Nováková met' }).first().click()
    expect(await page.locator('article.current').count()).toBeGreaterThan(0)
    const actor = page.getByRole('button', { name: /^Take out João Brandão/ })
    const [, its] = /with (\d) statement/.exec((await actor.textContent()) ?? '') ?? []
    await actor.click()
    await page.getByRole('button', { name: `Store with ${6 - Number(its)} statements` }).click()
    await page.waitForURL(/\/articles\/talks/, long)
    const { statements, way } = await ask<ArticleWithStatements>('articles/talks')
    expect(way).toBe('file')
    expect(statements).toHaveLength(6 - Number(its))
    await showsAlone(page, statements[0])
  })

  test('the page at an address is fetched, read and stored with its address', async () => {
    const page = await visiting.open('/add')
    await page.getByLabel('Or addresses').fill(`${site.address}/talks\n${site.address}/none`)
    await page.getByRole('button', { name: 'Fetch and read' }).click()
    await page.getByRole('heading', { name: /^Found \d statements$/ }).waitFor(long)
    await page.getByText(`${site.address}/none: answers with 404`).waitFor()
    await page.getByText('The Lisbon Ledger, 7 March 2025').waitFor()
    await page.getByRole('button', { name: /^Store with/ }).click()
    await page.waitForURL(/\/articles\//, long)
    const [, , id] = new URL(page.url()).pathname.split('/')
    const article = await ask<ArticleWithStatements>(`articles/${id}`)
    expect(article.url).toBe(`${site.address}/talks`)
    expect(article.way).toBe('address')
    await pictureDrawn(page)
    await showsAlone(page, article.statements[0])
  })
})

describe.skipIf(chromium === undefined)('the page that adds articles', { timeout: 300_000 }, () => {
  const visiting = visitors(chromium, () => startServer())

  test('takes a file of each kind at once; articles are left out, what cannot be read is told', async () => {
    const page = await visiting.open('/add')
    await page.getByLabel('Text of one article').waitFor()
    await drop(page, [...(await oneOfEachKind()), { name: 'a.rtf', bytes: Buffer.from('{\\rtf1 x}') }])
    await page.getByRole('heading', { name: /^Found \d+ statements in 13 articles$/ }).waitFor(long)
    await page.getByText('a.rtf: is RTF, which is not read').waitFor()
    const articles = page.locator('details.article')
    expect(await articles.count()).toBe(13)
    const malta = articles.filter({ hasText: 'Malta praised Spain.' })
    await malta.locator('summary').click()
    await malta.getByRole('button', { name: 'Leave this article out' }).click()
    await page.getByRole('button', { name: /^Store with/ }).click()
    await page.getByRole('heading', { name: '12 articles stored' }).waitFor(long)
    expect((await fetch(`${visiting.address()}/api/v1/articles/a`)).status).toBe(404)
  })

  test('a text in another language is read where the reader wants it', async () => {
    const page = await visiting.open('/add')
    const german =
      'Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde, und die Ministerin widersprach ihm.'
    await page.getByLabel('Text of one article').fill(german)
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByText('the text is in German').waitFor(long)
    expect(await page.getByText('--any-language').count()).toBe(0)
    await page.getByRole('button', { name: 'Read them all the same' }).click()
    await page.locator('parley-found-article').waitFor(long)
  })

  test('what is stored already is told, with a link to it', async () => {
    const page = await visiting.open('/add')
    await page.getByLabel('Text of one article').waitFor()
    for (const heading of ['Found', 'Nothing new']) {
      await drop(page, [{ name: 'once.txt', bytes: Buffer.from('Malta thanked Spain.') }])
      await page.getByRole('heading', { name: heading }).waitFor(long)
      if (heading !== 'Found') break
      await page.getByRole('button', { name: /^Store with/ }).click()
      await page.waitForURL(/\/articles\/once/, long)
      await page.goto(`${visiting.address()}/add`)
      await page.getByLabel('Text of one article').waitFor()
    }
    expect(await page.getByRole('link', { name: 'once' }).getAttribute('href')).toBe('/articles/once?article=once')
  })

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('has nothing that hinders, empty or with what was found: %s, %i wide', async (colorScheme, width) => {
    const page = await visiting.open('/add', { colorScheme, viewport: { width, height: 800 } })
    await page.getByLabel('Text of one article').fill('Malta criticised Spain. Malta may meet Spain.')
    await page.getByText('Where it is from').click()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByRole('heading', { name: /^Found/ }).waitFor(long)
    await page
      .getByRole('button', { name: /^Take out “/ })
      .first()
      .click()
    expect(await accessFaults(page)).toEqual([])
    const wide = await page.locator('parley-add').evaluate((it) => {
      const { scrollWidth, clientWidth } = it as unknown as { scrollWidth: number; clientWidth: number }
      return scrollWidth - clientWidth
    })
    expect(wide).toBe(0)
  })
})

describe.skipIf(chromium === undefined)(
  'the page that adds articles, where a token is needed',
  { timeout: 120_000 },
  () => {
    const visiting = visitors(chromium, startGuarded)

    test('asks for the token, and stores with it', async () => {
      const page = await visiting.open('/add')
      await page.getByLabel('Token').fill('wrong')
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('does not know this token').waitFor()
      await page.getByLabel('Token').fill(token)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByLabel('Text of one article').fill('Malta thanked Spain.')
      await page.getByRole('button', { name: 'Read the text' }).click()
      await page.getByRole('button', { name: 'Store with 1 statement' }).click(long)
      await page.waitForURL(/\/articles\/text-/, long)
    })
  },
)
