import { describe, expect, test } from 'vitest'
import { findCommunities } from '../../../client/picture/graph/communities.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { sizeBy } from '../../../client/picture/graph/size-by.ts'
import { arrange } from '../../../client/picture/places/arrange.ts'
import { LAYOUTS, SIZES } from '../../../client/state/state.ts'
import { view } from './view.ts'

/** Two cliques, whose only tie is between their hubs. */
const friends = view(
  ['person:a', 'person:b', 'person:c', 'person:hub', 'country:x', 'country:y', 'country:z', 'country:hub'],
  [
    ...['person:a', 'person:b', 'person:c'].map((key) => `${key}~said~person:hub×3`),
    'person:a~said~person:b×3',
    ...['country:x', 'country:y', 'country:z'].map((key) => `${key}~said~country:hub×3`),
    'country:x~said~country:y×3',
    'country:hub~met~person:hub',
  ],
)
const places = (layout: (typeof LAYOUTS)[number]) => {
  const graph = toGraph(friends)
  arrange(graph, layout)
  return graph.mapNodes((key, { x, y }) => ({ key, x, y }))
}

describe('arrange', () => {
  test.each(LAYOUTS)(
    '%s gives the same positions each time, all different and inside the bounds of the map',
    (layout) => {
      const made = places(layout)
      expect(made).toEqual(places(layout))
      expect(new Set(made.map(({ x, y }) => `${x} ${y}`)).size).toBe(made.length)
      for (const { x, y } of made) {
        expect(x).toBeGreaterThan(-1e-6)
        expect(x).toBeLessThan(7 + 1e-6)
        expect(y).toBeGreaterThan(-1e-6)
        expect(y).toBeLessThan(49 + 1e-6)
      }
    },
  )

  test('by kind puts persons left of countries', () => {
    const x = (kind: string) => places('kind').flatMap((place) => (place.key.startsWith(kind) ? [place.x] : []))
    expect(Math.max(...x('person'))).toBeLessThan(Math.min(...x('country')))
  })
})

describe('sizeBy', () => {
  test.each(SIZES.filter((size) => size !== 'statements'))('%s makes the hubs largest', (size) => {
    const graph = toGraph(friends)
    sizeBy(graph, size)
    const bySize = graph.nodes().sort((a, b) => graph.getNodeAttribute(b, 'size') - graph.getNodeAttribute(a, 'size'))
    expect(bySize.slice(0, 2).sort()).toEqual(['country:hub', 'person:hub'])
  })
})

test('communities are the cliques', () => {
  const graph = toGraph(friends)
  findCommunities(graph)
  const of = (key: string) => graph.getNodeAttribute(key, 'community')
  expect(of('person:a')).toBe(of('person:hub'))
  expect(of('country:x')).toBe(of('country:hub'))
  expect(of('person:hub')).not.toBe(of('country:hub'))
})
