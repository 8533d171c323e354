import { limits } from '../limits.ts'
import type { Refuse } from '../query.ts'
import { type CypherToken, isSign, isWord } from './tokens.ts'

/** The statement itself, or a bracket that is open. */
interface Open {
  readonly pattern: boolean
  /** Operators since the last comma or clause. */
  operators: number
}

/** Limits nesting: parsers recurse into brackets, CASE and operators, and some crash where these go too deep. */
export function checkNesting(tokens: readonly CypherToken[], refuse: Refuse): void {
  const open: Open[] = [{ pattern: false, operators: 0 }]
  let cases = 0
  let exclusive = 0
  tokens.forEach((token, at) => {
    if (isSign(token, ')', ']', '}') && open.length > 1) open.pop()
    const here = open.at(-1) as Open
    if (isSign(token, ',') || startsClause(tokens, at)) here.operators = 0
    if (isOperator(token) && ++here.operators > limits.operators) {
      refuse(`An expression may have ${limits.operators} operators. Use IN, a list, or several WITH.`, token.start)
    }
    if (isKeyword(tokens, at, 'xor') && ++exclusive > limits.exclusive) {
      refuse(`A query may have ${limits.exclusive} XOR. Use AND, OR and NOT.`, token.start)
    }
    if (isKeyword(tokens, at, 'case') && ++cases > limits.cases) {
      refuse(`CASE may be nested ${limits.cases} deep. Split the query with WITH.`, token.start)
    }
    if (isKeyword(tokens, at, 'end')) cases = Math.max(0, cases - 1)
    if (!isSign(token, '(', '[', '{')) return
    open.push({ pattern: holdsPattern(tokens, at), operators: 0 })
    if (open.length - 1 > limits.nesting) {
      refuse(`Brackets may be nested ${limits.nesting} deep. Split the query with WITH.`, token.start)
    }
    if (open.filter(({ pattern }) => pattern).length > limits.subqueries) {
      refuse(`Subqueries may be nested ${limits.subqueries} deep. Split the query with WITH.`, token.start)
    }
  })
}

function isOperator(token: CypherToken): boolean {
  return (
    isSign(token, '+', '-', '*', '/', '%', '^', '=', '<', '>', '.', '|', '[') ||
    isWord(token, 'not', 'and', 'or', 'xor', 'is', 'in', 'contains', 'starts', 'ends')
  )
}

const clauses = [
  'match',
  'where',
  'with',
  'return',
  'unwind',
  'order',
  'skip',
  'limit',
  'union',
  'call',
  'when',
  'then',
  'else',
] as const

function startsClause(tokens: readonly CypherToken[], at: number): boolean {
  return clauses.some((word) => isKeyword(tokens, at, word))
}

/** Names of properties and labels may be keywords, and so may keys of maps. */
function isKeyword(tokens: readonly CypherToken[], at: number, word: string): boolean {
  return isWord(tokens[at], word) && !isSign(tokens[at - 1], '.', ':', '$') && !isSign(tokens[at + 1], ':')
}

/** Whether a bracket opens a pattern comprehension or a subquery, which is any brace that is neither a map nor a quantifier. */
function holdsPattern(tokens: readonly CypherToken[], at: number): boolean {
  const [bracket, first, second, third] = tokens.slice(at, at + 4)
  if (isSign(bracket, '[')) return isSign(first, '(') || (isSign(second, '=') && isSign(third, '('))
  if (!isSign(bracket, '{')) return false
  if (isSign(first, '}', ',', '.', '*') || first?.kind === 'number') return false
  const key = first?.kind === 'word' || first?.kind === 'quotedName' || first?.kind === 'string'
  return !(key && isSign(second, ':', ',', '}'))
}
