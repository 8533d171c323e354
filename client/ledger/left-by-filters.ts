import type { Period, State } from '../state/state.ts'
import { daysAgainst, hasRoles, publisherAgainst } from '../state/state.ts'
import type { Book } from './book.ts'

/** The statements that the filters of a state leave, by their row in the book, the earliest first. */
export interface Left {
  /** Those within the days that are shown. */
  readonly rows: readonly number[]
  /** Those of the days or of the publisher that these are compared with; none where nothing is compared. */
  readonly before: readonly number[]
  /** Those of any day: what the histogram shows. */
  readonly anyDay: readonly number[]
}

export function leftOf(book: Book, state: State): Left {
  const passing = (passes: (row: number) => boolean) =>
    book.statements.id.flatMap((_, row) => (passes(row) ? [row] : []))
  const within = (rows: readonly number[], period: Partial<Period>) =>
    period.from === undefined && period.to === undefined
      ? rows
      : rows.filter((row) => isWithin(book.statements.day[row] ?? null, period))
  const anyDay = passing(filterOf(book, state))
  const days = {
    ...(state.from === null ? {} : { from: state.from }),
    ...(state.to === null ? {} : { to: state.to }),
  }
  const [earlier, other] = [daysAgainst(state), publisherAgainst(state)]
  const before = () => {
    if (earlier !== null) return within(anyDay, earlier)
    return other === null ? [] : within(passing(filterOf(book, { ...state, publishers: [other] })), days)
  }
  return { rows: within(anyDay, days), before: before(), anyDay }
}

/**
 * Whether a row passes all filters but the days. Of its sources, and of its targets if it has any, one must be of a
 * kind that is shown. A target counts only if its role is shown; where a role is not, a statement without targets is left
 * out, unless its sources met each other.
 */
function filterOf(book: Book, state: State): (row: number) => boolean {
  const { acts, kinds, actor, publishers, confidence } = state
  const { statements } = book
  const wantedActs = new Set(acts)
  const shown = book.actors.map(({ kind }) => kinds.includes(kind))
  const wanted = new Set(publishers)
  const place = actor === null ? -1 : (book.placeOfActor.get(actor) ?? -2)
  const isShown = (one: number) => shown[one] === true
  const targetsOf = targetsWithRoles(book, state)
  return (row) => {
    const [sources, targets] = [statements.sources[row] ?? [], targetsOf(row)]
    return (
      targets !== undefined &&
      wantedActs.has(statements.act[row] as (typeof acts)[number]) &&
      (confidence === 0 || (statements.confidence[row] ?? 0) >= confidence) &&
      (wanted.size === 0 || wanted.has(book.publishers[statements.publisher[row] ?? -1] ?? '')) &&
      (place === -1 || sources.includes(place) || targets.includes(place)) &&
      sources.some(isShown) &&
      (targets.length === 0 || targets.some(isShown))
    )
  }
}

/** The targets of a row whose roles are shown; undefined where the roles leave the row out. */
function targetsWithRoles({ statements }: Book, state: State): (row: number) => readonly number[] | undefined {
  const { targets, roles, act } = statements
  if (!hasRoles(state)) return (row) => targets[row] ?? []
  return (row) => {
    const all = targets[row] ?? []
    if (all.length === 0) return act[row] === 'met' && state.roles.includes('with') ? all : undefined
    const kept = all.filter((_, at) => state.roles.includes(roles[row]?.[at] ?? 'about'))
    return kept.length === 0 ? undefined : kept
  }
}

/** A statement without a day lies in no period. */
function isWithin(day: string | null, { from, to }: Partial<Period>): boolean {
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to)
}
