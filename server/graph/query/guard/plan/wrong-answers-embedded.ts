import { QueryError } from '../query.ts'
import { asksForMissingInEmptyList } from './empty-list-embedded.ts'
import { isCopiedFilter, isFilterOnOptional } from './lost-rows-embedded.ts'
import type { Operator } from './operators-embedded.ts'

/** A form that the engine answers wrongly. */
interface WrongAnswer {
  readonly isAt: (operators: readonly Operator[], at: number, operator: Operator) => boolean
  /** What goes wrong, and what to write instead. */
  readonly words: string
}

const wrongAnswers: readonly WrongAnswer[] = [
  {
    isAt: isCopiedFilter,
    words:
      'EXISTS or COUNT together with OR, before an OPTIONAL MATCH, loses rows on this engine. Give it a name first: ' +
      'WITH a, b, EXISTS { ... } AS found WHERE found OR ...',
  },
  {
    isAt: (_operators, _at, { name, details }) => name === 'Aggregate' && /\bpercentiledisc\(/.test(details),
    words: 'percentileDisc() takes the wrong element on this engine. Use percentileCont(), which is right.',
  },
  {
    isAt: (_operators, _at, { name, details }) => asksForMissingInEmptyList(name, details),
    words:
      'Whether a missing value is in an empty list is null on this engine, where Neo4j says false. Write ' +
      'coalesce(a.x IN list, false), and NOT before it.',
  },
  {
    isAt: isFilterOnOptional,
    words:
      'EXISTS, COUNT or a pattern in the WHERE of an OPTIONAL MATCH loses rows on this engine. Put WITH and the names of ' +
      'the variables before WHERE, or filter in CALL (a) { MATCH ... WHERE ... RETURN ... }.',
  },
]

/**
 * @param at index of an operator of the plan.
 * @throws QueryError where the engine would answer wrongly, saying what to write instead.
 */
export function refuseWrongAnswer(operators: readonly Operator[], at: number): void {
  const operator = operators[at] as Operator
  const wrong = wrongAnswers.find(({ isAt }) => isAt(operators, at, operator))
  if (wrong !== undefined) throw new QueryError('refused', wrong.words)
}
