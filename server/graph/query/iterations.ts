import { limits } from './limits.ts'
import type { Refuse } from './query.ts'
import { type CypherToken, isSign, isWord } from './tokens.ts'

/**
 * No engine stops inside an expression, so expressions must end by themselves: `range()` in them is short and stands
 * still, what iterates over many elements is not nested, and `reduce()` does not double what it gathers. `UNWIND
 * range(...)` makes rows, which the time limit does end.
 */
export function checkIterations(tokens: readonly CypherToken[], refuse: Refuse): void {
  const open: { readonly iterates: boolean }[] = []
  tokens.forEach((token, at) => {
    if (isSign(token, ')', ']', '}')) open.pop()
    const depth = open.filter(({ iterates }) => iterates).length
    if (isCall(tokens, at, 'range') && !isWord(tokens[at - 1], 'unwind')) {
      checkRange(tokens, at, refuse)
      if (depth > 1) refuse('range() may not stand in an iteration within another. Use UNWIND.', token.start)
    }
    if (isCall(tokens, at, 'reduce')) {
      if (depth > 0) refuse('reduce() may not stand in another iteration. Use UNWIND and an aggregation.', token.start)
      checkAccumulator(tokens, at, refuse)
    }
    if (isSign(token, '(', '[', '{')) open.push({ iterates: startsIteration(tokens, at) })
  })
}

/** Functions may be written in backticks, and with blanks before the bracket. */
function isCall(tokens: readonly CypherToken[], at: number, name: string): boolean {
  const token = tokens[at]
  const isName = token?.kind === 'word' || token?.kind === 'quotedName'
  return isName && token.text.toLowerCase() === name && isSign(tokens[at + 1], '(')
}

function startsIteration(tokens: readonly CypherToken[], at: number): boolean {
  if (isSign(tokens[at], '[')) return isWord(tokens[at + 2], 'in')
  return isSign(tokens[at], '(') && isWord(tokens[at - 1], 'reduce', 'any', 'all', 'none', 'single')
}

function checkRange(tokens: readonly CypherToken[], at: number, refuse: Refuse): void {
  const start = tokens[at]?.start ?? 0
  const end = tokens.findIndex((token, place) => place > at && isSign(token, ')'))
  const written = tokens.slice(at + 2, end === -1 ? undefined : end)
  const text = written.map((token) => token.text).join('')
  const bounds = /^(-?\d{1,9}),(-?\d{1,9})(?:,(-?[1-9]\d{0,8}))?$/.exec(text)
  const [from, to, step] = (bounds?.slice(1) ?? []).map((bound) => Number(bound ?? 1))
  if (from === undefined || to === undefined || step === undefined) {
    refuse('Outside UNWIND, the bounds of range() must be written as numbers. Use UNWIND range(...) AS x.', start)
    return
  }
  if (Math.abs((to - from) / step) > limits.range) {
    refuse(`Outside UNWIND, range() may have ${limits.range} elements. Use UNWIND range(...) AS x.`, start)
  }
}

/** `reduce(gathered = ..., x IN list | body)`: where the body uses `gathered` twice, each step may double it. */
function checkAccumulator(tokens: readonly CypherToken[], at: number, refuse: Refuse): void {
  const end = closingOf(tokens, at + 1)
  const bar = tokens.findIndex((token, place) => place > at && place < end && isSign(token, '|'))
  const name = tokens[at + 2]?.text
  if (bar === -1) return
  const body = tokens.slice(bar + 1, end)
  const builds = body.some((token) => isSign(token, '+', '[', '(', '{'))
  const uses = body.flatMap((token, place) => {
    if (token.text !== name || isCompared(body, place)) return []
    return isIterated(body, place) ? [token, token] : [token]
  })
  if (builds && uses.length > 1) {
    refuse(
      'reduce() may use what it gathers once a step, beside comparisons. Use UNWIND and an aggregation.',
      uses[1]?.start ?? 0,
    )
  }
}

function isIterated(body: readonly CypherToken[], place: number): boolean {
  return body.some((_, at) => at < place && startsIteration(body, at) && closingOf(body, at) > place)
}

const comparisons = ['=', '<', '>'] as const

/** "CASE WHEN gathered = '' THEN": tested, not kept. */
function isCompared(body: readonly CypherToken[], place: number): boolean {
  const [before, after] = [body[place - 1], body[place + 1]]
  return (
    isSign(before, ...comparisons) || isSign(after, ...comparisons) || isWord(before, 'case') || isWord(after, 'is')
  )
}

function closingOf(tokens: readonly CypherToken[], opening: number): number {
  let depth = 0
  for (let at = opening; at < tokens.length; at++) {
    if (isSign(tokens[at], '(', '[', '{')) depth++
    if (isSign(tokens[at], ')', ']', '}')) depth--
    if (depth === 0) return at
  }
  return tokens.length
}
