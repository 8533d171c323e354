import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clickLink, picture, pictureDrawn } from '../setting/page.ts'
import { france, russia } from '../setting/pair.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const patience = { timeout: 20_000 }
const proposed = `${france}~proposed~${russia}`
const unfolded = `unfold=${france}&unfold=${russia}`

/** How a pair of `pair` unfolds. */
export function unfolding(visiting: Visitors): void {
  async function open(path: string): Promise<Page> {
    const page = await visiting.open(path)
    await pictureDrawn(page)
    return page
  }

  /** The lines of the unfolded pair, as a screen reader has them. */
  const strands = (page: Page) => picture(page).locator('parley-strand-walk button')
  const said = (page: Page) => strands(page).allTextContents()
  const panel = (page: Page) => page.locator('parley-panel')

  test('into its statements in order of time, in picture, list and address, and folds again', async () => {
    const page = await open(`/?link=${proposed}`)
    await panel(page).getByRole('button', { name: 'Unfold 4 statements between the two' }).click()
    await expect
      .poll(() => said(page), patience)
      .toEqual([
        'France proposed to or asked Russia, 10 January 2025',
        'Russia rejected a proposal or claim by France, 10 February 2025',
        'France met Russia, 10 March 2025',
        'France proposed to or asked Russia, 10 April 2025',
      ])
    expect(new URL(page.url()).search).toBe(`?link=${proposed}&${unfolded}&look=3`)
    const listed = panel(page).locator('parley-strands parley-statement-line .words')
    await expect.poll(() => listed.allTextContents(), patience).toHaveLength(4)
    expect((await listed.allTextContents()).slice(0, 2)).toEqual([
      'France proposed a truce to Russia.',
      'Russia rejected the truce of France.',
    ])
    expect(await accessFaults(page)).toEqual([])

    await page.reload()
    await pictureDrawn(page)
    await expect.poll(() => strands(page).count(), patience).toBe(4)
    await panel(page).getByRole('button', { name: 'Fold again' }).click()
    await expect.poll(() => strands(page).count(), patience).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => strands(page).count(), patience).toBe(4)
    await page.getByRole('button', { name: /France and Russia unfolded/ }).click()
    await expect.poll(() => strands(page).count(), patience).toBe(0)
  })

  test('and each line leads to its sentence, by pointer and by keyboard', async () => {
    const page = await open(`/?${unfolded}&look=3`)
    await expect.poll(() => strands(page).count(), patience).toBe(4)
    const keys = await strands(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-key')))
    await clickLink(page, keys[1] as string)
    const marks = panel(page).locator('parley-statement-panel parley-quote mark.content')
    const quoted = async () => (await marks.allTextContents()).join('')
    await expect.poll(quoted, patience).toBe('the truce of France')
    expect(new URL(page.url()).search).toBe(`?${unfolded}&look=3`)

    await strands(page).first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(quoted, patience).toBe('talks to Russia')
  })

  test('and shows only what the filters leave', async () => {
    const page = await open(`/?acts=proposed&from=2025-02-01&${unfolded}`)
    await expect.poll(() => said(page), patience).toEqual(['France proposed to or asked Russia, 10 April 2025'])
    await page.getByRole('button', { name: /^Rejected/ }).click()
    await expect
      .poll(() => said(page), patience)
      .toEqual([
        'Russia rejected a proposal or claim by France, 10 February 2025',
        'France proposed to or asked Russia, 10 April 2025',
      ])
  })
}
