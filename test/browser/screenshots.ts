/** Pictures of every screen, to be looked at: `node test/browser/screenshots.ts OUT_DIR [ADDRESS]`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { findChromium, launch } from './chromium.ts'
import { pictureDrawn } from './page.ts'

const [folder, given] = process.argv.slice(2)
const executable = findChromium()
if (folder === undefined || executable === undefined) {
  console.error(
    folder === undefined
      ? 'usage: node test/browser/screenshots.ts OUT_DIR [ADDRESS]'
      : 'no Chromium was found; set CHROMIUM_PATH',
  )
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

const server = given === undefined ? await startServer() : { address: given, stop: async () => {} }
const browser = await launch(executable)
const lavrov = await firstId('/api/v1/actors?q=Lavrov')
const statement = await firstId(`/api/v1/actors/${lavrov}/statements`)
const view = await savedView()
const screens = {
  first: '/',
  actor: `/actors/${lavrov}`,
  link: `/?link=${lavrov}~said~organisation:nato`,
  statement: `/statements/${statement}`,
  article: `/statements/${statement}?text=article`,
  path: `/?path=${lavrov}&path=country:US`,
  common: `/?common=${lavrov}&common=country:US`,
  focus: `/actors/${lavrov}?focus=${lavrov}~1`,
  read: '/articles/seed',
  list: '/?view=list',
  filtered: '/?acts=rejected,met',
  period: '/?from=2025-01-01&limit=12',
  view: `/v/${view}`,
  embed: `/embed/${view}`,
  still: `/embed/${view}?static`,
  embedding: '/#embedding',
}
for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      deviceScaleFactor: width < 500 ? 2 : 1,
    })
    for (const [name, path] of Object.entries(screens)) {
      const page = await context.newPage()
      await page.goto(server.address + path)
      if (path.includes('view=list')) await page.locator('parley-table tbody tr[data-index]').first().waitFor()
      else if (/^\/(v|embed)\//.test(path)) await page.waitForTimeout(4000)
      else await pictureDrawn(page)
      if (name === 'embedding') {
        await page.getByRole('button', { name: 'Embed' }).click()
        await page.screenshot({ path: join(folder, `${name}-before-${width}-${colorScheme}.png`) })
        await page.getByRole('button', { name: 'Save and get the code' }).click()
        await page.locator('.preview iframe').waitFor()
        await page.waitForTimeout(4000)
      }
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await server.stop()

async function savedView(): Promise<string> {
  const response = await fetch(`${server.address}/api/v1/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Who rejected whose proposals', description: 'All of the article.', frozen: true }),
  })
  return ((await response.json()) as { id: string }).id
}

async function firstId(path: string): Promise<string> {
  const { items } = (await (await fetch(server.address + path)).json()) as { items: { id: string }[] }
  if (items[0] === undefined) throw new Error(`${path} gave nothing`)
  return items[0].id
}
