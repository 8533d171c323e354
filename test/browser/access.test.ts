import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { type Screen, screensOf } from './setting/screens.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const [wide, narrow] = [1280, 390]
/** The looks of a screen do not depend on the engine: beyond the first one, one of the four is enough. */
const onEngines = engines.map((engine, at) => ({
  ...engine,
  widths: at === 0 ? [wide, narrow] : [narrow],
  schemes: at === 0 ? (['light', 'dark'] as const) : (['light'] as const),
}))

describe.skipIf(chromium === undefined).each(onEngines)('every screen, $name', { timeout: 600_000 }, (engine) => {
  const { widths, schemes } = engine
  const visiting = visitors(chromium, () => engine.start())

  test('axe finds nothing serious, and nothing reaches beyond its right edge', async () => {
    for (const screen of await screensOf(visiting.address())) {
      const page = await open(screen)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 })
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme })
          const faults = await accessFaults(page, colorScheme === 'light' ? 'all' : 'colours')
          expect.soft(faults, `${screen.name}, ${width} px, ${colorScheme}`).toEqual([])
        }
        expect.soft(await beyondTheEdge(page), `${screen.name}, ${width} px`).toEqual([])
      }
      await page.close()
    }
  })

  async function open({ path, ready }: Screen): Promise<Page> {
    const page = await visiting.open(path, { failuresExpected: true })
    await ready(page)
    await page.waitForLoadState('networkidle')
    return page
  }
})

/** What lies beyond the right edge of the page and outside of everything that scrolls by itself or is cut off on purpose. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = []
    const around = (one) => one.parentElement ?? one.getRootNode().host
    const isCut = (one) => {
      for (let each = around(one); each && !['BODY', 'HTML', 'PARLEY-APP'].includes(each.tagName); each = around(each))
        if (getComputedStyle(each).overflowX !== 'visible') return true
      return getComputedStyle(one).clipPath !== 'none'
    }
    const walk = (root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) walk(one.shadowRoot)
        const { width, height, right } = one.getBoundingClientRect()
        if (width > 1 && height > 1 && right > innerWidth + 1 && !isCut(one)) found.push(one.tagName + ' ' + Math.round(right))
      }
    }
    walk(document)
    return found
  })()`)
}
