/** First parts of words that keep their hyphen: "well-known", "two-year". */
const first = new Set(
  `all anti co cross ex far first five four full half high left long low mid middle much new nine non north old one part pro
  right second self seven short six so south ten third three two vice well west east`.split(/\s+/),
)
/** Share of lines that end with a hyphen in a text whose words are parted; one with compounds only has a third of it. */
const many = 0.03
// A look behind lets words begin only where they do, so that a text of one long word takes no time squared.
const atEnd = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)[-‐\u00ad]$/u
const atStart = /^["“‘(]?([\p{L}\p{N}]+)/u

/**
 * How lines of a text go on where one ends with a hyphen: with it ("Lorry-" and "Kalnoky"), or without it where it only parts
 * a word ("govern-" and "ment"), which the other words of the text tell.
 * @param text all of it.
 * @returns what stands for the line, to be followed directly by the next; undefined where it ends with no hyphen.
 */
export function hyphensOf(text: string): (line: string, next: string) => string | undefined {
  const whole = text.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+[-‐\u00ad]\n[\p{L}\p{N}]+/gu, '')
  const words = new Set(whole.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu) ?? [])
  const isHyphenated = hyphenatedShare(text) >= many
  return (line, next) => {
    const [, before] = atEnd.exec(line) ?? []
    const [, after] = atStart.exec(next) ?? []
    if (before === undefined || after === undefined) return undefined
    // "two- and three-year"
    if (/^(?:and|or|to)$/.test(after)) return `${line} `
    return line.endsWith('\u00ad') || isParted(words, before, after, isHyphenated) ? line.slice(0, -1) : line
  }
}

/** The part of the lines that end with a hyphen and go on in lower case. */
function hyphenatedShare(text: string): number {
  return (text.match(/\p{L}[-‐]\n\p{Ll}/gu)?.length ?? 0) / text.split('\n').length
}

function isParted(words: ReadonlySet<string>, before: string, after: string, isHyphenated: boolean): boolean {
  if (!/^\p{Ll}/u.test(after) || /\p{N}$/u.test(before)) return false
  const [one, other] = [before.toLowerCase(), after.toLowerCase()]
  if (words.has(`${one}${other}`)) return true
  if (words.has(`${one}-${other}`) || first.has(one)) return false
  return isHyphenated && !words.has(one) && !words.has(other)
}
