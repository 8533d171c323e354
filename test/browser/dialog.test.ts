import { describe, expect, test } from 'vitest'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { pictureDrawn } from './setting/page.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const talks = article('talks', ['said: [France] <said> {[Russia] agrees}.', 'met: [Lavrov] <met> [Martin].'], {
  publishedAt: '2025-03-05',
})

// Keys work the same on every engine.
describe.skipIf(chromium === undefined)('keys in the dialog for embedding', { timeout: 60_000 }, () => {
  const visiting = visitors(chromium, () => engines[0]?.start([talks]) as never)

  async function openDialog() {
    const page = await visiting.open('/actors/country:FR')
    await pictureDrawn(page)
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await page.waitForURL(/pin=/)
    await page.getByRole('button', { name: 'Embed' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return { page, dialog }
  }

  test('typing and undoing in the description leaves the network as it is', async () => {
    const { page, dialog } = await openDialog()
    const description = dialog.getByLabel('Description')
    await description.focus()
    await page.keyboard.type('GDP / growth')
    expect(await description.inputValue()).toBe('GDP / growth')
    await page.keyboard.press('Control+z')
    expect(await description.inputValue()).not.toBe('GDP / growth')
    expect(page.url()).toContain('pin=')
  })

  test.each(['in a field', 'beside the fields'])('Escape %s closes the dialog and nothing else', async (where) => {
    const { page, dialog } = await openDialog()
    if (where === 'in a field') await dialog.getByLabel('Title').focus()
    else await dialog.getByRole('heading').click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(page.url()).toContain('/actors/country:FR')
    expect(await page.locator('parley-panel').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('parley-panel').waitFor({ state: 'detached' })
  })

  test('with the focus outside the fields no key reaches the page behind the dialog', async () => {
    const { page, dialog } = await openDialog()
    await dialog.getByRole('heading').click()
    await page.keyboard.press('Control+z')
    await dialog.getByRole('radio', { name: /Frozen/ }).focus()
    await page.keyboard.press('Control+z')
    expect(page.url()).toContain('pin=')
  })
})
