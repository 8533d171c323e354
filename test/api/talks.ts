import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'

const text = 'France met Russia on Friday. “Never,” Sergei Lavrov said of the plan. Russia rejected the French plan.'

const span = (words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}
const russia = { ...span('Russia'), actor: 'country:RU' }
const rejecting = {
  start: text.lastIndexOf('Russia'),
  end: text.lastIndexOf('Russia') + 6,
  text: 'Russia',
  actor: 'country:RU',
}
const france = { ...span('France'), actor: 'country:FR' }
const lavrov = { ...span('Sergei Lavrov'), actor: 'person:sergei-lavrov' }

/** A record of three statements: met, said, rejected. */
export const talks: ExtractionRecord = {
  id: 'talks',
  article: { title: 'Talks', publishedAt: '2025-03-07' },
  text,
  actors: [
    { id: 'country:RU', kind: 'country', name: 'Russia', aliases: [] },
    { id: 'country:FR', kind: 'country', name: 'France', aliases: ['French'] },
    { id: 'person:sergei-lavrov', kind: 'person', name: 'Sergei Lavrov', aliases: [] },
  ],
  mentions: [france, russia, lavrov, rejecting],
  statements: [
    {
      id: 'talks-met',
      act: 'met',
      sources: [france],
      cue: span('met'),
      content: [],
      direct: false,
      targets: [{ ...russia, role: 'with' }],
      sentence: span('France met Russia on Friday.'),
    },
    {
      id: 'talks-said',
      act: 'said',
      sources: [lavrov],
      cue: span('said'),
      content: [span('“Never,”')],
      direct: true,
      targets: [],
      sentence: span('“Never,” Sergei Lavrov said of the plan.'),
    },
    {
      id: 'talks-rejected',
      act: 'rejected',
      sources: [rejecting],
      cue: span('rejected'),
      content: [span('the French plan')],
      direct: false,
      targets: [{ ...span('French'), actor: 'country:FR', role: 'to' }],
      sentence: span('Russia rejected the French plan.'),
    },
  ],
}
