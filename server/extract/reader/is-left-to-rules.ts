import type { Act } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import { isCallTo } from '../acts/frames/infinitive-frame.ts'
import { isContest } from '../acts/meetings.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { statusOf } from '../tree/status.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/**
 * Whether a word is no cue of an act that only the model reads: the rules read the act there already, they know that it
 * did not take place, or it is one of the things that look like an act to the model and are none.
 * @param known what the rules and the judge read in the sentence, acts that did not take place included.
 */
export function isLeftToRules(
  tree: Tree,
  i: number,
  act: Act,
  known: readonly Pick<JudgedAttribution, 'act' | 'head' | 'cue' | 'status'>[],
  quotations: readonly Quotation[],
): boolean {
  if (tokenAt(tree, i).upos === 'VERB' && statusOf(tree, i) !== undefined) return true
  if (known.some((other) => other.act === act && (other.head === i || other.cue.includes(i)))) return true
  if (act === 'met') return isContest(tree, i) || known.some((other) => other.act === 'met' && other.status)
  return isCallTo(tree, i) || isBesideTitle(tree, i, quotations)
}

/** The most words of a title in quotation marks. */
const LONGEST_TITLE = 5

/** "“Oppenheimer,” Christopher Nolan directed it": the sentence quotes nothing but names of works. */
function isBesideTitle(tree: Tree, i: number, quotations: readonly Quotation[]): boolean {
  const { sentence, tokens } = tree
  const own = [...new Set(tokens.map(({ start }) => quotationAt(quotations, start)))].filter(
    (quotation) => quotation !== undefined,
  )
  return (
    own.length > 0 &&
    quotationAt(quotations, tokenAt(tree, i).start) === undefined &&
    own.every(({ start, end }) => isTitle(sentence.text.slice(start - sentence.start, end - sentence.start)))
  )
}

function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}’']+/gu) ?? []
  const large = words.filter((word) => /^\p{Lu}/u.test(word))
  return (
    words.length <= LONGEST_TITLE &&
    /[,\p{L}\p{N}]["”’»]?$/u.test(quoted) &&
    words.every((word) => large.includes(word) || /^(?:of|the|a|an|and|in|on|to|for|with)$/.test(word))
  )
}
