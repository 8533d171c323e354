import type { Act, ActorRef, Ledger } from '../../server/types.ts'
import { linkKey } from '../address.ts'

/** A ledger with what is asked of it again and again; `rows` are the places in its columns. */
export interface Book extends Ledger {
  /** Keys of the links that each statement stands behind. */
  readonly links: readonly (readonly string[])[]
  /** The first and the last day; undefined where no statement has one. */
  readonly span: { readonly from: string; readonly to: string } | undefined
  readonly placeOfActor: ReadonlyMap<string, number>
  readonly placeOf: ReadonlyMap<string, number>
}

export function toBook(ledger: Ledger): Book {
  const { id, act, day, sources, targets } = ledger.statements
  const days = day.filter((one) => one !== null)
  const [from, to] = [days[0], days.at(-1)]
  return {
    ...ledger,
    links: act.map((one, row) => pairs(ledger, one, sources[row] ?? [], targets[row] ?? [])),
    span: from === undefined || to === undefined ? undefined : { from, to },
    placeOfActor: new Map(ledger.actors.map((actor, at) => [actor.id, at])),
    placeOf: new Map(id.map((one, at) => [one, at])),
  }
}

/** The actors at some places. */
export function actorsAt(book: Book, places: readonly number[]): ActorRef[] {
  return places.map((place) => book.actors[place] as ActorRef)
}

/**
 * As the graph has its edges: every source with every target but itself; who met stands in the order of the ids, and
 * where a meeting names no target its sources met each other.
 */
function pairs(ledger: Ledger, act: Act, sources: readonly number[], targets: readonly number[]): string[] {
  const id = (place: number) => (ledger.actors[place] as ActorRef).id
  const others = act === 'met' && targets.length === 0 ? sources : targets
  const keys = sources.flatMap((one) =>
    others
      .filter((other) => other !== one)
      .map((other) => {
        const [source, target] = act === 'met' && id(other) < id(one) ? [id(other), id(one)] : [id(one), id(other)]
        return linkKey({ source, act, target })
      }),
  )
  return [...new Set(keys)]
}
