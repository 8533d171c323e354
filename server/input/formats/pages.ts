/** Lines at the top and at the bottom of a page that may be running heads. */
const edge = 2
/** What browsers print at the edges: day and time with the title, address with the number of the page. */
const printed =
  /^\d{1,4}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.*)?$|^(?:https?|file|about|data):\S* \d+\/\d+$/

/**
 * The text of all pages, without the lines at their edges that stand on most pages, as titles and page numbers do. A
 * paragraph goes on over the end of a page.
 */
export function textOfPages(pages: readonly string[]): string {
  const parts = withoutRunningHeads(pages.map((page) => page.trim().split('\n'))).filter((page) => page !== '')
  let text = ''
  for (const part of parts) {
    const goesOn = !/[.!?:”"’)]$/.test(text) || /^\p{Ll}/u.test(part)
    text += text === '' ? part : `${goesOn ? '\n' : '\n\n'}${part}`
  }
  return text
}

function withoutRunningHeads(pages: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = [...page.slice(0, edge), ...page.slice(-edge)]
    for (const line of new Set(edges.map(formOf))) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const isHead = (line: string) =>
    printed.test(line.trim()) || (counts.get(formOf(line)) ?? 0) >= Math.max(2, (2 * pages.length) / 3)
  return pages.map((page) =>
    page
      .filter((line, at) => !((at < edge || at >= page.length - edge) && isHead(line)))
      .join('\n')
      .trim(),
  )
}

/** The line with every number alike, because those of pages count on. */
function formOf(line: string): string {
  return line.trim().replace(/\d+/g, '0')
}
