import type { Refuse } from '../query.ts'
import { type CypherToken, closingOf, isCall, isSign, isWord, startsIteration } from './tokens.ts'

/** In `reduce(sum = ..., x IN list | body)`, a body that uses `sum` twice may double it at each step. */
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

/** Characters of a text that reduce() may join at each step. */
const shortText = 100

/** In `reduce(sum = ..., x IN list | sum + ...)`, what is joined at each step must be short, or the steps must be few. */
export function checkJoins(
  tokens: readonly CypherToken[],
  at: number,
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): void {
  const end = closingOf(tokens, at + 1)
  const bar = tokens.findIndex((token, place) => place > at && place < end && isSign(token, '|'))
  const loop = tokens.findIndex((token, place) => place > at && place < bar && isWord(token, 'in'))
  const body = tokens.slice(bar + 1, end)
  if (bar === -1 || loop === -1 || !body.some((token) => isSign(token, '+')) || hasFewSteps(tokens, loop + 1)) return
  const own = [tokens[at + 2]?.text, tokens[loop - 1]?.text]
  const large = body.find((_, place) => isLarge(body, place, own, parameters))
  if (large !== undefined) {
    refuse(
      'reduce() may join only what it gathers, its element and short texts. Use UNWIND and collect().',
      large.start,
    )
  }
  if (isSign(tokens[at + 4], '[')) {
    refuse(
      'reduce() may not join lists. Use UNWIND lists AS list UNWIND list AS x WITH collect(x) AS joined.',
      tokens[at]?.start ?? 0,
    )
  }
}

/** Lists of these are as long as a path, or as the labels and properties of one node. */
function hasFewSteps(tokens: readonly CypherToken[], source: number): boolean {
  const overGraph = ['nodes', 'relationships', 'labels', 'keys'].some((name) => isCall(tokens, source, name))
  return overGraph && isSign(tokens[closingOf(tokens, source + 1) + 1], '|')
}

const keywords = 'case when then else end and or xor not is in null true false contains starts ends with'.split(' ')

/** Whether a token is a variable from outside of reduce(), or a long text. */
function isLarge(
  body: readonly CypherToken[],
  place: number,
  own: readonly (string | undefined)[],
  parameters: Readonly<Record<string, unknown>>,
): boolean {
  const token = body[place]
  if (token?.kind === 'string') return token.text.length > shortText
  if (token?.kind !== 'word' && token?.kind !== 'quotedName') return false
  if (isSign(body[place - 1], '$')) {
    const value = parameters[token.text]
    return typeof value === 'object' ? value !== null : typeof value === 'string' && value.length > shortText
  }
  if (own.includes(token.text) || isSign(body[place - 1], '.') || isSign(body[place + 1], '(', ':')) return false
  return !isWord(token, ...keywords)
}

function isIterated(body: readonly CypherToken[], place: number): boolean {
  return body.some((_, at) => at < place && startsIteration(body, at) && closingOf(body, at) > place)
}

const comparisons = ['=', '<', '>'] as const

/** Whether the accumulator is only tested, as in `CASE WHEN sum = '' THEN`. */
function isCompared(body: readonly CypherToken[], place: number): boolean {
  const [before, after] = [body[place - 1], body[place + 1]]
  return (
    isSign(before, ...comparisons) || isSign(after, ...comparisons) || isWord(before, 'case') || isWord(after, 'is')
  )
}
