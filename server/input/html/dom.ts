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
}
export interface DomDocument extends DomElement {
  readonly body: DomElement
  readonly documentElement: DomElement
}

/** Parses a page or a piece of one. Scripts never run, and entities of XML are not expanded. */
export function parsePage(html: string): DomDocument {
  // linkedom finds the body only where tags name it.
  const isWhole = /<body[\s>]/i.test(html)
  const whole = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}
