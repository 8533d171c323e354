import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { isFull } from '../repeats.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { type Screen, screensOf } from './setting/screens.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const looks: readonly Look[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
]

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** The looks to test: in the full form all four for each screen, otherwise each screen in the next one of them. */
const looksAt = (place: number) => (isFull ? looks : [looks[place % looks.length] as Look])

/** The look of a screen does not depend on the engine, so only the full form tries all engines. */
const onEngines = isFull ? engines : engines.slice(0, 1)

describe.skipIf(chromium === undefined).each(onEngines)('every screen, $name', { timeout: 600_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start())

  test('axe finds nothing serious, and nothing reaches beyond its right edge', async () => {
    for (const [place, screen] of (await screensOf(visiting.address())).entries()) {
      const page = await open(screen)
      for (const { width, colorScheme } of engine === engines[0] ? looksAt(place) : [looks[2] as Look]) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme })
        const where = `${screen.name}, ${width} px, ${colorScheme}`
        const first = !isFull || colorScheme === 'light'
        expect.soft(await lasting(() => accessFaults(page, first ? 'all' : 'colours')), where).toEqual([])
        if (first) expect.soft(await lasting(() => beyondTheEdge(page)), where).toEqual([])
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

/** The faults that a second look finds, too: a page that was just made narrower or darker may still be on its way there. */
async function lasting<T>(faults: () => Promise<readonly T[]>): Promise<readonly T[]> {
  const first = await faults()
  return first.length > 0 ? faults() : first
}

/**
 * The elements that reach beyond the right edge of the page, unless they lie in something that scrolls or is cut off on
 * purpose.
 */
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
