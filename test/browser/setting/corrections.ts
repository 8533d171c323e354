import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { article } from '../../graph/records.ts'

/**
 * Talks in which much is wrong: Lavrov says what Healey said, Micheál Martin stands in two spellings, one name means two
 * persons, and one article should not be there.
 */
export const wrongTalks: readonly ExtractionRecord[] = [
  article('talks', ['said: [Lavrov] <said> {[France] agrees}.', 'said: [Healey] <said> {[Russia] waits}.'], {
    title: 'Talks in Paris',
    publisher: 'The Paper',
    publishedAt: '2025-03-05',
  }),
  article('dublin', ['said: [Martin=Micheál Martin] <told> {[France=Paris] to wait}.'], {
    title: 'Dublin waits',
    publisher: 'The Paper',
    publishedAt: '2025-03-06',
  }),
  article('cork', ['said: [Martin] <said> {[Ukraine] sings}.'], {
    title: 'A singer from Cork',
    publisher: 'The Stage',
    publishedAt: '2025-03-07',
  }),
  respelled(
    article('brussels', ['said: [Healey=Micheál J. Martin] <said> {[EU] pays}.'], {
      title: 'Who pays in Brussels',
      publisher: 'The Paper',
      publishedAt: '2025-03-08',
    }),
  ),
  article('error', ['rejected: [Russia] <rejected> {the plan of [Ukraine]}.'], {
    title: 'Printed in error',
    publisher: 'The Paper',
    publishedAt: '2025-03-09',
  }),
]

/** Gives an article another person in place of John Healey. */
function respelled(record: ExtractionRecord): ExtractionRecord {
  const text = JSON.stringify(record)
    .replaceAll('person:john-healey', 'person:micheal-j-martin')
    .replaceAll('"John Healey"', '"Micheál J. Martin"')
    .replaceAll('"Healey"', '"Micheál J. Martin"')
  return JSON.parse(text) as ExtractionRecord
}
