import { describe, expect, test } from 'vitest'
import { leftOf } from '../../../client/ledger/left-by-filters.ts'
import { actorRows, linkRows, sorted, statementRows } from '../../../client/ledger/rows.ts'
import { csvOfRows } from '../../../client/ledger/rows-as-csv.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { initialState } from '../../../client/state/state.ts'
import { columnWord } from '../../../client/words.ts'
import { view } from '../picture/view.ts'
import { book } from './ledger.ts'

const of = book([
  '2025-01-01 ann said bob@about Paper 0.9',
  '2025-01-02 ann said bob,cy@about Paper 0.8~0.6',
  '2025-01-03 ann met bob - -',
  '2025-01-04 ann said - - -',
  '2025-01-05 bob said ann Paper 0.7',
])
const all = statementRows(of, [0, 1, 2, 3, 4])
const graph = toGraph(
  view(
    ['person:ann', 'person:bob', 'country:cy'],
    ['person:ann~said~person:bob×2@1', 'person:ann~said~country:cy@1', 'person:bob~said~person:ann'],
  ),
)

describe('the role of targets', () => {
  test.each([
    [false, ['s4', 's1', 's0', 's2', 's3']],
    [true, ['s2', 's0', 's1', 's4', 's3']],
  ])('sorts statements, descending: %s; those without targets come last', (descending, ids) => {
    expect(sorted(all, { column: 'role', descending }).map(({ id }) => id)).toEqual(ids)
  })

  test('counts and sorts links by how many of their statements are directed', () => {
    const rows = linkRows(graph, initialState)
    expect(rows.map(({ key, count, directed }) => [key, count, directed])).toEqual([
      ['person:ann~said~person:bob', 2, 1],
      ['person:ann~said~country:cy', 1, 0],
      ['person:bob~said~person:ann', 1, 1],
    ])
    expect(sorted(rows, { column: 'directed', descending: false })[0]?.key).toBe('person:ann~said~country:cy')
  })

  test.each([
    [['to', 'about', 'with'] as const, [3, 2]],
    [['to', 'with'] as const, [2, 2]],
    [['about'] as const, [1, 0]],
  ])('with %j counts the statements that concern an actor, and of these those directed to it', (roles, counts) => {
    const state = { ...initialState, roles }
    const bob = actorRows(graph, state, of, leftOf(of, state).rows).find(({ key }) => key === 'person:bob')
    expect([bob?.about, bob?.directed]).toEqual(counts)
  })

  test('stands in the CSV of statements beside each target', () => {
    const lines = csvOfRows('statements', sorted(all, { column: 'date', descending: true }), columnWord, String).split(
      '\r\n',
    )
    expect(lines).toEqual([
      'Date,Who,Act,Whom,Role,Publisher,Sure,Sure who,Id',
      '2025-01-05,bob,said,ann,to,Paper,0.7,,s4',
      '2025-01-04,ann,said,,,,,,s3',
      '2025-01-03,ann,met,bob,with,,,,s2',
      '2025-01-02,ann,said,bob; cy,to; about,Paper,0.8,0.6,s1',
      '2025-01-01,ann,said,bob,about,Paper,0.9,,s0',
      '',
    ])
  })

  test('is counted in the CSV of links', () => {
    expect(csvOfRows('links', linkRows(graph, initialState), columnWord, String).split('\r\n')[1]).toBe(
      'ann,said,bob,1,2',
    )
  })
})
