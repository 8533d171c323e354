import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { type EngineUnderTest, engines } from './setting/engines.ts'
import { news } from './setting/news.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const embedded = engines[0] as EngineUnderTest
const rows = 10_000

interface Focused {
  readonly activeElement: (Focused & { readonly shadowRoot: Focused | null; closest(of: string): Row | null }) | null
}
interface Row {
  readonly dataset: { readonly index?: string }
}
declare const document: Focused

/** The number of the table's row that has the keyboard's focus. */
function focusedRow(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    let at = document.activeElement
    let row = at?.closest('tr')
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement
      row = at.closest('tr') ?? row
    }
    return row?.dataset.index
  })
}

describe.skipIf(chromium === undefined)('a table of 10,000 statements', { timeout: 300_000 }, () => {
  const visiting = visitors(chromium, () => embedded.start([news(600, rows)]))

  describe.each([
    ['wide', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('%s', (_, viewport) => {
    test('the keyboard reaches its last row and its first; only rows in sight are in the document', async () => {
      const page = await visiting.open('/?view=list&table=statements&actors=0&lines=1&about=1', { viewport })
      const table = page.getByRole('table', { name: 'Statements' })
      await table.waitFor()
      expect(await table.getAttribute('aria-rowcount')).toBe(String(rows + 1))
      const drawn = () => table.locator('tr[data-index]').count()
      await table.locator('tr[data-index="0"] .main').focus()
      for (const [key, row] of [
        ['PageDown', 10],
        ['End', rows - 1],
        ['ArrowUp', rows - 2],
        ['Home', 0],
        ['ArrowDown', 1],
      ] as const) {
        await page.keyboard.press(key)
        await expect.poll(() => focusedRow(page), { timeout: 60_000 }).toBe(String(row))
        expect(await table.locator(`tr[data-index="${row}"]`).getAttribute('aria-rowindex')).toBe(String(row + 2))
        expect(await drawn()).toBeLessThan(60)
      }
      expect(await accessFaults(page)).toEqual([])
    })
  })
})
