import { neo4jProcedures } from '../plan/operators-neo4j.ts'
import { positionAt, QueryError } from '../query.ts'
import { type CypherToken, isName, isSign, isWord, tokensOf } from './tokens.ts'

/**
 * Refuses what Neo4j's plans may leave out: the planner drops the details of an expression whose value nobody needs, as in
 * `UNWIND ... AS unused`, and runs the subqueries in it all the same. So files, procedures and commands are also found by
 * their words.
 * @throws QueryError naming the place.
 */
export function checkNeo4jText(statement: string): void {
  const tokens = tokensOf(statement)
  tokens.forEach((token, at) => {
    const refuse = (message: string) => {
      throw new QueryError('refused', message, positionAt(statement, token.start))
    }
    if (isSign(tokens[at - 1], '.', ':', '$')) return
    if (isWord(token, 'load') && isWord(tokens[at + 1], 'csv'))
      refuse('Queries read the graph alone: leave LOAD CSV out.')
    if (isWord(token, 'show', 'terminate') && isSign(tokens[at - 1], '{') && tokens[at + 1]?.kind === 'word') {
      refuse(`${token.text.toUpperCase()} may not stand in a query.`)
    }
    if (!isWord(token, 'call')) return
    const procedure = procedureAt(tokens, at + 1)
    if (procedure !== undefined && !neo4jProcedures.has(procedure)) {
      refuse(`The procedure ${procedure} is not allowed. Allowed are ${[...neo4jProcedures].join(', ')}.`)
    }
  })
}

/** The name of the procedure at a token; undefined where there is none, as after a variable that is called "call". */
function procedureAt(tokens: readonly CypherToken[], first: number): string | undefined {
  if (!isName(tokens[first])) return undefined
  let at = first
  while (isSign(tokens[at + 1], '.') && isName(tokens[at + 2])) at += 2
  if (at === first && !(tokens[first]?.kind === 'quotedName' && isSign(tokens[first + 1], '('))) return undefined
  return tokens
    .slice(first, at + 1)
    .map(({ text }) => text)
    .join('')
}
