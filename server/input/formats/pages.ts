import { hyphensOf } from './hyphens.ts'

/** Lines at the top and at the bottom of a page that may be running heads. */
const edge = 2
/** Parts of the width of a column from which a line goes on in the next: within a sentence, and behind one. */
const full = 0.75
const ends = 0.93
/** What browsers print at the edges: day and time with the title, address with the number of the page. */
const printed =
  /^\d{1,4}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.*)?$|^(?:https?|file|about|data):\S* \d+\/\d+$/
/** A line that is the number of its page: "1", "Page 2 of 3", "– 4 –". */
const numbered = /^(?:page |p\. ?|[-–—] ?)?(\d{1,4})(?: ?(?:\/|of) ?\d{1,4})?(?: ?[-–—])?$/i

/**
 * The text of all pages, without the lines at their edges that stand on most pages, as titles and page numbers do. A
 * paragraph goes on over the end of a page.
 */
export function textOfPages(pages: readonly string[]): string {
  const parted = hyphensOf(pages.join('\n'))
  const parts = withoutRunningHeads(pages.map((page) => page.trim().split('\n')))
    .map((lines) => unwrapped(lines, parted))
    .filter((page) => page !== '')
  return parts
    .map((part, at) => {
      const next = parts[at + 1]
      if (next === undefined) return part
      const goesOn = !/[.!?:”"’)]$/.test(part) || /^\p{Ll}/u.test(next)
      return parted(part, next) ?? `${part}${goesOn ? '\n' : '\n\n'}`
    })
    .join('')
}

function withoutRunningHeads(pages: readonly (readonly string[])[]): string[][] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = [...page.slice(0, edge), ...page.slice(-edge)]
    for (const line of new Set(edges.map(formOf))) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const isHead = (line: string, number: number) =>
    printed.test(line.trim()) ||
    Number(numbered.exec(line.trim())?.[1]) === number ||
    (counts.get(formOf(line)) ?? 0) >= Math.max(2, (2 * pages.length) / 3)
  return pages.map((page, index) =>
    page.filter((line, at) => !((at < edge || at >= page.length - edge) && isHead(line, index + 1))),
  )
}

/** The lines of a page as paragraphs: one that is about as wide as the column goes on in the next. */
function unwrapped(lines: readonly string[], parted: ReturnType<typeof hyphensOf>): string {
  const widths = lines.map(({ length }) => length).sort((one, other) => one - other)
  const width = widths[Math.floor(0.9 * (widths.length - 1))] ?? 0
  const goesOn = (line: string) => line.length >= (/[.!?:”"]$/.test(line) ? ends : full) * width
  return lines
    .map((line, at) => parted(line, lines[at + 1] ?? '') ?? `${line}${goesOn(line) ? ' ' : '\n'}`)
    .join('')
    .trim()
}

/** The line with every number alike, because those of pages count on. */
function formOf(line: string): string {
  return line.trim().replace(/\d+/g, '0')
}
