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

/** A proposal, its rejection in another article, and proposals that this one does not answer. */
export const offer = article('offer', ['proposed: [France] <proposed> {a winter truce to [Russia]}.'], {
  publishedAt: '2025-03-01',
})
export const otherOffer = article('other-offer', ['proposed: [France] <proposed> {a gas pipeline to [Russia]}.'], {
  publishedAt: '2025-03-02',
})
export const oldOffer = article('old-offer', ['proposed: [France] <proposed> {a winter truce to [Russia]}.'], {
  publishedAt: '2024-03-01',
})
export const refusal = article(
  'refusal',
  [
    "rejected: [Russia] <rejected> {[France=France's] idea of a truce in winter}.",
    'said: [Russia] <said> {it was late}.',
  ],
  { publishedAt: '2025-03-03' },
)
