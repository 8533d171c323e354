/** The rows in their order, so many at a time; no slice is empty. */
export function* slices<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
