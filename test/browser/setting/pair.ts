import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { article } from '../../graph/records.ts'

/** Statements between France and Russia from January to April (proposed, rejected, said), and some about other actors. */
export const pair: readonly ExtractionRecord[] = [
  article(
    'january',
    ['proposed: [France] <proposed> {a truce to [Russia@to]}.', 'said: [Lavrov] <said> {[NATO] was wrong}.'],
    {
      publishedAt: '2025-01-10',
      title: 'January',
    },
  ),
  article(
    'february',
    ['rejected: [Russia] <rejected> {the truce of [France@to]}.', 'said: [Ukraine] <said> {[Turkey] helps}.'],
    {
      publishedAt: '2025-02-10',
      title: 'February',
    },
  ),
  article('march', ['met: [France] <met> [Russia].', 'said: [Martin] <said> {[EU] agrees with [France]}.'], {
    publishedAt: '2025-03-10',
    title: 'March',
  }),
  article(
    'april',
    ['proposed: [France] <proposed> {talks to [Russia@to]}.', 'said: [Russia] <said> {[Ukraine] must answer}.'],
    {
      publishedAt: '2025-04-10',
      title: 'April',
    },
  ),
]

export const [france, russia] = ['country:FR', 'country:RU'] as const
