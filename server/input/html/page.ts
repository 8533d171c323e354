import { Readability } from '@mozilla/readability'
import type { FoundArticle } from '../found.ts'
import { textOf } from './blocks.ts'
import { bodyOf, type DomDocument, type DomNode, parsePage } from './dom.ts'
import { metadataOf } from './metadata.ts'

/** Elements of a page that Readability may look at, and how deep they may lie: its time grows with the square of it. */
const most = { elements: 100_000, depth: 500 }

/** Head and foot lines of the printed page, as LibreOffice writes them. */
const printedEdges = 'body > div[title="header"], body > div[title="footer"]'

/**
 * The article of a page: what Readability takes for its text, as paragraphs, with what the page says of itself. A page in
 * which Readability finds nothing, or that nests too deep for it, gives all of its text.
 */
export function readPage(html: string): FoundArticle {
  const document = parsePage(html)
  for (const element of document.querySelectorAll(printedEdges)) element.remove()
  const metadata = metadataOf(document)
  const body = bodyOf(document)
  const whole = textOf(body)
  const article = isDeep(body) ? undefined : articleIn(document)
  return { ...metadata, text: article === undefined ? whole : textOf(article) || whole }
}

/** The text of a piece of HTML, all of which is wanted. */
export function textOfPiece(html: string): string {
  return textOf(bodyOf(parsePage(html)))
}

function isDeep(root: DomNode): boolean {
  let depth = 0
  let node: DomNode | null = root
  while (node !== null && depth <= most.depth) {
    if (node.firstChild !== null) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  return depth > most.depth
}

function articleIn(document: DomDocument): DomNode | undefined {
  const options = { serializer: (element: unknown) => element as DomNode, maxElemsToParse: most.elements }
  const reader = new Readability(document as never, options as never)
  return (reader.parse()?.content as unknown as DomNode | null | undefined) ?? undefined
}
