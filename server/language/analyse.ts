import type { Sentence } from '../types.ts'
import type { Language } from './load.ts'
import { segment } from './segment.ts'
import { tag } from './tag.ts'

/**
 * Sentences and tokens of a text as spans of it, with tags, trees and entities. Every sentence is analysed by itself,
 * so it comes out the same in any text. Any string is allowed; a text without words has no sentences.
 */
export async function analyse(language: Language, text: string): Promise<Sentence[]> {
  const sentences: Sentence[] = []
  for (const ranges of segment(text)) {
    const words = ranges.map(({ start, end }) => text.slice(start, end))
    const tags = await tag(language, words)
    const tokens = tags.map((word, i) => ({
      ...(ranges[i] as (typeof ranges)[number]),
      text: words[i] as string,
      ...word,
    }))
    const start = ranges[0]?.start as number
    const end = ranges.at(-1)?.end as number
    sentences.push({ start, end, text: text.slice(start, end), tokens })
  }
  return sentences
}
