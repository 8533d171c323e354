import { expect, test } from 'vitest'
import { picture, pictureDrawn } from '../setting/page.ts'
import { accessFaults } from '../setting/visit.ts'
import type { Visitors } from '../setting/visitors.ts'

const patience = { timeout: 20_000 }
const lavrov = 'person:sergei-lavrov'

/** Compiled without the DOM's types. */
interface Canvases {
  pointOf(actor: string): { readonly x: number; readonly y: number } | undefined
}

/** How the reader arranges the picture of the seed. */
export function arranging(visiting: Visitors): void {
  test('layout, size and colour can be chosen, are part of the address and come back with it', async () => {
    const page = await visiting.open('/')
    const place = async () => {
      const point = await picture(page).evaluate((it, id) => (it as unknown as Canvases).pointOf(id), lavrov)
      return point && { x: Math.round(point.x / 10), y: Math.round(point.y / 10) }
    }
    await pictureDrawn(page)
    const before = await place()
    await page.getByText('How it is drawn').click()
    await page.getByLabel('Places').selectOption('By kind')
    await expect.poll(place, patience).not.toEqual(before)
    await page.getByLabel('Size').selectOption('PageRank')
    await page.getByLabel('Colour').selectOption('Community')
    await expect
      .poll(() => new URL(page.url()).search, patience)
      .toBe('?size=pagerank&colour=community&layout=kind&look=3')
    expect(await accessFaults(page)).toEqual([])
    await page.reload()
    await pictureDrawn(page)
    await page.getByText('How it is drawn').click()
    expect(await page.getByLabel('Places').inputValue()).toBe('kind')
    expect(await page.getByLabel('Size').inputValue()).toBe('pagerank')
    expect(await page.getByLabel('Colour').inputValue()).toBe('community')
  })

  test('positions still being computed are announced, and asked for until they are there', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    let waits = true
    await page.route('**/api/v1/view**', async (route) => {
      const response = await route.fetch()
      const view = (await response.json()) as { attributes: { unplaced?: number } }
      if (waits) view.attributes.unplaced = 3
      await route.fulfill({ response, json: view })
    })
    await page.reload()
    const notice = page.getByText('The map is being made: 3 actors wait for their places')
    await notice.waitFor()
    waits = false
    await notice.waitFor({ state: 'detached', ...patience })
  })
}
