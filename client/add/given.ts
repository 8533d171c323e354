import type { Pasted } from './pasted.ts'

/** What a reader gives to be read. */
export type Given =
  | { readonly what: 'text'; readonly article: Pasted }
  | { readonly what: 'files'; readonly files: readonly File[] }
  | { readonly what: 'addresses'; readonly addresses: readonly string[] }

/** The body of a request that sends it: JSON, or a form. A file of a folder is named with its path there. */
export function bodyOf(given: Given): string | FormData {
  if (given.what === 'text') return JSON.stringify(given.article)
  if (given.what === 'addresses') return JSON.stringify(given.addresses.map((url) => ({ url })))
  const form = new FormData()
  for (const file of given.files) form.append('file', file, file.webkitRelativePath || file.name)
  return form
}
