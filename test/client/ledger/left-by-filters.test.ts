import { describe, expect, test } from 'vitest'
import { leftOf } from '../../../client/ledger/left-by-filters.ts'
import { narrow } from '../../../client/ledger/narrow-graph.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import type { State } from '../../../client/state/state.ts'
import { initialState } from '../../../client/state/state.ts'
import { TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'
import { view } from '../picture/view.ts'
import { book } from './ledger.ts'

const some = book([
  '2025-01-01 ann said bob Paper 0.9',
  '2025-01-02 ann proposed fr Paper 0.5',
  '2025-01-03 fr rejected ann Post 1',
  '2025-02-01 ann,bob met - - 0.8',
  '2025-02-02 de said - Post -',
  '- bob said fr Paper 0.7',
])

test.each<[string, Partial<State>, number[]]>([
  ['nothing', {}, [0, 1, 2, 3, 4, 5]],
  ['acts', { acts: ['met', 'rejected'] }, [2, 3]],
  ['kinds: a source and, where there are some, a target must be shown', { kinds: ['person'] }, [0, 3]],
  ['an actor in any part', { actor: 'country:fr' }, [1, 2, 5]],
  ['an actor that is not there', { actor: 'country:zz' }, []],
  ['publishers', { publishers: ['Post', 'Gone'] }, [2, 4]],
  ['confidence, unsaid counts as none', { confidence: 0.7 }, [0, 2, 3, 5]],
  ['from a day; undated ones lie in no period', { from: '2025-01-03' }, [2, 3, 4]],
  ['days, inclusive', { from: '2025-01-02', to: '2025-01-03' }, [1, 2]],
  ['all of it', { acts: ['said'], publishers: ['Paper'], confidence: 0.8, to: '2025-12-31', actor: 'person:bob' }, [0]],
])('%s', (_, change, rows) => {
  expect(leftOf(some, { ...initialState, ...change }).rows).toEqual(rows)
})

test('the period compared with passes the same filters, and the histogram covers all days', () => {
  const state: State = {
    ...initialState,
    publishers: ['Post'],
    from: '2025-02-01',
    to: '2025-02-28',
    against: { from: '2025-01-01', to: '2025-01-31' },
  }
  expect(leftOf(some, state)).toEqual({ rows: [4], before: [2], anyDay: [2, 4] })
})

describe('roles', () => {
  const mixed = book([
    '2025-01-01 ann said bob',
    '2025-01-02 ann said cat@about',
    '2025-01-03 ann said bob,cat@about',
    '2025-01-04 ann met bob',
    '2025-01-05 ann said -',
    '2025-01-06 ann,bob met -',
  ])
  const shown = (change: Partial<State>) => leftOf(mixed, { ...initialState, ...change }).rows

  test.each<[string, Partial<State>, number[]]>([
    ['all of them leave even a statement without targets', { roles: ['to', 'about', 'with'] }, [0, 1, 2, 3, 4, 5]],
    ['directed', { roles: ['to', 'with'] }, [0, 2, 3, 5]],
    ['only about', { roles: ['about'] }, [1, 2]],
    ['an actor counts by its own role', { roles: ['to', 'with'], actor: 'person:cat' }, []],
    ['and so does a kind', { roles: ['about'], kinds: ['person'] }, [1, 2]],
  ])('%s', (_, change, rows) => {
    expect(shown(change)).toEqual(rows)
  })

  test('narrow the links of a picture to statements in which the target has one of them', () => {
    const [bob, cat] = ['person:ann~said~person:bob', 'person:ann~said~person:cat']
    const graph = toGraph(view(['person:ann', 'person:bob', 'person:cat'], [`${bob}×2`, `${cat}×2@2`]))
    const left = leftOf(mixed, { ...initialState, from: '2025-01-02' })
    narrow(graph, mixed, left, [], TARGET_ROLES)
    expect(graph.getEdgeAttributes(bob)).toMatchObject({ left: 1, directed: 1 })
    expect(graph.getEdgeAttributes(cat)).toMatchObject({ left: 2, directed: 0 })
    narrow(graph, mixed, left, [], ['to', 'with'])
    expect(graph.getEdgeAttributes(bob)).toMatchObject({ left: 1, directed: 1 })
    expect(graph.getEdgeAttributes(cat)).toMatchObject({ left: 0, directed: 0 })
  })
})
