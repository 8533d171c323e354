import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileInput } from '../../server/input/input.ts'
import { readArticles } from '../../server/input/read.ts'
import { createReader, type Reader } from '../../server/input/reader/reader.ts'
import type { Language } from '../../server/language/load.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { Article } from '../../server/shapes/text.ts'
import { recordsOf } from './figures/gold-files.ts'
import { percent, type Section } from './figures/table.ts'

/**
 * How many of the statements that a text gives are found, too, when it is read from a document that was made of it.
 * @param folder `articles.jsonl` with id and text, and a folder for each way of making documents, with files `ID.pdf` and the
 *   like.
 */
export async function scoreDocuments(language: Language, folder: string): Promise<Section[]> {
  const articles = (await readFile(join(folder, 'articles.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article)
  const right = (await recordsOf(language, articles)).map(statementsOf)
  const rows = [['documents', 'files', 'statements', 'kept', '%', 'that the text does not give']]
  const reader = createReader()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const files = await readdir(join(folder, entry.name))
    const counts = { files: 0, right: 0, kept: 0, more: 0 }
    for (const [at, { id }] of articles.entries()) {
      const file = files.find((name) => name.startsWith(`${id}.`))
      if (file === undefined) continue
      const text = await textOf(join(folder, entry.name, file), reader)
      const [record] = await recordsOf(language, [{ id, text }])
      const found = statementsOf(record as ExtractionRecord)
      const expected = right[at] as string[]
      const kept = keptOf(expected, found)
      counts.files++
      counts.right += expected.length
      counts.kept += kept
      counts.more += found.length - kept
    }
    if (counts.files === 0) continue
    const figures = [counts.files, counts.right, counts.kept].map(String)
    rows.push([entry.name, ...figures, percent((100 * counts.kept) / counts.right), String(counts.more)])
  }
  reader.close()
  return [{ title: 'Statements of a text that are kept in documents made of it, by act and content', rows }]
}

async function textOf(path: string, reader: Reader): Promise<string> {
  const reads = await Array.fromAsync(readArticles([fileInput(path)], { reader, anyLanguage: true }))
  return reads.map((read) => ('fault' in read ? '' : read.value.text)).join('\n\n') || '-'
}

/** Statements by their act and the letters of their content. */
function statementsOf({ statements }: ExtractionRecord): string[] {
  return statements.map(({ act, content }) =>
    `${act} ${content.map(({ text }) => text).join(' ')}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '),
  )
}

function keptOf(expected: readonly string[], found: readonly string[]): number {
  const left = [...found]
  return expected.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
