import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { madeText } from '../graph/duplicates/texts.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { pictureDrawn } from './setting/page.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const phone = { width: 390, height: 844 }

/** One text in two outlets, and articles of their own; the last one reports nothing. */
const wire = madeText(1)
const records: ExtractionRecord[] = [
  withText(
    article('agency', ['said: [Lavrov] <said> {[NATO] was wrong}.'], {
      publishedAt: '2025-01-10',
      title: 'Envoy speaks',
      publisher: 'Agency',
    }),
    wire,
  ),
  withText(
    article('paper', ['said: [Lavrov] <said> {[NATO] was wrong}.'], {
      publishedAt: '2025-01-11',
      title: 'Envoy speaks out',
      publisher: 'The Paper',
    }),
    wire.slice(0, 6),
  ),
  article('truce', ['proposed: [France] <proposed> {a truce to [Russia]}.', 'met: [Martin] <met> [Ukraine].'], {
    publishedAt: '2025-02-10',
    title: 'A truce & more',
    publisher: 'The Paper',
  }),
  cameIn(article('weather', [], { publishedAt: '2025-03-01', title: 'Weather' }), { way: 'paste', language: 'de' }),
]

function cameIn(record: ExtractionRecord, how: ExtractionRecord['article']): ExtractionRecord {
  return { ...record, article: { ...record.article, ...how } }
}

