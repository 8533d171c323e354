import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from '../server.ts'
import { startServer } from '../server.ts'
import { findChromium, launch } from './chromium.ts'
import { picture, pictureDrawn } from './page.ts'
import { accessFaults, visit } from './visit.ts'

const chromium = findChromium()
const patience = { timeout: 20_000 }
const lavrov = 'person:sergei-lavrov'

/** Compiled without the DOM's types. */
interface Canvases {
  pointOf(actor: string): { readonly x: number; readonly y: number } | undefined
}
describe.skipIf(chromium === undefined)('how the picture is drawn', { timeout: 120_000 }, () => {
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await launch(chromium as string)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('places, size and colour are chosen, stand in the address and come back with it', async () => {
    const { page, faults, close } = await visit(browser, server.address)
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
    await expect.poll(() => new URL(page.url()).search, patience).toBe('?size=pagerank&colour=community&layout=kind')
    expect(await accessFaults(page)).toEqual([])
    await page.reload()
    await pictureDrawn(page)
    await page.getByText('How it is drawn').click()
    expect(await page.getByLabel('Places').inputValue()).toBe('kind')
    expect(await page.getByLabel('Size').inputValue()).toBe('pagerank')
    expect(await page.getByLabel('Colour').inputValue()).toBe('community')
    expect(faults).toEqual([])
    await close()
  })
})
