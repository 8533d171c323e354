import type { Span } from '../../shapes/text.ts'
import { unwrapped } from './unwrap.ts'

/**
 * A sign that the tokeniser counts as a letter and that is no part of a word's text: it fills up what a shorter sign
 * leaves over within a word.
 */
const FILLER = '\u00ad'
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: FILLER,
  euro: '€',
  pound: '£',
  szlig: 'ß',
}
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}
const BLOCKS =
  'p|br|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td|th|section|article|header|footer|hr|pre'
const INLINE = 'a|b|i|em|strong|span|u|s|small|sup|sub|img|cite|code|font|time|abbr|mark|iframe|video|audio|source'
const HIDDEN = /<(script|style)\b[^>]{0,2000}>[^<]*<\/\1>|<!--[^<>]{0,2000}-->/gi
const BLOCK = new RegExp(`</?(?:${BLOCKS})(?:\\s[^<>]{0,2000})?/?>`, 'gi')
const TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]{0,2000})?/?>`, 'gi')
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z])(acute|grave|uml|circ|tilde|cedil|ring|caron)|([a-z]{2,6}));/gi
const EMPHASIS = /(?<![\p{L}\p{N}_*\\])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\p{L}\p{N}_*])/gu
const LINK = /!?\[([^\][\n]{1,300})\]\((?:https?:|mailto:|[/#])[^()\s]{0,2000}\)/g
const HEADING = /^[ \t]*(?:#{1,6}|>+)[ \t]+(?=\S)/gm
/** In UTF-16 code units. */
const LONGEST_ENTITY = 10
/** Signs that are not seen, between letters. */
const UNSEEN = /(?<=[\p{L}\u00ad])[\u200b\u2060\ufeff](?=[\p{L}\u00ad\u200b\u2060\ufeff])/gu

/**
 * The text as a reader sees it, of the same length, so that offsets stay: HTML's tags and Markdown's signs are blanks,
 * an entity is its sign and blanks, spaces of other kinds are plain ones, and hard-wrapped lines are joined.
 */
export function readable(text: string): string {
  return unwrapped(withoutUnseen(withoutMarkdown(withoutHtml(text))))
}

/** A word without the signs that are not seen: soft hyphens and the like. */
export function seen(word: string): string {
  return word.replace(/\p{Cf}/gu, '') || word
}

/** The span without what it holds of an entity that its first or last sign lies in. */
export function clearOfEntities<T extends Span>(text: string, span: T): T {
  let { start, end } = span
  const from = Math.max(0, start - LONGEST_ENTITY)
  const around = [...text.slice(from, start + LONGEST_ENTITY).matchAll(ENTITY)]
  for (const { 0: entity, index } of around) {
    if (from + index < start && start < from + index + entity.length) start = from + index + entity.length
  }
  const before = Math.max(0, end - LONGEST_ENTITY)
  for (const { 0: entity, index } of text.slice(before, end + LONGEST_ENTITY).matchAll(ENTITY)) {
    if (before + index < end && end < before + index + entity.length) end = before + index
  }
  return start < end ? { ...span, start, end, text: text.slice(start, end) } : span
}

function withoutHtml(text: string): string {
  const untagged = text.includes('<')
    ? text
        .replace(HIDDEN, (hidden) => blank(hidden))
        .replace(BLOCK, (tag) => `\n${blank(tag.slice(1))}`)
        .replace(TAG, (tag) => blank(tag))
    : text
  if (!untagged.includes('&')) return untagged
  return untagged.replace(ENTITY, (entity, decimal, hex, letter, accent, name, at: number) => {
    const sign = name ? SIGNS[name.toLowerCase()] : letter ? accented(letter, accent) : signOf(decimal, hex)
    return sign === undefined ? entity : filled(sign, entity.length, untagged[at - 1], untagged[at + entity.length])
  })
}

function signOf(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex as string, 16)
  const isSign = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isSign ? String.fromCodePoint(code) : undefined
}

function accented(letter: string, accent: string): string {
  return `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize('NFC')
}

/** The sign and what fills it up to the length: within a word nothing that is seen, else blanks on the side of the blank. */
function filled(sign: string, length: number, before = ' ', after = ' '): string {
  const isBetween = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  if (/[\p{L}\u00ad]/u.test(sign) || (isBetween && /['’&]/.test(sign))) return sign.padEnd(length, FILLER)
  return /[\s([]/.test(before) ? sign.padStart(length, ' ') : sign.padEnd(length, ' ')
}

function withoutMarkdown(text: string): string {
  if (!/[*_[#>]/.test(text)) return text
  return text
    .replace(HEADING, (sign) => blank(sign))
    .replace(LINK, (link, words: string) =>
      `${blank(link.slice(0, link.indexOf('[') + 1))}${words}`.padEnd(link.length, ' '),
    )
    .replace(EMPHASIS, (_, sign: string, words: string) => `${blank(sign)}${words}${blank(sign)}`)
}

function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, FILLER).replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ')
}
