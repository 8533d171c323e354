import type { Status } from '../../shapes/vocabulary.ts'
import type { Quotation } from '../tree/quotes.ts'
import { statusOf } from '../tree/status.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'
import { attribute } from './by-verb.ts'
import { unrealMeetings } from './meetings.ts'

/** An act that did not take place, and what is said of it. */
export interface UnrealAttribution extends Attribution {
  readonly status: Status
}

/** The acts that an article reports as planned, denied or possible. */
export function readUnreal(
  text: string,
  trees: readonly Tree[],
  quotations: readonly Quotation[],
): UnrealAttribution[] {
  return trees.flatMap((tree) => [
    ...attribute(text, tree, quotations, (_, verb) => statusOf(tree, verb) !== undefined).flatMap((attribution) => {
      const status = statusOf(tree, attribution.head)
      if (status === undefined || (attribution.act === 'said' && !isToldOf(tree, attribution.head, status))) return []
      return [{ ...attribution, status }]
    }),
    ...unrealMeetings(tree),
  ])
}

/**
 * Whether a saying that did not take place is itself what the sentence tells, and not the purpose of something else or
 * mere silence ("declined to comment").
 */
function isToldOf(tree: Tree, verb: number, status: Status): boolean {
  const { relation, head } = tokenAt(tree, verb)
  if (status === 'possible' || !/^(?:root|ccomp|xcomp|conj)$/.test(relation)) return false
  return relation !== 'xcomp' || !/^(?:refuse|decline)$/.test(tokenAt(tree, head).lemma)
}
