import { expect, test } from 'vitest'
import type { LabelBox } from '../setting/page.ts'
import { labelBoxes, picture, pictureDrawn } from '../setting/page.ts'
import type { Visitors } from '../setting/visitors.ts'

/** Compiled without the DOM's types. */
interface Drawn {
  readonly graph: { getNodeAttributes(actor: string): { readonly x: number; readonly y: number } }
}

/** Pairs of names that overlap. */
function overlaps(boxes: readonly LabelBox[]): string[] {
  const over = (a: LabelBox, b: LabelBox) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (over(a, b) ? [`${a.key} ${b.key}`] : [])))
}

/** More actors than one picture shows: those of `crowd(400)`. */
export function seeingMany(visiting: Visitors): void {
  test('the actors with the most statements are shown, with how many there are in all', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    await page.getByText('250 of 401 actors').waitFor()
    expect((await labelBoxes(page)).map(({ key }) => key)).toContain('country:FR')
  })

  test('the layout by forces runs beside the page, and leaves a pinned actor where it is', async () => {
    const page = await visiting.open('/')
    const place = (actor: string) =>
      picture(page).evaluate((it, id) => {
        const { x, y } = (it as unknown as Drawn).graph.getNodeAttributes(id)
        return { x, y }
      }, actor)
    await pictureDrawn(page)
    const [pinned, other] = ['country:FR', 'person:speaker1-of1'] as const
    const before = await place(other)
    const { x, y } = await place(pinned)
    const at = { x: Math.round(x) + 40, y: Math.round(y) - 30 }
    await page.goto(`${visiting.address()}/?layout=force&pin=${pinned}~${at.x}~${at.y}`)
    await pictureDrawn(page)
    await expect.poll(() => place(other), { timeout: 30_000 }).not.toEqual(before)
    expect(await place(pinned)).toEqual(at)
  })

  test('if the layout thread cannot be started, the page says so and shows the map', async () => {
    const page = await visiting.open('/', { failuresExpected: true })
    await page.route('**/forces-worker*', (route) => route.abort())
    await pictureDrawn(page)
    await page.goto(`${visiting.address()}/?layout=force`)
    await pictureDrawn(page)
    await page.getByText('The forces could not be worked out').waitFor()
    expect(await page.getByText('Placing the actors by forces').count()).toBe(0)
    await page.unroute('**/forces-worker*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The forces could not be worked out').waitFor({ state: 'detached' })
  })

  test('all of them are shown on request; the address says so, and filters then need no server', async () => {
    const page = await visiting.open('/')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/view')) asked.push(new URL(request.url()).search)
    })
    await pictureDrawn(page)
    await page.getByRole('button', { name: 'Show all 401 actors' }).click()
    await page.getByRole('button', { name: 'Show 250 actors' }).waitFor()
    await page.getByText('401 actors', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?limit=100000&lines=1&about=1&actors=0&look=3')
    expect(asked).toEqual(['?limit=100000'])
    await page.getByRole('button', { name: /^Said/ }).click()
    await page.getByRole('button', { name: /^Said/, pressed: false }).waitFor()
    expect(asked).toEqual(['?limit=100000'])
    expect(overlaps(await labelBoxes(page))).toEqual([])
    await page.getByRole('button', { name: /^Said/ }).click()
    await page.reload()
    await pictureDrawn(page)
    await page.getByRole('button', { name: 'Show 250 actors' }).click()
    await page.getByText('250 of 401 actors').waitFor()
  })

  test('a filter brings in all actors that pass it, with one request to the server', async () => {
    const page = await visiting.open('/')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/view')) asked.push(new URL(request.url()).search)
    })
    await pictureDrawn(page)
    for (const act of ['Said', 'Proposed', 'Rejected'])
      await page.getByRole('button', { name: new RegExp(`^${act}`) }).click()
    const names = async () => (await labelBoxes(page)).map(({ key }) => key).toSorted()
    await expect.poll(names).toEqual(['person:speaker0-of0', 'person:speaker1-of1'])
    await page.waitForLoadState('networkidle')
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.at(-1)).toContain('acts=met')
  })

  test('a long table begins with its first row, whatever the heights of the rows', async () => {
    const page = await visiting.open('/?view=both&table=statements')
    const first = page.locator('parley-table tbody tr[data-index="0"]')
    await first.waitFor()
    await page.waitForLoadState('networkidle')
    await first.getByText('Speaker').first().waitFor()
    const top = await page
      .locator('parley-table .scroll')
      .evaluate((it) => (it as unknown as { scrollTop: number }).scrollTop)
    expect(top).toBe(0)
  })

  test('an actor beyond the picture joins it when it is opened', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    const shown = new Set(
      await page.locator('parley-walk button').evaluateAll((all) => all.map((one) => one.getAttribute('data-key'))),
    )
    const beyond = Array.from({ length: 400 }, (_, index) => `person:speaker${index}-of${index % 7}`).find(
      (id) => !shown.has(id),
    )
    await page.goto(`${visiting.address()}/actors/${beyond}`)
    await page.locator('parley-panel h2').waitFor()
    await expect.poll(async () => (await labelBoxes(page)).map(({ key }) => key)).toContain(beyond)
  })
}
