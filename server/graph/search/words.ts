import type { Marked } from '../../shapes/answers.ts'
import { fold } from '../fold.ts'

/** Letters and digits, with apostrophes and full stops only inside ("U.S", "féin's"): nothing that a query language reads. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.][\p{L}\p{N}\p{M}]+)*/gu
const mostWords = 20
/** Shorter words are found only whole: too many others begin with them. */
const shortestBeginning = 3

/** Lucene's English stop words, which Neo4j's index leaves out. */
const stopWords = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * The words of a query that are worth seeking, folded, each once. Every one must begin a word of what is found, or be it
 * where it is short.
 */
export function queryWords(query: string): string[] {
  return [...new Set(fold(query).match(word) ?? [])].filter((each) => !stopWords.has(each)).slice(0, mostWords)
}

/** The query in the language of Lucene; what is found whole counts more. */
export function luceneQuery(words: readonly string[]): string {
  return words.map((each) => (mayBegin(each) ? `+(${each}^2 ${each}*)` : `+${each}`)).join(' ')
}

/** The query in the language of SQLite's FTS5. */
export function ftsQuery(words: readonly string[]): string {
  return words.map((each) => (mayBegin(each) ? `"${each}"*` : `"${each}"`)).join(' AND ')
}

/** A text with the places of the words marked. */
export function marked(text: string, words: readonly string[]): Marked {
  const marks: [number, number][] = []
  for (const match of text.matchAll(word)) {
    const folded = fold(match[0])
    // FTS5 takes "u.s" for two words.
    const isFound = [folded, ...folded.split(/['.]/)].some((part) =>
      words.some((each) => part === each || (mayBegin(each) && part.startsWith(each))),
    )
    if (isFound) marks.push([match.index, match.index + match[0].length])
  }
  return { text, marks }
}

/** A stretch of a long text around the first of the words, cut between words, with their places marked. */
export function excerpt(text: string, words: readonly string[], length = 160): Marked {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return marked(line, words)
  const first = marked(line, words).marks[0]?.[0] ?? 0
  const wanted = Math.max(0, Math.min(first - 50, line.length - length))
  const start = wanted === 0 ? 0 : line.indexOf(' ', wanted) + 1
  const limit = start + length
  const end = limit >= line.length ? line.length : Math.max(first + 1, line.lastIndexOf(' ', limit))
  return marked(`${start === 0 ? '' : '… '}${line.slice(start, end)}${end === line.length ? '' : ' …'}`, words)
}

function mayBegin(each: string): boolean {
  return [...each].length >= shortestBeginning
}
