import type { Attribution } from '../acts/attribution.ts'
import { BELONGING, JOINT } from '../lexicon/directed.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { infinitives } from './infinitive.ts'
import { type IsActor, ownersOf } from './owners.ts'

/** Who is turned down: whose plan or claim it is, or the one that is itself rejected. */
export function turnedDown(tree: Tree, { contentTokens, head }: Attribution, isActor: IsActor): number[] {
  const things = [...contentTokens].filter((i) => {
    const { head: above, upos } = tokenAt(tree, i)
    return !contentTokens.has(above) && /^(?:NOUN|PROPN|PRON)$/.test(upos)
  })
  const done = [...infinitives(tree, head), ...dependents(tree, head, 'xcomp', 'ccomp', 'obj')].flatMap((i) => [
    ...dependents(tree, i, 'obj', 'iobj'),
    ...dependents(tree, i, 'obl').filter((j) => /^(?:with|to)$/.test(caseOf(tree, j))),
  ])
  return [...new Set([...things, ...done])].flatMap((i) => {
    const owners = ownersOf(tree, i, isActor, BELONGING.has(tokenAt(tree, i).lemma))
    return owners.length ? owners : partners(tree, i, isActor)
  })
}

/** "talks with Peru". */
function partners(tree: Tree, noun: number, isActor: IsActor): number[] {
  if (!JOINT.has(tokenAt(tree, noun).lemma)) return []
  return dependents(tree, noun, 'nmod')
    .filter((i) => caseOf(tree, i) === 'with')
    .flatMap((i) => ownersOf(tree, i, isActor))
}
