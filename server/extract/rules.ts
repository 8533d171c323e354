import { attribute } from './attribute.ts'
import { attributeQuotations } from './attribute-quotations.ts'
import type { Attribution } from './attribution.ts'
import { attributeByMark } from './mark-cues.ts'
import { attributeByNoun } from './noun-cues.ts'
import type { Quotation } from './quotes.ts'
import type { Tree } from './tree.ts'

/** What the rules read in an article: by verbs, by marks, by nouns, and the quotations that go on with them. */
export function readByRules(text: string, trees: readonly Tree[], quotations: readonly Quotation[]): Attribution[] {
  const spoken = trees.flatMap((tree) => {
    const byVerb = attribute(text, tree, quotations)
    return [...byVerb, ...attributeByMark(text, tree, quotations), ...attributeByNoun(text, tree, quotations, byVerb)]
  })
  return attributeQuotations(text, trees, spoken, quotations)
}
