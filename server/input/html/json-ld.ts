import type { DomDocument } from './dom.ts'

type Item = Readonly<Record<string, unknown>>

/** Items that are looked at in all, and how deep they may lie. */
const most = { items: 5_000, depth: 8 }

/** The first item of JSON-LD that is an article, if the page has one. A block that is not JSON is passed over. */
export function articleOfJsonLd(document: DomDocument): Item | undefined {
  const found: Item[] = []
  let left = most.items
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > most.depth || left-- <= 0) return
    if (!Array.isArray(value) && isArticle(value as Item)) found.push(value as Item)
    for (const each of Object.values(value)) visit(each, depth + 1)
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    visit(parsed(script.textContent), 0)
  return found[0]
}

/** A text, the name of an item, or the first of several. */
export function nameIn(value: unknown): string | undefined {
  const [first] = [value].flat()
  if (typeof first === 'string') return first
  if (typeof first !== 'object' || first === null) return undefined
  const { name, '@value': plain, '@id': id } = first as Item
  return [name, plain, id].find((word) => typeof word === 'string')
}

function isArticle(item: Item): boolean {
  return [item['@type']].flat().some((kind) => typeof kind === 'string' && /(?:Article|Posting|Report)$/.test(kind))
}

function parsed(text: string): unknown {
  // Line breaks within texts and marks of CDATA are the most frequent faults.
  const mended = text
    .replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)|(?:\/\/)?\s*(?:\]\]>|-->)\s*$/g, '')
    .replace(/[\n\r\t]/g, ' ')
  try {
    return JSON.parse(mended)
  } catch {
    return undefined
  }
}
