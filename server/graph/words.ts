import type { Marked } from '../shapes/answers.ts'
import { fold } from './fold.ts'

/**
 * Letters and digits, with apostrophes and full stops only inside ("U.S", "féin's"): no operators of a query language.
 */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.][\p{L}\p{N}\p{M}]+)*/gu
const mostWords = 20
/** Shorter words match only whole words, because too many words begin with them. */
const shortestBeginning = 3

/** Lucene's English stop words, which Neo4j's index leaves out. */
const stopWords = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * The distinct folded words of a query, without stop words. A result must contain, for each of them, a word that begins
 * with it, or, for a short one, the word itself.
 */
export function queryWords(query: string): string[] {
  return [...new Set(fold(query).match(word) ?? [])].filter((each) => !stopWords.has(each)).slice(0, mostWords)
}

/** The query in Lucene's syntax. Whole words count more than beginnings. */
export function luceneQuery(words: readonly string[]): string {
  return words.map((each) => (mayBegin(each) ? `+(${each}^2 ${each}*)` : `+${each}`)).join(' ')
}

/** The query in the syntax of SQLite's FTS5. */
export function ftsQuery(words: readonly string[]): string {
  return words.map((each) => (mayBegin(each) ? `"${each}"*` : `"${each}"`)).join(' AND ')
}

/** A text with its matches marked. */
export function marked(text: string, words: readonly string[]): Marked {
  const marks: [number, number][] = []
  for (const match of text.matchAll(word)) {
    const folded = fold(match[0])
    // FTS5 reads "u.s" as two words.
    const isFound = [folded, ...folded.split(/['.]/)].some((part) =>
      words.some((each) => part === each || (mayBegin(each) && part.startsWith(each))),
    )
    if (isFound) marks.push([match.index, match.index + match[0].length])
  }
  return { text, marks }
}

/** An excerpt of about `length` characters around the first match, cut between words, with all matches marked. */
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
