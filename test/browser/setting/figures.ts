/**
 * Measures the first picture of a running server, of whatever size its store is: `node test/browser/setting/figures.ts
 * ADDRESS [OUT_DIR]`. Prints a line for each size of window and theme; with a folder it keeps the screens there.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, launch } from './chromium.ts'
import { covering, type DrawnPicture, drawn } from './drawn-picture.ts'

const [address, folder] = process.argv.slice(2)
const executable = findChromium()
if (address === undefined || executable === undefined) {
  console.error(
    address === undefined
      ? 'usage: node test/browser/setting/figures.ts ADDRESS [OUT_DIR]'
      : 'no Chromium was found; set CHROMIUM_PATH',
  )
  process.exit(2)
}
if (folder !== undefined) mkdirSync(folder, { recursive: true })

const browser = await launch(executable)
for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
  [390, 844],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
    await page.goto(address)
    console.log(`${width}×${height} ${colorScheme}: ${words(await drawn(page))}`)
    if (folder !== undefined) await page.screenshot({ path: join(folder, `first-${width}-${colorScheme}.png`) })
    await page.close()
  }
}
await browser.close()

function words(picture: DrawnPicture): string {
  const { marks, labels, lines } = picture
  const named = new Set(labels.map(({ key }) => key))
  const strongest = marks.slice(0, 20)
  const [first, second] = marks
  const ratio =
    first === undefined || second === undefined
      ? 'fewer than two marks'
      : `the two largest marks ${((first.radius / second.radius) ** 2).toFixed(2)}, their statements ${(first.statements / second.statements).toFixed(2)}`
  return [
    `${strongest.filter(({ key }) => named.has(key)).length} of the ${strongest.length} strongest named`,
    `${named.size} names in all`,
    `${covering(picture).length} over another's mark`,
    `${lines} lines`,
    ratio,
  ].join(', ')
}
