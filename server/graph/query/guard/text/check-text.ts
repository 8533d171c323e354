import { limits } from '../limits.ts'
import { positionAt, QueryError, type Refuse } from '../query.ts'
import { checkCommands } from './commands.ts'
import { checkIterations } from './iterations.ts'
import { checkNesting } from './nesting.ts'
import { checkRegularExpressions } from './regular-expressions.ts'
import { type CypherToken, isName, isSign, isWord, tokensOf } from './tokens.ts'
import { checkValueSize } from './value-size.ts'

/** Namespaces of the engines' own functions; those of plugins may do anything. */
const functionNamespaces = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector.similarity',
])

/**
 * Checks a statement before an engine sees it. Engines plan deep nesting for minutes, and neither planning nor one long
 * expression ends at a time limit, so both are refused here.
 * @returns the statement as it may be given to the engine: line ends as `\n`, without a closing semicolon.
 * @throws QueryError naming the rule, the place and what to write instead.
 */
export function checkText(given: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  const statement = given.replaceAll(/\r\n?/g, '\n')
  const refuse = (message: string, offset: number): never => {
    throw new QueryError('refused', message, positionAt(statement, offset))
  }
  if (statement.length > limits.statement) {
    refuse(`A query may have ${limits.statement} characters, this has ${statement.length}.`, limits.statement)
  }
  const hidden = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/u.exec(statement)
  if (hidden !== null) {
    const code = hidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    refuse(`The invisible character U+${code} may not stand in a query. Give it in a parameter.`, hidden.index)
  }
  const escaped = /\\u/i.exec(statement)
  if (escaped !== null) {
    refuse('\\u may not stand in a query. Type the character itself, or give it in a parameter.', escaped.index)
  }
  const tokens = tokensOf(statement)
  const last = tokens.at(-1)
  if (last === undefined || (tokens.length === 1 && isSign(last, ';'))) {
    throw new QueryError('failed', 'The query is empty.', { line: 1, column: 1 })
  }
  checkCommands(tokens, checkPrefix(tokens, refuse), refuse)
  const semicolon = tokens.findIndex((token) => isSign(token, ';'))
  if (semicolon !== -1 && semicolon < tokens.length - 1) {
    refuse('Ask one query at a time.', tokens[semicolon]?.start ?? 0)
  }
  checkFunctions(tokens, refuse)
  checkNesting(tokens, refuse)
  checkIterations(tokens, refuse)
  checkRegularExpressions(tokens, parameters, refuse)
  checkValueSize(tokens, parameters, refuse)
  return isSign(last, ';') ? statement.slice(0, last.start) : statement
}

/** @returns the index of the first token of the query itself. */
function checkPrefix(tokens: readonly CypherToken[], refuse: Refuse): number {
  let at = 0
  if (isWord(tokens[at], 'cypher')) {
    at += /^(?:5|25)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1
    const next = tokens[at]
    if (at === 1 || isSign(tokens[at + 1], '='))
      refuse('Of CYPHER only CYPHER 5 and CYPHER 25 are allowed.', next?.start ?? 0)
  }
  const first = tokens[at]
  if (isWord(first, 'explain', 'profile')) refuse('Leave EXPLAIN and PROFILE out.', first?.start ?? 0)
  return at
}

function checkFunctions(tokens: readonly CypherToken[], refuse: Refuse): void {
  tokens.forEach((token, at) => {
    if (!isSign(tokens[at + 1], '(') || !isName(token) || !isSign(tokens[at - 1], '.')) return
    let first = at
    const parts: string[] = []
    while (isSign(tokens[first - 1], '.') && isName(tokens[first - 2])) {
      first -= 2
      parts.unshift((tokens[first] as CypherToken).text.toLowerCase())
    }
    // The plan shows which procedure is called.
    if (isWord(tokens[first - 1], 'call') || parts.length === 0) return
    const namespace = parts.join('.')
    if (!functionNamespaces.has(namespace)) {
      refuse(`Functions of ${namespace} are not allowed.`, tokens[first]?.start ?? token.start)
    }
  })
}
