import type { Article } from '../../server/shapes/text.ts'

/** A text that a reader has pasted, with what the reader knows of it. */
export type Pasted = Omit<Article, 'id'>

/** What a form with a pasted text holds; fields that were left empty are left out. */
export function pastedIn(data: FormData): Pasted {
  const field = (name: string) => String(data.get(name) ?? '').trim()
  const known = ['title', 'publisher', 'url', 'publishedAt'].map((name): [string, string] => [name, field(name)])
  return { text: field('text'), ...Object.fromEntries(known.filter(([, value]) => value !== '')) }
}
