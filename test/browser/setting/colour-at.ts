import { constants, inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Point } from './swipe.ts'

/** Red, green and blue of one pixel. */
export async function colourAt(page: Page, { x, y }: Point): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } })
  const start = png.indexOf('IDAT') + 4
  const [, ...channels] = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)), {
    finishFlush: constants.Z_SYNC_FLUSH,
  })
  return channels.slice(0, 3)
}
