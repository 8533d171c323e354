import type { Evidence, Marked } from '../../server/shapes/answers.ts'
import { excerpt } from '../words.ts'
import { runs } from './passage.ts'

/** Content that has fewer words than this says nothing by itself, however it begins. */
const fewestWords = 5
/** Content that begins within a sentence says enough by itself from this number of words on. */
const enoughWords = 12

/** Whether a statement's content is only a piece of its sentence, which says nothing by itself: "his candidacy". */
export function isFragment({ content }: Pick<Evidence, 'content'>): boolean {
  const text = content.map((piece) => piece.text).join(' ')
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length === 0) return false
  const beginsWithin = /^[^\p{L}\p{N}]*\p{Ll}/u.test(text)
  return words.length < fewestWords || (beginsWithin && words.length < enoughWords)
}

/**
 * A statement in one line of at most `limit` characters: its content, or, where that is only a piece, the passage around it
 * with the piece marked. Content in direct speech stands in quotation marks.
 */
export function excerptOf(evidence: Evidence, limit = 150): Marked {
  if (isFragment(evidence)) return pieceInPassage(evidence, limit)
  const words = excerpt(evidence, limit)
  const isQuoted = evidence.direct && evidence.content.length > 0
  return { text: isQuoted ? `“${words.replace(/^["“”'‘]+|["”'’]+$/gu, '')}”` : words, marks: [] }
}

function pieceInPassage({ content, passage }: Evidence, limit: number): Marked {
  const spans = content.map(({ start, end }) => ({ part: 'content' as const, start, end }))
  let text = ''
  const marks: [number, number][] = []
  for (const run of runs(passage.text, passage.start, spans)) {
    const words = run.text.replace(/\s+/g, ' ')
    const start = text.length
    text += text.endsWith(' ') ? words.trimStart() : words
    if (run.parts.length > 0 && text.length > start) marks.push([start, text.length])
  }
  return around({ text, marks }, limit)
}

/** Cuts a text to a window of `limit` characters in which its first mark stands, between words. */
function around({ text, marks }: Marked, limit: number): Marked {
  const [first, last] = [marks[0]?.[0] ?? 0, marks.at(-1)?.[1] ?? 0]
  if (text.trimEnd().length <= limit) return { text: text.trimEnd(), marks }
  const room = Math.max(0, limit - (last - first))
  const wanted = Math.max(0, Math.min(first - Math.floor(room / 2), text.length - limit))
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, first)
  const end = start + limit >= text.length ? text.length : beforeSpace(text, start + limit, start)
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : '']
  return {
    text: `${before}${text.slice(start, end).trimEnd()}${after}`,
    marks: marks.flatMap(([from, to]): [number, number][] =>
      from >= end ? [] : [[from - start + before.length, Math.min(to, end) - start + before.length]],
    ),
  }
}

/** The first beginning of a word from a place on, or the latest place that it may have. */
function afterSpace(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= latest ? latest : space + 1
}

/** The last end of a word up to a place. */
function beforeSpace(text: string, to: number, earliest: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= earliest ? to : space
}
