import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from '../server.ts'
import { startServer } from '../server.ts'
import { findChromium, launch } from './chromium.ts'
import { clickActor, clickLink, labelBoxes, picture, pictureDrawn } from './page.ts'
import type { Visit, VisitOptions } from './visit.ts'
import { accessFaults, visit } from './visit.ts'

const chromium = findChromium()
if (chromium === undefined) {
  const message = 'no Chromium was found, so nothing is tested in a browser; install one or set CHROMIUM_PATH'
  if (process.env.CI === 'true') throw new Error(message)
  console.warn(`\n  SKIPPED: ${message}\n`)
}

const lavrov = 'person:sergei-lavrov'
const nato = 'organisation:nato'
const saidOfNato = `${lavrov}~said~${nato}`
const phone = { width: 390, height: 844 }

declare function getComputedStyle(element: unknown): { backgroundColor: string }
declare const navigator: { clipboard: { readText(): Promise<string> } }

describe.skipIf(chromium === undefined)('the explorer in a browser', { timeout: 60_000 }, () => {
  let server: Server
  let browser: Browser
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await launch(chromium as string)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  afterEach(async () => {
    const faults = visits.flatMap((one) => one.faults)
    await Promise.all(visits.map((one) => one.close()))
    visits.length = 0
    expect(faults).toEqual([])
  })

  async function open(path: string, options: VisitOptions = {}): Promise<Page> {
    const one = await visit(browser, server.address + path, options)
    visits.push(one)
    return one.page
  }

  const heading = (page: Page) => page.locator('parley-panel h2')
  const quoted = (page: Page) => page.locator('parley-panel parley-quote mark.content')
  const marked = async (page: Page) => (await quoted(page).allTextContents()).join('')
  const closed = (page: Page) => page.locator('parley-panel').waitFor({ state: 'detached' })
  const titled = (page: Page, name: string) => heading(page).filter({ hasText: name }).waitFor()

  test('a newcomer finds Lavrov, opens the link to NATO, reads the quote and shares it', async () => {
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
    expect(link).toBe(`${server.address}/?link=${saidOfNato}`)

    const other = await open(link.slice(server.address.length))
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
    await titled(page, 'Sergei Lavrov said')
    await page.getByRole('link', { name: 'Read the whole article' }).click()
    const passage = page.locator('parley-quote[whole] mark.passage').first()
    await passage.waitFor()
    await expect.poll(() => passage.isVisible()).toBe(true)
    expect(page.url()).toMatch(/\/statements\/[^/]+\?text=article$/)
    const again = await open(page.url().slice(server.address.length))
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
    await page.waitForURL('**/?acts=proposed,rejected,met')
    expect(await said.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(names).not.toContain(lavrov)
    const filtered = await open('/?acts=proposed,rejected,met')
    await pictureDrawn(filtered)
    expect((await labelBoxes(filtered)).map((label) => label.key).toSorted()).toEqual(await names())
    await said.click()
    await expect.poll(names).toEqual(before)
    await page.getByRole('button', { name: /^Persons/ }).click()
    await page.waitForURL('**/?kinds=country,organisation')
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

  test('the table holds the same links, for whom the picture is none', async () => {
    const page = await open('/')
    await pictureDrawn(page)
    await page.getByRole('button', { name: 'Table' }).click()
    await page.waitForURL('**/?view=list')
    const row = page.getByRole('row').filter({ hasText: 'Sergei Lavrov' }).filter({ hasText: 'NATO' })
    await row.getByRole('link', { name: 'said' }).click()
    await quoted(page).first().waitFor()
    expect(await marked(page)).toContain('unable to allow it')
  })

  test('an address of nothing is told in words', async () => {
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

  test('the theme is chosen, and remembered', async () => {
    const page = await open('/', { colorScheme: 'light' })
    const ground = () =>
      page.locator('parley-app').evaluate((it) => getComputedStyle(it.ownerDocument.body).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect.poll(ground).not.toBe(light)
    const dark = await ground()
    await page.reload()
    await page.getByRole('button', { name: 'Light' }).waitFor()
    expect(await ground()).toBe(dark)
  })

  // Every screen in all four ways: access.test.ts.
  describe.each([
    ['wide', { width: 1280, height: 800 }, 'light'],
    ['phone', phone, 'dark'],
  ] as const)('%s', (name, viewport, colorScheme) => {
    test('no name lies over another in the first picture, and it is the same at every visit', async () => {
      const [first, second] = await Promise.all([open('/', { viewport }), open('/', { viewport })])
      await Promise.all([pictureDrawn(first), pictureDrawn(second)])
      const boxes = await labelBoxes(first)
      expect(await labelBoxes(second)).toEqual(boxes)
      expect(boxes.length).toBeGreaterThan(name === 'wide' ? 20 : 12)
      const over = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.key} over ${other.key}`),
      )
      expect(over).toEqual([])
    })

    test('the panel is on the page, whole, and nothing scrolls sideways', async () => {
      const page = await open(`/?link=${saidOfNato}`, { viewport })
      await quoted(page).first().waitFor()
      const box = await page.locator('parley-panel').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
      const sideways = await page.locator('parley-panel .scroll').evaluate((it) => it.scrollWidth - it.clientWidth)
      expect(sideways).toBe(0)
      const { x, y } = (await quoted(page).first().boundingBox()) ?? { x: -1, y: -1 }
      expect(x).toBeGreaterThan(0)
      expect(y).toBeLessThan(viewport.height)
    })

    test(`axe-core finds nothing serious in ${colorScheme}`, async () => {
      for (const path of ['/', `/actors/${lavrov}`, `/?link=${saidOfNato}`, '/?view=list', '/?acts=met']) {
        const page = await open(path, { viewport, colorScheme })
        await (path.includes('view=list')
          ? page.locator('parley-table tbody tr[data-index]').first().waitFor()
          : pictureDrawn(page))
        if (path.startsWith('/actors') || path.includes('link')) await heading(page).waitFor()
        expect(await accessFaults(page), path).toEqual([])
      }
    })
  })
})
