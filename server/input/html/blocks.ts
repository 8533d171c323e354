import type { DomNode } from './dom.ts'

const words = (list: string) => new Set(list.split(' '))
/** Elements that begin and end a paragraph. */
const blocks = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul',
)
/** Elements whose text is no part of what is read. */
const passedOver = words(
  'applet audio button canvas datalist embed figcaption figure head iframe map math nav noembed noscript object option progress script select style svg template textarea title video',
)

/**
 * The text of a node as paragraphs with a blank line between them: block elements end a paragraph, `br` a line, and white
 * space is folded. It does not recurse, so that nesting may be of any depth.
 */
export function textOf(root: DomNode): string {
  const text = createParagraphs()
  let node: DomNode | null = root
  while (node !== null) {
    const name: string | undefined = node.nodeType === 1 ? node.localName?.toLowerCase() : undefined
    if (node.nodeType === 3 || node.nodeType === 4) text.add(node.nodeValue ?? '')
    else if (name === 'br') text.endLine()
    else if (name !== undefined && blocks.has(name)) text.endParagraph()
    const goesIn: boolean = node.firstChild !== null && (name === undefined || !passedOver.has(name))
    node = goesIn ? node.firstChild : nextAfter(node, root, text.endParagraph)
  }
  return text.whole()
}

/** The node that follows in the order of the document, behind everything that is in `from`. */
function nextAfter(from: DomNode, root: DomNode, endParagraph: () => void): DomNode | null {
  for (let node: DomNode | null = from; node !== null && node !== root; node = node.parentNode) {
    if (node !== from && blocks.has(node.localName?.toLowerCase() ?? '')) endParagraph()
    if (node.nextSibling !== null) return node.nextSibling
  }
  return null
}

function createParagraphs() {
  const paragraphs: string[] = []
  let lines: string[] = []
  let line = ''
  const endLine = () => {
    lines.push(line.replace(/[\s\u00a0]+/g, ' ').trim())
    line = ''
  }
  const endParagraph = () => {
    endLine()
    const paragraph = lines
      .join('\n')
      .trim()
      .replace(/\n{2,}/g, '\n\n')
    if (paragraph !== '') paragraphs.push(paragraph)
    lines = []
  }
  return {
    add: (piece: string) => {
      line += piece
    },
    endLine,
    endParagraph,
    whole: () => {
      endParagraph()
      return paragraphs.join('\n\n')
    },
  }
}
