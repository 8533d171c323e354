import { describe, expect, test } from 'vitest'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { strongest } from '../../../client/picture/look/strongest.ts'
import { asAtStart, initialState } from '../../../client/state/state.ts'
import { strongestOf } from '../../../server/graph/views/strongest.ts'
import { view } from '../../client/picture/view.ts'

const others = Array.from({ length: 120 }, (_, at) => `person:o${String(at).padStart(3, '0')}`)
const crowd = view(
  ['person:hub', 'person:lone', ...others],
  [
    ...others.slice(0, 60).map((one, at) => `${one}~said~person:hub×${1 + (at % 4)}`),
    ...others.slice(1).map((one, at) => `${others[at]}~said~${one}×${1 + (at % 9)}@${1 + (at % 9)}`),
  ],
)

describe('the strongest links of a saved view', () => {
  test('are those that the explorer draws at its start', () => {
    const graph = toGraph(crowd)
    const explorer = strongest(graph, initialState, asAtStart)
    const drawn = strongestOf(crowd, { links: 150 })
    expect(new Set(drawn.edges.map(({ key }) => key))).toEqual(explorer.edges)
    expect(new Set(drawn.nodes.map(({ key }) => key))).toEqual(explorer.nodes)
    expect(drawn.edges.length).toBe(150)
  })

  test('without limits are all, and so are the actors', () => {
    expect(strongestOf(crowd, {})).toBe(crowd)
  })

  test('reach the numbers of the query, and so do their actors', () => {
    const { nodes, edges } = strongestOf(crowd, { lines: 4, about: 8, statements: 20 })
    const made = new Map(crowd.nodes.map(({ key, attributes }) => [key, attributes.statements]))
    const reach = crowd.edges.filter(
      ({ source, target, attributes: { count, about } }) =>
        count >= (about === count ? 8 : 4) && Math.min(made.get(source) ?? 0, made.get(target) ?? 0) >= 20,
    )
    expect(edges).toEqual(reach)
    expect(nodes.map(({ key }) => key)).not.toContain('person:lone')
  })

  test('hold those of the actor whom the view is about, however weak', () => {
    const { nodes, edges } = strongestOf(crowd, { links: 30, actor: 'person:o119' })
    expect(nodes.map(({ key }) => key)).toContain('person:o119')
    expect(edges.map(({ key }) => key)).toContain('person:o118~said~person:o119')
    expect(edges).toHaveLength(30)
  })
})
