import { positionAt, QueryError } from '../query.ts'

/** A piece of a Cypher statement. Comments and blanks are left out. */
export interface CypherToken {
  readonly kind: 'word' | 'quotedName' | 'string' | 'number' | 'sign'
  /** As written; without the quotes for a quoted name or a string. */
  readonly text: string
  /** Offset in the statement. */
  readonly start: number
}

const patterns = [
  ['blank', /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y],
  ['quotedName', /`(?:[^`]|``)*`/y],
  ['number', /0[xo][\da-f_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:e[+-]?\d+)?/iy],
  ['word', /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{Pc}\p{M}]*/uy],
  ['sign', /./suy],
] as const

/**
 * Cuts a statement into tokens. Neither engine decodes escapes before it cuts, as long as the text has no `\u`.
 * @throws QueryError at a string, quoted name or comment that is never closed.
 */
export function tokensOf(statement: string): CypherToken[] {
  const tokens: CypherToken[] = []
  for (let at = 0; at < statement.length; ) {
    const [kind, text] = matchAt(statement, at)
    if (kind === 'sign' && (/['"`]/.test(text) || statement.startsWith('/*', at))) {
      const what = text === '/' ? 'comment' : text === '`' ? 'name' : 'string'
      throw new QueryError('failed', `This ${what} is never closed.`, positionAt(statement, at))
    }
    if (kind !== 'blank') {
      const quoted = kind === 'string' || kind === 'quotedName'
      tokens.push({ kind, text: quoted ? text.slice(1, -1) : text, start: at })
    }
    at += text.length
  }
  return tokens
}

function matchAt(statement: string, at: number): [kind: CypherToken['kind'] | 'blank', text: string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const text = pattern.exec(statement)?.[0]
    if (text !== undefined) return [kind, text]
  }
  throw new RangeError(`no token at ${at}`)
}

/** Whether a token is one of these keywords or function names, in any case; a quoted name never is. */
export function isWord(token: CypherToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase())
}

/** Whether a token may name a variable, a label, a property or a function. */
export function isName(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quotedName'
}

export function isSign(token: CypherToken | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.text)
}

/** Whether a function is called at a token; its name may stand in backticks, with blanks before the bracket. */
export function isCall(tokens: readonly CypherToken[], at: number, name: string): boolean {
  const token = tokens[at]
  return isName(token) && token?.text.toLowerCase() === name && isSign(tokens[at + 1], '(')
}

/** Whether a bracket opens a list comprehension, a `reduce`, or an `any` and its like. */
export function startsIteration(tokens: readonly CypherToken[], at: number): boolean {
  if (isSign(tokens[at], '[')) return isWord(tokens[at + 2], 'in')
  return isSign(tokens[at], '(') && isWord(tokens[at - 1], 'reduce', 'any', 'all', 'none', 'single')
}

/** Index at which the bracket at `opening` is closed; the number of tokens where it never is. */
export function closingOf(tokens: readonly CypherToken[], opening: number): number {
  let depth = 0
  for (let at = opening; at < tokens.length; at++) {
    if (isSign(tokens[at], '(', '[', '{')) depth++
    if (isSign(tokens[at], ')', ']', '}')) depth--
    if (depth === 0) return at
  }
  return tokens.length
}
