import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clickActor, picture, pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const patience = { timeout: 20_000 }
const starmer = 'person:keir-starmer'

/** Compiled without the DOM's types. */
interface Context {
  isContextLost(): boolean
  getExtension(name: string): { loseContext(): void } | null
}
interface Shown {
  readonly shadowRoot: {
    querySelectorAll(selector: string): Iterable<{ getContext(kind: string): Context | null }>
  }
  pointOf(actor: string): { readonly x: number; readonly y: number } | undefined
  zoom(step: number): void
}

/** How the explorer of the seed copes when the browser loses its graphics. */
export function losingGraphics(visiting: Visitors): void {
  /** Makes a picture lose its graphics, as when the browser's driver is restarted. */
  const lose = (page: Page) =>
    picture(page).evaluate((it) => {
      for (const canvas of (it as unknown as Shown).shadowRoot.querySelectorAll('.stage canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
  const lost = (page: Page) =>
    picture(page).evaluate(
      (it) =>
        [...(it as unknown as Shown).shadowRoot.querySelectorAll('.stage canvas')].filter(
          (canvas) => canvas.getContext('webgl2')?.isContextLost() === true,
        ).length,
    )
  const place = (page: Page) =>
    picture(page).evaluate((it, id) => {
      const { x = 0, y = 0 } = (it as unknown as Shown).pointOf(id) ?? {}
      return { x: Math.round(x), y: Math.round(y) }
    }, starmer)

  test('after a loss of graphics the picture says so, comes back unchanged, and can be clicked', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    const first = await place(page)
    await picture(page).evaluate((it) => (it as unknown as Shown).zoom(-1))
    await expect.poll(() => place(page), patience).not.toEqual(first)
    const before = await place(page)
    await lose(page)
    await picture(page).getByText('The graphics were lost, and the picture was drawn again.').waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(await lost(page)).toBe(0)
    expect(await place(page)).toEqual(before)
    await clickActor(page, starmer)
    await page.locator('parley-panel h2').filter({ hasText: 'Keir Starmer' }).waitFor()
  })
}
