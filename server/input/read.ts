import { isUtf8 } from 'node:buffer'
import type { Article } from '../shapes/text.ts'
import { UnpackError } from './archive/bounded.ts'
import { readGzip, readZip } from './archive/read-archive.ts'
import { checkArticle, MAX_TEXT } from './article.ts'
import { faultIn, finished, tidied } from './finish.ts'
import type { FoundArticle } from './found.ts'
import { idOfAddress, idOfText } from './ids.ts'
import { type Input, type Read, type ReadNote, STANDARD_INPUT } from './input.ts'
import { kindOf } from './kind.ts'
import { createReader, type Reader } from './reader/reader.ts'
import { type HeavyKind, namesOfKinds } from './reader/tasks.ts'
import { collected } from './streams/collect.ts'
import { readCsv } from './streams/csv.ts'
import { membersOf, readJsonLines } from './streams/json-lines.ts'
import { readJsonValues } from './streams/json-values.ts'
import { peek } from './streams/peek.ts'
import { inUtf8 } from './streams/utf8.ts'
import { declaredIn } from './text/declared.ts'
import { decoded } from './text/decode.ts'
import { foreignLanguageOf, languageCodeOf } from './text/language.ts'
import { mended } from './text/mend.ts'

/** Bytes of one file that is read in a process of its own. */
const MAX_FILE = 50 * 2 ** 20

export interface ReadOptions {
  /** Whether texts of other languages than English are read, too. */
  readonly anyLanguage?: boolean | undefined
  /** Receives what a person should know of a file, though nothing was lost. */
  readonly note?: (note: ReadNote) => void
  /** Reads heavy formats; by default one that ends with the last article. */
  readonly reader?: Reader
  /** Reads what stands at an address that was sent instead of an article; without it such an address is a fault. */
  readonly fetched?: (address: string) => AsyncIterable<Read<Article>>
}

interface Reading {
  readonly reader: Reader
  readonly note: (note: ReadNote) => void
  /** Whether the input came out of an archive. */
  readonly unpacked: boolean
}

/**
 * Reads articles from files of any kind that `kindOf` knows. Input that is wrong is yielded as a fault in its place, and the
 * articles after it are still read. A text that is not English is a fault, unless `anyLanguage` is set.
 */
export async function* readArticles(inputs: Iterable<Input>, options: ReadOptions = {}): AsyncGenerator<Read<Article>> {
  const reader = options.reader ?? createReader()
  const reading = { reader, note: options.note ?? (() => {}), unpacked: false }
  try {
    for (const input of inputs) {
      for await (const read of readWhole(input, reading)) {
        yield 'fault' in read ? read : await inLanguage(read, options)
      }
    }
  } finally {
    if (options.reader === undefined) reader.close()
  }
}

/**
 * Makes an article of one that was found in a file, as `readArticles` does of all that a file holds.
 * @param input the file.
 */
export async function readFound(
  found: FoundArticle,
  input: Input,
  { anyLanguage }: Pick<ReadOptions, 'anyLanguage'> = {},
): Promise<Read<Article>> {
  const read = finished(found, input)
  return 'fault' in read ? read : inLanguage(read, { anyLanguage })
}

/**
 * Reads articles that came as JSON values. One without an id gets it from its address, or its text. A wrong one is a fault
 * under its id, or its place in the list.
 */
export async function* readValues(
  values: readonly unknown[],
  options: ReadOptions = {},
): AsyncGenerator<Read<Article>> {
  for (const [at, given] of values.entries()) {
    const address = onlyAddressIn(given)
    if (address !== undefined) {
      yield* options.fetched?.(address) ?? [{ where: address, fault: notFetched }]
      continue
    }
    const value = withId(given)
    const id = (value as { id?: unknown } | null)?.id
    const where = typeof id === 'string' && id !== '' ? id.slice(0, 300) : `article ${at + 1}`
    const article = givenAsJson(value)
    if ('fault' in article) yield { where, fault: article.fault }
    else yield await inLanguage({ where, value: article }, options)
  }
}

const notFetched = 'is an address, and this server fetches none; start it with PARLEY_FETCH=on, or send the text'

/** The address of `{"url": "https://..."}`. */
export function onlyAddressIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { url, ...others } = value as { readonly url?: unknown }
  return typeof url === 'string' && Object.keys(others).length === 0 ? url.slice(0, 2001) : undefined
}

/** The value with an id, where it is an article that has none. */
function withId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { id, text, url } = value as { readonly [field: string]: unknown }
  if ((id !== undefined && id !== null) || typeof text !== 'string') return value
  return { ...value, id: typeof url === 'string' && URL.canParse(url) ? idOfAddress(url) : idOfText(text) }
}

/** Checks an article that came as a JSON value: it, or what is wrong with it in words. */
function givenAsJson(value: unknown): Article | { readonly fault: string } {
  const article = checkArticle(value)
  return 'fault' in article ? article : tidied(article)
}

