import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { picture, pictureDrawn } from '../setting/page.ts'
import { france, russia } from '../setting/pair.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const patience = { timeout: 20_000 }

/** Compiled without the DOM's types. */
interface Placed {
  pointOf(actor: string): { readonly x: number; readonly y: number } | undefined
  getBoundingClientRect(): { readonly left: number; readonly top: number }
}

/** How actors of `pair` are pinned. */
export function pinning(visiting: Visitors): void {
  async function open(path: string): Promise<Page> {
    const page = await visiting.open(path)
    await pictureDrawn(page)
    return page
  }

  /** Position of an actor on the page, in whole pixels. */
  const place = async (page: Page, actor: string) => {
    const { x, y } = await picture(page).evaluate((it, id) => {
      const element = it as unknown as Placed
      const [point, { left, top }] = [element.pointOf(id), element.getBoundingClientRect()]
      return { x: left + (point?.x ?? 0), y: top + (point?.y ?? 0) }
    }, actor)
    return { x: Math.round(x), y: Math.round(y) }
  }
  const pins = (page: Page) => new URL(page.url()).searchParams.getAll('pin').map((pin) => pin.split('~')[0])
  const walking = (page: Page, actor: string) => picture(page).locator(`parley-walk button[data-key="${actor}"]`)
  const choose = async (page: Page, word: string) => {
    await page.getByText('How it is drawn').click()
    await page.getByLabel('Places').selectOption(word)
    await page.getByText('How it is drawn').click()
  }

  // A busy machine may lose a gesture.
  test('by dragging: no layout moves them, they come back with the address, and are unpinned', {
    retry: 2,
  }, async () => {
    const page = await open('/')
    const [before, other] = [await place(page, france), await place(page, russia)]
    const target = { x: before.x + 60, y: before.y + 45 }
    await page.mouse.move(before.x, before.y)
    await page.mouse.down()
    await page.mouse.move(before.x + 20, before.y + 15, { steps: 3 })
    await page.mouse.move(target.x, target.y, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => pins(page), patience).toEqual([france])
    // A drag is not a click, and moves neither the picture nor other actors.
    expect(await page.locator('parley-panel').count()).toBe(0)
    expect(await place(page, france)).toEqual(target)
    expect(await place(page, russia)).toEqual(other)
    expect(await accessFaults(page)).toEqual([])

    await choose(page, 'On a ring')
    await expect.poll(() => place(page, russia), patience).not.toEqual(other)
    const ringed = await place(page, france)
    await page.reload()
    await pictureDrawn(page)
    await expect.poll(() => walking(page, france).textContent(), patience).toContain('pinned')
    await choose(page, 'Map')
    await page.getByRole('button', { name: /France pinned/ }).click()
    await expect.poll(() => pins(page), patience).toEqual([])
    expect(await walking(page, france).textContent()).not.toContain('pinned')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => pins(page), patience).toEqual([france])
    expect(ringed).not.toEqual(before)
  })

  test('by keyboard and from the panel, and go back to their own positions', async () => {
    const page = await open('/')
    const before = await place(page, france)
    await walking(page, france).focus()
    await page.keyboard.down('Shift')
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Shift')
    await expect.poll(() => pins(page), patience).toEqual([france])
    const moved = await place(page, france)
    expect(moved.x).toBeGreaterThan(before.x)
    expect(moved.y).toBe(before.y)
    await page.keyboard.press('p')
    await expect.poll(() => pins(page), patience).toEqual([])
    expect(await place(page, france)).toEqual(before)
    await page.keyboard.press('Enter')
    const panel = page.locator('parley-panel')
    await panel.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect.poll(() => pins(page), patience).toEqual([france])
    await panel.getByRole('button', { name: 'Unpin' }).click()
    await expect.poll(() => pins(page), patience).toEqual([])
  })
}
