import type { Refuse } from './query.ts'
import { type CypherToken, closingOf, isSign, isWord, startsIteration } from './tokens.ts'

/** `reduce(gathered = ..., x IN list | body)`: where the body uses `gathered` twice, each step may double it. */
export function checkAccumulator(tokens: readonly CypherToken[], at: number, refuse: Refuse): void {
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
