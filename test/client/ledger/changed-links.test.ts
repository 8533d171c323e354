import { expect, test } from 'vitest'
import { changesOf } from '../../../client/ledger/changed-links.ts'
import { leftOf } from '../../../client/ledger/left-by-filters.ts'
import { initialState } from '../../../client/state/state.ts'
import { book } from './ledger.ts'

const state = {
  ...initialState,
  from: '2025-02-01',
  to: '2025-02-28',
  against: { from: '2025-01-01', to: '2025-01-31' },
}

test.each<[string, string[], string[]]>([
  ['new', ['2025-02-01 ann said bob'], ['new person:ann~said~person:bob  0']],
  ['gone', ['2025-01-01 ann said bob', '2025-01-09 ann said bob'], ['gone person:ann~said~person:bob 0,1 ']],
  ['in both', ['2025-01-01 ann said bob', '2025-02-01 ann said bob'], []],
  ['in neither', ['2024-01-01 ann said bob', '- ann said bob'], []],
  [
    'proposed, then rejected by the same',
    ['2025-01-05 ann proposed bob', '2025-02-05 ann rejected bob'],
    ['turned person:ann~rejected~person:bob 0 1', 'gone person:ann~proposed~person:bob 0 '],
  ],
  [
    'a rejection that answers a proposal of another',
    ['2025-01-05 cat proposed dan', '2025-02-05 ann rejected cat - - <0'],
    ['turned person:ann~rejected~person:cat 0 1', 'gone person:cat~proposed~person:dan 0 '],
  ],
  [
    'rejected in both, proposed before: still turned',
    ['2025-01-05 ann proposed bob', '2025-01-06 ann rejected bob', '2025-02-05 ann rejected bob'],
    ['turned person:ann~rejected~person:bob 0 2', 'gone person:ann~proposed~person:bob 0 '],
  ],
  ['a meeting is the same either way', ['2025-01-01 bob met ann', '2025-02-01 ann met bob'], []],
  [
    'the most statements first',
    ['2025-02-01 ann said bob', '2025-02-01 ann said cat', '2025-02-02 ann said cat'],
    ['new person:ann~said~person:cat  1,2', 'new person:ann~said~person:bob  0'],
  ],
  [
    'with what is only spoken about',
    ['2025-01-05 ann said bob@about', '2025-02-05 ann said bob,cat@about'],
    ['new person:ann~said~person:cat  1'],
  ],
])('%s', (_, lines, expected) => {
  const of = book(lines)
  const changes = changesOf(of, leftOf(of, state), state.roles)
  expect(changes.map(({ change, key, before, after }) => `${change} ${key} ${before.join()} ${after.join()}`)).toEqual(
    expected,
  )
})

test('without what is only spoken about, a link that was spoken about before is new', () => {
  const of = book(['2025-01-05 ann said bob@about', '2025-02-05 ann said bob,cat@about', '2025-02-06 ann said bob'])
  const roles = ['to', 'with'] as const
  const changes = changesOf(of, leftOf(of, { ...state, roles }), roles)
  expect(changes).toMatchObject([{ key: 'person:ann~said~person:bob', change: 'new', after: [1, 2], directed: 2 }])
})

test('between two publishers it says what only one tells, and what both do', () => {
  const of = book([
    '2025-01-05 ann proposed bob Paper',
    '2025-01-06 ann said bob Paper',
    '2025-01-07 ann said bob Post',
    '2025-01-08 ann rejected bob Post - <0',
    '2025-01-09 cat said bob Other',
    '2024-01-09 cat said bob Post',
  ])
  const compared = { ...initialState, from: '2025-01-01', publishers: ['Post'], against: { publisher: 'Paper' } }
  const left = leftOf(of, compared)
  const changes = changesOf(of, left, compared.roles, 'publishers')
  expect(changes.map(({ change, key, before, after }) => `${change} ${key} ${before.join()} ${after.join()}`)).toEqual([
    'gone person:ann~proposed~person:bob 0 ',
    'new person:ann~rejected~person:bob  3',
    'both person:ann~said~person:bob 1 2',
  ])
})
