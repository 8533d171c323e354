import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startServer } from '../server.ts'
import { findChromium, launch } from './setting/chromium.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('a saved view in a page of another site', { timeout: 60_000 }, () => {
  test('is drawn in a frame without scripts, as an image, and under its own policy', async () => {
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
