import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Preview } from '../../server/shapes/preview.ts'
import { type RealFile, realFiles, realKinds } from '../input/real.ts'
import { repeats } from '../repeats.ts'
import { startServer } from '../server.ts'
import { findChromium } from './setting/chromium.ts'
import { drop } from './setting/drop.ts'
import { visitors } from './setting/visitors.ts'

const chromium = findChromium()
if (chromium === undefined)
  console.warn('\n  SKIPPED: no Chromium was found, so files as programs write them are dropped in no browser\n')

const long = { timeout: 300_000 }
/** Files of each kind; there are 30. */
const most = repeats('DROPS', { short: 1, full: 1 })

describe.skipIf(chromium === undefined)(
  'files as programs write them, dropped in a browser',
  { timeout: 900_000 },
  () => {
    const visiting = visitors(chromium, () => startServer())

    test.each(realKinds)('%s', async (kind) => {
      const page = await visiting.open('/add')
      for (const files of batchesOf(realFiles(kind).slice(0, most))) {
        await page.getByLabel('Text of one article').waitFor(long)
        const answered = page.waitForResponse((response) => response.url().includes('/api/v1/preview'), long)
        const given = files.map(async ({ name, path }) => ({
          name: name.replace('/', '-'),
          bytes: await readFile(path),
        }))
        await drop(page, await Promise.all(given))
        const { articles, refused, known, more } = (await (await answered).json()) as Preview
        expect({ refused, known, more }).toEqual({ refused: [], known: [], more: false })
        const right = files.flatMap((file) => file.articles)
        expect(articles.map(({ text }) => right.findIndex((each) => text.includes(beginning(each))))).toEqual([
          ...right.keys(),
        ])
        const heading = page.getByRole('heading', { name: /^Found \d+ statements/ })
        await heading.waitFor(long)
        expect(await heading.textContent()).toContain(right.length > 1 ? `in ${right.length} articles` : 'statements')
        await page.reload()
      }
    })
  },
)

/** The first words of an article, which are on one line in every file and before the first quotation mark. */
function beginning({ text }: { readonly text: string }): string {
  return text.slice(0, 10)
}

/** Files that are dropped together: of one program, and with no article twice. */
function batchesOf(files: readonly RealFile[]): RealFile[][] {
  const batches: RealFile[][] = []
  for (const file of files) {
    const fitting = batches.find(
      (batch) =>
        batch[0]?.maker === file.maker &&
        batch.every((other) => other.articles.every((each) => !file.articles.includes(each))),
    )
    if (fitting === undefined) batches.push([file])
    else fitting.push(file)
  }
  return batches
}
