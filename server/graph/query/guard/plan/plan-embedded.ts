import { QueryError } from '../query.ts'
import { asksForMissingInNothing } from './empty-list-embedded.ts'
import { isCopiedFilter, type Operator } from './lost-rows-embedded.ts'
import { embeddedOperators, embeddedProcedures } from './operators-embedded.ts'

/**
 * Checks the text that EXPLAIN gives: one operator a line, two blanks a level, line breaks inside strings escaped.
 * Subqueries of expressions stand in the details, and can hold neither a procedure nor a file here.
 * @throws QueryError for anything that does not only read, and for a form that the engine answers wrongly.
 */
export function checkEmbeddedPlan(plan: string): void {
  const operators = plan.trimEnd().split('\n').map(readOperator)
  operators.forEach((operator, at) => {
    const { name, details } = operator
    if (!embeddedOperators.has(name)) throw refused(name)
    if (/\[after the write\]/.test(details)) throw refused('a write')
    if (name === 'CallProcedure' && !embeddedProcedures.has(/^\(([\w.]+)\)/.exec(details)?.[1] ?? '')) {
      throw new QueryError(
        'refused',
        `The procedure ${details.slice(0, 80)} is not allowed. Allowed are ${[...embeddedProcedures].join(', ')}.`,
      )
    }
    if (isCopiedFilter(operators, at)) {
      throw new QueryError(
        'refused',
        'EXISTS or COUNT together with OR, before an OPTIONAL MATCH, loses rows on this engine. Give it a name first: ' +
          'WITH a, b, EXISTS { ... } AS found WHERE found OR ...',
      )
    }
    if (name === 'Aggregate' && /\bpercentiledisc\(/.test(details)) {
      throw new QueryError(
        'refused',
        'percentileDisc() takes the wrong element on this engine. Use percentileCont(), which is right.',
      )
    }
    if (asksForMissingInNothing(name, details)) {
      throw new QueryError(
        'refused',
        'Whether a missing value is in an empty list is null on this engine, where Neo4j says false. Write ' +
          'coalesce(a.x IN list, false), and NOT before it.',
      )
    }
    if (isFilterOnOptional(operators, at)) {
      throw new QueryError(
        'refused',
        'EXISTS, COUNT or a pattern in the WHERE of an OPTIONAL MATCH loses rows on this engine. Put WITH and the names of ' +
          'the variables before WHERE, or filter in CALL (a) { MATCH ... WHERE ... RETURN ... }.',
      )
    }
  })
}

function readOperator(line: string): Operator {
  const [, blanks = '', name = line, details = ''] = /^( *)(\w+) ?(.*)$/.exec(line) ?? []
  return { depth: blanks.length / 2, name, details }
}

function refused(what: string): QueryError {
  return new QueryError(
    'refused',
    `Queries only read; this one asks for ${what}. Use MATCH, WITH, UNWIND, CALL {} and RETURN.`,
  )
}

/** A filter with a subquery right above a left join, other filters between them: rows without the optional part are lost. */
function isFilterOnOptional(operators: readonly Operator[], at: number): boolean {
  const [filter, ...below] = operators.slice(at)
  if (filter?.name !== 'Filter' || !/(?:Exists|Count)Subquery/.test(filter.details)) return false
  return below.find(({ name }) => name !== 'Filter')?.name === 'LeftJoin'
}
