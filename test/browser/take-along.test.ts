import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
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

async function fileOf(page: Page, name: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const menu = page.locator('parley-take-along')
  if (!(await menu.locator('details').evaluate((details) => 'open' in details && details.open)))
    await menu.getByText('Take along').click()
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(name).click()])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

// The files of the picture are made in the page, and those of the graph are tested on every engine elsewhere.
describe.skipIf(chromium === undefined)('what is seen as a file', { timeout: 120_000 }, () => {
  const visiting = visitors(chromium, () => engines[0]?.start([talks]) as never)

  test('the picture as SVG has its names, links and marks, and says where it was taken', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    const { name, content } = await fileOf(page, 'This picture, SVG')
    const svg = content.toString()
    expect(name).toBe('parley.svg')
    for (const words of ['>FRANCE<', '>RUSSIA<', '>Sergei Lavrov<', '>Micheál Martin<']) expect(svg).toContain(words)
    expect(svg.match(/<path[^>]* fill="none"/g)).toHaveLength(2)
    expect(svg).toContain(`<desc>${page.url()}</desc>`)
    expect(await parsedRoot(page, svg)).toBe('svg')
  })

  test('the picture as PNG has twice its size on the page, and what a filter leaves out is not in it', async () => {
    const page = await visiting.open('/')
    await pictureDrawn(page)
    const box = await page.locator('parley-picture').boundingBox()
    const { name, content } = await fileOf(page, 'This picture, PNG')
    expect(name).toBe('parley.png')
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([
      2 * Math.round(box?.width ?? 0),
      2 * Math.round(box?.height ?? 0),
    ])
    await page.goto(new URL('/?acts=met&look=3', page.url()).href)
    await pictureDrawn(page)
    const svg = (await fileOf(page, 'This picture, SVG')).content.toString()
    expect(svg.match(/<path[^>]* fill="none"/g)).toHaveLength(1)
  })

  test('the files of the graph hold what the filters leave', async () => {
    const page = await visiting.open('/?acts=met')
    await pictureDrawn(page)
    const csv = (await fileOf(page, 'Statements, CSV')).content.toString()
    expect(csv).toContain('Lavrov')
    expect(csv).not.toContain('France')
    const gexf = (await fileOf(page, 'GEXF')).content.toString()
    expect(gexf).toContain('Martin')
    expect(gexf).not.toContain('Russia')
  })
})

/** The name of the root of a document of XML that the browser reads, or of its complaint. */
async function parsedRoot(page: Page, xml: string): Promise<string> {
  return page.evaluate(
    `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'image/svg+xml').documentElement.nodeName`,
  )
}
