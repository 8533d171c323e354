import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SavedView, View } from '../../server/shapes/views.ts'
import { contrast } from '../client/style/contrast.ts'
import { article } from '../graph/records.ts'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { picture, pictureDrawn } from './setting/page.ts'
import { atRest } from './setting/swipe.ts'
import type { VisitOptions } from './setting/visit.ts'
import { accessFaults } from './setting/visit.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
const patience = { timeout: 20_000 }

const [lavrov, martin, france, russia] = ['person:sergei-lavrov', 'person:micheal-martin', 'country:FR', 'country:RU']
const [toldMartin, aboutNato] = [`${lavrov}~said~${martin}`, `${lavrov}~said~organisation:nato`]

const records = [
  article(
    'january',
    [
      'said: [Lavrov] <told> [Martin@to] {that [NATO@about] was wrong}.',
      'said: [Lavrov] <said> {[NATO@about] grows}.',
      'proposed: [France] <urged> [Russia@to] {to leave [Ukraine@about]}.',
      'met: [Lavrov] will <meet> [Healey@with].',
    ],
    { publishedAt: '2025-01-10', title: 'January', publisher: 'The Paper', statuses: { 3: 'planned' } },
  ),
  article(
    'february',
    [
      'rejected: [Russia] <dismissed> {the plan of [France@to] for [Ukraine@about]}.',
      'said: [Ukraine] <said> {[Turkey@about] helps}.',
      'said: [France] <said> {[Russia@about] hesitates}.',
      'met: [France] <met> [Ukraine@with].',
    ],
    { publishedAt: '2025-02-10', title: 'February', publisher: 'Daily News' },
  ),
]

interface RowElement {
  readonly cells: Iterable<{ readonly textContent: string }>
}
interface PictureElement {
  middleOf(link: string): { x: number; y: number }
}

