import type { ActorRef, Evidence } from '../../server/shapes/answers.ts'
import { ACTS } from '../../server/shapes/vocabulary.ts'
import { passiveOf, reachTo, verbOf } from '../act-words.ts'
import type { Link } from '../state/state.ts'

interface Counterpart {
  readonly actor: ActorRef
  readonly count: number
  /** The link between the two, whose statements these are. */
  readonly link: Link
}

/** Those with whom an actor had to do in one way. */
export interface Dealings {
  /** What the actor did to them, or they to it: "spoke about", "told or addressed by". */
  readonly words: string
  readonly counterparts: readonly Counterpart[]
}

/**
 * With whom an actor had to do, by act, by who acted and by whether the act was directed to the other or only spoke about
 * it: first what the actor did, then what others did, those with the most statements first.
 */
export function dealingsOf(actor: string, statements: readonly Evidence[]): Dealings[] {
  const ways = (['directed', 'about'] as const).flatMap((reach) => ACTS.map((act) => ({ act, reach })))
  const own = statements.filter((one) => isBy(one, actor))
  const others = statements.filter((one) => one.act !== 'met' && !isBy(one, actor))
  return [
    ...ways.map(({ act, reach }) => {
      const counterparts = counted(
        own.filter((one) => one.act === act),
        (one) => (act === 'met' ? metBy(one, actor) : targetsOf(one)).filter(({ id }) => reachOf(one, id) === reach),
        (other) => linkOf(actor, act, other),
        actor,
      )
      return { words: verbOf(act, reach), counterparts }
    }),
    ...ways.map(({ act, reach }) => {
      const counterparts = counted(
        others.filter((one) => one.act === act && reachTo(one, actor) === reach),
        sourcesOf,
        (other) => ({ source: other, act, target: actor }),
        actor,
      )
      return { words: passiveOf(act, reach), counterparts }
    }),
  ].filter(({ counterparts }) => counterparts.length > 0)
}

/** Whether an actor made a statement; whoever met somebody did so, wherever the sentence names it. */
function isBy(evidence: Evidence, actor: string): boolean {
  const parties = evidence.act === 'met' ? partiesOf(evidence) : sourcesOf(evidence)
  return parties.some(({ id }) => id === actor)
}

function reachOf(evidence: Evidence, other: string): 'directed' | 'about' {
  return evidence.act === 'met' ? 'directed' : reachTo(evidence, other)
}

/** Whom an actor met, as the links have it: sources met the targets or, where none is named, each other. */
function metBy(meeting: Evidence, actor: string): ActorRef[] {
  const [sources, targets] = [sourcesOf(meeting), targetsOf(meeting)]
  if (targets.length === 0) return sources
  const isIn = (side: readonly ActorRef[]) => side.some(({ id }) => id === actor)
  return [...(isIn(sources) ? targets : []), ...(isIn(targets) ? sources : [])]
}

/** A meeting stands between the two in the order of their ids. */
function linkOf(actor: string, act: Link['act'], other: string): Link {
  return act === 'met' && other < actor ? { source: other, act, target: actor } : { source: actor, act, target: other }
}

function sourcesOf({ sources }: Evidence): ActorRef[] {
  return sources.flatMap(({ actor }) => actor ?? [])
}

function targetsOf({ targets }: Evidence): ActorRef[] {
  return targets.map(({ actor }) => actor)
}

function partiesOf(evidence: Evidence): ActorRef[] {
  return [...sourcesOf(evidence), ...targetsOf(evidence)]
}

/** How many of the statements each of the others has part in, without the actor itself. */
function counted(
  statements: readonly Evidence[],
  others: (one: Evidence) => readonly ActorRef[],
  linkTo: (other: string) => Link,
  actor: string,
): Counterpart[] {
  const found = new Map<string, { actor: ActorRef; count: number }>()
  for (const one of statements) {
    for (const [id, other] of new Map(others(one).map((each) => [each.id, each]))) {
      if (id === actor) continue
      const of = found.get(id) ?? { actor: other, count: 0 }
      found.set(id, of)
      of.count++
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, link: linkTo(one.actor.id) }))
    .sort((a, b) => b.count - a.count || (a.actor.name < b.actor.name ? -1 : 1))
}
