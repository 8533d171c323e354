import { describe, expect, test } from 'vitest'
import { leftOf } from '../../../client/ledger/left-by-filters.ts'
import { mostStrands, strandsIn, unfolded } from '../../../client/ledger/strands.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { initialState } from '../../../client/state/state.ts'
import type { TargetRole } from '../../../server/shapes/vocabulary.ts'
import { TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'
import { view } from '../picture/view.ts'
import { book } from './ledger.ts'

const [ann, bob, cat] = ['person:ann', 'person:bob', 'person:cat'] as const
const lines = [
  '2025-01-01 ann said bob',
  '2025-01-02 bob rejected ann,cat',
  '2025-01-03 ann said cat',
  '2025-01-04 bob met ann',
  '- ann said bob',
]
const of = book(lines)
const graph = toGraph(
  view(
    [ann, bob, cat],
    [`${ann}~said~${bob}×2`, `${bob}~rejected~${ann}`, `${bob}~rejected~${cat}`, `${ann}~met~${bob}`],
  ),
)

describe('an unfolded pair', () => {
  const strands = strandsIn(of, leftOf(of, initialState), [ann, bob], TARGET_ROLES)

  test('has its statements in both directions, in order of time, those without a day last', () => {
    expect(strands.map(({ statement, link, day }) => `${statement} ${link.source} ${link.act} ${day}`)).toEqual([
      's0 person:ann said 2025-01-01',
      's1 person:bob rejected 2025-01-02',
      's3 person:ann met 2025-01-04',
      's4 person:ann said null',
    ])
  })

  test('loses its links and keeps those of others; its lines lie side by side', () => {
    const copy = unfolded(graph, [ann, bob], strands)
    expect(copy.filterEdges((_, { statement }) => statement === undefined)).toEqual([`${bob}~rejected~${cat}`])
    const aside = copy.mapEdges((edge, { curvature = 0, statement }) =>
      statement === undefined ? [] : [curvature * (copy.source(edge) === ann ? 1 : -1)],
    )
    const sides = aside.flat()
    // The left of the way from one actor to the other is above; the first in time lies there.
    expect(sides).toEqual(sides.toSorted((a, b) => b - a))
    expect(new Set(sides).size).toBe(4)
    expect(sides.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0)
    expect(graph.size).toBe(4)
  })

  test('has only statements with the roles that are shown, and draws those that only speak about it lighter', () => {
    const spoken = book(['2025-01-01 ann said bob@about', '2025-01-02 ann said bob,cat@about'])
    const strandsWith = (...roles: TargetRole[]) => strandsIn(spoken, leftOf(spoken, initialState), [ann, bob], roles)
    expect(strandsWith('to', 'with').map(({ statement }) => statement)).toEqual(['s1'])
    const copy = unfolded(graph, [ann, bob], strandsWith(...TARGET_ROLES))
    const directed = copy.mapEdges((_, edge) => (edge.statement === undefined ? [] : [edge.directed])).flat()
    expect(directed).toEqual([0, 1])
  })

  test('draws no more lines than can be told apart', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ ...strands[0], statement: `m${at}` })) as typeof strands
    const copy = unfolded(graph, [ann, bob], many)
    expect(copy.getAttribute('strands')).toHaveLength(mostStrands)
  })

  test('stays folded if none of its statements passes the filters', () => {
    expect(unfolded(graph, [ann, bob], []).size).toBe(graph.size)
  })
})
