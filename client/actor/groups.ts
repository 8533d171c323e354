import type { Evidence } from '../../server/shapes/answers.ts'
import { type Book, toBook } from '../ledger/book.ts'

/** How many of the statements each publisher reports, the most first; '' for articles without a publisher. */
export function byPublisher(statements: readonly Evidence[]): { readonly publisher: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { article } of statements)
    counts.set(article.publisher ?? '', (counts.get(article.publisher ?? '') ?? 0) + 1)
  return [...counts]
    .map(([publisher, count]) => ({ publisher, count }))
    .sort((a, b) => b.count - a.count || (a.publisher < b.publisher ? -1 : 1))
}

/** The day of a statement, or else of its article. */
export function dayOf({ date, article }: Evidence): string | undefined {
  return date ?? article.publishedAt?.slice(0, 10)
}

/** The dated statements as a book, by which they are counted over time. */
export function bookOfDays(statements: readonly Evidence[]): Book {
  const dated = statements
    .flatMap(({ id, act, ...one }) => {
      const day = dayOf({ id, act, ...one })
      return day === undefined ? [] : [{ id, act, day }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const column = <T>(value: T) => dated.map(() => value)
  return toBook({
    actors: [],
    publishers: [],
    statements: {
      id: dated.map(({ id }) => id),
      act: dated.map(({ act }) => act),
      day: dated.map(({ day }) => day),
      publisher: column(-1),
      confidence: column(null),
      identity: column(null),
      sources: column([]),
      targets: column([]),
      roles: column([]),
      answers: column(-1),
    },
    truncated: false,
  })
}
