import type { Language } from './load.ts'
import { tagWithModalNames } from './modal-names.ts'
import type { TaggedWord } from './tag.ts'

/** Words in quotation marks that may be a nickname; both marks included. */
interface Marked {
  readonly first: number
  readonly last: number
}

const OPENING = /^(?:["'“„«‘]|``)$/
const CLOSING = /^(?:["'”“»’]|'')$/
const NAME = /^\p{Lu}[\p{L}\p{M}.'’]*$/u
const SMALL = /^(?:the|of|de|da|del|la|el|al|von|a|and|-)$/i
/** A nickname has no more words than these. */
const LONGEST = 4

/**
 * Tags a sentence as `tagWithModalNames` does. A nickname in quotation marks, inside a person's name or right before it,
 * tears the name apart for the model. So the sentence is tagged without it, and then the nickname and its marks become a
 * part of the name.
 */
export async function tagWithNicknames(language: Language, words: readonly string[]): Promise<TaggedWord[]> {
  const tagged = await tagWithModalNames(language, words)
  const marked = nicknamesIn(words).filter((range) => isNickname(tagged, range))
  if (!marked.length) return tagged
  const kept = words.flatMap((_, i) => (marked.some(({ first, last }) => i >= first && i <= last) ? [] : [i]))
  const without = await tagWithModalNames(
    language,
    kept.map((i) => words[i] as string),
  )
  const placed = new Map(without.map((word, i) => [kept[i] as number, word]))
  if (!marked.every((range) => isPartOfName(placed, range))) return tagged
  const result = new Map([...placed].map(([i, word]) => [i, { ...word, head: kept[word.head] ?? -1 }]))
  for (const range of marked) insert(words, result, range)
  return words.map((_, i) => result.get(i) as TaggedWord)
}

/** One to four words of a name between two marks, and a capitalised word behind them. */
function nicknamesIn(words: readonly string[]): Marked[] {
  const found: Marked[] = []
  for (let first = 0; first < words.length; first++) {
    if (!OPENING.test(words[first] as string)) continue
    let last = first + 1
    while (last <= first + LONGEST && isOfName(words[last])) last++
    const inside = words.slice(first + 1, last)
    if (!inside.some((word) => NAME.test(word) && !SMALL.test(word)) || !CLOSING.test(words[last] ?? '')) continue
    if (!NAME.test(words[last + 1] ?? '')) continue
    found.push({ first, last })
    first = last
  }
  return found
}

function isOfName(word: string | undefined): boolean {
  return word !== undefined && (NAME.test(word) || SMALL.test(word))
}

/** Whether the words are names for the model, and not those of a place or a body. */
function isNickname(tagged: readonly TaggedWord[], { first, last }: Marked): boolean {
  const inside = tagged.slice(first + 1, last)
  const isInside = tagged[first - 1]?.entity.endsWith('PER') === true
  return (
    tagged[last + 1]?.entity.endsWith('PER') === true &&
    inside.every(({ entity }) => entity === 'O' || entity.endsWith('PER')) &&
    (isInside || inside.every(({ upos }) => upos === 'PROPN' || upos === 'DET' || upos === 'ADP' || upos === 'PUNCT'))
  )
}

/** Whether, without the nickname, one person's name stands around it or begins behind it. */
function isPartOfName(placed: ReadonlyMap<number, TaggedWord>, { first, last }: Marked): boolean {
  const before = placed.get(first - 1)?.entity
  const after = placed.get(last + 1)?.entity
  // In the middle of a sentence, what stands before a full name may be anybody's: the head of "Gazprom" Alexei Miller.
  const isOwn = first === 0 || placed.get(last + 2)?.entity !== 'I-PER'
  return (after === 'B-PER' && isOwn) || (after === 'I-PER' && before !== undefined && before.endsWith('PER'))
}

/** Hangs the nickname and its marks on the name, as words of it. */
function insert(words: readonly string[], placed: Map<number, TaggedWord>, { first, last }: Marked): void {
  const after = placed.get(last + 1) as TaggedWord
  const isInside = after.entity === 'I-PER'
  const host = isInside ? first - 1 : last + 1
  if (!isInside) placed.set(last + 1, { ...after, entity: 'I-PER' })
  for (let i = first; i <= last; i++) {
    const isMark = i === first || i === last
    placed.set(i, {
      upos: isMark ? 'PUNCT' : 'PROPN',
      lemma: words[i] as string,
      head: host,
      relation: isMark ? 'punct' : isInside ? 'flat' : 'compound',
      entity: isInside || i > first ? 'I-PER' : 'B-PER',
      probability: { upos: 1, head: 1, relation: 1, entity: 1 },
      link: after.link,
      acts: after.acts,
    })
  }
}