describe.skipIf(chromium === undefined).each(engines)('roles of targets, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start(records))
  const panel = (page: Page) => page.locator('parley-panel')
  const rows = (page: Page) => page.locator('parley-table tbody tr[data-index]')
  /** What stands in each row, apart from the names of actors. */
  const texts = (page: Page) =>
    rows(page).evaluateAll((all) =>
      all.map((row) =>
        [...(row as unknown as RowElement).cells].flatMap(({ textContent }) => textContent.trim() || []).join(' '),
      ),
    )
  const announced = (page: Page, words: string) =>
    page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })
  const spokeAbout = (page: Page) => page.getByRole('button', { name: /^A spoke about B/ })
  const told = (page: Page) => page.getByRole('button', { name: /^A told, accused, asked, turned down B/ })

  async function open(path: string, options: VisitOptions = {}): Promise<Page> {
    const page = await visiting.open(path, options)
    await pictureDrawn(page)
    return page
  }

  test('the switch leaves only directed lines, in picture, table, address and after a reload', async () => {
    const page = await open('/?view=both')
    await announced(page, '9 links shown')
    expect(await told(page).textContent()).toMatch(/3\s*links/)
    expect(await spokeAbout(page).textContent()).toMatch(/5\s*links/)
    await page.getByRole('button', { name: /^Said/ }).click()
    await expect.poll(() => spokeAbout(page).textContent()).not.toMatch(/5\s*links/)
    await page.goBack()
    await spokeAbout(page).click()
    await page.waitForURL((url) => url.search === '?roles=to,with&view=both&look=3')
    await announced(page, '4 of 7 statements, 4 links shown')
    await expect
      .poll(() => texts(page), patience)
      .toEqual(['met 1 1', 'proposed to or asked 1 1', 'rejected a proposal or claim by 1 1', 'told or addressed 1 1'])
    await page.reload()
    await announced(page, '4 of 7 statements, 4 links shown')
    expect(await spokeAbout(page).getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: 'Remove the filter Without “spoke about”' }).click()
    await announced(page, '9 links shown')
    await page.goBack()
    await announced(page, '4 links shown')
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('checkbox', { name: /^meetings/ }).uncheck()
    await page.waitForURL(/roles=to&/)
    await announced(page, '3 of 7 statements, 3 links shown')
  })

  test('the switch of directed lines leaves the others', async () => {
    const page = await open('/')
    await told(page).click()
    await page.waitForURL(/roles=about,with/)
    await announced(page, '6 links shown')
    expect(await told(page).getAttribute('aria-pressed')).toBe('false')
    await told(page).click()
    await announced(page, '9 links shown')
  })

  test('the panels say by role who did what to whom', async () => {
    const page = await open(`/statements/statement:january-0`)
    await panel(page).getByRole('heading', { name: 'Sergei Lavrov told Micheál Martin and spoke about NATO' }).waitFor()
    expect(await panel(page).locator('dt').allTextContents()).toEqual(['By', 'To', 'About', 'Article'])
    expect(await panel(page).locator('mark.to').textContent()).toBe('Martin')
    expect(await panel(page).locator('mark.about').textContent()).toBe('NATO')
    expect(await page.title()).toContain('Sergei Lavrov told Micheál Martin and spoke about NATO')

    const link = await open(`/?link=${aboutNato}`)
    const heading = panel(link).locator('h2')
    await expect
      .poll(async () => (await heading.textContent())?.replace(/\s+/g, ' '), patience)
      .toContain('spoke about')
    await link.goto(`${visiting.address()}/?link=${russia}~rejected~${france}`)
    await expect
      .poll(async () => (await heading.textContent())?.replace(/\s+/g, ' '), patience)
      .toContain('rejected a proposal or claim by')

    const actor = await open(`/actors/${russia}`)
    const links = panel(actor).locator('parley-connections li')
    const words = async () => (await links.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
    await expect
      .poll(words, patience)
      .toEqual([
        expect.stringContaining('rejected a proposal or claim by France'),
        expect.stringContaining('rejected something about Ukraine'),
        expect.stringContaining('proposed to or asked by France'),
        expect.stringContaining('spoken about by France'),
      ])
    const headings = panel(actor).locator('h3')
    await expect
      .poll(async () => (await headings.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()), patience)
      .toEqual(['Links', 'Rejected 1', 'Proposed to or asked by others 1', 'Spoken about by others 1'])
    const lines = panel(actor).locator('parley-statement-line .head')
    expect((await lines.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())[1]).toContain('urged Russia')
    expect(await accessFaults(actor)).toEqual([])
  })

  test('an act that did not take place is told so on its own page and that of its article, and is nowhere else', async () => {
    const page = await open('/articles/january')
    const unreal = panel(page).locator('section', { hasText: 'Reported as planned, denied or possible' })
    await unreal.locator('a.words').click()
    await panel(page)
      .getByRole('heading', { name: /^A meeting of Sergei Lavrov and John Healey, reported as planned$/ })
      .waitFor()
    await panel(page).getByText('Reported as planned, not as having taken place.').waitFor()
    expect(page.url()).toContain('/statements/statement:january-3')
    const view = (await (await fetch(`${visiting.address()}/api/v1/view`)).json()) as View
    expect(view.edges.filter(({ key }) => key.includes('healey'))).toEqual([])
  })

  test('the table is sorted by role, and its CSV has a role for each target', async () => {
    const page = await visiting.open('/?view=list&table=statements&sort=role')
    await expect.poll(() => rows(page).count(), patience).toBe(7)
    const roles = async () => page.locator('parley-table tbody td.role').allTextContents()
    expect((await roles()).toSorted()).toEqual([
      ...Array(3).fill('About'),
      ...Array(3).fill('Directed, About'),
      'Meeting',
    ])
    await page.getByRole('button', { name: 'Role' }).click()
    await page.waitForURL(/sort=-role/)
    await expect.poll(async () => (await roles())[0], patience).toBe('Meeting')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^CSV/ }).click(),
    ])
    const csv = await readFile((await download.path()) as string, 'utf8')
    expect(csv.split('\r\n')[0]).toBe('\ufeffDate,Who,Act,Whom,Role,Publisher,Sure,Sure who,Id')
    expect(csv).toContain(
      '2025-01-10,Sergei Lavrov,said,NATO; Micheál Martin,about; to,The Paper,,,statement:january-0',
    )
  })

  test('an unfolded pair, a path and a focus go over the roles that are shown', async () => {
    const strands = (page: Page) => picture(page).locator('parley-strand-walk button')
    const pair = `unfold=${france}&unfold=${russia}`
    const page = await open(`/?${pair}`)
    await expect
      .poll(() => strands(page).allTextContents(), patience)
      .toEqual([
        'France proposed to or asked Russia, 10 January 2025',
        'Russia rejected a proposal or claim by France, 10 February 2025',
        'France spoke about Russia, 10 February 2025',
      ])
    await spokeAbout(page).click()
    await expect.poll(() => strands(page).count(), patience).toBe(2)

    const path = await open(`/?path=country:TR&path=${russia}`)
    await panel(path)
      .getByText(/Path of \d steps/)
      .waitFor()
    await spokeAbout(path).click()
    await panel(path).getByText('No path of up to six links joins the two with these filters.').waitFor()

    const focus = await open(`/?focus=country:UA~1&roles=to,with`)
    const walk = picture(focus).locator('parley-walk button')
    await expect
      .poll(async () => (await walk.allTextContents()).map((text) => text.split(',')[0]).toSorted(), patience)
      .toEqual(['France', 'Ukraine'])
  })

  test('a saved view keeps the roles, and its living figure says them in words', async () => {
    const page = await open('/?roles=to,with')
    await page.getByRole('button', { name: 'Embed' }).click()
    const saved = page.waitForResponse((response) => response.url().endsWith('/api/v1/views'))
    await page.getByRole('button', { name: 'Save and get the code' }).click()
    const view = (await (await saved).json()) as SavedView
    expect(view.query.roles).toEqual(['to', 'with'])
    const frame = await visiting.open(`/embed/${view.id}`)
    await frame.locator('parley-live').waitFor({ state: 'attached', timeout: 40_000 })
    const keys = ((await (await fetch(`${visiting.address()}/embed/${view.id}.json`)).json()) as View).edges.map(
      ({ key }) => key,
    )
    expect(keys).toContain(toldMartin)
    expect(keys).not.toContain(aboutNato)
    await frame
      .locator('parley-live')
      .evaluate(
        (live, selected) => (live as unknown as { choose(selected: { actor: string }): void }).choose(selected),
        { actor: lavrov },
      )
    const lines = frame.locator('parley-strip .lines li')
    await expect
      .poll(async () => (await lines.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()), patience)
      .toEqual(['Sergei Lavrov told or addressed Micheál Martin 1 statement'])
  })

  test('a view that was frozen before there were roles says only the act', async () => {
    const response = await fetch(`${visiting.address()}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Talks', frozen: true }),
    })
    const { id } = (await response.json()) as SavedView
    const page = await visiting.open('/')
    await page.route(`**/embed/${id}.json`, async (route) => {
      const text = await (await route.fetch()).text()
      await route.fulfill({ contentType: 'application/json', body: text.replace(/,"(role|about)":("\w+"|\d+)/g, '') })
    })
    await page.goto(`${visiting.address()}/embed/${id}`)
    await page.locator('parley-live').waitFor({ state: 'attached', timeout: 40_000 })
    await page
      .locator('parley-live')
      .evaluate(
        (live, selected) => (live as unknown as { choose(selected: { actor: string }): void }).choose(selected),
        { actor: lavrov },
      )
    const lines = page.locator('parley-strip .lines li')
    await expect
      .poll(async () => (await lines.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()), patience)
      .toEqual(['Sergei Lavrov said NATO 2 statements', 'Sergei Lavrov said Micheál Martin 1 statement'])
  })

  // Screens look the same on every engine.
  if (engine.name !== 'embedded') return

  test.each(['light', 'dark'] as const)(
    'a line that only speaks about somebody is paler, and seen, near and far, in the %s theme',
    async (colorScheme) => {
      const page = await open('/', { colorScheme })
      const box = (await picture(page).boundingBox()) as { x: number; y: number }
      for (const wheel of [0, 600]) {
        await page.mouse.move(box.x + 12, box.y + 12)
        await page.mouse.wheel(0, wheel)
        await atRest(async () => (await middleOf(page, toldMartin)).x)
        const [directed, about] = [await mostContrast(page, toldMartin), await mostContrast(page, aboutNato)]
        expect(about).toBeGreaterThan(1.6)
        expect(directed).toBeGreaterThan(1.15 * about)
      }
    },
  )

  test('axe finds nothing in the filters and the table, wide and narrow', async () => {
    for (const options of [
      {},
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const, hasTouch: true },
    ]) {
      const page = await open('/?roles=to,with&view=both&table=statements', options)
      await rows(page).first().waitFor()
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      expect(await accessFaults(page)).toEqual([])
    }
  })

  const middleOf = (page: Page, link: string) =>
    picture(page).evaluate((it, key) => (it as unknown as PictureElement).middleOf(key), link)

  /** The contrast with the ground of the strongest pixel near the middle of a link. */
  async function mostContrast(page: Page, link: string): Promise<number> {
    const box = (await picture(page).boundingBox()) as { x: number; y: number }
    const { x, y } = await middleOf(page, link)
    const [ground] = await coloursIn(page, { x: box.x + 4, y: box.y + 4, width: 1, height: 1 })
    const clip = { x: Math.round(box.x + x) - 4, y: Math.round(box.y + y) - 4, width: 9, height: 9 }
    const found = await coloursIn(page, clip)
    return Math.max(...found.map((colour) => contrast(colour, ground as string)))
  }
})

/** The colours of all pixels of a part of the screen, as `#rrggbb`. */
async function coloursIn(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<string[]> {
  const png = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${png}'), (one) => one.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const hex = (at) => data[at].toString(16).padStart(2, '0')
    return Array.from({ length: data.length / 4 }, (_, at) => '#' + hex(4 * at) + hex(4 * at + 1) + hex(4 * at + 2))
  })()`)
}
