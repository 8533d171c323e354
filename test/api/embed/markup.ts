/** The elements of a text in HTML or XML with their attributes: `a href target`, without repetition, sorted. */
export interface Markup {
  readonly elements: readonly string[]
  /** The text that is left without the tags; no `<` or `>` of markup may be in it. */
  readonly text: string
  readonly links: readonly string[]
}

const tag = /<[/!?]?([a-zA-Z][\w:-]*)((?:\s+[\w:.-]+(?:="[^"<>]*")?)*)\s*[/?]?>/g

export function markupOf(text: string): Markup {
  const elements = new Set<string>()
  const links: string[] = []
  for (const [, name = '', attributes = ''] of text.matchAll(tag)) {
    const pairs = [...attributes.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g)]
    for (const [, attribute = '', value = ''] of pairs) {
      elements.add(`${name} ${attribute}`)
      if (/^(?:href|src|xlink:href|action|data)$/.test(attribute)) links.push(value)
    }
    elements.add(name)
  }
  return { elements: [...elements].sort(), text: text.replace(tag, ''), links }
}
