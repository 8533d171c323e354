import { ACTS } from '../../shapes/vocabulary.ts'
import { identityIn } from './identity.ts'
import type { ExportSource } from './selection.ts'

const columns = [
  'source',
  'sourceName',
  'act',
  'target',
  'targetName',
  'date',
  'direct',
  'text',
  'sentence',
  'start',
  'end',
  'statement',
  'article',
  'title',
  'publisher',
  'url',
  'publishedAt',
  'confidence',
  'role',
  'sourceIdentity',
  'targetIdentity',
] as const

/**
 * One line for each edge of each statement, with its evidence: RFC 4180, UTF-8. `start` and `end` are the sentence's
 * offsets in the article's text, in UTF-16 code units. An apostrophe is put before a text that a spreadsheet would take
 * for a formula. `role` says whether the act is directed `to` the target, only speaks `about` it, or is a meeting `with` it. `sourceIdentity` and
 * `targetIdentity` say how sure it is whom the words mean, where they do not name the actor in full.
 */
export async function* toCsv({ view, articles }: ExportSource): AsyncGenerator<string> {
  const names = new Map(view.nodes.map(({ key, attributes }) => [key, attributes.label]))
  yield csvLine(columns)
  for await (const { id, article, acts, evidence } of articles()) {
    for (const act of ACTS) {
      for (const { source, target, properties } of acts[act]) {
        const statement = String(properties.statementId)
        const told = evidence.get(statement)
        const sentence = told?.sentence
        const ends = [source, names.get(source), act, target, names.get(target)]
        const words = [
          properties.date,
          properties.direct,
          properties.text,
          sentence?.text,
          sentence?.start,
          sentence?.end,
        ]
        const place = [statement, id, article.title, article.publisher, article.url, article.publishedAt]
        const sure = [properties.confidence, properties.role]
        const identities = [identityIn(told?.sources, source), identityIn(told?.targets, target)]
        yield csvLine([...ends, ...words, ...place, ...sure, ...identities].map(withoutFormula))
      }
    }
  }
}

/** A row of RFC 4180. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(field).join(',')}\r\n`
}

/**
 * Articles may be written by anybody, and spreadsheets evaluate texts that begin with one of these signs or its
 * full-width form. The rule is that of `escape_formulas` in csv-stringify. Numbers stay numbers.
 */
function withoutFormula(value: unknown): unknown {
  return typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value
}

function field(value: unknown): string {
  const text = value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
