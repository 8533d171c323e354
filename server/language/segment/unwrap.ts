/** The longest line of a text that was wrapped by hand, in UTF-16 code units. */
const WIDEST = 120
/** A block counts as wrapped if at least this share of its line breaks falls within a sentence. */
const WRAPPED = 0.3
/** A line of a wrapped block that is shorter than this share of the longest ends its paragraph. */
const FULL = 0.7

interface Line {
  readonly start: number
  readonly end: number
}

/**
 * The text with the line breaks of hard wrapping, as in PDF and mail, replaced by spaces; the length, and therefore
 * every offset, stays the same. A break is one of these if the line before it stops within a sentence and the next line
 * continues in lower case. In a block of lines (no blank line between them) with many such breaks, a break after a full
 * line is one, too. Any other break ends a paragraph.
 */
export function unwrapped(text: string): string {
  if (!/[\p{L}\p{N},]\r?\n[ \t]*\p{Ll}/u.test(text)) return text
  const signs = text.split('')
  for (const block of blocksOf(text)) {
    const longest = Math.max(...block.map(({ start, end }) => end - start))
    const breaks = block.slice(1).map((line, i) => ({ before: block[i] as Line, line }))
    const within = breaks.map(({ before, line }) => isWithin(text, before, line))
    const isWrapped = longest <= WIDEST && within.filter(Boolean).length >= WRAPPED * breaks.length
    breaks.forEach(({ before, line }, i) => {
      if (!within[i] && !(isWrapped && before.end - before.start >= FULL * longest)) return
      for (let at = before.end; at < line.start; at++) signs[at] = ' '
    })
  }
  return signs.join('')
}

/** Runs of lines without a blank line between them, without the spaces at their ends. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = []
  let open = false
  for (const match of text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/g)) {
    const line = match[0]
    const words = line.trim()
    if (words === '') {
      open = false
      continue
    }
    const start = match.index + line.indexOf(words)
    if (!open) blocks.push([])
    blocks.at(-1)?.push({ start, end: start + words.length })
    open = true
  }
  return blocks
}

function isWithin(text: string, before: Line, line: Line): boolean {
  return (
    /[\p{L}\p{N},]$/u.test(text.slice(before.start, before.end)) && /^\p{Ll}/u.test(text.slice(line.start, line.end))
  )
}
