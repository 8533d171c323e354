import { extname } from 'node:path'

/** What can be read. `json` is anything but one object a line. */
export type Kind =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'mail'
  | 'feed'
  | 'csv'
  | 'json-lines'
  | 'json'
  | 'gzip'
  | 'zip'

/** What is known of a file before it is read. */
export interface Description {
  /** The file's name, or undefined where it has none. */
  readonly name: string | undefined
  /** The media type that came with it, without parameters. */
  readonly type?: string | undefined
}

/** Bytes at the head of a file that tell what it is. */
export const HEAD = 4096

const save = 'save it as DOCX, PDF or plain text'
/** How files begin that hold no article, with what would work. */
const others: readonly (readonly [beginning: string, fault: string])[] = [
  [
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    `is an old Office file (.doc, .xls, .msg) or encrypted; ${save}, without a password`,
  ],
  ['{\\rtf', `is RTF, which is not read; ${save}`],
  ['\u0089PNG', 'is a picture; only text can be read: find it with OCR (tesseract) first'],
  ['\u00ff\u00d8\u00ff', 'is a picture; only text can be read: find it with OCR (tesseract) first'],
  ['GIF8', 'is a picture; only text can be read: find it with OCR (tesseract) first'],
  ['II*\0', 'is a picture; only text can be read: find it with OCR (tesseract) first'],
  ['MM\0*', 'is a picture; only text can be read: find it with OCR (tesseract) first'],
  ['BZh', 'is packed with bzip2, which is not read; unpack it first: bunzip2'],
  ['\u00fd7zXZ\0', 'is packed with xz, which is not read; unpack it first: unxz'],
  ['(\u00b5/\u00fd', 'is packed with Zstandard, which is not read; unpack it first: unzstd'],
  ["7z\u00bc\u00af'\u001c", 'is a 7z archive, which is not read; unpack it, or pack it as zip'],
  ['Rar!', 'is a RAR archive, which is not read; unpack it, or pack it as zip'],
  ['\u007fELF', 'is a program, not a text'],
  ['MZ\u0090', 'is a program, not a text'],
  ['%!PS', 'is PostScript, which is not read; turn it into PDF first: ps2pdf'],
  ['PAR1', 'is Parquet, which is not read; export it as JSON Lines or CSV'],
  ['SQLite format 3', 'is an SQLite database, which is not read; export it as JSON Lines or CSV'],
  ['ID3', 'is sound; only text can be read: write it down first'],
  ['OggS', 'is sound; only text can be read: write it down first'],
  ['RIFF', 'is sound, film or a picture; only text can be read'],
  ['WARC/', 'is a web archive (WARC), which is not read; take the pages out of it first'],
]
const endings: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.eml': 'mail',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
}
const types: Readonly<Record<string, Kind>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'message/rfc822': 'mail',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/jsonl': 'json-lines',
  'application/x-ndjson': 'json-lines',
  'application/x-jsonlines': 'json-lines',
}
/** How the entries of a zip begin, and the end of one without any. */
const zips = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']
const columns = new Set(['text', 'title', 'date', 'publishedat', 'url', 'publisher', 'id'])

/**
 * What a file is: first by the bytes at its head, which no ending can hide, then by its ending or media type, then by how its
 * text begins. What cannot be read is a fault that says what would work.
 * @param bytes the first `HEAD` bytes, or all.
 * @param head the same bytes as text; empty where they are none.
 */
export function kindOf(bytes: Uint8Array, head: string, file: Description): Kind | { readonly fault: string } {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  if (/^[\s\S]{0,1024}?%PDF-\d/.test(latin) && !/^\s*</.test(latin)) return 'pdf'
  if (latin.startsWith('\u001f\u008b')) return 'gzip'
  if (zips.some((beginning) => latin.startsWith(beginning))) return 'zip'
  const other = others.find(([beginning]) => latin.startsWith(beginning))
  if (other !== undefined) return { fault: other[1] }
  if (latin.slice(257, 262) === 'ustar')
    return { fault: 'is a tar archive, which is not read; unpack it first: tar xf' }
  if (/^.{4}ftyp/s.test(latin)) return { fault: 'is film or sound; only text can be read: write it down first' }
  const text = head.replace(/^\ufeff/, '').trimStart()
  return byMarkup(text, file) ?? byName(text, file) ?? byText(text)
}

function byMarkup(text: string, { name = '' }: Description): Kind | { readonly fault: string } | undefined {
  if (/^(?:<!doctype html|<html[\s>])/i.test(text) || /^<!doctype html/i.test(withoutProlog(text))) return 'html'
  const root = /^<(?:[\w-]+:)?([\w-]+)/.exec(withoutProlog(text))?.[1]
  if (root === undefined) return undefined
  if (/^(?:rss|feed|RDF)$/.test(root)) return 'feed'
  if (/^html$/i.test(root)) return 'html'
  if (!text.startsWith('<?xml') && !/\.xml$/i.test(name)) return undefined
  return {
    fault: `is XML of a kind that is not read (<${root.slice(0, 40)}>); RSS, Atom and XHTML are, and JSON Lines`,
  }
}

/** What stands before the root: the declaration, comments, a document type. */
function withoutProlog(text: string): string {
  let now = text
  for (;;) {
    const rest = now.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?\s*>)\s*/i, '')
    if (rest === now || /^<!doctype html/i.test(now)) return now
    now = rest
  }
}

function byName(text: string, { name, type }: Description): Kind | undefined {
  const ending = name === undefined ? '' : extname(name).toLowerCase()
  if (ending === '.json') return text.startsWith('{') ? byText(text) : text.startsWith('[') ? 'json' : 'json-lines'
  const kind = endings[ending] ?? (type === undefined ? undefined : types[type.toLowerCase()])
  if (kind !== 'html') return kind
  return /<[a-z!/]/i.test(text) ? 'html' : undefined
}

function byText(text: string): Kind {
  if (/^\{/.test(text)) return isFeed(text) ? 'feed' : isOneALine(text) ? 'json-lines' : 'json'
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return 'json'
  if (isMail(text)) return 'mail'
  return isTable(text) ? 'csv' : 'text'
}

function isFeed(text: string): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text)
}

/** Whether the first line holds all of its object, or another line begins with one. */
function isOneALine(text: string): boolean {
  const [first = '', ...rest] = text.split('\n')
  return rest.length === 0 ? true : /\}\s*$/.test(first) || rest.some((line) => line.startsWith('{"'))
}

function isMail(text: string): boolean {
  const names = new Set(
    /^(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+/
      .exec(`${text}\n`)?.[0]
      .toLowerCase()
      .match(/^[\w-]+(?=:)/gm),
  )
  const isSent = names.has('from') || names.has('received') || names.has('return-path')
  return isSent && (names.has('message-id') || names.has('mime-version') || (names.has('date') && names.has('subject')))
}

function isTable(text: string): boolean {
  const names = (text.split(/\r?\n/)[0] as string)
    .split(/[,;\t]/)
    .map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
  return names.includes('text') && names.filter((name) => columns.has(name)).length > 1
}
