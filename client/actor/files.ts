import type { Evidence } from '../../server/shapes/answers.ts'
import { csvOfLines } from '../files/csv.ts'
import { namesOf } from '../words.ts'
import { dayOf } from './groups.ts'

const head = [
  'Date',
  'Who',
  'Act',
  'Whom',
  'Roles',
  'Content',
  'Sentence',
  'Publisher',
  'Article',
  'Address',
  'Sure',
  'Id',
]

/** Statements as CSV, one a line. */
export function statementsAsCsv(statements: readonly Evidence[]): string {
  return csvOfLines([
    head,
    ...statements.map((one) => [
      dayOf(one) ?? null,
      namesOf(one.sources),
      one.by === undefined ? one.act : `${one.act} (${one.by})`,
      one.targets.map(({ actor }) => actor.name).join('; '),
      one.targets.map(({ role }) => role).join('; '),
      one.content.map(({ text }) => text).join(' … '),
      one.sentence.text,
      one.article.publisher ?? null,
      one.article.title ?? one.article.id,
      one.article.url ?? null,
      one.confidence ?? null,
      one.id,
    ]),
  ])
}
