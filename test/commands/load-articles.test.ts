import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Extractor, openExtractor } from '../../server/commands/loading/extractor.ts'
import { loadArticles } from '../../server/commands/loading/load-articles.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'

let folder: string
let store: Store
let extractor: Extractor
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-load-'))
  store = await openStore({ engine: 'embedded', folder })
  extractor = await openExtractor()
}, 30_000)
afterAll(async () => {
  await Promise.all([store.close(), extractor.close()])
  await rm(folder, { recursive: true, force: true })
})

const texts = [
  'China rejected the offer of Japan.',
  'Sergei Lavrov met Wang Yi in Beijing.',
  'No actor is in this one.',
]

/** Loads the texts as articles. @returns the counts, the errors, and the methods of the store that were called. */
async function load(of: readonly string[]) {
  const called: string[] = []
  const faults: string[] = []
  const watched = Object.entries(store).map(([name, member]) => [
    name,
    typeof member !== 'function'
      ? member
      : (...words: unknown[]) => {
          called.push(name)
          return (member as (...words: unknown[]) => unknown)(...words)
        },
  ])
  const reads = of.map((text, at) => ({ where: `line ${at + 1}`, value: { id: String(at), text } }))
  const sums = await loadArticles(Readable.from(reads), {
    store: Object.fromEntries(watched) as Store,
    knownActors: [],
    extractor: async () => extractor,
    fault: ({ where, fault }) => faults.push(`${where}: ${fault}`),
  })
  return { sums, faults, called }
}

test('loading again neither reads nor extracts any article, because digests show that no text has changed', {
  timeout: 30_000,
}, async () => {
  expect((await load(texts)).sums).toMatchObject({ saved: 3, known: 0, refused: 0 })
  expect(await load(texts)).toEqual({
    sums: { saved: 0, known: 3, refused: 0, statements: 0 },
    faults: [],
    called: ['noteReads', 'stored'],
  })
})

test('an article whose text has changed is named, and the new one beside it is stored', {
  timeout: 30_000,
}, async () => {
  const { sums, faults } = await load([
    `${texts[0]} And China.`,
    ...texts.slice(1),
    'Japan rejected the plan of China.',
  ])
  expect(sums).toMatchObject({ saved: 1, known: 2, refused: 1 })
  expect(faults).toEqual([expect.stringContaining('line 1: article "0" is stored with another text')])
})
