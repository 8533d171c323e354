import type { Attribution } from '../acts/attribution.ts'
import { APPEARING, BEFORE_OCCASIONS, HOURS, ISSUING } from '../lexicon/occasions.ts'
import { caseOf, dependent, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { type Time, timesIn } from './times.ts'

/** The most words between a time and its verb, and between a cue and the verb that it continues. */
const STEPS = 6

/**
 * Days of acts, as ISO 8601, from the day of the article and the words of time attached to the cue. Words that leave
 * the day open give none, and so do two different days beside one cue.
 * @param publishedAt ISO 8601; without it only dates with a year can be used.
 */
export function datesOf(
  trees: readonly Tree[],
  publishedAt: string | undefined,
): (of: Attribution) => string | undefined {
  const midnight = publishedAt === undefined ? Number.NaN : Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`)
  const published = Number.isNaN(midnight) ? undefined : midnight
  const times = new Map<Tree, readonly Time[]>()
  return (attribution) => {
    const tree = trees[attribution.tree]
    if (!tree || attribution.head < 0) return undefined
    const known = times.get(tree) ?? timesIn(tree, published)
    times.set(tree, known)
    if (!known.length) return undefined
    const day = dayOf(tree, attribution, known)
    return day === undefined ? undefined : new Date(day).toISOString().slice(0, 10)
  }
}

/** The day of the times attached to the cue, or else to the verb that the cue continues: "said ..., adding ...". */
function dayOf(tree: Tree, attribution: Attribution, times: readonly Time[]): number | undefined {
  for (let verb = attribution.head, steps = 0; verb >= 0 && steps < STEPS; steps++) {
    const own = times.filter(({ root }) => isTimeOf(tree, attribution, root, verb))
    if (own.length) {
      const days = new Set(own.map(({ day }) => day))
      return days.size === 1 ? own[0]?.day : undefined
    }
    const { relation, head } = tokenAt(tree, verb)
    const goesOn =
      !dependents(tree, verb, 'nsubj', 'nsubj:pass').length &&
      (relation === 'xcomp' ||
        (relation === 'advcl' && dependent(tree, verb, 'mark') === undefined) ||
        (relation === 'conj' && times.some(({ root }) => root < head)))
    if (!goesOn) return undefined
    verb = head
  }
  return undefined
}

/** Whether a time belongs to the verb, directly or through an event of that time ("at a briefing Monday"). */
function isTimeOf(tree: Tree, attribution: Attribution, root: number, verb: number): boolean {
  for (let at = root, steps = 0; steps < STEPS; steps++) {
    const { relation, head } = tokenAt(tree, at)
    if (head < 0) return false
    if (relation.startsWith('nsubj')) return head === verb && steps > 0 && root > at && root < verb
    if (relation === 'obj' || relation === 'iobj')
      return head === verb && steps === 1 && isLoose(tree, attribution, root)
    if (!hasTimeOfHead(tree, at)) return false
    if (head === verb || isMisattached(attribution, tree, root, head)) return true
    at = head
  }
  return false
}

/**
 * Whether a word names something that took place together with the word above it: "speaking Monday", "a letter dated
 * Monday".
 */
function hasTimeOfHead(tree: Tree, i: number): boolean {
  const { relation, lemma } = tokenAt(tree, i)
  if (relation === 'advcl') return APPEARING.has(lemma) && dependent(tree, i, 'nsubj', 'mark') === undefined
  if (relation === 'acl' || relation === 'amod')
    return ISSUING.has(lemma) && dependent(tree, i, 'mark', 'aux') === undefined
  return /^(?:obl|nmod|advmod|compound|appos|nummod|dep|conj)/.test(relation) && isOn(tree, i)
}

/**
 * Whether words attached to an object date the act: "rejected the offer on Monday", "told reporters Monday", but not
 * "Monday's offer".
 */
function isLoose(tree: Tree, { content, act }: Attribution, root: number): boolean {
  const { start, head } = tokenAt(tree, root)
  const isOwn = content.some((piece) => piece.start <= start && piece.end > start)
  return root > head && (!isOwn || act === 'rejected' || act === 'proposed')
}

function isOn(tree: Tree, i: number): boolean {
  const preposition = caseOf(tree, i)
  return (
    BEFORE_OCCASIONS.has(preposition) || (preposition === 'of' && HOURS.has(tokenAt(tree, tokenAt(tree, i).head).lemma))
  )
}

/**
 * Whether the parser attached a time after the cue to the quotation before it: "“Greece must pay,” she told us on
 * Monday".
 */
function isMisattached({ content, head }: Attribution, tree: Tree, root: number, parent: number): boolean {
  const { start } = tokenAt(tree, root)
  const { start: inside } = tokenAt(tree, parent)
  return (
    root > head &&
    content.every((piece) => piece.end <= tokenAt(tree, head).start) &&
    content.some((piece) => piece.start <= inside && piece.end > inside && piece.end <= start)
  )
}
