/** Pages on which a line must stand to be a running head. */
const least = 3
/** Lines at the top and at the bottom of a page that may be running heads. */
const edge = 2

/** The pages without the lines at their edges that stand on most pages, as titles and page numbers do. */
export function withoutRunningHeads(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split('\n'))
  const counts = new Map<string, number>()
  for (const page of lines) {
    for (const line of new Set(edgesOf(page).map(formOf))) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const isHead = (line: string) => (counts.get(formOf(line)) ?? 0) >= Math.max(least, pages.length / 2)
  return lines.map((page) =>
    page.filter((line, at) => !((at < edge || at >= page.length - edge) && isHead(line))).join('\n'),
  )
}

function edgesOf(page: readonly string[]): string[] {
  return [...page.slice(0, edge), ...page.slice(-edge)]
}

/** The line with every number alike, because those of pages count on. */
function formOf(line: string): string {
  return line.trim().replace(/\d+/g, '0')
}
