import { article } from '../records.ts'

export const march5 = {
  publishedAt: '2025-03-05',
  title: 'Talks',
  publisher: 'The Paper',
  url: 'https://example.org/talks',
}
export const talks = article(
  'talks',
  [
    'proposed: [France] and [Ukraine] <proposed> {a truce to [Russia]}.',
    'rejected: Yet [Russia] <rejected> {the truce that [France] wants}.',
    'met: [Lavrov] <met> [Martin] 😀.',
    'said: [=Analysts] and [Lavrov=he] <said> {[NATO=the alliance], or [NATO], must go}.',
    'said: [Martin] <said> {it rained}.',
  ],
  { ...march5, answers: { 1: 0 } },
)
export const later = article(
  'later',
  [
    'met: [Martin] <met> [Lavrov].',
    'said: [Russia] <told> {[Ukraine] to wait}.',
    'said: [=Someone] <said> {[EU] is far}.',
  ],
  { publishedAt: '2025-04-01T10:00:00Z', dates: { 0: '2025-03-20' }, alsoCalled: { Russia: ['the Kremlin'] } },
)
export const undated = article('undated', ['said: [NATO] <said> {[Turkey] stays}.'])
export const all = [talks, later, undated]
