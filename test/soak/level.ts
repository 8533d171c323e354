/** @param share 0 to 1. @returns 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Whether the median of the last third of the values is at most `tolerance` times that of the middle third. */
export function level(name: string, values: readonly number[], tolerance: number) {
  const third = Math.floor(values.length / 3)
  const [middle, last] = [values.slice(third, 2 * third), values.slice(-third)].map((some) => quantile(some, 0.5))
  const ratio = (last ?? 0) / (middle ?? 0)
  return {
    words: `${name}: ${middle?.toFixed(0)} → ${last?.toFixed(0)}, ${ratio.toFixed(2)} times`,
    good: !(ratio > tolerance),
  }
}
