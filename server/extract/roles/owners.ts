import { agentOf } from '../tree/doers.ts'
import { caseOf, dependents, nounConjuncts, possessor, type Tree, tokenAt } from '../tree/tree.ts'

/** Whether the phrase with this head means an actor. */
export type IsActor = (token: number) => boolean

/** "the plan of the friend of X": so many phrases at most lie between a thing and its owner. */
const LONGEST_CHAIN = 3

/**
 * The actors that a phrase means, or else those whose the thing is: "Iran", "Iran's offer", "the Iranian offer", "the
 * offer by Iran", "the offer that Iran made". With `whole`, those of whom it is a part as well: "the actions of Iran".
 */
export function ownersOf(tree: Tree, noun: number, isActor: IsActor, whole = true, depth = 0): number[] {
  return nounConjuncts(tree, noun).flatMap((one) => ownersOfOne(tree, one, isActor, whole, depth))
}

function ownersOfOne(tree: Tree, noun: number, isActor: IsActor, whole: boolean, depth: number): number[] {
  // "Denied it", "called it a farce": more often a thing than a country.
  if (tokenAt(tree, noun).text.toLowerCase() === 'it') return []
  if (isActor(noun)) return [noun]
  if (depth >= LONGEST_CHAIN) return []
  for (const candidates of [
    inFront(tree, noun),
    makers(tree, noun),
    whole ? parts(tree, noun) : [],
    names(tree, noun),
  ]) {
    const owners = candidates.flatMap((i) => ownersOf(tree, i, isActor, whole, depth + 1))
    if (owners.length) return owners
  }
  return []
}

/** "Iran's", "Iranian", "the Iran plan". */
function inFront(tree: Tree, noun: number): number[] {
  const owner = possessor(tree, noun)
  if (owner !== undefined) return [owner]
  return dependents(tree, noun, 'amod', 'compound', 'nmod', 'flat').filter(
    (i) => i < noun && tokenAt(tree, i).entity !== 'O' && !caseOf(tree, i),
  )
}

/** "by Iran", "from Iran", "made by Iran", "that Iran made". */
function makers(tree: Tree, noun: number): number[] {
  const phrases = dependents(tree, noun, 'nmod', 'obl').filter((i) => i > noun && /^(?:by|from)$/.test(caseOf(tree, i)))
  if (phrases.length) return phrases
  return dependents(tree, noun, 'acl', 'acl:relcl').flatMap((verb) => {
    if (caseOf(tree, verb)) return []
    const agent = agentOf(tree, verb)
    if (agent !== undefined) return [agent]
    return dependents(tree, verb, 'nsubj').filter((i) => !/^(?:who|which|that)$/i.test(tokenAt(tree, i).text))
  })
}

/** "of Iran". */
function parts(tree: Tree, noun: number): number[] {
  return dependents(tree, noun, 'nmod').filter((i) => i > noun && caseOf(tree, i) === 'of')
}

/** "both sides, Iran and Iraq". */
function names(tree: Tree, noun: number): number[] {
  return dependents(tree, noun, 'appos').filter((i) => i > noun)
}
