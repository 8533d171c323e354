import type { Operator } from './operators-embedded.ts'

/**
 * Whether the planner has copied a filter with a subquery from before an OPTIONAL MATCH to the rows of the optional part.
 * The variables of the filter are not bound there, so rows are lost without a word.
 * @param at index of the filter.
 */
export function isCopiedFilter(operators: readonly Operator[], at: number): boolean {
  const filter = operators[at]
  if (!isSubqueryFilter(filter)) return false
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

/**
 * Whether a filter with a subquery stands right above a left join, with only filters between them: rows without the optional
 * part are lost.
 * @param at index of the filter.
 */
export function isFilterOnOptional(operators: readonly Operator[], at: number): boolean {
  const [filter, ...below] = operators.slice(at)
  return isSubqueryFilter(filter) && below.find(({ name }) => name !== 'Filter')?.name === 'LeftJoin'
}

function isSubqueryFilter(operator: Operator | undefined): operator is Operator {
  return operator?.name === 'Filter' && /(?:Exists|Count)Subquery/.test(operator.details)
}
