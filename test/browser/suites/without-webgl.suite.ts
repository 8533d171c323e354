import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from '../setting/chromium.ts'
import { france, russia } from '../setting/pair.ts'
import { accessFaults, visit } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const patience = { timeout: 20_000 }

/** How `pair` is shown in a browser that cannot draw with WebGL. */
export function doingWithoutWebGL(chromium: string | undefined, visiting: Visitors): void {
  describe('a browser without WebGL', () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await launch(chromium as string, ['--disable-3d-apis'])
    }, 120_000)
    afterAll(() => browser?.close())

    async function open(path: string) {
      const one = await visit(browser, visiting.address() + path)
      const drawing = one.page.locator('parley-drawing')
      await drawing.locator('svg [data-what="actor"]').first().waitFor()
      return { ...one, drawing, titled: (name: string) => titled(one.page, name) }
    }
    const titled = (page: Page, name: string) => page.locator('parley-panel h2').filter({ hasText: name }).waitFor()

    test('draws the network as SVG and says why; actors and links are chosen by pointer and keyboard', async () => {
      const { page, drawing, titled, faults, close } = await open('/')
      await drawing.getByText('Drawn without WebGL 2').waitFor()
      expect(await drawing.locator('svg [data-what="actor"]').count()).toBe(8)
      expect(await accessFaults(page)).toEqual([])
      await drawing.locator(`svg [data-key="${russia}"]`).click()
      await titled('Russia')
      expect(new URL(page.url()).pathname).toBe(`/actors/${russia}`)
      await drawing.locator('svg [data-key="country:UA~said~country:TR"] .reach').click()
      await titled('Ukraine')
      expect(new URL(page.url()).search).toBe('?link=country:UA~said~country:TR')
      await drawing.locator(`parley-walk button[data-key="${france}"]`).focus()
      await page.keyboard.press('Enter')
      await titled('France')
      expect(faults).toEqual([])
      await close()
    })

    test('follows filters, unfolds pairs in dashes by act, and can stand beside the table', async () => {
      const { page, drawing, faults, close } = await open(`/?view=both&unfold=${france}&unfold=${russia}`)
      const strands = drawing.locator(
        'svg [data-what="link"]:not([data-key*="organisation"]):not([data-key*="UA"]):not([data-key*="person"])',
      )
      await expect.poll(() => strands.count(), patience).toBe(4)
      const dashes = () =>
        strands.locator('.line').evaluateAll((all) => all.map((line) => line.getAttribute('stroke-dasharray') !== null))
      expect((await dashes()).filter(Boolean)).toHaveLength(3)
      await page.locator('parley-table tbody tr[data-index]').first().waitFor()
      await page.getByRole('button', { name: /^Proposed/ }).click()
      await expect.poll(() => strands.count(), patience).toBe(2)
      expect(faults).toEqual([])
      await close()
    })
  })
}
