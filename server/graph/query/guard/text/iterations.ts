import { limits } from '../limits.ts'
import type { Refuse } from '../query.ts'
import { checkAccumulator } from './reduce.ts'
import { type CypherToken, closingOf, isCall, isSign, isWord, startsIteration } from './tokens.ts'

const deepest = 3

/** A bracket that is open; `variable` stands for each element, where it iterates. */
interface Open {
  readonly variable?: string
  /** Whether it goes over parts of a graph, whose properties are short lists. */
  readonly overGraph?: boolean
}

/**
 * Makes sure that expressions end by themselves, because no engine stops inside one: `range()` must be short in them, an
 * iteration within another must go over a short list, and `reduce()` must not double its accumulator. `UNWIND range(...)`
 * makes rows, and those do end at the time limit.
 */
export function checkIterations(tokens: readonly CypherToken[], refuse: Refuse): void {
  const open: Open[] = []
  tokens.forEach((token, at) => {
    if (isSign(token, ')', ']', '}')) open.pop()
    const around = open.filter(({ variable }) => variable !== undefined)
    if (isCall(tokens, at, 'range') && !isWord(tokens[at - 1], 'unwind')) {
      checkRange(tokens, at, around.length > 1 ? limits.nestedRange : limits.range, refuse)
    }
    if (isCall(tokens, at, 'reduce')) {
      if (around.length > 0) {
        refuse('reduce() may not stand in another iteration. Use UNWIND and an aggregation.', token.start)
      }
      checkAccumulator(tokens, at, refuse)
    }
    if (!isSign(token, '(', '[', '{')) return
    const source = sourceOf(tokens, at)
    if (source !== undefined && around.length > 0 && !isShort(tokens, source, around)) {
      refuse(
        'An iteration within another may go over nodes(), relationships(), labels(), keys(), their properties, or a list that ' +
          'is written out. Use UNWIND for the outer one.',
        token.start,
      )
    }
    if (source !== undefined && around.length === deepest) {
      refuse(`Iterations may be nested ${deepest} deep. Use UNWIND.`, token.start)
    }
    open.push(source === undefined ? {} : iteration(tokens, source))
  })
}

/** Index of the list that an iteration goes over; undefined where the bracket opens no iteration. */
function sourceOf(tokens: readonly CypherToken[], at: number): number | undefined {
  if (!startsIteration(tokens, at)) return undefined
  const end = closingOf(tokens, at)
  const word = tokens.findIndex((token, place) => place > at && place < end && isWord(token, 'in'))
  return word === -1 ? undefined : word + 1
}

const graphFunctions = ['nodes', 'relationships', 'labels', 'keys'] as const

function iteration(tokens: readonly CypherToken[], source: number): Open {
  const overGraph = graphFunctions.some((name) => isCall(tokens, source, name))
  return {
    variable: tokens[source - 2]?.text ?? '',
    overGraph: overGraph && endsList(tokens, closingOf(tokens, source + 1) + 1),
  }
}

/** Whether a list is short in any graph: parts of a path, labels or keys of a node, a short range, literals. */
function isShort(tokens: readonly CypherToken[], source: number, around: readonly Open[]): boolean {
  const first = tokens[source]
  if ([...graphFunctions, 'range'].some((name) => isCall(tokens, source, name))) {
    return endsList(tokens, closingOf(tokens, source + 1) + 1)
  }
  if (isSign(first, '[')) {
    const end = closingOf(tokens, source)
    const literals = tokens.slice(source + 1, end).every(isPlain)
    return literals && endsList(tokens, end + 1)
  }
  const ofGraph = around.some(({ variable, overGraph }) => overGraph === true && variable === first?.text)
  return ofGraph && isSign(tokens[source + 1], '.') && endsList(tokens, source + 3)
}

function isPlain(token: CypherToken): boolean {
  return token.kind === 'string' || token.kind === 'number' || isSign(token, ',', '-')
}

/** Whether the list of an iteration ends at this token; `||` would join it with another. */
function endsList(tokens: readonly CypherToken[], at: number): boolean {
  const token = tokens[at]
  return isWord(token, 'where') || isSign(token, ']', ')') || (isSign(token, '|') && !isSign(tokens[at + 1], '|'))
}

function checkRange(tokens: readonly CypherToken[], at: number, most: number, refuse: Refuse): void {
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
  if (Math.abs((to - from) / step) > most) {
    refuse(`Outside UNWIND, range() may have ${most} elements here. Use UNWIND range(...) AS x.`, start)
  }
}
