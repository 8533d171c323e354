import type { Attribution } from '../acts/attribution.ts'
import { QUOTING } from '../lexicon/directed.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { approached } from './approaching.ts'
import { type IsActor, ownersOf } from './owners.ts'
import { proposedTo } from './proposal.ts'
import { turnedDown } from './rejection.ts'
import { saidTo } from './saying.ts'

/**
 * Whom an act is directed to, as cue and syntax tell: who is told, accused or praised, who is asked or is to do what is
 * proposed, whose plan or claim is rejected. Heads of phrases in the cue's sentence.
 */
export function directedTo(tree: Tree, attribution: Attribution, isActor: IsActor): number[] {
  const addressed = attribution.addressees.filter((ref) => ref.tree === tree.index).map((ref) => ref.token)
  if (attribution.head < 0 || attribution.act === 'met') return addressed
  const isQuoting = QUOTING.has(tokenAt(tree, attribution.head).lemma)
  const own = [
    ...addressed.filter((i) => !isQuoting || !/obj$/.test(tokenAt(tree, i).relation)),
    ...approached(tree, attribution.head),
  ]
  return [
    ...new Set([
      ...own.flatMap((i) => ownersOf(tree, i, isActor)),
      ...BY_ACT[attribution.act](tree, attribution, isActor),
    ]),
  ]
}

const BY_ACT = { said: saidTo, proposed: proposedTo, rejected: turnedDown }
