import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from '../server.ts'
import { startServer } from '../server.ts'
import { findChromium, launch } from './chromium.ts'
import { labelBoxes, picture, pictureDrawn } from './page.ts'
import { accessFaults, visit } from './visit.ts'

const chromium = findChromium()
const lavrov = 'person:sergei-lavrov'

/** Compiled without the DOM's types. */
interface Canvases {
  readonly renderRoot: { querySelector(selector: string): { getContext(kind: string): Gl } | null }
  pointOf(actor: string): { readonly x: number; readonly y: number } | undefined
}
interface Gl {
  getExtension(name: string): { loseContext(): void } | null
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
    const place = () => picture(page).evaluate((it, id) => (it as unknown as Canvases).pointOf(id), lavrov)
    await pictureDrawn(page)
    const before = await place()
    await page.getByText('How it is drawn').click()
    await page.getByLabel('Places').selectOption('By kind')
    await expect.poll(place).not.toEqual(before)
    await page.getByLabel('Size').selectOption('PageRank')
    await page.getByLabel('Colour').selectOption('Community')
    await expect.poll(() => new URL(page.url()).search).toBe('?size=pagerank&colour=community&layout=kind')
    expect(await accessFaults(page)).toEqual([])
    const chosen = await place()
    await page.reload()
    await pictureDrawn(page)
    await expect.poll(place).toEqual(chosen)
    expect(faults).toEqual([])
    await close()
  })

  test('a picture whose graphics the browser takes away is drawn again', async () => {
    const { page, close } = await visit(browser, server.address)
    await pictureDrawn(page)
    const lost = await picture(page).evaluateHandle((it) => {
      const canvas = (it as unknown as Canvases).renderRoot.querySelector('.sigma-nodes')
      canvas?.getContext('webgl2').getExtension('WEBGL_lose_context')?.loseContext()
      return canvas
    })
    await expect
      .poll(() =>
        picture(page).evaluate((it, old) => {
          const now = (it as unknown as Canvases).renderRoot.querySelector('.sigma-nodes')
          return now !== null && now !== old
        }, lost),
      )
      .toBe(true)
    await expect.poll(async () => (await labelBoxes(page)).length).toBeGreaterThan(5)
    await close()
  })
})
