import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clickActor, clickLink, labelBoxes, picture, pictureDrawn } from '../setting/page.ts'
import type { Visitors } from '../setting/visitors.ts'

const lavrov = 'person:sergei-lavrov'
const saidOfNato = `${lavrov}~said~organisation:nato`

declare const navigator: { clipboard: { readText(): Promise<string> } }

/** How a newcomer explores the network of the seed. */
export function exploring(visiting: Visitors): void {
  const { open } = visiting
  const heading = (page: Page) => page.locator('parley-panel h2')
  const quoted = (page: Page) => page.locator('parley-panel parley-quote mark.content')
  const marked = async (page: Page) => (await quoted(page).allTextContents()).join('')
  const closed = (page: Page) => page.locator('parley-panel').waitFor({ state: 'detached' })
  const titled = (page: Page, name: string) => heading(page).filter({ hasText: name }).waitFor()

  test('a newcomer finds Lavrov, opens the link to NATO, reads the quotation and shares it', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await pictureDrawn(page)
    await page.getByRole('combobox', { name: 'Find an actor, a statement or an article' }).fill('lavr')
    await page.getByRole('group', { name: 'Actors' }).getByRole('option').click()
    await titled(page, 'Sergei Lavrov')
    await page.locator('parley-connections').getByRole('link', { name: /NATO/ }).click()
    await quoted(page).first().waitFor()
    expect(await marked(page)).toContain('unable to allow it')
    expect(await page.locator('parley-quote mark.source').textContent()).toContain('Lavrov')
    expect(await page.locator('parley-quote mark.cue').textContent()).toBe('said')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Link copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(`${visiting.address()}/?link=${saidOfNato}`)

    const other = await open(link.slice(visiting.address().length))
    await quoted(other).first().waitFor()
    await pictureDrawn(other)
    expect(await marked(other)).toBe(await marked(page))
    expect(await other.title()).toBe(await page.title())
  })

  test('a link and an actor open where they are clicked in the picture', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    await clickLink(page, saidOfNato)
    await quoted(page).first().waitFor()
    expect(new URL(page.url()).search).toBe(`?link=${saidOfNato}`)
    await clickActor(page, lavrov)
    await page.waitForURL(`**/actors/${lavrov}`)
    await titled(page, 'Sergei Lavrov')
  })

  test('a statement has an address, and is read in its whole article', async () => {
    const page = await open(`/?link=${saidOfNato}`)
    await page.getByRole('link', { name: 'This statement' }).click()
    await titled(page, 'Sergei Lavrov spoke about NATO and Russia')
    await page.getByRole('link', { name: 'Read the whole article' }).click()
    const passage = page.locator('parley-quote[whole] mark.passage').first()
    await passage.waitFor()
    await expect.poll(() => passage.isVisible()).toBe(true)
    expect(page.url()).toMatch(/\/statements\/[^/]+\?text=article$/)
    const again = await open(page.url().slice(visiting.address().length))
    await again.locator('parley-quote[whole] mark.content').first().waitFor()
    expect(await marked(again)).toBe(await marked(page))
  })

  test('the legend filters, and its filters are in the address', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    const said = page.getByRole('button', { name: /^Said/ })
    const names = async () => (await labelBoxes(page)).map((label) => label.key).toSorted()
    const before = await names()
    await said.click()
    await page.waitForURL('**/?acts=proposed,rejected,met&look=3')
    expect(await said.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(names).not.toContain(lavrov)
    const filtered = await open('/?acts=proposed,rejected,met&look=3')
    await pictureDrawn(filtered)
    expect((await labelBoxes(filtered)).map((label) => label.key).toSorted()).toEqual(await names())
    await said.click()
    await expect.poll(names).toEqual(before)
    await page.getByRole('button', { name: /^Persons/ }).click()
    await page.waitForURL('**/?kinds=country,organisation&look=3')
    await expect.poll(async () => (await names()).filter((key) => key.startsWith('person:'))).toEqual([])
  })

  test('back and forward go through what was opened', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    await clickActor(page, lavrov)
    await titled(page, 'Sergei Lavrov')
    await page.locator('parley-connections').getByRole('link', { name: /NATO/ }).click()
    await quoted(page).first().waitFor()
    await page.goBack()
    await titled(page, 'Sergei Lavrov')
    await page.goBack()
    await closed(page)
    await page.goForward()
    await titled(page, 'Sergei Lavrov')
    await page.goForward()
    await quoted(page).first().waitFor()
  })

  test('the keyboard alone is enough', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
    await press('/')
    await page.keyboard.type('Lavrov')
    await page.getByRole('group', { name: 'Actors' }).getByRole('option').waitFor()
    await press('Enter')
    await titled(page, 'Sergei Lavrov')
    await press('Escape')
    await closed(page)
    // The focus is back on the actor in the picture, and arrows walk on from there.
    const focused = picture(page).locator('button:focus')
    await focused.waitFor()
    expect(await focused.textContent()).toContain('Sergei Lavrov')
    const visited = new Set([await focused.textContent()])
    for (const arrow of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await press(arrow)
      visited.add(await focused.textContent())
    }
    expect(visited.size).toBeGreaterThan(2)
    // Home is the actor with the most statements, so its panel has links.
    await press('Home', 'Enter')
    await heading(page).waitFor()
    await press('Tab')
    await expect.poll(() => page.locator('parley-panel :is(a, button):focus').count()).toBe(1)
    await press('Escape')
    await closed(page)
  })

  test('the table holds the same links, for readers who cannot see the picture', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    await page.getByRole('button', { name: 'Table' }).click()
    await page.waitForURL('**/?view=list')
    const row = page.getByRole('row').filter({ hasText: 'Sergei Lavrov' }).filter({ hasText: 'NATO' })
    await row.getByRole('link', { name: 'spoke about' }).click()
    await quoted(page).first().waitFor()
    expect(await marked(page)).toContain('unable to allow it')
  })

  test('an address that leads nowhere is explained in words', async () => {
    const page = await open('/actors/person:nobody', { failuresExpected: true })
    await page.getByRole('alert').getByText('There is no such actor here').waitFor()
  })

  test('a slow answer is announced, a quick one is not', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/v1/actors/**', async (route) => {
      await held
      await route.continue()
    })
    await clickActor(page, lavrov)
    await page.getByText('Loading actor').waitFor()
    answer()
    await titled(page, 'Sergei Lavrov')
    expect(await page.getByText('Loading actor').count()).toBe(0)
  })
}
