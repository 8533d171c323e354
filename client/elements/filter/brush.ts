import type { Bin } from '../../ledger/histogram.ts'
import type { Period } from '../../state/state.ts'

/** Bars from `first` to `last`, both counted. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** What a pointer moves: an end of the days that are shown, all of them, or the days that they are compared with. */
type Grip = 'first' | 'last' | 'both' | 'against'

export interface Drag {
  readonly grip: Grip
  /** The bar where the drag began, and what was chosen then. */
  readonly at: number
  readonly range: Range
}

/** From the first day of a range to its last. */
export function periodOf(bins: readonly Bin[], { first, last }: Range): Period {
  return { from: bins[first]?.from ?? '', to: bins[last]?.to ?? '' }
}

/** The bars that hold any day of a period, or the bar nearest to it. */
export function rangeOf(bins: readonly Bin[], { from, to }: Period): Range {
  const first = bins.findIndex((bin) => bin.to >= from)
  const last = bins.findLastIndex((bin) => bin.from <= to)
  const begin = first < 0 ? bins.length - 1 : first
  return { first: begin, last: Math.max(begin, last) }
}

/** The range once a drag has come to the bar `to`. @param most the place of the last bar. */
export function dragged({ grip, at, range }: Drag, to: number, most: number): Range {
  if (grip === 'both' || grip === 'against') {
    const by = Math.max(-range.first, Math.min(most - range.last, to - at))
    return { first: range.first + by, last: range.last + by }
  }
  const other = grip === 'first' ? range.last : range.first
  return { first: Math.min(other, to), last: Math.max(other, to) }
}

/** The range after a key on one of its ends; undefined where the key moves nothing. */
export function afterKey(key: string, grip: 'first' | 'last', range: Range, most: number): Range | undefined {
  const by = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageUp: 10,
    PageDown: -10,
    Home: -most,
    End: most,
  }[key]
  if (by === undefined) return undefined
  const at = Math.max(0, Math.min(most, range[grip] + by))
  return grip === 'first'
    ? { first: Math.min(at, range.last), last: range.last }
    : { first: range.first, last: Math.max(at, range.first) }
}