describe.skipIf(chromium === undefined).each(engines)('what is stored, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start(records))
  const titles = (page: Page) => page.locator('parley-articles li h2').allTextContents()
  const chips = (page: Page) => page.getByRole('list', { name: 'Filters that are on' })

  test.each([{ width: 1280, height: 800 }, phone])(
    'is listed, filtered, sorted and accessible at $width',
    async (viewport) => {
      const page = await visiting.open('/articles', { viewport })
      await page.getByText('4 articles').waitFor()
      expect(await titles(page)).toEqual(['Weather', 'A truce & more', 'Envoy speaks out', 'Envoy speaks'])
      expect(await accessFaults(page)).toEqual([])
      await page.getByLabel('Order').selectOption('By title')
      await page.getByRole('listitem').filter({ hasText: 'A truce' }).first().waitFor()
      await page.getByLabel('The same text once').check()
      await page.getByText('3 articles').waitFor()
      expect(await titles(page)).toEqual(['A truce & more', 'Envoy speaks', 'Weather'])
      await page.getByLabel('Words of title').fill('truce')
      await page.getByLabel('Words of title').press('Enter')
      await page.getByText('1 article', { exact: true }).waitFor()
      await page.goBack()
      await page.getByText('3 articles').waitFor()
      expect(new URL(page.url()).search).toBe('?order=title&once=true')
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      expect(wide).toBeLessThanOrEqual(viewport.width)
    },
  )

  test('tells how an article came in and in which language, and narrows the list to it', async () => {
    const page = await visiting.open('/articles')
    const weather = page.getByRole('listitem').filter({ hasText: 'Weather' })
    await weather.getByText('no statements · pasted · German').waitFor()
    await weather.getByRole('link', { name: 'German' }).click()
    await page.getByText('1 article', { exact: true }).waitFor()
    expect(await page.getByLabel('Language').inputValue()).toBe('de')
    await page.getByLabel('Language').selectOption('All')
    await page.getByText('4 articles').waitFor()
    await page.getByLabel('Came in').selectOption('Not known')
    await page.getByText('3 articles').waitFor()
    await page.getByLabel('Came in').selectOption('from a feed')
    await page.getByText('No article is like this').waitFor()
  })

  test('leads to the same text elsewhere, to an article and to its own network', async () => {
    const page = await visiting.open('/articles')
    const entry = page.getByRole('listitem').filter({ hasText: 'Envoy speaks out' })
    await entry.getByText('The same text in 2 articles').click()
    expect(await entry.getByRole('link', { name: 'Envoy speaks', exact: true }).getAttribute('href')).toBe(
      '/articles/agency',
    )
    await page.getByRole('link', { name: 'Network of A truce & more' }).click()
    await page.waitForURL(/article=truce/)
    await pictureDrawn(page)
    await page.locator('parley-filters').getByText('2 statements').waitFor()
    await chips(page).getByRole('button', { name: 'In “A truce & more”' }).click()
    await page.locator('parley-filters').getByText('4 statements').waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  test('lists who published it, with a network each', async () => {
    const page = await visiting.open('/articles?tab=sources')
    await page.getByText('3 publishers').waitFor()
    const paper = page.getByRole('listitem').filter({ hasText: 'The Paper' })
    expect(await paper.textContent()).toContain('2 articles · 3 statements')
    expect(await accessFaults(page)).toEqual([])
    await paper.getByRole('link', { name: 'Network of The Paper' }).click()
    await page.waitForURL(/publisher=The/)
    await chips(page).getByRole('button', { name: 'The Paper' }).waitFor()
  })

  test('is narrowed by words, and by counting the same text once, in picture, table and address', async () => {
    const page = await visiting.open('/')
    await page.locator('parley-filters').getByText('4 statements').waitFor()
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Only statements that hold the words').fill('trUce')
    await page.getByLabel('Only statements that hold the words').press('Enter')
    await chips(page).getByRole('button', { name: 'Holds “trUce”' }).waitFor()
    await page.locator('parley-filters').getByText('1 statement', { exact: true }).waitFor()
    await page.getByLabel('Only statements that hold the words').fill('')
    await page.getByLabel('Only statements that hold the words').press('Enter')
    await page.getByLabel('The same text in several outlets counts once').check()
    await page.locator('parley-filters').getByText('3 statements', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('button', { name: /Statements 3/ }).waitFor()
    expect(new URL(page.url()).search).toBe('?once=true&view=list')
  })

  test('an article leads into its own network and out of it', async () => {
    const page = await visiting.open('/articles/paper')
    await page.getByText('The same text in 2 articles').waitFor()
    await page.getByRole('button', { name: 'Only its own network' }).click()
    await chips(page).getByRole('button', { name: 'In “Envoy speaks out”' }).waitFor()
    await page.locator('parley-filters').getByText('1 statement', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Only its own network' }).click()
    await page.locator('parley-filters').getByText('4 statements').waitFor()
  })

  test('feeds are a tab beside sources, and belong to the articles among the pages', async () => {
    const page = await visiting.open('/articles?tab=sources')
    const tabs = page.getByRole('navigation', { name: 'What is listed' })
    await tabs.getByRole('link', { name: 'Feeds' }).click()
    await page.waitForURL((url) => url.pathname === '/feeds')
    await page.getByText('No feed is followed yet.').waitFor()
    expect(await tabs.locator('[aria-current]').allTextContents()).toEqual(['Feeds'])
    const pages = page.getByRole('navigation', { name: 'Pages' })
    expect(await pages.locator('[aria-current]').allTextContents()).toEqual(['Articles'])
    await tabs.getByRole('link', { name: 'Sources' }).click()
    await page.getByText(/^\d publishers$/).waitFor()
  })

  test('the pages are a row where there is room, and a list on a phone, for the keyboard, too', async () => {
    const wide = await visiting.open('/articles')
    const pages = wide.getByRole('navigation', { name: 'Pages' })
    expect(await pages.getByRole('link', { name: 'Articles' }).getAttribute('aria-current')).toBe('page')
    expect(await pages.getByRole('button').count()).toBe(0)
    const page = await visiting.open('/articles', { viewport: phone })
    const list = page.getByRole('navigation', { name: 'Pages' })
    expect(await list.getByRole('link').count()).toBe(0)
    await list.getByRole('button', { name: 'Articles' }).focus()
    await page.keyboard.press('Enter')
    await list.getByRole('link', { name: 'Query' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await list.getByRole('link').count()).toBe(0)
    await list.getByRole('button', { name: 'Articles' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
  })
})

function withText(record: ExtractionRecord, paragraphs: readonly string[]): ExtractionRecord {
  return { ...record, text: `${record.text}\n${paragraphs.join('\n')}` }
}
