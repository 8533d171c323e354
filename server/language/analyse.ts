import type { Sentence } from '../shapes/language.ts'
import { antecedentFinder } from './antecedents.ts'
import type { Language } from './load.ts'
import { segment } from './segment/segment.ts'
import { tag } from './tag.ts'

/**
 * Sentences and tokens of a text as spans of it, with tags, trees and entities, and the probable antecedents of
 * pronouns and descriptions. Every sentence is tagged and parsed by itself, so it gets the same analysis in any text;
 * antecedents are looked for in the sentences before. Any string is allowed; a text without words has no sentences.
 */
export async function analyse(language: Language, text: string): Promise<Sentence[]> {
  const sentences: Sentence[] = []
  const antecedentsOf = antecedentFinder(language.classes.places)
  for (const ranges of segment(text)) {
    const words = ranges.map(({ start, end }) => text.slice(start, end))
    const tagged = (await tag(language, words)).map((word, i) => ({ ...word, text: words[i] as string }))
    const antecedents = antecedentsOf(tagged)
    const tokens = tagged.map(({ link: _, ...word }, i) => ({
      ...(ranges[i] as (typeof ranges)[number]),
      ...word,
      ...(antecedents[i] && { antecedents: antecedents[i] }),
    }))
    const start = ranges[0]?.start as number
    const end = ranges.at(-1)?.end as number
    sentences.push({ start, end, text: text.slice(start, end), tokens })
  }
  return sentences
}
