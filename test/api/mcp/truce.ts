import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { article } from '../../graph/records.ts'

const told = article(
  'truce',
  [
    'proposed: [Turkey] <offered> [Ukraine@to] {a truce with [NATO@about]}',
    'rejected: [Ukraine] <turned down> {the truce}',
    'met: [Turkey] <will meet> [EU]',
  ],
  {
    title: 'A truce is offered',
    publisher: 'The Paper',
    url: 'https://example.org/truce',
    publishedAt: '2025-03-05',
    dates: { 0: '2025-03-04' },
    answers: { 1: 0 },
    statuses: { 2: 'planned' },
  },
)

/** An article with a proposal and its answer, a plan, all roles but one, and every property that the graph can have. */
export const truce: ExtractionRecord = {
  ...told,
  actors: told.actors.map((actor) => (actor.kind === 'country' ? { ...actor, iso: 'TR', wikidata: 'Q43' } : actor)),
  statements: told.statements.map((statement) => ({ ...statement, confidence: 0.75 })),
}
