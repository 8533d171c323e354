import type { Refuse } from '../query.ts'
import { type CypherToken, isName, isSign, isWord } from './tokens.ts'

const commands = 'show terminate drop alter rename grant deny revoke start stop enable deallocate reallocate dryrun'

/**
 * Refuses commands about schema, users, settings and databases in the same words for every engine: tools of the Neo4j family
 * ask `SHOW INDEXES` first of all.
 * @param first index of the token after `CYPHER 25`, where that stands.
 */
export function checkCommands(tokens: readonly CypherToken[], first: number, refuse: Refuse): void {
  const at = afterUse(tokens, first)
  const word = tokens[at]
  if (!startsCommand(tokens, at) || word === undefined) return
  refuse(
    `Queries only read the graph, so ${word.text.toUpperCase()} is refused; /api/v1/schema describes what the graph holds.`,
    word.start,
  )
}

function startsCommand(tokens: readonly CypherToken[], at: number): boolean {
  if (isWord(tokens[at], ...commands.split(' '))) return isName(tokens[at + 1])
  // CREATE (a) and CREATE path = (a)-->(b) are clauses, which the plan tells.
  return isWord(tokens[at], 'create') && isName(tokens[at + 1]) && !isSign(tokens[at + 2], '=')
}

/** The first token after `USE system` or `USE graph.name`. */
function afterUse(tokens: readonly CypherToken[], first: number): number {
  if (!isWord(tokens[first], 'use')) return first
  let at = first + 2
  while (isSign(tokens[at], '.')) at += 2
  return at
}
