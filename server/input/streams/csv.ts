import { extname } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Article } from '../../shapes/text.ts'
import { MAX_TEXT } from '../article.ts'
import { dateOf } from '../dates.ts'
import { finished } from '../finish.ts'
import type { FoundArticle } from '../found.ts'
import type { Input, Read, ReadNote } from '../input.ts'
import { decoded } from '../text/decode.ts'

/** The columns that are read, and the field of an article that each is. */
const columns: Readonly<Record<string, 'id' | 'text' | 'title' | 'url' | 'publisher' | 'publishedAt'>> = {
  id: 'id',
  text: 'text',
  title: 'title',
  url: 'url',
  publisher: 'publisher',
  date: 'publishedAt',
  publishedat: 'publishedAt',
}
type Row = { readonly record: readonly (string | Uint8Array)[]; readonly info: { readonly lines: number } }

/**
 * Reads a table with a line of column names, cells parted by commas, semicolons or tabs. Other columns are told in a note. A
 * row without a text is a fault with its line; a date that can be read in two ways is left out and told.
 */
export async function* readCsv(
  input: Input,
  head: string,
  note: (note: ReadNote) => void,
): AsyncGenerator<Read<Article>> {
  const faults: Read<Article>[] = []
  const rows = parse({
    bom: true,
    delimiter: delimiterOf(head, input.name),
    encoding: null,
    info: true,
    max_record_size: 4 * MAX_TEXT,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const fault =
        error?.code === 'CSV_QUOTE_NOT_CLOSED'
          ? unclosed
          : 'the row could not be read: quotation marks or cells are not as in CSV'
      faults.push({ where: `${input.name}:${error?.lines ?? '?'}`, fault })
    },
  })
  pipeline(Readable.from(input.stream), rows, () => {})
  let names: readonly string[] | undefined
  let line = 1
  for await (const { record, info } of ending(rows, () =>
    faults.push({ where: `${input.name}:${line}`, fault: unclosed }),
  )) {
    const where = `${input.name}:${line}`
    line = info.lines + 1
    const cells = record.map((cell) => (typeof cell === 'string' ? cell : decoded(cell)))
    if (names === undefined) {
      names = cells.map((cell) => (cell ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim())
      const missing = faultOfColumns(names)
      if (missing !== undefined) {
        yield { where: input.name, fault: missing }
        return
      }
      const other = names
        .map((name, at) => (name === '' ? `number ${at + 1}, which has no name` : name))
        .filter((name) => columns[name.toLowerCase()] === undefined)
      if (other.length > 0)
        note({ where: input.name, note: `columns that are not read: ${other.join(', ').slice(0, 500)}` })
      continue
    }
    yield articleOf(names, cells, { ...input, name: where }, note)
  }
  yield* faults
}

const unclosed = 'a quotation mark in this row or behind it is never closed; rows from here on are not read'

/** The rows until one has no end. */
async function* ending(rows: AsyncIterable<Row>, failed: () => void): AsyncGenerator<Row> {
  try {
    yield* rows
  } catch (error) {
    if (!/^CSV_/.test(String((error as NodeJS.ErrnoException).code))) throw error
    failed()
  }
}

function articleOf(
  names: readonly string[],
  cells: readonly (string | undefined)[],
  input: Input,
  note: (note: ReadNote) => void,
): Read<Article> {
  const row: Partial<Record<(typeof columns)[string], string>> = {}
  for (const [at, name] of names.entries()) {
    const field = columns[name.toLowerCase()]
    const cell = cells[at]?.trim()
    if (field !== undefined && cell) row[field] = cell
  }
  const { publishedAt: date, text = '', ...rest } = row
  const publishedAt = date === undefined ? undefined : dateOf(date)
  if (date !== undefined && publishedAt === undefined) {
    note({
      where: input.name,
      note: `the date ${JSON.stringify(date.slice(0, 40))} is left out: write it as 2025-03-07`,
    })
  }
  const found: FoundArticle = { ...rest, text, ...(publishedAt === undefined ? {} : { publishedAt }) }
  // Without an id of its own a row is named after its text, not after the file.
  return finished(found, { ...input, id: '' })
}

function faultOfColumns(names: readonly string[]): string | undefined {
  if (names.some((name) => name.toLowerCase() === 'text')) return undefined
  return `has no column "text" (its first line: ${names.join(', ').slice(0, 200)}); name the column that holds the articles "text"`
}

function delimiterOf(head: string, name: string): string {
  if (/^\.(?:tsv|tab)$/i.test(extname(name))) return '\t'
  const first = head.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? ''
  const counts = [',', ';', '\t'].map((delimiter) => first.split(delimiter).length)
  return ([',', ';', '\t'] as const)[counts.indexOf(Math.max(...counts))] as string
}
