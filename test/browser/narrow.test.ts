import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { labelBoxes, pictureDrawn } from './setting/page.ts'
import type { VisitOptions } from './setting/visit.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const phone = { width: 390, height: 844 }

const records: ExtractionRecord[] = [
  sure(
    article(
      'january',
      [
        'proposed: [France] <proposed> {a truce to [Russia]}.',
        'said: [Lavrov] <said> {[NATO] was wrong}.',
        'met: [Lavrov] <met> [Martin].',
      ],
      { publishedAt: '2025-01-10', title: 'January', publisher: 'The Paper, Inc.' },
    ),
    0.9,
  ),
  sure(
    article(
      'february',
      ['rejected: [France] <rejected> {the truce with [Russia]}.', 'said: [Ukraine] <said> {[Turkey] helps}.'],
      { publishedAt: '2025-02-10', title: 'February', publisher: 'Daily News' },
    ),
    0.6,
  ),
  sure(
    article('march', ['said: [Lavrov] <said> {[NATO] is right}.', 'said: [Martin] <said> {[EU] agrees}.'], {
      publishedAt: '2025-03-10',
      title: 'March',
      publisher: 'Daily News',
    }),
    0.8,
  ),
]

describe.skipIf(chromium === undefined).each(engines)(
  'filter, time and table, $name',
  { timeout: 90_000 },
  (engine) => {
    const visiting = visitors(chromium, () => engine.start(records))

    async function open(path: string, options: VisitOptions = {}): Promise<Page> {
      const page = await visiting.open(path, options)
      await page
        .locator('parley-filters')
        .getByText(/7 statements/)
        .waitFor()
      return page
    }

    const rows = (page: Page) => page.locator('parley-table tbody tr[data-index]')
    const rowTexts = async (page: Page) =>
      (await rows(page).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
    const announced = (page: Page, words: string | RegExp) =>
      page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })
    const handle = (page: Page, name: string) => page.getByRole('slider', { name })

    test('each filter can be set in the form, shows as a chip and in the address, and can be removed', async () => {
      const page = await open('/?view=both&table=statements')
      await pictureDrawn(page)
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.getByRole('checkbox', { name: /The Paper, Inc\./ }).check()
      await page.waitForURL(/publisher=The%20Paper%2C%20Inc\./)
      await announced(page, '3 of 7 statements, 3 links shown')
      await expect.poll(() => rows(page).count()).toBe(3)
      await page.getByText('3 of 7 statements, 4 hidden').waitFor()
      await page.getByRole('combobox', { name: 'Only statements with' }).fill('nato')
      await page.keyboard.press('Enter')
      await page.waitForURL(/actor=organisation:nato/)
      await announced(page, '1 of 7 statements, 1 link shown')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Remove the filter The Paper, Inc.' }).click()
      await announced(page, '2 of 7 statements, 1 link shown')
      await page.goBack()
      await announced(page, '1 of 7 statements, 1 link shown')
      await page.goForward()
      await announced(page, '2 of 7 statements, 1 link shown')
      await page.getByRole('button', { name: 'Clear all' }).click()
      await announced(page, /^6 links shown/)
      expect(new URL(page.url()).search).toBe('?view=both&table=statements')
    })

    test('confidence filters picture and table, and the address brings it back', async () => {
      const page = await open('/?confidence=0.8&view=list&table=statements')
      await announced(page, '5 of 7 statements')
      await expect.poll(() => rows(page).count()).toBe(5)
      await page.getByRole('button', { name: 'Sure', exact: true }).click()
      await page.waitForURL(/sort=-confidence/)
      await expect.poll(async () => (await rowTexts(page))[0]).toContain('90 %')
      await page.getByRole('button', { name: 'Remove the filter At least 80 % sure' }).click()
      await expect.poll(() => rows(page).count()).toBe(7)
    })

    test('the brush follows keyboard, mouse and finger, and filters picture, table and address', async () => {
      const page = await open('/?view=both&table=statements', { hasTouch: true })
      await pictureDrawn(page)
      await handle(page, 'First day shown').focus()
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('PageUp')
      await page.waitForURL(/from=2025-02-09/)
      await announced(page, '4 of 7 statements, 4 links shown')
      await expect.poll(() => rows(page).count()).toBe(4)
      await handle(page, 'Last day shown').focus()
      await page.keyboard.press('ArrowLeft')
      await page.waitForURL(/from=2025-02-09&to=2025-03-09/)
      await expect.poll(() => rows(page).count()).toBe(2)
      await page.getByRole('button', { name: 'All time' }).click()
      await expect.poll(() => rows(page).count()).toBe(7)

      const plot = page.getByRole('group', { name: 'Statements by time' })
      const box = (await plot.boundingBox()) as { x: number; y: number; width: number; height: number }
      const at = (part: number) => box.x + part * box.width
      const y = box.y + box.height / 2
      await page.mouse.move(at(0.4), y)
      await page.mouse.down()
      await page.mouse.move(at(0.6), y, { steps: 4 })
      await expect.poll(() => rows(page).count()).toBe(2)
      expect(page.url()).not.toContain('from=')
      await page.mouse.up()
      await page.waitForURL(/from=2025-02-/)
      await page.goBack()
      await expect.poll(() => rows(page).count()).toBe(7)
      await page.touchscreen.tap(at(0.529), y)
      await page.waitForURL(/from=2025-02-10&to=2025-02-10/)
      await expect.poll(() => rows(page).count()).toBe(2)
    })

    test('with reduced motion the reader steps through time; otherwise it plays', async () => {
      const page = await open('/?from=2025-01-10&to=2025-01-31&view=list&table=statements')
      await expect.poll(() => rows(page).count()).toBe(3)
      expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Later' }).click()
      await page.waitForURL(/from=2025-02-01&to=2025-02-22/)
      await page.getByRole('button', { name: 'Earlier' }).click()
      await page.waitForURL(/from=2025-01-10&to=2025-01-31/)
      const moving = await open('/?from=2025-01-10&to=2025-01-31&view=list&table=statements', {
        reducedMotion: 'no-preference',
      })
      await moving.getByRole('button', { name: 'Play' }).click()
      await moving.waitForURL(/to=2025-03-10/)
      await moving.getByRole('button', { name: 'Play' }).waitFor()
    })

    test('on a phone the controls of the picture make room for the table', async () => {
      const page = await open('/?view=both&table=statements', { viewport: phone })
      const rows = page.locator('parley-table tbody tr[data-index]')
      await rows.first().waitFor()
      const top = async (path: string) => (await page.locator(path).first().boundingBox())?.y ?? 0
      expect(await page.getByText('How it is drawn').isVisible()).toBe(false)
      expect((await top('.foot')) - (await top('parley-table'))).toBeGreaterThan(200)
      await page.getByRole('button', { name: 'Picture', exact: true }).click()
      await page.getByText('How it is drawn').waitFor()
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.getByRole('button', { name: 'Table', exact: true }).click()
      await page.getByText('How it is drawn').waitFor({ state: 'hidden' })
    })

    test('a picture that had no room for a moment is shown again', async () => {
      const page = await open('/', { viewport: phone })
      await pictureDrawn(page)
      const cover = (share: number) =>
        page.locator('parley-picture').evaluate(async (it, part) => {
          const picture = it as unknown as { insets: object; clientHeight: number; updateComplete: Promise<void> }
          picture.insets = { right: 0, bottom: part * picture.clientHeight }
          await picture.updateComplete
        }, share)
      await cover(1)
      await cover(0)
      await pictureDrawn(page)
      await expect.poll(async () => (await labelBoxes(page)).length).toBeGreaterThan(3)
    })

    test('changes between two periods are listed with their evidence', async () => {
      const page = await open('/?from=2025-02-01&to=2025-02-28&look=3')
      await page.getByRole('button', { name: 'Compare with before' }).click()
      await page.waitForURL(/against=2025-01-04\.\.2025-01-31&view=both&table=changes/)
      await announced(page, '5 changes between the periods')
      const turned = rows(page).first()
      await turned.getByText('Proposed, then rejected').waitFor()
      await turned.getByRole('link', { name: /10 January 2025 France proposed a truce to Russia/ }).waitFor()
      const texts = await rowTexts(page)
      expect(texts.map((text) => /Proposed, then rejected|New|Gone/.exec(text)?.[0])).toEqual([
        'Proposed, then rejected',
        'Gone',
        'Gone',
        'Gone',
        'New',
      ])
      await turned.getByRole('link', { name: /10 February 2025 France rejected the truce with Russia/ }).click()
      await page.locator('parley-panel parley-quote mark.content').first().waitFor()
      expect(page.url()).toContain('against=')
      const again = await open(new URL(page.url()).search)
      await announced(again, '5 changes between the periods')
    })

    test('the table follows the keyboard, can be sorted, and keeps in step with the selection', async () => {
      const page = await open('/?view=both&table=statements')
      await page.getByRole('button', { name: 'Date' }).click()
      await page.waitForURL(/sort=-date/)
      await expect.poll(async () => (await rowTexts(page))[0]).toContain('10 March 2025')
      expect(await page.getByRole('columnheader', { name: 'Date' }).getAttribute('aria-sort')).toBe('descending')
      await rows(page).first().locator('a.main').focus()
      await page.keyboard.press('End')
      await expect.poll(() => page.locator('parley-table tr:has(a:focus)').getAttribute('aria-rowindex')).toBe('8')
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => page.locator('parley-table tr:has(a:focus)').getAttribute('aria-rowindex')).toBe('7')
      await page.keyboard.press('Enter')
      await page.locator('parley-panel h2').waitFor()
      await expect.poll(() => page.locator('parley-table tr[aria-current]').getAttribute('aria-rowindex')).toBe('7')
      await page.getByRole('button', { name: /^Actors/ }).click()
      await page.getByRole('button', { name: 'Made' }).click()
      await expect.poll(async () => (await rowTexts(page)).length).toBe(8)
    })

    // Screens look the same on every engine.
    if (engine.name !== 'embedded') return

    test('axe finds nothing serious, wide and narrow, light and dark', async () => {
      const compared = '/?from=2025-02-01&to=2025-02-28&against=2025-01-04..2025-01-31&view=both&table=changes'
      for (const path of ['/?view=both&table=statements&confidence=0.6', compared, '/?view=list&table=actors']) {
        for (const options of [{}, { viewport: phone, colorScheme: 'dark' as const, hasTouch: true }]) {
          const page = await open(path, options)
          await rows(page).first().waitFor()
          await page.waitForLoadState('networkidle')
          if (path !== compared) await page.getByRole('button', { name: 'Filter', exact: true }).click()
          expect(await accessFaults(page), path).toEqual([])
          const wide = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          )
          expect(wide).toBe(0)
        }
      }
    })
  },
)

function sure(record: ExtractionRecord, confidence: number): ExtractionRecord {
  return { ...record, statements: record.statements.map((statement) => ({ ...statement, confidence })) }
}
