import type { ActorRef, Ledger } from '../../server/shapes/answers.ts'
import type { Act, TargetRole } from '../../server/shapes/vocabulary.ts'
import { linkKey } from '../state/address.ts'

/** A link that a statement belongs to, and the role of the link's target in that statement. */
interface LinkOfStatement {
  readonly key: string
  readonly role: TargetRole
}

interface Span {
  readonly from: string
  readonly to: string
}

/** The share of the dated statements that may lie before the core, and likewise after it. */
const stray = 1 / 200

/** A ledger with indexes. A row is a place in its columns. */
export interface Book extends Ledger {
  /** The links of each statement. */
  readonly links: readonly (readonly LinkOfStatement[])[]
  /** The first and the last day; undefined where no statement has one. */
  readonly span: Span | undefined
  /** The days between which all but a few lie: at each end at most one dated statement in two hundred is left out. */
  readonly core: Span | undefined
  readonly placeOfActor: ReadonlyMap<string, number>
  readonly placeOf: ReadonlyMap<string, number>
}

export function toBook(ledger: Ledger): Book {
  const { id, act, day, sources, targets, roles } = ledger.statements
  const days = day.filter((one) => one !== null)
  const strays = Math.floor(days.length * stray)
  return {
    ...ledger,
    links: act.map((one, row) => pairs(ledger, one, sources[row] ?? [], targets[row] ?? [], roles[row] ?? [])),
    span: spanOf(days[0], days.at(-1)),
    core: spanOf(days[strays], days.at(-1 - strays)),
    placeOfActor: new Map(ledger.actors.map((actor, at) => [actor.id, at])),
    placeOf: new Map(id.map((one, at) => [one, at])),
  }
}

function spanOf(from: string | undefined, to: string | undefined): Span | undefined {
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The actors at some places of the list of actors. */
export function actorsAt(book: Book, places: readonly number[]): ActorRef[] {
  return places.map((place) => book.actors[place] as ActorRef)
}

/**
 * As the graph has its edges: every source with every target but itself; who met stands in the order of the ids, and
 * where a meeting names no target its sources met each other.
 */
function pairs(
  ledger: Ledger,
  act: Act,
  sources: readonly number[],
  targets: readonly number[],
  roles: readonly TargetRole[],
): LinkOfStatement[] {
  const id = (place: number) => (ledger.actors[place] as ActorRef).id
  const others = act === 'met' && targets.length === 0 ? sources : targets
  const links = sources.flatMap((one) =>
    others.flatMap((other, at): [string, LinkOfStatement][] => {
      if (other === one) return []
      const [source, target] = act === 'met' && id(other) < id(one) ? [id(other), id(one)] : [id(one), id(other)]
      const key = linkKey({ source, act, target })
      return [[key, { key, role: act === 'met' ? 'with' : (roles[at] ?? 'about') }]]
    }),
  )
  return [...new Map(links).values()]
}
