import type { Refuse } from '../query.ts'
import { checkJoins } from './reduce.ts'
import { type CypherToken, closingOf, isCall, isSign, isWord } from './tokens.ts'

/** How many times larger a query may make a text or a list. */
const mostGrowth = 4096
/** Characters that replace() may put in one's place. */
const longestReplacement = 100

/**
 * Joining a text or a list with itself doubles it, and forty lines of that hold more than any machine. Each WITH may
 * multiply by what it joins, and each replace() by what it puts in.
 */
export function checkGrowth(
  tokens: readonly CypherToken[],
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): void {
  let growth = 1
  const brackets: string[] = []
  /** How often the item of the projection at hand joins. */
  let joins = 0
  let most = 0
  let last = tokens[0]
  const endItem = () => {
    most = Math.max(most, joins)
    joins = 0
  }
  const multiply = (factor: number, token: CypherToken) => {
    growth *= factor
    if (growth > mostGrowth) {
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

/** Numbers that are added do not grow so. */
function joinsAt(tokens: readonly CypherToken[], at: number): boolean {
  const concatenates = isSign(tokens[at], '|') && isSign(tokens[at + 1], '|')
  if (!concatenates && !isSign(tokens[at], '+')) return false
  return ![tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number')
}

function isLiteral(token: CypherToken | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'string'
}

/** @returns how long the text may be that stands for another; at least 1. */
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
