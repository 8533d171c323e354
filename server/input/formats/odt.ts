import { DOMParser } from 'linkedom'
import { entriesOf } from '../archive/entries.ts'
import type { Found } from '../found.ts'
import type { DomNode } from '../html/dom.ts'

/** Elements of OpenDocument that end a paragraph. */
const paragraphs = new Set(['text:p', 'text:h', 'table:table-cell', 'text:list-item'])
/** Elements that are no part of what is read: changes that were undone, notes of editors, marks of indexes, captions. */
const passedOver = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:index-title-template',
  'office:forms',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
])

/** The paragraphs of an OpenDocument text, with the title that it states. */
export async function readOdt(bytes: Uint8Array): Promise<Found> {
  const { 'content.xml': content, 'meta.xml': meta = '' } = await entriesOf(bytes, ['content.xml', 'meta.xml'])
  if (content === undefined || !content.trimStart().startsWith('<')) {
    return { articles: [], faults: [{ fault: 'is encrypted or damaged; save the ODT without a password' }] }
  }
  const text = paragraphsOf(new DOMParser().parseFromString(content, 'text/xml') as unknown as DomNode)
  const title = /<dc:title>([^<]+)<\/dc:title>/.exec(meta)?.[1]
  return { articles: [{ text, ...(title === undefined ? {} : { title }) }] }
}

function paragraphsOf(root: DomNode): string {
  const found: string[] = []
  let paragraph = ''
  const end = () => {
    if (paragraph.trim() !== '') found.push(paragraph.replace(/[ \t\r\n]+/g, ' ').trim())
    paragraph = ''
  }
  const enter = (node: DomNode, name: string) => {
    if (node.nodeType === 3) paragraph += node.nodeValue ?? ''
    else if (paragraphs.has(name)) end()
    else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') paragraph += ' '
  }
  let node: DomNode | null = root
  while (node !== null) {
    const name = nameOf(node)
    enter(node, name)
    node = node.firstChild !== null && !passedOver.has(name) ? node.firstChild : nextAfter(node, end)
  }
  end()
  return found.join('\n\n')
}

function nextAfter(from: DomNode, end: () => void): DomNode | null {
  for (let node: DomNode | null = from; node !== null; node = node.parentNode) {
    if (paragraphs.has(nameOf(node))) end()
    if (node.nextSibling !== null) return node.nextSibling
  }
  return null
}

function nameOf(node: DomNode): string {
  return (node as { readonly nodeName?: string }).nodeName?.toLowerCase() ?? ''
}
