import { QueryError } from '../query.ts'
import { neo4jOperatorFamilies, neo4jOperators, neo4jProcedures } from './operators-neo4j.ts'

/** A plan as the driver returns it. */
export interface Neo4jPlan {
  readonly operatorType: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly children: readonly Neo4jPlan[]
}

/**
 * Checks the plan that EXPLAIN gives: its operators, and the details of each. A subquery within an expression has no
 * operators; it only shows as text in the details of the operator that holds the expression. Quoted strings in the details are
 * searched too, because the planner writes them so that their end cannot be found. An UNWIND whose variable is not used has no
 * details, so it is refused where its statement has words that it might hide.
 * @param queryType of the summary.
 * @param statement that was planned.
 * @throws QueryError for anything that does not only read.
 */
export function checkNeo4jPlan(plan: Neo4jPlan, queryType: string, statement: string): void {
  if (queryType !== 'r') throw refused('a write or an administrative command')
  checkOperator(plan, /\b(?:load|call|show|terminate)\b/i.test(statement))
}

function checkOperator(plan: Neo4jPlan, mayHide: boolean): void {
  const name = plan.operatorType.replace(/@.*$/s, '')
  if (!neo4jOperators.has(name) && !neo4jOperatorFamilies.test(name)) throw refused(name)
  if (name === 'Unwind' && mayHide && plan.arguments.Details === undefined) {
    throw new QueryError('refused', 'Use the variable of UNWIND in what follows, or leave UNWIND out.')
  }
  if (name === 'ProcedureCall') checkProcedure(String(plan.arguments.Details ?? ''))
  for (const [key, value] of Object.entries(plan.arguments)) {
    if (key === 'string-representation' || typeof value !== 'string') continue
    const hidden = /\bLOAD\s+CSV\b|\bResolvedCall\b|\bCALL\b(?!\s*[{(])/i.exec(value)
    if (hidden !== null) {
      throw new QueryError(
        'refused',
        `"${hidden[0]}" may not stand inside a subquery or an expression. If it is only text, give it in a parameter.`,
      )
    }
  }
  for (const child of plan.children) checkOperator(child, mayHide)
}

function checkProcedure(details: string): void {
  const name = /^([\w.]+)\(/.exec(details)?.[1] ?? details.slice(0, 80)
  if (neo4jProcedures.has(name)) return
  throw new QueryError(
    'refused',
    `The procedure ${name} is not allowed. Allowed are ${[...neo4jProcedures].join(', ')}.`,
  )
}

function refused(what: string): QueryError {
  return new QueryError(
    'refused',
    `Queries only read; this one asks for ${what}. Use MATCH, WITH, UNWIND, CALL {} and RETURN.`,
  )
}
