import { extract } from '../../../server/extract/extract.ts'
import { analyse } from '../../../server/language/analyse.ts'
import type { Language } from '../../../server/language/load.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { Counts } from '../figures/counts.ts'
import type { GoldSentence, GoldWord } from './language-gold.ts'

const PRONOUN = /^(?:he|him|his|himself|she|hers?|herself|it|itself|they|them|themselves)$/i
const NAMED = /^(?:person|organization|place)$/

/**
 * How well the extraction resolves pronouns from raw text. Counted are the pronouns whose chain has an earlier proper
 * name of a person, organisation or place in the document; one is right if its actor's name contains a word of that
 * chain.
 */
export async function referenceFigures(
  language: Language,
  documents: readonly (readonly GoldSentence[])[],
): Promise<Counts> {
  const counts = { right: 0, found: 0, gold: 0 }
  for (const [number, document] of documents.entries()) {
    const text = document.map((sentence) => sentence.text).join('')
    const record = extract({ id: String(number), text }, await analyse(language, text))
    count(counts, document, record)
  }
  return counts
}

/** Sentences grouped by document; only documents with chains. */
export function documentsOf(sentences: readonly GoldSentence[]): GoldSentence[][] {
  const documents: GoldSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.opensDocument || documents.length === 0) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents.filter((document) => document.some(({ mentions }) => mentions.length > 0))
}

function count(counts: Counts, document: readonly GoldSentence[], record: ExtractionRecord): void {
  const named = new Map<string, { readonly start: number; readonly end: number }[]>()
  let offset = 0
  for (const { words, mentions, text } of document) {
    const place = ({ start, end }: GoldWord) => ({ start: offset + start, end: offset + end })
    for (const { chain, kind, head } of mentions) {
      const word = words[head] as GoldWord
      const names = named.get(chain)
      if (word.upos === 'PROPN' && NAMED.test(kind)) named.set(chain, [...(names ?? []), place(word)])
      else if (word.upos === 'PRON' && PRONOUN.test(word.form)) {
        const actor = record.mentions.find((m) => m.start === offset + word.start && m.end === offset + word.end)?.actor
        counts.gold += Number(names !== undefined)
        counts.found += Number(actor !== undefined)
        const isNamed = record.mentions.some(
          (m) => m.actor === actor && names?.some((name) => m.start < name.end && m.end > name.start),
        )
        counts.right += Number(actor !== undefined && isNamed)
      }
    }
    offset += text.length
  }
}
