import { expect, test } from 'vitest'
import { picture, pictureDrawn } from '../setting/page.ts'
import type { Visitors } from '../setting/visitors.ts'

/** Compiled without the DOM's types. */
interface Asked {
  readonly asked: number
}

/** Counts how often the page reads back from the graphics card. */
const count = `self.asked = 0
const { readPixels } = WebGL2RenderingContext.prototype
WebGL2RenderingContext.prototype.readPixels = function (...rest) {
  self.asked++
  return readPixels.apply(this, rest)
}`

/** The requests of a picture while the mouse holds it. */
export function holdingThePicture(visiting: Visitors): void {
  test('while the mouse holds the picture, neither the graphics card nor the server is asked anything', async () => {
    const page = await visiting.open('/')
    await page.addInitScript(count)
    await page.reload()
    await pictureDrawn(page)
    const box = await picture(page).boundingBox()
    if (box === null) throw new Error('there is no picture')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const asked = () => page.evaluate(() => (globalThis as unknown as Asked).asked)
    const moveTo = async (by: number) => {
      for (let step = 1; step <= 6; step++) await page.mouse.move(middle.x + by + 7 * step, middle.y + by + 3 * step)
    }
    await page.waitForLoadState('networkidle')
    await moveTo(0)
    const before = await asked()
    expect(before).toBeGreaterThan(0)

    // At a corner of the picture, where it is empty.
    await page.mouse.move(box.x + box.width - 8, box.y + 8)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.mouse.down()
    const held = await asked()
    await moveTo(-60)
    await moveTo(20)
    expect(await asked()).toBe(held)
    expect(requests).toEqual([])
    await page.mouse.up()
    await moveTo(40)
    expect(await asked()).toBeGreaterThan(held)
  })
}
