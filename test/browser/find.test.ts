import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const url = 'https://news.example.org/talks'
const talks = article(
  'talks/1',
  [
    'proposed: [France] <proposed> {a long truce to [Russia@to]}.',
    'rejected: But [Russia=Moscow] <refused> {the truce that [France] wants}.',
    'said: [Lavrov] <said> {the talks in Gdańsk had failed}.',
    'met: [Lavrov] <met> [Martin].',
  ],
  { publishedAt: '2025-03-05', title: 'Talks on a truce', publisher: 'The Paper', url, answers: { 1: 0 } },
)
const [first, second] = talks.statements
const record = {
  ...talks,
  statements: [
    { ...first, confidence: 0.934 },
    second,
    { ...talks.statements[2], id: 'statement:twin', sentence: second?.sentence },
    ...talks.statements.slice(2),
  ],
} as typeof talks
const proposal = 'statement:talks/1-0'
const rejection = 'statement:talks/1-1'

declare const navigator: { clipboard: { readText(): Promise<string> } }

describe.skipIf(chromium === undefined).each(engines)('finding and reading, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start([record]))

  const { open } = visiting

  const heading = (page: Page, words: string) => page.locator('parley-panel h2').filter({ hasText: words }).waitFor()
  const search = (page: Page, words: string) =>
    page.getByRole('combobox', { name: 'Find an actor, a statement or an article' }).fill(words)
  const address = (id: string) => `/statements/${encodeURIComponent(id).replaceAll('%3A', ':')}`

  test('the keyboard alone goes from a search to a statement, which is highlighted and ranked', async () => {
    const page = await open('/')
    await page.locator('parley-picture').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('truc russ')
    const options = page.getByRole('option')
    await options.first().waitFor()
    expect(await page.getByRole('group', { name: 'Statements' }).getByRole('option').count()).toBe(1)
    expect(await options.first().locator('mark').allTextContents()).toEqual(['truce', 'Russia'])
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${address(proposal)}`)
    await heading(page, 'France proposed to Russia')
    await expect.poll(() => page.locator('parley-panel h2:focus').count()).toBe(1)
  })

  test('searching an alias finds its actor; an article opens with its statements and its text', async () => {
    const page = await open('/')
    await search(page, 'moscow')
    const found = page.getByRole('group', { name: 'Actors' }).getByRole('option')
    await found.waitFor()
    expect(await found.textContent()).toMatch(/Russia.*also “Moscow”/s)
    await search(page, 'gdansk talk')
    await page.getByRole('option', { name: /Talks on a truce/ }).click()
    await heading(page, 'Talks on a truce')
    await page.waitForURL('**/articles/talks%2F1')
    expect(await page.locator('parley-article-panel parley-statement-line').count()).toBe(5)
    expect(await page.getByRole('link', { name: /Original/ }).getAttribute('href')).toBe(url)
    expect(await accessFaults(page)).toEqual([])
  })

  test('signs of query languages are searched as plain words', async () => {
    const page = await open('/')
    for (const words of ['truce" OR "x', '*:*', 'truce) OR (talks', '((((', '" NEAR "', "'; DROP"]) {
      await search(page, words)
      await page
        .getByText('Nothing holds all of these words')
        .or(page.locator('parley-search').getByRole('option').first())
        .waitFor()
      await search(page, '')
    }
  })

  test('a statement shows source, cue and content, its confidence, its answers, and how to cite it', async () => {
    const page = await open(address(proposal), { permissions: ['clipboard-read', 'clipboard-write'] })
    await heading(page, 'France proposed')
    const quote = page.locator('parley-statement-panel parley-quote')
    expect(await quote.locator('mark, .label').allTextContents()).toEqual([
      ...['France', 'source', 'proposed', 'cue', 'a long truce to ', 'Russia', 'content', 'to'],
    ])
    await page.getByText('93 %').waitFor()
    const answered = page.locator('section').filter({ hasText: 'Answered by' }).locator('parley-statement-line')
    expect(await answered.count()).toBe(1)
    const fragment = `${url}#:~:text=France%20proposed%20a%20long%20truce%20to%20Russia.`
    expect(await page.getByRole('link', { name: /Original/ }).getAttribute('href')).toBe(fragment)
    await page.getByRole('button', { name: 'Copy citation' }).click()
    await page.getByRole('button', { name: 'Citation copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `The Paper reports that France proposed to Russia (5 March 2025): “France proposed a long truce to Russia.” “Talks on a truce”, The Paper, 5 March 2025. ${fragment} (Parley: ${visiting.address()}${address(proposal)})`,
    )
    await answered.locator('.words').click()
    await heading(page, 'Russia rejected something about France')
    await page.waitForURL(`**${address(rejection)}`)
    const same = page.locator('section').filter({ hasText: 'In the same sentence' }).locator('parley-statement-line')
    expect(await same.count()).toBe(1)
    expect(await accessFaults(page)).toEqual([])
  })

  test.each([
    ['wide', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('from search to a cited statement in four clicks, %s', async (_, viewport) => {
    const page = await open('/', { viewport, permissions: ['clipboard-read', 'clipboard-write'] })
    await search(page, 'truce wants')
    await page.getByRole('option', { name: /Russia rejected/ }).click()
    await page.getByRole('button', { name: 'Copy citation' }).click()
    await page.getByRole('button', { name: 'Citation copied' }).waitFor()
    const sideways = await page.locator('parley-panel .scroll').evaluate((it) => it.scrollWidth - it.clientWidth)
    expect(sideways).toBe(0)
  })
})
