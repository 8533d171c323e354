import { describe, expect, test } from 'vitest'
import { findChromium, launch } from './setting/chromium.ts'
import { crowd } from './setting/crowd.ts'
import { engines } from './setting/engines.ts'
import { visit } from './setting/visit.ts'

const chromium = findChromium()
const [embedded] = engines

describe.skipIf(chromium === undefined)('a browser without WebGL', { timeout: 180_000 }, () => {
  test('draws the most important of 1,601 actors and as many links, and says what it leaves out', async () => {
    const server = await embedded?.start([crowd(1600)])
    const browser = await launch(chromium as string, ['--disable-3d-apis'])
    try {
      const { page, faults } = await visit(browser, `${server?.address}/?limit=5000`)
      const drawing = page.locator('parley-drawing')
      await drawing.getByText('only the 1,000 actors and 1,500 links with the most statements').waitFor()
      const count = (what: string) => drawing.locator(`svg [data-what="${what}"]`).count()
      expect(await count('actor')).toBe(1000)
      expect(await count('link')).toBe(1500)
      expect(await drawing.locator('svg [data-key="country:FR"]').count()).toBe(1)
      expect(faults).toEqual([])
    } finally {
      await browser.close()
      await server?.stop()
    }
  })
})
