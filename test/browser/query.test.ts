import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../client/query/examples.ts'
import type { Server } from '../server.ts'
import { startServer } from '../server.ts'
import { findChromium, launch } from './chromium.ts'
import type { Visit, VisitOptions } from './visit.ts'
import { accessFaults, visit } from './visit.ts'

const chromium = findChromium()
if (chromium === undefined) {
  const message = 'no Chromium was found, so the query page is tested in no browser; install one or set CHROMIUM_PATH'
  if (process.env.CI === 'true') throw new Error(message)
  console.warn(`\n  SKIPPED: ${message}\n`)
}

const endless = `MATCH ${'abcdefghijkl'.split('').map((name) => `(${name})`)} RETURN count(*)`

describe.skipIf(chromium === undefined)('the query page in a browser', { timeout: 60_000 }, () => {
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

  const rows = (page: Page) => page.locator('parley-result-table tbody tr')
  const editor = (page: Page) => page.getByLabel('Query in Cypher')

  test('an example is answered as picture and table, and its address asks it again', async () => {
    const page = await open('/query')
    await page.getByRole('button', { name: examples[0]?.title as string }).click()
    await rows(page).first().waitFor()
    expect(await editor(page).inputValue()).toBe(examples[0]?.statement)
    expect(await page.locator('parley-result-graph a .edge').count()).toBeGreaterThan(0)
    const count = await rows(page).count()

    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await rows(other).first().waitFor()
    expect(await rows(other).count()).toBe(count)
    await other.locator('parley-result-table parley-chip a').first().click()
    await other.waitForURL(/\/actors\//)
  })

  test('the keyboard runs it; what is wrong stands at the editor; going back brings the answer again', async () => {
    const page = await open('/query', { failuresExpected: true })
    await editor(page).fill('MATCH (a:Country) RETURN a.name ORDER BY a.name')
    await editor(page).press('Control+Enter')
    await rows(page).first().waitFor()
    await editor(page).fill('MATCH (a:Country)\nRETURN b.name')
    await editor(page).press('Meta+Enter')
    await page.getByText('Line 2, column 8.').waitFor()
    expect(await editor(page).getAttribute('aria-invalid')).toBe('true')
    await page.goBack()
    await rows(page).first().waitFor()
    expect(await editor(page).inputValue()).toContain('ORDER BY')
  })

  test('a query that runs can be stopped', async () => {
    const page = await open('/query')
    await editor(page).fill(endless)
    await editor(page).press('Control+Enter')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Run' }).waitFor()
  })

  test.each(['light', 'dark'] as const)(
    'nothing is cut off or hard to read in %s, wide and narrow',
    async (colorScheme) => {
      for (const width of [1280, 390]) {
        const page = await open(`/query?q=${encodeURIComponent(examples[3]?.statement as string)}`, {
          colorScheme,
          viewport: { width, height: 844 },
        })
        await rows(page).first().waitFor()
        const wide = await page.locator('parley-query').evaluate((it) => {
          const { scrollWidth, clientWidth } = it as unknown as { scrollWidth: number; clientWidth: number }
          return scrollWidth - clientWidth
        })
        expect(wide).toBe(0)
        expect(await accessFaults(page)).toEqual([])
      }
    },
  )
})

describe.skipIf(chromium === undefined)('a saved view in a page of another site', { timeout: 60_000 }, () => {
  test('is drawn in a frame without scripts, as a picture, and under its own policy', async () => {
    const server = await startServer()
    const browser = await launch(chromium as string)
    const other = createServer()
    try {
      const answer = await fetch(`${server.address}/api/v1/views`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'All' }),
      })
      const { id } = (await answer.json()) as { id: string }
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      const html = `<iframe src="${server.address}/embed/${id}"></iframe><img src="${server.address}/embed/${id}.svg">`
      other
        .on('request', (_, response) => response.setHeader('content-type', 'text/html').end(html))
        .listen(0, '127.0.0.1')
      await once(other, 'listening')
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
      const frame = page.frameLocator('iframe')
      await frame.locator('svg.parley .name').first().waitFor()
      const ground = frame.locator('svg.parley .ground')
      expect(await ground.evaluate((it) => String(getComputedStyle(it).fill))).toBe('rgb(250, 248, 243)')
      const box = await page.locator('img').boundingBox()
      expect(box?.width).toBeGreaterThan(600)
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      other.close()
      await server.stop()
    }
  })
})

declare function getComputedStyle(element: unknown): { fill: string }
