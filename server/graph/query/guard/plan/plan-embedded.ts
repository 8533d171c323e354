import { QueryError } from '../query.ts'
import { embeddedOperators, embeddedProcedures, type Operator } from './operators-embedded.ts'
import { refuseWrongAnswer } from './wrong-answers-embedded.ts'

/**
 * Checks the text that EXPLAIN gives: one operator a line, two blanks a level, line breaks inside strings escaped.
 * Subqueries of expressions stand in the details; on this engine they can hold neither a procedure nor a file.
 * @throws QueryError for anything that does not only read, and for a form that the engine answers wrongly.
 */
export function checkEmbeddedPlan(plan: string): void {
  const operators = plan.trimEnd().split('\n').map(readOperator)
  operators.forEach((operator, at) => {
    refuseWrite(operator)
    refuseWrongAnswer(operators, at)
  })
}

function readOperator(line: string): Operator {
  const [, blanks = '', name = line, details = ''] = /^( *)(\w+) ?(.*)$/.exec(line) ?? []
  return { depth: blanks.length / 2, name, details }
}

function refuseWrite({ name, details }: Operator): void {
  if (!embeddedOperators.has(name)) throw refused(name)
  if (/\[after the write\]/.test(details)) throw refused('a write')
  if (name === 'CallProcedure' && !embeddedProcedures.has(/^\(([\w.]+)\)/.exec(details)?.[1] ?? '')) {
    throw new QueryError(
      'refused',
      `The procedure ${details.slice(0, 80)} is not allowed. Allowed are ${[...embeddedProcedures].join(', ')}.`,
    )
  }
}

function refused(what: string): QueryError {
  return new QueryError(
    'refused',
    `Queries only read; this one asks for ${what}. Use MATCH, WITH, UNWIND, CALL {} and RETURN.`,
  )
}