/** The article, with its language where any is read; else the fault if it is in another than English. */
async function inLanguage(
  read: { readonly where: string; readonly value: Article },
  { anyLanguage }: Pick<ReadOptions, 'anyLanguage'>,
): Promise<Read<Article>> {
  if (anyLanguage) {
    const language = await languageCodeOf(read.value.text)
    return language === undefined ? read : { ...read, value: { ...read.value, language } }
  }
  const language = await foreignLanguageOf(read.value.text)
  if (language === undefined) return read
  return {
    where: read.where,
    fault: `the text is in ${language}, and only English is read; to read it all the same, give --any-language (over HTTP: ?anyLanguage=true)`,
  }
}

/** Reads one input; an error of the system or of an archive is a fault. */
async function* readWhole(input: Input, reading: Reading): AsyncGenerator<Read<Article>> {
  try {
    yield* readInput(input, reading)
  } catch (error) {
    yield { where: input.name, fault: error instanceof UnpackError ? error.message : faultOfSystem(error) }
  }
}

async function* readInput(input: Input, reading: Reading): AsyncGenerator<Read<Article>> {
  const { head, stream } = await peek(input.stream)
  const [type, charset] = typeOf(input.type)
  const text = textOfHead(head, charset)
  const kind = kindOf(head, text, { name: fileNameOf(input), type })
  const whole = { ...input, stream }
  const lines = { ...input, stream: inUtf8(stream, head) }
  if (typeof kind !== 'string') {
    yield faultIn(input, kind)
    return
  }
  switch (kind) {
    case 'json-lines':
      return yield* readJsonLines(lines, givenAsJson, membersOf)
    case 'json':
      return yield* readJsonValues(lines, givenAsJson)
    case 'csv':
      return yield* readCsv(lines, text, reading.note)
    case 'text':
      return yield await readText(whole, charset)
    case 'gzip':
    case 'zip':
      return yield* readArchive(whole, kind, reading)
    default:
      yield* readHeavy(whole, kind, charset, reading)
  }
}

async function* readArchive(input: Input, kind: 'gzip' | 'zip', reading: Reading): AsyncGenerator<Read<Article>> {
  if (reading.unpacked) {
    yield faultIn(input, { fault: 'is packed a second time; unpack it and give the files' })
    return
  }
  const within = { ...reading, unpacked: true }
  if (kind === 'gzip') yield* readGzip(input, (file) => readInput(file, within))
  else {
    yield* readZip(input, {
      file: (file) => readWhole(file, within),
      document: (file, format) => readHeavy(file, format, undefined, reading),
    })
  }
}

/** The head as text. Its last character may be cut off, and a page may have a few wrong bytes. */
function textOfHead(head: Uint8Array, charset: string | undefined): string {
  for (let cut = 0; cut < 4; cut++) {
    const text = decoded(head.subarray(0, head.length - cut), charset ?? declaredIn(head))
    if (text !== undefined) return text
  }
  return head.includes(0) ? '' : new TextDecoder('windows-1252').decode(head)
}

/** A name whose ending may tell what the input is. */
function fileNameOf({ name, address }: Input): string | undefined {
  if (address !== undefined) return new URL(address).pathname
  return name === STANDARD_INPUT ? undefined : name
}

function typeOf(header: string | undefined): [type: string | undefined, charset: string | undefined] {
  const [type, ...parameters] = (header ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((each) => /^charset="?([\w.:-]+)/i.exec(each)?.[1]).find((each) => each !== undefined)
  return [type === 'application/octet-stream' ? undefined : type, charset]
}

async function readText(input: Input, charset: string | undefined): Promise<Read<Article>> {
  const content = await collected(input.stream, 4 * MAX_TEXT)
  if ('size' in content) {
    return { where: input.name, fault: `${content.size} bytes are more than one article; split it, or use JSON Lines` }
  }
  const text = decoded(content.bytes, charset)
  if (text === undefined) {
    return { where: `${input.name}:${lineOfBadByte(content.bytes)}`, fault: 'not UTF-8 text: is this a binary file?' }
  }
  return finished({ text }, input, mended)
}

async function* readHeavy(
  input: Input,
  kind: HeavyKind,
  charset: string | undefined,
  { reader, note }: Reading,
): AsyncGenerator<Read<Article>> {
  const content = await collected(input.stream, MAX_FILE)
  if ('size' in content) {
    yield faultIn(input, {
      fault: `has ${content.size} bytes, and ${namesOfKinds[kind]} is read up to ${MAX_FILE}; split it`,
    })
    return
  }
  const { articles, faults = [], notes = [] } = await reader.read({ kind, bytes: content.bytes, charset })
  for (const each of notes) note({ where: input.name, note: each })
  for (const article of articles) yield finished(article, input)
  for (const fault of faults) yield faultIn(input, fault)
}

function lineOfBadByte(bytes: Buffer): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const at = bytes.indexOf(10, from)
    const end = at < 0 ? bytes.length : at
    if (!isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
  return line
}

function faultOfSystem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'is a folder; name the files in it'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: permission denied'
  if (code !== undefined) return `could not be read (${code})`
  throw error
}
