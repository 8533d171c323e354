import { describe, expect, test } from 'vitest'
import { commandKeys } from '../../client/elements/app/command-keys.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { pictureDrawn } from './setting/page.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const talks = article('talks', ['said: [France] <said> {[Russia] agrees}.', 'met: [Lavrov] <met> [Martin].'], {
  publishedAt: '2025-03-05',
  publisher: 'Daily News',
})

// Pages and keys are the same on every engine.
describe.skipIf(chromium === undefined)('keys and the page about Parley', { timeout: 120_000 }, () => {
  const visiting = visitors(chromium, () => engines[0]?.start([talks]) as never)

  test('the question mark shows every key, and Escape closes the list and nothing else', async () => {
    const page = await visiting.open('/actors/country:FR')
    await pictureDrawn(page)
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    for (const { shown, does } of commandKeys)
      await dialog.getByRole('row', { name: `${shown} ${does}`, exact: true }).waitFor()
    await page.keyboard.press('/')
    expect(await page.getByRole('combobox').inputValue()).toBe('')
    expect(await page.locator('parley-search:focus-within').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.locator('parley-panel').count()).toBe(1)
  })

  test('in a field the question mark is written', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    await page.keyboard.press('/')
    await page.keyboard.type('who?')
    expect(await page.getByRole('combobox').inputValue()).toBe('who?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0)
  })

  test('the page tells what was read, and how sure it is, and leads to both', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    await page.getByRole('link', { name: 'About' }).click()
    await page.waitForURL(/\/about$/)
    const sums = page.locator('.sums')
    await sums.waitFor()
    expect((await sums.textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe(
      '1 article by 1 publisher, 5 March 2025: 2 statements of and about 4 actors.',
    )
    await page.getByRole('row', { name: /^Actors 94 93$/ }).waitFor()
    await page.getByRole('link', { name: '1 publisher' }).click()
    await page.getByText('Daily News').first().waitFor()
  })
})
