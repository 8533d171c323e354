import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { type Input, STANDARD_INPUT } from './input.ts'

/** Longest id, in UTF-16 code units. */
const longest = 300
/** Parameters of addresses that tell how somebody came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ns_\w+)$/i

/** An id for an article at an address, the same however the address is written. */
export function idOfAddress(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/+$/, '')
  const id = `url:${url.host.replace(/^www\./, '')}${path}${url.search}`
  return id.length <= longest ? id : `url-${digest(address)}`
}

/** Whether two addresses have one host, or the host of one lies within that of the other; `www.` does not count. */
export function isOfSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => new URL(address).hostname.replace(/^www\./, '')) as [string, string]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** An id for the article of a file: after its name, or after its text where it has none. */
export function idOfInput({ name, id }: Input, text: string): string {
  const stem = id ?? (name === STANDARD_INPUT || name === '' ? '' : basename(name, extname(name)))
  const line = stem.replace(/\p{Cc}/gu, ' ').trim()
  return line !== '' && line.length <= longest && line.isWellFormed() ? line : idOfText(text)
}

export function idOfText(text: string): string {
  return `text-${digest(text)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
