import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LabelBox } from '../setting/page.ts'
import { labelBoxes, picture, pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const france = 'country:FR'
const [first, second] = ['person:speaker0-of0', 'person:speaker1-of1']
/** An actor outside the first picture, which shows those with the most statements. */
const far = 'person:speaker99-of1'
/** Draws every actor, so that the tests can count them. */
const everything = 'lines=1&about=1&actors=0'
/** Longer than usual, because the picture may have to ask the server again. */
const patience = { timeout: 20_000 }

/** How a picture of `crowd(400)` grows and shrinks. */
export function growing(visiting: Visitors): void {
  async function open(path: string): Promise<Page> {
    const page = await visiting.open(path)
    await pictureDrawn(page)
    return page
  }

  const grow = (page: Page) => page.locator('parley-grow')
  const button = (page: Page, name: string | RegExp) => grow(page).getByRole('button', { name })
  const more = (page: Page, count: number) => button(page, `Expand +${count} more`).waitFor()
  const actors = (page: Page) => picture(page).locator('parley-walk button').count()
  const titled = (page: Page, name: string) => page.locator('parley-panel h2').filter({ hasText: name }).waitFor()
  const pick = async (page: Page, box: string, name: string) => {
    await page.getByRole('combobox', { name: box }).fill(name)
    await grow(page)
      .getByRole('option', { name: new RegExp(name) })
      .click()
  }

  test('no name lies under the bar that lists the steps', async () => {
    const [free, stepped] = [
      await open(`/?${everything}`),
      await open(`/?hide=${far}&collapse=${far}&expand=${far}~20`),
    ]
    const steps = stepped.locator('parley-steps')
    const under = async (page: Page) => {
      const [one, around] = [await steps.boundingBox(), await picture(stepped).boundingBox()]
      if (one === null || around === null) throw new Error('there are no steps')
      const [left, top] = [one.x - around.x, one.y - around.y]
      const lies = (label: LabelBox) => label.left < left + one.width && label.top < top + one.height
      return (await labelBoxes(page)).filter((label) => lies(label) && label.right > left && label.bottom > top)
    }
    expect((await under(free)).length).toBeGreaterThan(0)
    await expect.poll(async () => (await under(stepped)).length, patience).toBe(0)
  })

  test('an actor expands by ranked neighbours, collapses and hides; each step is in the address and can be undone and redone', async () => {
    const page = await open(`/actors/${france}?${everything}`)
    await more(page, 151)
    expect(await actors(page)).toBe(250)
    await button(page, /Expand/).click()
    await more(page, 131)
    await expect.poll(() => actors(page), patience).toBe(270)
    await button(page, 'Collapse').click()
    // All are linked to France alone, except the two that met.
    await expect.poll(() => actors(page), patience).toBe(3)
    await button(page, 'Hide').click()
    await expect.poll(() => actors(page), patience).toBe(2)
    const address = page.url().slice(visiting.address().length)
    expect(address).toBe(`/?collapse=${france}&hide=${france}&${everything}&look=3`)
    expect(await actors(await open(address))).toBe(2)

    await page.keyboard.press('Control+z')
    await expect.poll(() => actors(page), patience).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => actors(page), patience).toBe(270)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => actors(page), patience).toBe(250)
    expect(page.url()).toBe(`${visiting.address()}/actors/${france}?${everything}`)
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => actors(page), patience).toBe(270)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => actors(page), patience).toBe(3)
    await page.keyboard.press('Control+y')
    await expect.poll(() => actors(page), patience).toBe(2)
    await page.getByRole('button', { name: /1 actor hidden/ }).click()
    await expect.poll(() => actors(page), patience).toBe(3)
  })

  test('a focus shows the actors within a number of links', async () => {
    const page = await open(`/actors/${first}?${everything}`)
    await button(page, '1 link away').click()
    await expect.poll(() => actors(page), patience).toBe(3)
    await page.waitForURL(`**/actors/${first}?focus=${first}~1&${everything}&look=3`)
    await button(page, '2 links away').click()
    await expect.poll(() => actors(page), patience).toBe(250)
    await page.getByRole('button', { name: /Within 2 steps of Speaker0 Of0/ }).click()
    await page.waitForURL(`**/actors/${first}?${everything}`)
  })

  test('a path leads over statements that can be read, also to an actor outside of the picture', async () => {
    const page = await open(`/actors/${second}?${everything}`)
    await button(page, 'Path to …').click()
    await pick(page, 'Find the other end of the path', 'Speaker99 Of1')
    await titled(page, 'Speaker1 Of1 to Speaker99 Of1')
    await page.waitForURL(`**/?path=${second}&path=${far}&${everything}`)
    expect(await page.locator('parley-path-panel parley-statement-line').count()).toBe(2)
    await expect.poll(() => actors(page), patience).toBe(251)
    expect(await accessFaults(page)).toEqual([])
    await page.locator('parley-path-panel parley-statement-line .words').first().click()
    await page.locator('parley-statement-panel parley-quote mark.content').first().waitFor()
    await page.goBack()
    await titled(page, 'Speaker1 Of1 to Speaker99 Of1')
    await page.keyboard.press('Control+z')
    await titled(page, 'Speaker1 Of1')
  })

  test('the common counterparts of two actors are listed', async () => {
    const page = await open(`/actors/${first}?${everything}`)
    await button(page, 'In common with …').click()
    await pick(page, 'Find whom to compare with', 'Speaker1 Of1')
    await titled(page, 'Speaker0 Of0 and Speaker1 Of1')
    await page.waitForURL(`**/?common=${first}&common=${second}&${everything}`)
    const rows = page.locator('parley-common-panel tbody tr')
    expect(await rows.allTextContents()).toEqual([expect.stringContaining('France')])
    expect(await accessFaults(page)).toEqual([])
    await rows.getByRole('link', { name: '1 statement between Speaker0 Of0 and France' }).click()
    await titled(page, 'Speaker0 Of0 to France')
  })
}
