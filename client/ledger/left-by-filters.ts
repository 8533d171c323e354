import type { Period, State } from '../state/state.ts'
import type { Book } from './book.ts'

/** The statements that the filters of a state leave, by their row in the book, the earliest first. */
export interface Left {
  /** Those within the days that are shown. */
  readonly rows: readonly number[]
  /** Those within the days that these are compared with; none where nothing is compared. */
  readonly before: readonly number[]
  /** Those of any day: what the histogram shows. */
  readonly anyDay: readonly number[]
}

export function leftOf(book: Book, state: State): Left {
  const passes = filterOf(book, state)
  const anyDay = book.statements.id.flatMap((_, row) => (passes(row) ? [row] : []))
  const within = (period: Partial<Period>) =>
    period.from === undefined && period.to === undefined
      ? anyDay
      : anyDay.filter((row) => isWithin(book.statements.day[row] ?? null, period))
  return {
    rows: within({
      ...(state.from === null ? {} : { from: state.from }),
      ...(state.to === null ? {} : { to: state.to }),
    }),
    before: state.against === null ? [] : within(state.against),
    anyDay,
  }
}

/**
 * Whether a row passes all filters but the days. Of its sources, and of its targets if it has any, one must be of a
 * kind that is shown.
 */
function filterOf(book: Book, { acts, kinds, actor, publishers, confidence }: State): (row: number) => boolean {
  const { statements } = book
  const wantedActs = new Set(acts)
  const shown = book.actors.map(({ kind }) => kinds.includes(kind))
  const wanted = new Set(publishers)
  const place = actor === null ? -1 : (book.placeOfActor.get(actor) ?? -2)
  const isShown = (one: number) => shown[one] === true
  return (row) => {
    const [sources, targets] = [statements.sources[row] ?? [], statements.targets[row] ?? []]
    return (
      wantedActs.has(statements.act[row] as (typeof acts)[number]) &&
      (confidence === 0 || (statements.confidence[row] ?? 0) >= confidence) &&
      (wanted.size === 0 || wanted.has(book.publishers[statements.publisher[row] ?? -1] ?? '')) &&
      (place === -1 || sources.includes(place) || targets.includes(place)) &&
      sources.some(isShown) &&
      (targets.length === 0 || targets.some(isShown))
    )
  }
}

/** A statement without a day lies in no period. */
function isWithin(day: string | null, { from, to }: Partial<Period>): boolean {
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to)
}
