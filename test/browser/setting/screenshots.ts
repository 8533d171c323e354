/**
 * Takes screenshots of every screen for people to look at: `node test/browser/setting/screenshots.ts OUT_DIR [ADDRESS
 * [NAME ...]]`. Without an address it starts a server with the seed; names select screens.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startServer } from '../../server.ts'
import { findChromium, launchPlain } from './chromium.ts'
import { type Screen, screensOf } from './screens.ts'

const [folder, given, ...names] = process.argv.slice(2)
const executable = findChromium()
if (folder === undefined || executable === undefined) {
  console.error(
    folder === undefined
      ? 'usage: node test/browser/setting/screenshots.ts OUT_DIR [ADDRESS [NAME ...]]'
      : 'no Chromium was found; set CHROMIUM_PATH',
  )
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

const server = given === undefined ? await startServer() : { address: given, stop: async () => {} }
// `launch` leaves what WebGL draws out of screenshots of whole pages with two pixels to one of CSS.
const browser = await launchPlain(executable)
const screens = (await screensOf(server.address)).filter(({ name }) => names.length === 0 || names.includes(name))
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
    for (const screen of screens) {
      const page = await context.newPage()
      await show(page, screen).catch((error: unknown) => console.error(`${screen.name}: ${String(error)}`))
      await page.screenshot({ path: join(folder, `${screen.name}-${width}-${colorScheme}.png`) })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await server.stop()

async function show(page: Page, { path, ready }: Screen): Promise<void> {
  await page.goto(server.address + path)
  await ready(page)
  await page.waitForLoadState('networkidle')
}
