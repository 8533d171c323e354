/** One line of a plan of the embedded engine. */
export interface Operator {
  /** How far it stands in; its children stand one further. */
  readonly depth: number
  readonly name: string
  readonly details: string
}

/**
 * Whether the planner has copied a filter with a subquery from before an OPTIONAL MATCH to the rows of the optional part,
 * where its variables are not bound: rows are lost then, without a word.
 * @param at index of the filter.
 */
export function isCopiedFilter(operators: readonly Operator[], at: number): boolean {
  const filter = operators[at]
  if (filter?.name !== 'Filter' || !/(?:Exists|Count)Subquery/.test(filter.details)) return false
  let depth = filter.depth
  for (let above = at - 1; above >= 0; above--) {
    const operator = operators[above] as Operator
    if (operator.depth >= depth) continue
    depth = operator.depth
    if (operator.name !== 'LeftJoin') continue
    const before = operators.slice(above + 1, at)
    if (before.some(({ name, details }) => name === 'Filter' && details === filter.details)) return true
  }
  return false
}
