import type { NameMention } from './mention.ts'
import { foldName, nameWords } from './names.ts'
import { spanOfTokens, type Tree, tokenAt } from './tree.ts'

/**
 * The further mentions of names that the article gives in full elsewhere, where the language model saw no name: the
 * surname of a person, the abbreviation that an organisation was given in brackets, the initials of its name.
 */
export function propagate(text: string, trees: readonly Tree[], mentions: readonly NameMention[]): NameMention[] {
  const short = new Map<string, NameMention['kind']>()
  for (const mention of mentions) {
    for (const form of shortForms(text, mention)) if (!short.has(form)) short.set(form, mention.kind)
  }
  const taken = trees.map(() => new Set<number>())
  for (const { tree, first, last } of mentions) for (let i = first; i <= last; i++) taken[tree]?.add(i)
  const found: NameMention[] = []
  for (const tree of trees) {
    for (let i = 0; i < tree.tokens.length; i++) {
      const kind = taken[tree.index]?.has(i) ? undefined : short.get(tokenAt(tree, i).text)
      if (!kind) continue
      const span = spanOfTokens(text, tree, [i])
      found.push({ tree: tree.index, first: i, last: i, span, kind, form: 'name', nested: false, titles: [] })
    }
  }
  return [...mentions, ...found].sort((a, b) => a.tree - b.tree || a.first - b.first || b.last - a.last)
}

function shortForms(text: string, mention: NameMention): string[] {
  const words = mention.span.text.split(/\s+/)
  if (mention.kind === 'person') {
    const last = words.at(-1) ?? ''
    // Surnames that are words too ("Rice", "Brown") are left to the language model.
    return words.length > 1 && /^\p{Lu}\p{Ll}+\p{L}{2,}$/u.test(last) && foldName(last).length > 5 ? [last] : []
  }
  if (mention.kind !== 'organisation') return []
  const bracketed = /^\s?\(\s?(\p{Lu}[\p{L}.]{1,9})\s?\)/u.exec(
    text.slice(mention.span.end, mention.span.end + 16),
  )?.[1]
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
  const initials = capitals.length > 2 && nameWords(mention.span.text).length > 2 ? [capitals.join('')] : []
  return [...(bracketed ? [bracketed] : []), ...initials]
}
