import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Article } from '../shapes/text.ts'
import { checkArticle, faultOfText, MAX_TEXT } from './article.ts'
import { readLines } from './lines.ts'

/** Something that could not be read as an article: `where` is the file and, for JSON Lines, the line. */
export interface ReadFault {
  readonly where: string
  readonly fault: string
}
export type Read<T> = { readonly where: string; readonly value: T } | ReadFault

/** A place that articles or records come from. */
export interface Input {
  /** The file's name as it was given, or `standard input`. */
  readonly name: string
  readonly stream: AsyncIterable<Uint8Array>
}

/** Longest line of JSON Lines, in bytes: an article of MAX_TEXT characters, escaped. */
const MAX_LINE = 6 * MAX_TEXT
const jsonLines = new Set(['.jsonl', '.ndjson', '.json'])

/** Opens the named files in turn, or standard input where there are none. A file that cannot be read fails when read. */
export function openInputs(files: readonly string[], standardInput: AsyncIterable<Uint8Array>): Input[] {
  if (files.length === 0) return [{ name: 'standard input', stream: standardInput }]
  return files.map((name) =>
    name === '-' ? { name: 'standard input', stream: standardInput } : { name, stream: createReadStream(name) },
  )
}

/**
 * Reads articles: JSON Lines (one `{id, text, title?, publisher?, url?, publishedAt?}` a line) or one plain text. A
 * `.jsonl`, `.ndjson` or `.json` file is JSON Lines, a `.txt` file plain text; anything else is what its first
 * character says (`{`: JSON Lines). A plain text is named after its file, or after its content on standard input.
 * Input that is wrong is yielded as a fault in its place, and the articles after it are still read.
 */
export async function* readArticles(inputs: readonly Input[]): AsyncGenerator<Read<Article>> {
  for (const input of inputs) {
    try {
      const [first, stream] = await peek(input.stream)
      if (isJsonLines(input.name, first)) yield* readJsonLines({ ...input, stream }, checkArticle)
      else yield await readText({ ...input, stream })
    } catch (error) {
      yield { where: input.name, fault: faultOfSystem(error) }
    }
  }
}

/**
 * Reads JSON Lines and checks each value. Blank lines are passed over; a line that is too long, not UTF-8, not JSON or
 * refused by `check` is a fault with its number.
 */
export async function* readJsonLines<T extends object>(
  input: Input,
  check: (value: unknown) => T | { readonly fault: string },
): AsyncGenerator<Read<T>> {
  let any = false
  for await (const line of readLines(input.stream, MAX_LINE)) {
    const where = `${input.name}:${line.number}`
    if (line.bytes === null) {
      any = true
      yield {
        where,
        fault: `the line is longer than ${MAX_LINE} bytes; one article a line, at most ${MAX_TEXT} characters`,
      }
      continue
    }
    const text = decode(line.bytes)
    if (text === undefined) {
      any = true
      yield { where, fault: 'not UTF-8 text' }
      continue
    }
    if (text.trim() === '') continue
    any = true
    const value = parseJson(text)
    if ('fault' in value) {
      yield { where, fault: value.fault }
      continue
    }
    const checked = check(value.json)
    yield 'fault' in checked ? { where, fault: checked.fault as string } : { where, value: checked as T }
  }
  if (!any) yield { where: input.name, fault: 'empty: there is no article in it' }
}

async function readText(input: Input): Promise<Read<Article>> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of input.stream) {
    size += chunk.length
    if (size <= 4 * MAX_TEXT) pieces.push(chunk)
  }
  if (size > 4 * MAX_TEXT) {
    return { where: input.name, fault: `${size} bytes are more than one article; split it, or use JSON Lines` }
  }
  const bytes = Buffer.concat(pieces)
  const text = decode(bytes)
  if (text === undefined)
    return { where: `${input.name}:${lineOfBadByte(bytes)}`, fault: 'not UTF-8 text: is this a binary file?' }
  const fault = faultOfText(text)
  if (fault !== undefined) {
    const nul = text.indexOf('\0')
    const where = nul < 0 ? input.name : `${input.name}:${text.slice(0, nul).split('\n').length}`
    return { where, fault: `the text ${fault}` }
  }
  const id =
    input.name === 'standard input'
      ? `text-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
      : basename(input.name, extname(input.name))
  return { where: input.name, value: { id, text } }
}

/** The first byte that is not white space or a byte order mark, and a stream that still begins at the beginning. */
async function peek(stream: AsyncIterable<Uint8Array>): Promise<[number | undefined, AsyncIterable<Uint8Array>]> {
  const iterator = stream[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let first: number | undefined
  while (first === undefined) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    first = next.value.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield* seen
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return [first, whole()]
}

function isJsonLines(name: string, first: number | undefined): boolean {
  const extension = extname(name).toLowerCase()
  if (jsonLines.has(extension)) return true
  return extension !== '.txt' && first === '{'.charCodeAt(0)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function lineOfBadByte(bytes: Buffer): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const at = bytes.indexOf(10, from)
    const end = at < 0 ? bytes.length : at
    if (decode(bytes.subarray(from, end)) === undefined) return line
    from = end + 1
  }
  return line
}

function parseJson(text: string): { readonly json: unknown } | { readonly fault: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { fault: `not JSON, of which one object a line is read: ${(error as Error).message}` }
  }
}

function faultOfSystem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'is a folder; name the files in it'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: permission denied'
  if (code !== undefined) return `could not be read (${code})`
  throw error
}
