import { expect, test } from 'vitest'
import { citationOf } from '../../../client/evidence/citation.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })
const evidence: Evidence = {
  id: 'a/1',
  act: 'rejected',
  direct: false,
  sources: [{ ...span('Moscow'), actor: { id: 'country:RU', kind: 'country', name: 'Russia' } }],
  cue: span('refused'),
  content: [],
  targets: [{ ...span('Paris'), actor: { id: 'country:FR', kind: 'country', name: 'France' }, role: 'to' }],
  sentence: span('Moscow refused\nthe plan.'),
  passage: span('Moscow refused\nthe plan.'),
  article: { id: 'a', title: 'Talks', publisher: 'The Paper', url: 'https://example.org/a', publishedAt: '2025-03-05' },
  answeredBy: [],
}

test.each<[string, Partial<Evidence>, string]>([
  [
    'all that is known',
    {},
    'The Paper reports that Russia rejected a proposal or claim by France (5 March 2025): “Moscow refused the plan.” “Talks”, The Paper, 5 March 2025. https://example.org/a#:~:text=Moscow%20refused (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'a meeting, on its own day, of an article without a name',
    { act: 'met', date: '2025-03-01', article: { id: 'a' } },
    'An article reports that Russia met France (1 March 2025): “Moscow refused the plan.” (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'an unknown source without a day',
    { sources: [], article: { id: 'a', publisher: 'The Paper' } },
    'The Paper reports that somebody rejected a proposal or claim by France: “Moscow refused the plan.” The Paper (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'what itself quotes',
    { sentence: span('“Never,” Moscow said, "and (“no” again)."'), article: { id: 'a' } },
    'An article reports that Russia rejected a proposal or claim by France: “‘Never,’ Moscow said, ‘and (‘no’ again).’” (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'a sentence cut out of a quotation',
    { sentence: span('"We refuse the plan.'), article: { id: 'a' } },
    'An article reports that Russia rejected a proposal or claim by France: “We refuse the plan.” (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'direct speech as the words of its source, with its targets by role',
    {
      act: 'said',
      direct: true,
      cue: span('told'),
      content: [span('“We shall never agree,'), span('never again.”')],
      targets: [
        { ...span('Paris'), actor: { id: 'country:FR', kind: 'country', name: 'France' }, role: 'to' },
        { ...span('NATO'), actor: { id: 'organisation:nato', kind: 'organisation', name: 'NATO' }, role: 'about' },
      ],
      article: { id: 'a', publisher: 'The Paper' },
    },
    'Russia told France and spoke about NATO: “We shall never agree, … never again.” The Paper (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'a few quoted words with the sentence around them, which is not the words of the source',
    {
      act: 'said',
      direct: true,
      cue: span('called'),
      content: [span('“low-energy”')],
      targets: [],
      sentence: span('Moscow called the plan “low-energy” on Monday.'),
      article: { id: 'a', publisher: 'The Paper' },
    },
    'The Paper reports that Russia said: “Moscow called the plan ‘low-energy’ on Monday.” The Paper (Parley: https://parley.test/statements/a%2F1)',
  ],
  [
    'a meeting that is only planned',
    { act: 'met', status: 'planned', article: { id: 'a', publisher: 'The Paper' } },
    'The Paper reports as planned: a meeting of Russia and France: “Moscow refused the plan.” The Paper (Parley: https://parley.test/statements/a%2F1)',
  ],
])('a citation tells %s', (_, change, expected) => {
  expect(citationOf({ ...evidence, ...change }, 'https://parley.test')).toBe(expected)
})
