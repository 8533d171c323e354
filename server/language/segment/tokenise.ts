import { BEFORE_NUMBER, ENDING, LEADING, TRAILING } from './abbreviations.ts'

/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Prefixes that the treebanks do not split off; all other hyphens are tokens of their own ("cease", "-", "fire"). */
const PREFIXES = 'e|non|mid|pre|post|anti|re|co|multi|pro|sub|semi|neo|counter|inter|intra|micro|mini|socio|pan|un|ex'
/** Endings of addresses and file names. */
const DOMAINS =
  'com|org|net|gov|edu|mil|info|co\\.uk|org\\.uk|gov\\.uk|eu|de|fr|ru|ua|docx?|pdf|html?|xlsx?|txt|jpg|png|pptx?|csv|zip'
const LETTER = '[\\p{L}\\p{M}\\u00ad\\u200c\\u200d]'
const WORD = `${LETTER}(?:${LETTER}|[\\p{N}_])*`
const QUOTE = "['’]"

/** In order of preference; a character at which none of them matches is a token of its own. */
const TOKEN = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]\'’]',
    '[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){1,8}',
    `[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){0,8}\\.(?:${DOMAINS})(?![\\p{L}\\p{N}])`,
    '(?<![\\S])[:;=]-?[)(DP](?![\\p{L}\\p{N}])',
    `@${WORD}`,
    `#${LETTER}(?:${LETTER}|[\\p{N}_])*`,
    '(?<![\\p{N}-])\\p{Nd}{3}-(?:\\p{Nd}{3}-)?\\p{Nd}{4}(?![\\p{N}-])',
    // Numbers with their separators, ordinals and decades.
    '\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?:\\.\\p{Nd}+)?(?!\\p{Nd})',
    '\\p{Nd}+(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}])',
    '\\p{Nd}+(?:[.:/]\\p{Nd}+)+',
    '\\p{Nd}+(?=(?:am|pm|bn|mn|tn|km|kg|mph|kph|cm|mm|ft|mg|m|k)(?![\\p{L}\\p{N}]))',
    '\\p{Nd}+(?:\\p{L}[\\p{L}\\p{N}]*)?',
    // Letters with full stops: U.S., D.C., e.g., Ph.D.
    '(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?',
    'Ph\\.D\\.',
    `(?:US|AU|NZ|CA|HK|[AC])\\$(?=\\p{Nd})`,
    '\\p{Lu}+&\\u00ad*\\p{Lu}+(?![\\p{L}])',
    `(?:${PREFIXES})[-‐‑]${WORD}(?:${QUOTE}${WORD})*`,
    `(?<=^|[\\s"“(])${QUOTE}(?:em|tis|twas|cause|til|bout|n)(?![\\p{L}\\p{N}])`,
    `${WORD}(?:${QUOTE}${WORD})*`,
    '\\p{N}+',
    '[!?]{2,}|…+|_+',
    '([-.–—=*~+<>$#^|])\\1+',
    '\\p{Extended_Pictographic}(?:[\\u{1f3fb}-\\u{1f3ff}\\ufe0f]|\\u200d\\p{Extended_Pictographic})*',
    '\\p{RI}\\p{RI}',
    '[^\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]\\p{M}*',
  ].join('|'),
  'giu',
)

const CLITIC = /^(.*[^'’])(n['’]\u00ad*t)$|^(.*)(['’]\u00ad*(?:s|re|ve|ll|d|m))$/iu
const JOINED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 }
const UPPER = /^\p{Lu}/u

/**
 * Words and marks of one line by the conventions of the treebanks EWT and GUM: hyphens are tokens of their own, clitics
 * are cut off ("ca" + "n't", "Kyiv" + "'s"), abbreviations keep their full stop.
 * @param offset added to all offsets of the result.
 */
export function tokenise(line: string, offset = 0): Range[] {
  const found: Range[] = []
  for (const match of line.matchAll(TOKEN)) {
    const start = match.index
    // An abbreviation has already taken this full stop.
    if (found.length && start + offset < (found.at(-1) as Range).end) continue
    const end = start + match[0].length + (takesStop(match[0], line, start + match[0].length) ? 1 : 0)
    for (const cut of cuts(line.slice(start, end)))
      found.push({ start: offset + start + cut.start, end: offset + start + cut.end })
  }
  return found
}

function cuts(word: string): Range[] {
  const joined = JOINED[word.toLowerCase()]
  const clitic = joined === undefined ? CLITIC.exec(word) : undefined
  const cut = joined ?? (clitic ? (clitic[1] ?? clitic[3] ?? '').length : 0)
  if (!cut) return [{ start: 0, end: word.length }]
  return [
    { start: 0, end: cut },
    { start: cut, end: word.length },
  ]
}

/** Whether the full stop at `end` belongs to the word before it. */
function takesStop(word: string, line: string, end: number): boolean {
  if (line[end] !== '.' || line[end + 1] === '.') return false
  const bare = word.toLowerCase()
  if (ENDING.has(bare) && UPPER.test(word) && /^\.[\s"”’')]*$/u.test(line.slice(end, end + 8))) return true
  const isNumbered = /^\.\s*\p{Nd}/u.test(line.slice(end, end + 8))
  // "P. 4" is a page, "Gonzalo P. Curiel" a person.
  if (BEFORE_NUMBER.has(bare) && (isNumbered || word.length > 1 || !UPPER.test(word))) return isNumbered
  if (!UPPER.test(word)) return LEADING.has(bare) || bare === 'etc' || bare === 'al'
  if (word.length === 1) return word !== 'I' && /^\.[\s.]*[\p{L}]/u.test(line.slice(end, end + 8))
  return LEADING.has(bare) || (TRAILING.has(bare) && /^\.(?:\s+[\p{L}\p{N}(]|[,;:)])/u.test(line.slice(end, end + 8)))
}
