import type { Quotation } from '../tree/quotes.ts'
import type { Tree } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'
import { attributeByMark } from './by-mark.ts'
import { attributeByNoun } from './by-noun.ts'
import { attributeQuotations } from './by-quotation.ts'
import { attribute } from './by-verb.ts'

/**
 * The attributions that the rules find in an article: by verbs, marks and nouns, and the quotations that continue them.
 */
export function readByRules(text: string, trees: readonly Tree[], quotations: readonly Quotation[]): Attribution[] {
  const spoken = trees.flatMap((tree) => {
    const byVerb = attribute(text, tree, quotations)
    return [...byVerb, ...attributeByMark(text, tree, quotations), ...attributeByNoun(text, tree, quotations, byVerb)]
  })
  return attributeQuotations(text, trees, spoken, quotations)
}
