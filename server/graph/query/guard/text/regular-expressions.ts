import type { Refuse } from '../query.ts'
import { type CypherToken, isSign } from './tokens.ts'

/** Long repetitions in one pattern: each multiplies the time of a search by the length of the text. */
const mostRepetitions = 3
/** A repetition of at most so many times is not counted. */
const few = 16

/**
 * A regular expression may take exponential time, and Neo4j does not stop inside one. So a pattern must be written out or be
 * a parameter, and must repeat nothing that repeats.
 */
export function checkRegularExpressions(
  tokens: readonly CypherToken[],
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): void {
  tokens.forEach((token, at) => {
    if (!isSign(token, '=') || !isSign(tokens[at + 1], '~')) return
    const fault = faultOf(patternAt(tokens, at + 2, parameters))
    if (fault !== undefined) refuse(fault, token.start)
  })
}

/** The pattern as joined from texts and parameters; undefined where something else is part of it. */
function patternAt(
  tokens: readonly CypherToken[],
  first: number,
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  let at = first
  const parts: string[] = []
  for (;;) {
    while (isSign(tokens[at], '(')) at++
    const token = tokens[at]
    if (token?.kind === 'string') {
      parts.push(token.text.replaceAll(/\\(.)/gs, '$1'))
      at++
    } else if (isSign(token, '$')) {
      const value = parameters[tokens[at + 1]?.text ?? '']
      // The engine refuses a parameter that is no text or that is missing.
      parts.push(typeof value === 'string' ? value : '')
      at += 2
    } else return undefined
    while (isSign(tokens[at], ')')) at++
    if (isSign(tokens[at], '|') && isSign(tokens[at + 1], '|')) at += 2
    else if (isSign(tokens[at], '+')) at++
    else return isSign(tokens[at], '.', '[') ? undefined : parts.join('')
  }
}

function faultOf(pattern: string | undefined): string | undefined {
  if (pattern === undefined) {
    return 'The pattern after =~ must be written as text, or given in a parameter. For values of the graph use CONTAINS, STARTS WITH or ENDS WITH.'
  }
  if (/\\[1-9k]/.test(pattern)) return 'A pattern after =~ may not refer back to what it found.'
  if (repeatsRepetition(pattern)) {
    return 'A pattern after =~ may not repeat a group that repeats, or that has alternatives. Use CONTAINS, or several patterns with OR.'
  }
  if (repetitionsIn(pattern) > mostRepetitions) {
    return `A pattern after =~ may have ${mostRepetitions} repetitions (* or +). Use CONTAINS, joined by AND.`
  }
  return undefined
}

interface Piece {
  readonly text: string
  /** The most times that it may repeat what is before it; undefined for other pieces. */
  readonly times?: number
}

function piecesOf(pattern: string): Piece[] {
  const found = pattern.matchAll(
    /\\Q[\s\S]*?(?:\\E|$)|\\[pP]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])+\]|\{\d+(,?)(\d*)\}[+?]?|[*+?][+?]?|\((?:\?(?:<?[=!]|[:>]|<\w+>|[a-zA-Z-]+:?))?|[\s\S]/g,
  )
  return Array.from(found, ([text, comma, most]) => {
    if (/^[*+]/.test(text)) return { text, times: Number.POSITIVE_INFINITY }
    if (text.startsWith('?')) return { text, times: 1 }
    if (!/^\{\d/.test(text)) return { text }
    if (comma === '') return { text, times: Number(/\d+/.exec(text)?.[0]) }
    return { text, times: most === '' || most === undefined ? Number.POSITIVE_INFINITY : Number(most) }
  })
}

/** Whether a group that may repeat holds a repetition, a choice or another that does. */
function repeatsRepetition(pattern: string): boolean {
  const pieces = piecesOf(pattern)
  const open: { holds: boolean }[] = []
  return pieces.some(({ text, times }, at) => {
    if (text.startsWith('(') && !/^\(\?[a-zA-Z-]+$/.test(text)) open.push({ holds: false })
    const around = open.at(-1)
    if (around !== undefined && (text === '|' || times !== undefined)) around.holds = true
    if (text !== ')') return false
    const group = open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && group?.holds) outer.holds = true
    return group?.holds === true && (pieces[at + 1]?.times ?? 1) > 1
  })
}

function repetitionsIn(pattern: string): number {
  return piecesOf(pattern).filter(({ times = 0 }) => times > few).length
}
