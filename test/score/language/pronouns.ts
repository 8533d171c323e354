import { antecedentFinder } from '../../../server/language/antecedents.ts'
import type { Language } from '../../../server/language/load.ts'
import { tag } from '../../../server/language/tag.ts'
import type { GoldSentence } from './language-gold.ts'
import { documentsOf } from './references.ts'

const GROUPS = {
  'he, she': /^(?:he|him|his|himself|she|hers?|herself)$/i,
  it: /^(?:it|its|itself)$/i,
  they: /^(?:they|them|theirs?|themselves)$/i,
} as const
/** How many sentences back an antecedent counts, as in training (REACH in train/chains.py). */
const REACH = 5

export type PronounGroup = keyof typeof GROUPS
export interface PronounCount {
  right: number
  pronouns: number
}

/**
 * For how many of the pronouns whose chain has a phrase in the few sentences before does the model's likeliest
 * antecedent head such a phrase? Words are the treebank's, tags and trees the model's.
 */
export async function pronounFigures(
  language: Language,
  sentences: readonly GoldSentence[],
): Promise<Map<PronounGroup, PronounCount>> {
  const counts = new Map<PronounGroup, PronounCount>()
  for (const document of documentsOf(sentences)) await countDocument(language, document, counts)
  return counts
}

async function countDocument(
  language: Language,
  document: readonly GoldSentence[],
  counts: Map<PronounGroup, PronounCount>,
): Promise<void> {
  const antecedentsOf = antecedentFinder(language.classes.places)
  const chains = document.map(({ mentions }) => chainOfHead(mentions))
  for (const [number, { words }] of document.entries()) {
    const forms = words.map(({ form }) => form)
    const tagged = await tag(language, forms)
    const found = antecedentsOf(tagged.map((word, i) => ({ ...word, text: forms[i] as string })))
    for (const [i, { form, upos }] of words.entries()) {
      const group = upos === 'PRON' && groupOf(form)
      const chain = chains[number]?.get(i)
      if (!group || chain === undefined) continue
      const isRight = (sentence: number, token: number) => chains[sentence]?.get(token) === chain
      const hasAntecedent = chains
        .slice(Math.max(0, number - REACH), number + 1)
        .some((heads, back, { length }) =>
          [...heads].some(([head, other]) => other === chain && (back < length - 1 || head < i)),
        )
      if (!hasAntecedent) continue
      const [best] = found[i] ?? []
      const total = counts.get(group) ?? { right: 0, pronouns: 0 }
      counts.set(group, total)
      total.pronouns += 1
      total.right += Number(best !== undefined && isRight(best.sentence, best.token))
    }
  }
}

/** The chain of each head; if several phrases share a head, that of the widest. */
function chainOfHead(mentions: GoldSentence['mentions']): Map<number, string> {
  const chains = new Map<number, string>()
  for (const { head, chain } of mentions) if (!chains.has(head)) chains.set(head, chain)
  return chains
}

function groupOf(form: string): PronounGroup | undefined {
  return (Object.keys(GROUPS) as PronounGroup[]).find((group) => GROUPS[group].test(form))
}
