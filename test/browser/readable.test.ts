import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { covering, type DrawnPicture, drawn } from './setting/drawn-picture.ts'
import { type EngineUnderTest, engines } from './setting/engines.ts'
import { news } from './setting/news.ts'
import { pictureDrawn } from './setting/page.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const embedded = engines[0] as EngineUnderTest

const sizes = [
  ['1280×800', { width: 1280, height: 800 }, 20],
  ['1920×1080', { width: 1920, height: 1080 }, 20],
  // A phone has room for fewer names beside the marks.
  ['390×844', { width: 390, height: 844 }, 8],
] as const

describe.skipIf(chromium === undefined)('the first picture', { timeout: 300_000 }, () => {
  describe.each([
    ['of the seed', () => embedded.start()],
    // As many actors and statements as so many articles of American newspapers have.
    ['of as much as 40 articles say', () => embedded.start([news(250, 490)])],
    ['of as much as 400 articles say', () => embedded.start([news(1700, 4900)])],
    ['of as much as 900 articles say', () => embedded.start([news(3300, 11_000)])],
  ] as const)('%s', (_, start) => {
    const visiting = visitors(chromium, start)

    test.each(sizes)('says something at %s', async (_size, viewport, named) => {
      const one = await drawn(await visiting.open('/', { viewport }))
      expect(one.lines).toBeLessThanOrEqual(150)
      expect(one.lines).toBeGreaterThan(10)
      const names = new Set(one.labels.map(({ key }) => key))
      expect(one.marks.slice(0, named).filter(({ key }) => !names.has(key))).toEqual([])
      expect(covering(one)).toEqual([])
      expect(one.marks.filter(({ lines }) => lines === 0)).toEqual([])
      const [first, second] = one.marks as [DrawnPicture['marks'][number], DrawnPicture['marks'][number]]
      expect((second.radius / first.radius) ** 2).toBeCloseTo(second.statements / first.statements, 1)
    })
  })
})

describe.skipIf(chromium === undefined)('a large network', { timeout: 300_000 }, () => {
  const visiting = visitors(chromium, () => embedded.start([news(600, 3000)]))
  const lines = async (page: Page) => (await drawn(page)).lines

  test('leads from a search to the picture around one actor', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    await page.getByRole('combobox', { name: 'Find whom to read about' }).fill('Person40 Of5')
    await page.getByRole('option', { name: /Person40 Of5/ }).click()
    await page.waitForURL(/focus=person:person40-of5~1/)
    await page.getByRole('button', { name: 'Within 1 step of Person40 Of5' }).waitFor()
    await expect.poll(async () => (await drawn(page)).labels.map(({ key }) => key)).toContain('person:person40-of5')
    const { marks } = await drawn(page)
    expect(marks.find(({ key }) => key === 'person:person40-of5')?.lines).toBeGreaterThan(0)
    expect(await page.getByText('Whom do you want to read about?').count()).toBe(0)
  })

  test('thresholds are set with the keyboard, stand in the address, and come back with it', async () => {
    const page = await visiting.open('/')
    const first = await lines(page)
    await page.getByText(/150 of [\d,]+ lines/).click()
    expect(await accessFaults(page)).toEqual([])
    const slider = page.getByRole('slider', { name: /spoke about B/ })
    await slider.focus()
    await page.keyboard.press('End')
    await page.waitForURL(/about=\d+/)
    await expect.poll(() => lines(page)).toBeLessThan(first)
    const [address, few] = [page.url().slice(visiting.address().length), await lines(page)]
    expect(await lines(await visiting.open(address))).toBe(few)
    await page.getByRole('button', { name: 'Everything' }).click()
    await expect.poll(() => lines(page)).toBeGreaterThan(first)
    await page.getByRole('button', { name: 'The strongest' }).click()
    await expect.poll(() => lines(page)).toBe(first)
    await page.waitForURL((url) => url.search === '')
  })

  test('an address of before has every line and actor', async () => {
    const page = await visiting.open('/?colour=kind')
    const { marks, lines: all } = await drawn(page)
    expect(marks.length).toBe(250)
    expect(all).toBeGreaterThan(300)
  })
})
