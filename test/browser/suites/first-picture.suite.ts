import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { labelBoxes, pictureDrawn } from '../setting/page.ts'
import type { Visitors } from '../setting/visitors.ts'

const saidOfNato = 'person:sergei-lavrov~said~organisation:nato'

declare function getComputedStyle(element: unknown): { backgroundColor: string }

/** The first picture of the network of the seed, on any engine. */
export function firstPicture({ open }: Visitors): void {
  test('the theme is chosen, and remembered', async () => {
    const page = await open('/', { colorScheme: 'light' })
    const ground = () =>
      page.locator('parley-app').evaluate((it) => getComputedStyle(it.ownerDocument.body).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect.poll(ground).not.toBe(light)
    const dark = await ground()
    await page.reload()
    await page.getByRole('button', { name: 'Light' }).waitFor()
    expect(await ground()).toBe(dark)
  })

  describe.each([
    ['wide', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('%s', (name, viewport) => {
    test('no name lies over another in the first picture, and it is the same at every visit', async () => {
      const [first, second] = await Promise.all([open('/', { viewport }), open('/', { viewport })])
      await Promise.all([pictureDrawn(first), pictureDrawn(second)])
      const boxes = await labelBoxes(first)
      expect(await labelBoxes(second)).toEqual(boxes)
      expect(boxes.length).toBeGreaterThan(name === 'wide' ? 15 : 12)
      const over = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.key} over ${other.key}`),
      )
      expect(over).toEqual([])
    })

    const quoted = (page: Page) => page.locator('parley-panel parley-quote mark.content').first()

    test('the panel is on the page, whole, and nothing scrolls sideways', async () => {
      const page = await open(`/?link=${saidOfNato}`, { viewport })
      await quoted(page).waitFor()
      const box = await page.locator('parley-panel').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
      const sideways = await page.locator('parley-panel .scroll').evaluate((it) => it.scrollWidth - it.clientWidth)
      expect(sideways).toBe(0)
      const { x, y } = (await quoted(page).boundingBox()) ?? { x: -1, y: -1 }
      expect(x).toBeGreaterThan(0)
      expect(y).toBeLessThan(viewport.height)
    })
  })
}
