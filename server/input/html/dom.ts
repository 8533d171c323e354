import { parseHTML } from 'linkedom'

/** What Parley asks of a node of a page; linkedom's own types want those of a browser. */
export interface DomNode {
  /** 1 an element, 3 text, 4 CDATA. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly localName?: string
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}
export interface DomElement extends DomNode {
  readonly localName: string
  readonly textContent: string
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
  readonly remove: () => void
}
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement
}

/** Parses a page or a piece of one. Scripts never run, and entities of XML are not expanded. */
export function parsePage(html: string): DomDocument {
  return parseHTML(whole(html)).document as unknown as DomDocument
}

/** The element that holds what is read; a page need not name its body. */
export function bodyOf(document: DomDocument): DomElement {
  return document.querySelector('body') ?? document.documentElement
}

/** linkedom finds root and body only where tags name them. */
function whole(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  const piece = html.replace(/^\s*<!doctype[^>]*>/i, '')
  return `<!doctype html><html>${/<body[\s>]/i.test(piece) ? piece : `<head></head><body>${piece}</body>`}</html>`
}
