import type { Refuse } from '../query.ts'
import { checkJoins } from './reduce.ts'
import { type CypherToken, closingOf, isCall, isSign, isWord } from './tokens.ts'

/** The factor by which a query may make a text or a list larger. */
const largestFactor = 4096
/** Characters of the replacement of a replace(). */
const longestReplacement = 100

/**
 * Limits how large a query may make a text or a list: joining one with itself doubles it, and forty lines of that fill any
 * memory. Each WITH counts as a factor of what it joins, and each replace() as one of the length of its replacement.
 */
export function checkValueSize(
  tokens: readonly CypherToken[],
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): void {
  let factor = 1
  const brackets: string[] = []
  /** Joins in the current item of a projection. */
  let joins = 0
  let most = 0
  let last = tokens[0]
  const endItem = () => {
    most = Math.max(most, joins)
    joins = 0
  }
  const multiply = (by: number, token: CypherToken) => {
    factor *= by
    if (factor > largestFactor) {
      refuse(
        'Too much is joined by +, [ ], { } or replace(), step upon step. Use collect(), or shorter texts.',
        token.start,
      )
    }
  }
  tokens.forEach((token, at) => {
    if (isWord(token, 'with', 'return', 'unwind') && !isSign(tokens[at - 1], '.', ':')) {
      endItem()
      multiply(1 + most, last ?? token)
      most = 0
    }
    if (isSign(token, '(', '[', '{')) brackets.push(token.text)
    if (isSign(token, ')', ']', '}')) brackets.pop()
    if (isSign(token, ',') && brackets.length === 0) endItem()
    if (
      joinsAt(tokens, at) ||
      (isSign(token, ',') && /[[{]/.test(brackets.at(-1) ?? '') && !isLiteral(tokens[at - 1]))
    ) {
      joins++
      last = token
    }
    if (isCall(tokens, at, 'reduce')) checkJoins(tokens, at, parameters, refuse)
    if (isCall(tokens, at, 'replace')) multiply(replacementOf(tokens, at, parameters, refuse), token)
  })
  endItem()
  if (last !== undefined) multiply(1 + most, last)
}

/** A sum with a number that is written out is not counted: it makes no text or list longer. */
function joinsAt(tokens: readonly CypherToken[], at: number): boolean {
  const concatenates = isSign(tokens[at], '|') && isSign(tokens[at + 1], '|')
  if (!concatenates && !isSign(tokens[at], '+')) return false
  return ![tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number')
}

function isLiteral(token: CypherToken | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'string'
}

/** @returns the length of the replacement; at least 1. */
function replacementOf(
  tokens: readonly CypherToken[],
  at: number,
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): number {
  const end = closingOf(tokens, at + 1)
  const [before, token] = [tokens[end - 2], tokens[end - 1]]
  const value = isSign(before, '$') ? parameters[token?.text ?? ''] : token?.text
  const isPlain = isSign(before, '$') || (token?.kind === 'string' && isSign(before, ','))
  const length = typeof value === 'string' ? value.length : 0
  if (!isPlain || length > longestReplacement) {
    refuse(
      `What replace() puts in must be written as text or be a parameter, of at most ${longestReplacement} characters.`,
      tokens[at]?.start ?? 0,
    )
  }
  return Math.max(1, length)
}
