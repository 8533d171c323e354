import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../../server/input/html/page.ts'
import type { Language } from '../../server/language/load.ts'
import { percent, type Section } from './figures/table.ts'

/**
 * Public news pages whose article text people have marked (article-extraction-benchmark): words of the text that is read
 * against words of the marked text, counted as often as they stand there, page by page.
 */
export async function scorePages(_language: Language, bench: string): Promise<Section[]> {
  const folder = join(bench, 'data', 'pages')
  const file = join(folder, 'ground-truth.json')
  if (!existsSync(file)) return []
  const marked = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, { readonly articleBody: string }>>
  const scores: Overlap[] = []
  for (const [name, { articleBody }] of Object.entries(marked)) {
    const html = gunzipSync(await readFile(join(folder, `${name}.html.gz`))).toString()
    scores.push(overlap(wordsOf(readPage(html).text), wordsOf(articleBody)))
  }
  const mean = (of: (score: Overlap) => number) =>
    percent((100 * scores.reduce((sum, score) => sum + of(score), 0)) / scores.length)
  const low = scores.filter(({ f1 }) => f1 < 0.8).length
  const rows = [
    ['pages', 'precision', 'recall', 'F1', 'pages under 80'],
    [
      String(scores.length),
      mean(({ precision }) => precision),
      mean(({ recall }) => recall),
      mean(({ f1 }) => f1),
      String(low),
    ],
  ]
  return [{ title: 'Text of web pages, by words', rows }]
}

interface Overlap {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How far two lists of words agree; a word that stands twice counts twice. */
export function overlap(found: readonly string[], right: readonly string[]): Overlap {
  const left = new Map<string, number>()
  for (const word of right) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    hits++
    left.set(word, count - 1)
  }
  const [precision, recall] = [found.length, right.length].map((all) => (all === 0 ? 0 : hits / all)) as [
    number,
    number,
  ]
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
