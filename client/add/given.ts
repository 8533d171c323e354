import type { Article } from '../../server/shapes/text.ts'

/** A text that a reader has pasted, with what the reader knows of it. */
export type Pasted = Omit<Article, 'id'>

/** What a reader gives to be read. */
export type Given =
  | { readonly what: 'text'; readonly article: Pasted }
  | { readonly what: 'files'; readonly files: readonly File[] }

/** The body of a request that sends it: JSON, or a form. A file of a folder is named with its path there. */
export function bodyOf(given: Given): string | FormData {
  if (given.what === 'text') return JSON.stringify(given.article)
  const form = new FormData()
  for (const file of given.files) form.append('file', file, file.webkitRelativePath || file.name)
  return form
}

/** What a form with a pasted text holds; fields that were left empty are left out. */
export function pastedIn(data: FormData): Pasted {
  const field = (name: string) => String(data.get(name) ?? '').trim()
  const known = ['title', 'publisher', 'url', 'publishedAt'].map((name): [string, string] => [name, field(name)])
  return { text: field('text'), ...Object.fromEntries(known.filter(([, value]) => value !== '')) }
}
