import { describe, expect, test } from 'vitest'
import { decisionWords } from '../../../../client/elements/correct/decision-words.ts'
import type { Decided } from '../../../../server/shapes/decision.ts'

const actors = [
  { id: 'person:cruz', kind: 'person', name: 'Cruz' },
  { id: 'person:ted-cruz', kind: 'person', name: 'Ted Cruz' },
  { id: 'person:r-e-cruz', kind: 'person', name: 'Ted Cruz' },
  { id: 'country:FR', kind: 'country', name: 'France' },
] as const

const anchor = {
  article: 'talks',
  act: 'said',
  cue: 'said',
  content: 'the talks are over',
  sentence: 'Cruz said the talks are over.',
  before: '',
  after: '',
  nth: 0,
  was: { id: 'statement:1', start: 0, end: 29 },
} as const

describe('what was decided, in a sentence', () => {
  test.each<[Decided, string]>([
    [{ kind: 'same', actors: ['person:cruz', 'person:ted-cruz'] }, 'Cruz and Ted Cruz are the same'],
    [
      { kind: 'same', actors: ['person:ted-cruz', 'person:r-e-cruz'] },
      'Ted Cruz and Ted Cruz (person:r-e-cruz) are the same',
    ],
    [{ kind: 'name', actor: 'person:ted-cruz', value: 'Ted Cruz' }, 'person:ted-cruz is called “Ted Cruz”'],
    [{ kind: 'different', actors: ['person:cruz', 'person:gone'] }, 'Cruz and person:gone are not the same'],
    [{ kind: 'unsure', actors: ['person:cruz', 'country:FR'] }, 'Whether Cruz and France are the same is unsure'],
    [{ kind: 'add', actor: 'person:ann', name: 'Ann' }, 'Ann was added'],
    [{ kind: 'name', actor: 'person:cruz', value: 'R. E. Cruz' }, 'Cruz is called “R. E. Cruz”'],
    [{ kind: 'kind', actor: 'country:FR', value: 'organisation' }, 'France is of the kind “organisation”'],
    [{ kind: 'wikidata', actor: 'country:FR', value: 'Q142' }, 'France is Q142 of Wikidata'],
    [{ kind: 'alias', actor: 'person:cruz', add: 'Lyin’ Ted' }, 'Cruz is also called “Lyin’ Ted”'],
    [{ kind: 'alias', actor: 'person:cruz', remove: 'Penélope' }, 'Cruz is not called “Penélope”'],
    [
      {
        kind: 'split',
        actor: 'person:cruz',
        to: 'person:cruz~2',
        name: 'Penélope Cruz',
        where: { articles: ['a', 'b'] },
      },
      'Cruz is Penélope Cruz in 2 articles',
    ],
    [
      {
        kind: 'split',
        actor: 'person:cruz',
        to: 'person:ted-cruz',
        where: { publisher: 'The Paper', from: '2025-03-01' },
      },
      'Cruz is Ted Cruz in articles of The Paper from 1 March 2025',
    ],
    [
      { kind: 'split', actor: 'person:cruz', to: 'person:x', where: { from: '2025-03-01', to: '2025-03-07' } },
      'Cruz is person:x in articles of 1–7 Mar 2025',
    ],
    [{ kind: 'mention', anchor, mention: { part: 'source', text: 'he', nth: 0 }, actor: null }, '“he” is nobody'],
    [{ kind: 'reject', anchor }, 'Not said: “the talks are over”'],
    [{ kind: 'reject', anchor: { ...anchor, content: '' } }, 'Not said: “Cruz said the talks are over.”'],
    [{ kind: 'amend', anchor, sources: ['person:ted-cruz'] }, 'By Ted Cruz: “the talks are over”'],
    [
      { kind: 'amend', anchor, act: 'rejected', targets: [{ actor: 'country:FR', role: 'to' }], date: '2025-03-07' },
      'The act is “rejected”, to France and on 7 March 2025: “the talks are over”',
    ],
    [{ kind: 'amend', anchor, targets: [] }, 'Concerns nobody: “the talks are over”'],
    [{ kind: 'withdraw', article: 'talks' }, 'The article “talks” is withdrawn'],
    [{ kind: 'replace', article: 'talks', text: 'New.' }, 'The article “talks” has another text'],
    [{ kind: 'revoke', decision: 'abc' }, 'An earlier correction is undone'],
  ])('%j', (does, words) => {
    // Intl puts thin spaces around its dash.
    expect(decisionWords({ does, actors: [...actors] }).replace(/\s–\s/, '–')).toBe(words)
  })
})
