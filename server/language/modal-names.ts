import type { Language } from './load.ts'
import { type TaggedWord, tag } from './tag.ts'

/** Modal verbs that are names, too, where they stand with a capital letter. */
const MODAL = /^(?:May|Will|Can|Might|Must|Shall)$/
/** A name that is no other word, for the model to read in the place of such a name. */
const STAND_IN = 'Blair'

/**
 * Tags a sentence as `tag` does. Where the model takes a capitalised name for a modal verb, although a finite verb
 * follows ("May told", "Will was": a modal verb takes an infinitive), the sentence is tagged with another name there.
 */
export async function tagWithModalNames(language: Language, words: readonly string[]): Promise<TaggedWord[]> {
  const tagged = await tag(language, words)
  const names = new Set(words.flatMap((_, i) => (isTakenForModal(words, tagged, i) ? [i] : [])))
  if (!names.size) return tagged
  const again = await tag(
    language,
    words.map((word, i) => (names.has(i) ? STAND_IN : word)),
  )
  if (![...names].every((i) => again[i]?.entity.endsWith('PER'))) return tagged
  return again.map((word, i) => (names.has(i) ? { ...word, lemma: words[i] as string } : word))
}

function isTakenForModal(words: readonly string[], tagged: readonly TaggedWord[], i: number): boolean {
  if (!MODAL.test(words[i] as string)) return false
  const { upos, relation } = tagged[i] as TaggedWord
  if (upos !== 'AUX' && relation !== 'aux') return false
  let next = i + 1
  while (tagged[next]?.upos === 'ADV') next++
  const verb = tagged[next]
  const form = words[next]?.toLowerCase()
  return verb !== undefined && (verb.upos === 'VERB' || verb.upos === 'AUX') && isFiniteForm(form ?? '', verb.lemma)
}

/** Whether the form is one of the present or the past, and no infinitive or participle in -ing. */
function isFiniteForm(form: string, lemma: string): boolean {
  return form !== lemma && form !== 'be' && !/['’]|ing$/.test(form)
}
