import { decodeHTMLStrict } from 'entities'
import { mended } from './mend.ts'

const blocks =
  'address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul'
const inline =
  'a|abbr|audio|b|bdi|cite|code|em|font|i|iframe|img|ins|kbd|mark|q|s|small|source|span|strike|strong|sub|sup|time|tt|u|video|wbr'
const hidden = /<(script|style)\b[^>]{0,2000}>[^<]*<\/\1\s*>|<!--(?:[^-]|-(?!->)){0,5000}-->|<!\[CDATA\[|\]\]>/gi
const line = /[ \t]*<br(?:\s[^<>]{0,200})?\/?>[ \t]*/gi
const block = new RegExp(`\\s*(?:</?(?:${blocks})(?:\\s[^<>]{0,2000})?/?>\\s*)+`, 'gi')
const tag = new RegExp(`</?(?:${inline})(?:\\s[^<>]{0,2000})?/?>`, 'gi')
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

const unseen = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
/** Joins signs to one picture, as of a family; anywhere else it is not seen. */
const joiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const lineBreaks = /[\v\f\u0085\u2028\u2029]/g

/**
 * The text as a reader sees it: what was decoded wrongly is put right, tags are gone, entities are their signs, signs that
 * are not seen are gone, and blanks of other kinds are plain ones. A text without any of these stays as it is.
 */
export function cleaned(text: string): string {
  let now = mended(text)
  // A feed's text is often escaped twice.
  for (let time = 0; time < 2; time++) {
    now = untagged(now)
    if (!entity.test(now)) break
    now = decodeHTMLStrict(now)
  }
  return untagged(now)
    .replace(/\u00ad[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '')
    .replace(unseen, '')
    .replace(joiner, '')
    .replace(blanks, ' ')
    .replace(lineBreaks, '\n')
}

/** The same on one line, for a title or a name. */
export function cleanedLine(text: string): string {
  return cleaned(text).replace(/\s+/g, ' ').trim()
}

function untagged(text: string): string {
  if (!/<[/!a-z]/i.test(text)) return text
  const without = text.replace(hidden, '').replace(line, '\n').replace(block, '\n\n').replace(tag, '')
  return without === text ? text : without.trim()
}
