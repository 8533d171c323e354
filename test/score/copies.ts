import { readFile } from 'node:fs/promises'
import { bandsOf } from '../../server/graph/duplicates/bands.ts'
import { likeness } from '../../server/graph/duplicates/mark-duplicates.ts'
import { resemblance, shinglesOf } from '../../server/graph/duplicates/shingles.ts'
import { edits, madeText } from '../graph/duplicates/texts.ts'
import { percent, type Section } from './figures/table.ts'

const made = 1000

/** A text with all that near duplicates are found by. */
interface Hashed {
  readonly name: string
  readonly shingles: ReadonlySet<number>
  readonly bands: ReadonlySet<string>
}

/**
 * Near duplicates: how many copies are found, edit by edit, of texts that were made for it and of real articles; and of
 * all pairs of the real ones, which are compared, which are alike and which of these are missed.
 * @param file JSON Lines with `id` and `text`.
 */
export async function scoreCopies(file: string): Promise<Section[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  const articles = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
  const real = articles.map(({ text }) => text.split(/\n+/).filter((each) => each.trim() !== ''))
  const long = real.filter((paragraphs) => paragraphs.length >= 6)
  const texts = Array.from({ length: made }, (_, at) => madeText(at + 1))
  const rows = Object.entries(edits).map(([name, edit]) => [name, ...foundOf(texts, edit), ...foundOf(long, edit)])
  return [
    {
      title: 'Near duplicates: copies that are found',
      rows: [['a copy that was', 'of texts made', 'per cent', 'of articles', 'per cent'], ...rows],
      notes: [`Articles of six paragraphs or more: ${long.length} of ${real.length}.`],
    },
    pairs(articles.map(({ id, text }) => hashed(id, text))),
  ]
}

type Edit = (typeof edits)[string]

function foundOf(texts: readonly (readonly string[])[], edit: Edit): string[] {
  const found = texts.filter((text, at) => {
    const [one, other] = [text, edit(text, at + 1)].map((each) => hashed('', each.join('\n'))) as [Hashed, Hashed]
    return areCompared(one, other) && areAlike(one, other)
  })
  return [`${found.length} of ${texts.length}`, percent((100 * found.length) / texts.length)]
}

function pairs(texts: readonly Hashed[]): Section {
  let compared = 0
  let alike = 0
  const found: string[] = []
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) {
      const isCompared = areCompared(one, other)
      if (isCompared) compared++
      if (!areAlike(one, other)) continue
      alike++
      if (isCompared) found.push(`${one.name} · ${other.name}: ${resemblance(one.shingles, other.shingles).toFixed(2)}`)
    }
  }
  return {
    title: `Near duplicates: all pairs of ${texts.length} articles`,
    rows: [
      ['pairs', 'compared', 'alike', 'found'],
      [(texts.length * (texts.length - 1)) / 2, compared, alike, found.length].map(String),
    ],
    notes: found,
  }
}

function hashed(name: string, text: string): Hashed {
  const shingles = shinglesOf(text)
  return { name, shingles, bands: new Set(bandsOf(shingles).map(({ id }) => id)) }
}

function areCompared(one: Hashed, other: Hashed): boolean {
  return !one.bands.isDisjointFrom(other.bands)
}

function areAlike(one: Hashed, other: Hashed): boolean {
  return resemblance(one.shingles, other.shingles) >= likeness
}
