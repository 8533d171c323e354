import { percent } from './table.ts'

/** Numbers of items that are both found and right, that were found, and that are in gold. */
export interface Counts {
  right: number
  found: number
  gold: number
}

export function noCounts(): Counts {
  return { right: 0, found: 0, gold: 0 }
}

export function sumOf(counts: readonly Counts[]): Counts {
  const total = noCounts()
  for (const { right, found, gold } of counts) {
    total.right += right
    total.found += found
    total.gold += gold
  }
  return total
}

/** Per cent of the found items that are right. */
export function precision({ right, found }: Counts): number {
  return (100 * right) / found
}

/** Per cent of the golden items that were found. */
export function recall({ right, gold }: Counts): number {
  return (100 * right) / gold
}

/** Per cent; no number where there is nothing. */
export function f1({ right, found, gold }: Counts): number {
  return (200 * right) / (found + gold)
}

/** "81.2-90.4" */
export function range([low, high]: readonly [number, number]): string {
  return `${percent(low)}-${percent(high)}`
}
