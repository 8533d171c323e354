import type { Mention } from '../../types.ts'
import type { NameMention, ResolvedName } from '../actors/mention.ts'
import type { Attribution } from '../acts/attribution.ts'
import { spanAt, type Tree, tokenAt } from '../tree/tree.ts'
import type { Coreference } from './coreference.ts'

/** The actors that a statement concerns: whom it addresses or meets, and whom its content names; never its sources. */
export function targetsOf(
  text: string,
  tree: Tree,
  attribution: Attribution,
  sources: ReadonlySet<string>,
  names: readonly (readonly ResolvedName[])[],
  trees: readonly Tree[],
  coreference: Coreference,
): Mention[] {
  const found = new Map<string, Mention>()
  const add = (actor: string, span: NameMention['span']): void => {
    if (!sources.has(actor) && !found.has(actor)) found.set(actor, { ...span, actor })
  }
  for (const ref of attribution.addressees) {
    const token = tokenAt(tree, ref.token)
    const name = names[ref.tree]?.find((n) => n.first <= ref.token && n.last >= ref.token)
    for (const actor of coreference.actorsOf(ref)) add(actor, name?.span ?? spanAt(text, token.start, token.end))
  }
  if (attribution.act === 'met') {
    // A president who visits a town of the country meets nobody yet.
    const isVisit = attribution.cue.some((i) => tokenAt(tree, i).lemma === 'visit')
    const isHome = (actor: string | null) =>
      actor?.startsWith('country:') === true && [...sources].every((source) => coreference.isOf(source, actor))
    return [...found.values()].filter(({ actor }) => !isVisit || !isHome(actor))
  }
  for (const piece of attribution.content) {
    let first = attribution.tree
    while ((trees[first - 1]?.sentence.end ?? -1) > piece.start) first--
    for (let at = first; at < trees.length; at++) {
      const other = trees[at] as Tree
      if (other.sentence.start >= piece.end) break
      for (const name of names[at] ?? []) {
        if (name.span.start >= piece.start && name.span.end <= piece.end) add(name.actor, name.span)
      }
      for (const { ref, actor } of coreference.descriptionsIn(at)) {
        const token = tokenAt(other, ref.token)
        if (token.start >= piece.start && token.end <= piece.end) add(actor, spanAt(text, token.start, token.end))
      }
    }
  }
  return [...found.values()]
}
