import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { pictureDrawn } from './setting/page.ts'
import { accessFaults, type VisitOptions } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()

/** 400 articles of two publishers over four months; each of the rarer things is told by few of them. */
const records: ExtractionRecord[] = Array.from({ length: 400 }, (_, at) => {
  const publisher = at % 2 === 0 ? 'The Paper' : 'Daily News'
  const day = `2025-0${1 + (at % 4)}-${String(1 + (at % 28)).padStart(2, '0')}`
  return article(
    `article-${at}`,
    [
      'said: [Lavrov] <said> {[NATO] was wrong about everything that it had ever told the world}.',
      ...(at % 5 === 0 ? ['said: [Martin] <said> {[EU] agrees}.'] : []),
      ...(at % 40 === 2 ? ['met: [Lavrov] <met> [Martin].'] : []),
      ...(at % 40 === 3 ? ['proposed: [France] <proposed> {a truce to [Russia]}.'] : []),
      ...(at % 40 === 4 ? ['rejected: [Ukraine] <rejected> {the truce of [Turkey@to]}.'] : []),
    ],
    { publisher, publishedAt: day, title: `Report ${at}` },
  )
})

describe.skipIf(chromium === undefined).each(engines)('reading one thing, $name', { timeout: 180_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start(records))
  const open = async (path: string, options: VisitOptions = {}) => {
    const page = await visiting.open(path, options)
    page.setDefaultTimeout(90_000)
    return page
  }
  const rows = (page: Page) => page.locator('parley-table tbody tr[data-index]')
  const start = async () => {
    const page = await open('/')
    await pictureDrawn(page)
    return page
  }
  const named = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

  test('who speaks most: two clicks', async () => {
    const page = await start()
    await named(page, 'Table').click()
    await page.getByRole('button', { name: /^Actors/ }).click()
    await rows(page)
      .first()
      .filter({ hasText: /Sergei Lavrov/ })
      .filter({ hasText: /410/ })
      .waitFor()
  })

  test('who rejected whose proposals: one click', async () => {
    const page = await start()
    await named(page, 'Table').click()
    const row = rows(page).filter({ hasText: 'rejected a proposal or claim by' })
    await row.filter({ hasText: 'Ukraine' }).filter({ hasText: 'Türkiye' }).waitFor()
  })

  test('who met whom in March: four clicks', async () => {
    const page = await start()
    await named(page, 'Filter').click()
    await page.getByLabel('From', { exact: true }).fill('2025-03-01')
    await page.getByLabel('To', { exact: true }).fill('2025-03-31')
    await page.waitForURL(/from=2025-03-01&to=2025-03-31/)
    await page.keyboard.press('Escape')
    await named(page, 'Table').click()
    const row = rows(page).filter({ hasText: /\bmet\b/ })
    await row.filter({ hasText: 'Sergei Lavrov' }).filter({ hasText: 'Micheál Martin' }).waitFor()
  })

  test('what two publishers tell differently: three clicks, kept by address, back and saved view', async () => {
    const page = await start()
    await named(page, 'Filter').click()
    await page.getByRole('checkbox', { name: /The Paper/ }).check()
    await page.getByLabel('Compare with').selectOption('Daily News')
    await page.waitForURL(/publisher=The%20Paper&against-publisher=Daily%20News&view=both&table=changes/)
    const told = async (on: Page) =>
      (await rows(on).allTextContents()).map((text) => /Only The Paper|Only Daily News|Both/.exec(text)?.[0])
    const expected = ['Only Daily News', 'Only The Paper', 'Only The Paper', 'Both', 'Both']
    await expect.poll(() => told(page), { timeout: 60_000 }).toEqual(expected)
    await page.reload()
    await expect.poll(() => told(page), { timeout: 60_000 }).toEqual(expected)
    const address = new URL(page.url())
    const saved = await fetch(`${visiting.address()}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Compared', query: {}, address: address.pathname + address.search }),
    })
    expect(saved.status).toBe(200)
    const view = await open(`/v/${((await saved.json()) as { id: string }).id}`)
    await view.getByRole('link', { name: 'Explore in Parley' }).click()
    await expect.poll(() => told(view), { timeout: 60_000 }).toEqual(expected)
    await named(view, 'Remove the filter Against Daily News').click()
    await view.waitForURL((url) => !url.search.includes('against'))
    await view.goBack()
    await expect.poll(() => told(view), { timeout: 60_000 }).toEqual(expected)
  })

  test('the page of an actor tells with whom, by whom and where, and leads to the picture and back', async () => {
    const page = await open('/actors/country:UA')
    await pictureDrawn(page)
    await page.getByRole('link', { name: 'Page of this actor' }).click()
    await page.waitForURL(/\/a\/country:UA$/)
    await page.getByRole('heading', { name: 'Rejected a proposal or claim by' }).waitFor()
    await page.getByRole('link', { name: /^The Paper\b.*what it reports of Ukraine/ }).waitFor()
    expect(await page.locator('.articles > li').count()).toBe(10)
    // A piece of content stands in its sentence, marked.
    const words = page.locator('parley-statement-line a.words').first()
    expect(await words.textContent()).toMatch(/^Ukraine rejected the truce of (Turkey|Türkiye)\.$/)
    expect(await words.locator('mark').textContent()).toMatch(/^the truce of/)
    const download = page.waitForEvent('download')
    await named(page, /^CSV/).click()
    expect((await download).suggestedFilename()).toBe('Ukraine.csv')
    await page.getByRole('link', { name: 'See in the picture' }).click()
    await page.waitForURL(/\/actors\/country:UA\?focus=country:UA~1/)
    await pictureDrawn(page)
    await page.goBack()
    await page.getByRole('heading', { name: 'Rejected a proposal or claim by' }).waitFor()
  })

  if (engine.name !== 'embedded') return

  test('axe finds nothing serious on the page of an actor and on two publishers compared', async () => {
    const compared = '/?publisher=The%20Paper&against-publisher=Daily%20News&view=both&table=changes&look=3'
    for (const [path, ready] of [
      ['/a/person:sergei-lavrov', '.articles li'],
      [compared, 'parley-table tbody tr[data-index]'],
    ] as const) {
      for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }]) {
        const page = await open(path, options)
        await page.locator(ready).first().waitFor()
        if (path === compared) await named(page, 'Filter').click()
        expect(await accessFaults(page), path).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
          0,
        )
      }
    }
  })
})
