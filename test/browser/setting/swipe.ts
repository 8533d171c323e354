import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A place on the page. Pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Swipes with this many fingers together across a touch screen. Pixels. */
export async function swipe(page: Page, fingers: readonly Point[], by: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const steps = 8
  const at = (step: number) =>
    fingers.map(({ x, y }, id) => ({ x: x + (by.x * step) / steps, y: y + (by.y * step) / steps, id }))
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof at>) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', at(0))
  for (let step = 1; step <= steps; step++) await send('touchMove', at(step))
  await send('touchEnd', [])
  await session.detach()
}

/** Resolves when a page that goes on scrolling after a swipe has come to rest. @param scrolled how far it has come. */
export async function atRest(scrolled: () => Promise<number>): Promise<void> {
  let before = Number.NaN
  const isStill = async () => {
    const now = await scrolled()
    const still = now === before
    before = now
    return still
  }
  await expect.poll(isStill, { timeout: 20_000, interval: 150 }).toBe(true)
}
