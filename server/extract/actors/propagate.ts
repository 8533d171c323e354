import { spanOfTokens, type Tree, tokenAt } from '../tree/tree.ts'
import { abbreviationAfter } from './abbreviation.ts'
import { explainedAliases } from './aliases.ts'
import type { NameMention } from './mention.ts'
import { foldName, nameWords } from './names.ts'

/**
 * Adds mentions where the language model saw no name, but the article gives the name in full elsewhere: the whole name,
 * the surname of a person, the abbreviation of an organisation, in brackets after its name or made of its initials, and
 * what the text says that it also calls them.
 * @returns all mentions, in text order
 */
export function propagate(text: string, trees: readonly Tree[], mentions: readonly NameMention[]): NameMention[] {
  const short = new Map<string, NameMention['kind']>()
  for (const mention of mentions) {
    for (const form of shortForms(text, mention)) if (!short.has(form)) short.set(form, mention.kind)
  }
  const full = wholeNames(trees, mentions)
  for (const { name, of } of explainedAliases(text, mentions).values()) addName(full, name.split(/\s+/), of.kind)
  const taken = trees.map(() => new Set<number>())
  for (const { tree, first, last } of mentions) for (let i = first; i <= last; i++) taken[tree]?.add(i)
  const found: NameMention[] = []
  for (const tree of trees) {
    for (let i = 0; i < tree.tokens.length; i++) {
      const own = taken[tree.index] as Set<number>
      if (own.has(i)) continue
      const whole = wholeNameAt(tree, i, full, own)
      const kind = whole?.kind ?? short.get(tokenAt(tree, i).text)
      if (!kind) continue
      const last = whole?.last ?? i
      const span = spanOfTokens(text, tree, [i, last])
      found.push({ tree: tree.index, first: i, last, span, kind, form: 'name', nested: false, titles: [] })
      for (let token = i; token <= last; token++) own.add(token)
    }
  }
  return [...mentions, ...found].sort((a, b) => a.tree - b.tree || a.first - b.first || b.last - a.last)
}

interface WholeName {
  readonly words: readonly string[]
  readonly kind: NameMention['kind']
}

/** The names of several words, by their first word. */
function wholeNames(trees: readonly Tree[], mentions: readonly NameMention[]): Map<string, WholeName[]> {
  const names = new Map<string, WholeName[]>()
  for (const { tree, first, last, span, kind, known } of mentions) {
    if (first === last || known || kind === 'country') continue
    const isPlain = /^\p{Lu}[\p{L}’'-]+ /u.test(span.text) && !/[.()]/.test(span.text)
    if (!isPlain) continue
    const words = (trees[tree] as Tree).tokens.slice(first, last + 1).map((token) => token.text)
    addName(names, words, kind)
  }
  return names
}

function addName(names: Map<string, WholeName[]>, words: readonly string[], kind: NameMention['kind']): void {
  const begun = names.get(words[0] as string) ?? []
  if (begun.some((name) => name.words.join(' ') === words.join(' '))) return
  names.set(
    words[0] as string,
    [...begun, { words, kind }].sort((a, b) => b.words.length - a.words.length),
  )
}

function wholeNameAt(
  tree: Tree,
  first: number,
  names: ReadonlyMap<string, readonly WholeName[]>,
  taken: ReadonlySet<number>,
): { readonly kind: NameMention['kind']; readonly last: number } | undefined {
  for (const { words, kind } of names.get(tokenAt(tree, first).text) ?? []) {
    const isHere = words.every((word, i) => tree.tokens[first + i]?.text === word && !taken.has(first + i))
    if (isHere) return { kind, last: first + words.length - 1 }
  }
  return undefined
}

function shortForms(text: string, mention: NameMention): string[] {
  const words = mention.span.text.split(/\s+/)
  if (mention.kind === 'person') {
    const last = words.at(-1) ?? ''
    // Surnames that are words too ("Rice", "Brown") are left to the language model.
    return words.length > 1 && /^\p{Lu}\p{Ll}+\p{L}{2,}$/u.test(last) && foldName(last).length > 5 ? [last] : []
  }
  if (mention.kind !== 'organisation') return []
  const abbreviation = abbreviationAfter(text, mention.span)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
  const initials = capitals.length > 2 && nameWords(mention.span.text).length > 2 ? [capitals.join('')] : []
  return [...(abbreviation ? [abbreviation] : []), ...initials]
}
