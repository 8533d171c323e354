import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { type EngineUnderTest, engines } from './setting/engines.ts'
import { news } from './setting/news.ts'
import { picture, pictureDrawn } from './setting/page.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const embedded = engines[0] as EngineUnderTest
const phone = { width: 390, height: 844 }

const dated = ['2025-01-10', '2025-03-10'].map((publishedAt, at) =>
  article(`dated-${at}`, ['said: [Lavrov] <said> {[NATO] was wrong}.'], { publishedAt }),
)

/** A row of the table, compiled without the DOM's types. */
interface Row {
  readonly offsetHeight: number
}

const height = async (page: Page, of: string) => (await page.locator(of).first().boundingBox())?.height ?? 0

describe.skipIf(chromium === undefined)('room for what is read', { timeout: 300_000 }, () => {
  const visiting = visitors(chromium, () => embedded.start([news(60, 300), ...dated]))

  test('the bars by time fold away by the keyboard, leave their room to the picture, and stay folded', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    const bars = page.getByRole('slider', { name: 'First day shown' })
    await bars.waitFor()
    const before = await height(page, 'parley-picture')
    const fold = page.getByRole('button', { name: 'Bars by time' })
    await fold.focus()
    await page.keyboard.press('Enter')
    await bars.waitFor({ state: 'hidden' })
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    expect(await height(page, 'parley-picture')).toBeGreaterThan(before + 30)
    await page.reload()
    await pictureDrawn(page)
    expect(await bars.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Bars by time' }).click()
    await bars.waitFor()
  })

  test.each([
    ['statements', '/?view=list&table=statements'],
    ['links', '/?view=list&table=links'],
  ])('a compact table of %s has low rows, and stays compact', async (_, path) => {
    const page = await visiting.open(path)
    const rows = page.locator('parley-table tbody tr[data-index]')
    await rows.first().waitFor()
    const highest = () => rows.evaluateAll((all) => Math.max(...all.map((row) => (row as Row).offsetHeight)))
    const before = await highest()
    const compact = () => page.getByRole('button', { name: 'Compact' })
    await compact().click()
    await expect.poll(highest).toBeLessThan(30)
    expect(before).toBeGreaterThan(34)
    const sideways = await page.locator('parley-table .scroll').evaluate((it) => it.scrollWidth - it.clientWidth)
    expect(sideways).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await page.reload()
    await rows.first().waitFor()
    expect(await compact().getAttribute('aria-pressed')).toBe('true')
    await expect.poll(highest).toBeLessThan(30)
    await compact().click()
    await expect.poll(highest).toBeGreaterThan(34)
  })

  test('on a phone the tools have words, and nothing reaches beyond the page', async () => {
    const page = await visiting.open('/', { viewport: phone })
    await pictureDrawn(page)
    for (const name of ['Picture', 'Both', 'Table', 'Embed', 'Dark']) {
      const word = page.locator('parley-masthead').getByText(name, { exact: true })
      const box = await word.boundingBox()
      expect(box?.width).toBeGreaterThan(20)
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width)
    }
    expect(await height(page, 'parley-masthead')).toBeLessThan(130)
    expect(await accessFaults(page)).toEqual([])
  })

  test('on a phone the picture stands above an article, with names that nothing covers', async () => {
    const page = await visiting.open('/articles/news', { viewport: phone })
    await page.locator('parley-panel h2').waitFor()
    await pictureDrawn(page)
    const panel = await page.locator('parley-panel').boundingBox()
    const chart = await picture(page).boundingBox()
    const names = await picture(page).evaluate(
      (it) => (it as unknown as { labels: readonly { top: number; bottom: number }[] }).labels,
    )
    const above = names.filter(({ top, bottom }) => top >= 0 && (chart?.y ?? 0) + bottom <= (panel?.y ?? 0))
    expect(above.length).toBeGreaterThan(3)
  })
})
