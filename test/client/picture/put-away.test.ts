import { describe, expect, test } from 'vitest'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { putAway } from '../../../client/picture/graph/put-away.ts'
import { aroundCommon, aroundPath } from '../../../client/picture/look/highlight.ts'
import { collapse, expand, hide, unexplored, unhide } from '../../../client/state/exploration.ts'
import { view } from './view.ts'

/** A hub with two leaves, one of them linked twice, and a chain hub – bob – cy. */
const hub = view(
  ['person:hub', 'person:ann', 'person:dan', 'person:bob', 'country:cy'],
  [
    'person:hub~said~person:ann',
    'person:ann~rejected~person:hub',
    'person:hub~said~person:dan',
    'person:hub~met~person:bob',
    'person:bob~said~country:cy',
  ],
)

describe('putAway', () => {
  test.each([
    ['nothing', unexplored, [], 'hub ann dan bob cy'],
    ['what hangs on a collapsed actor alone', collapse(unexplored, 'person:hub'), [], 'hub bob cy'],
    ['what is hidden', hide(unexplored, 'person:bob'), [], 'hub ann dan cy'],
    ['a collapsed actor that is hidden, too', hide(collapse(unexplored, 'person:hub'), 'person:hub'), [], 'bob cy'],
    [
      'what hangs on a collapsed actor once the others are hidden',
      hide(collapse(unexplored, 'person:hub'), 'country:cy'),
      [],
      'hub',
    ],
    ['nothing that is kept', hide(collapse(unexplored, 'person:hub'), 'person:bob'), ['ann', 'bob'], 'hub ann bob cy'],
    ['nothing of an actor that is not there', collapse(unexplored, 'person:zoe'), [], 'hub ann dan bob cy'],
    [
      'nothing after it was expanded, and shown',
      unhide(expand(hide(collapse(unexplored, 'person:hub'), 'person:bob'), 'person:hub', 20), 'person:bob'),
      [],
      'hub ann dan bob cy',
    ],
  ])('takes out %s', (_, exploration, kept, expected) => {
    const graph = putAway(toGraph(hub), exploration, new Set(kept.map((name) => `person:${name}`)))
    expect(graph.mapNodes((key) => key.replace(/.*:/, '')).join(' ')).toBe(expected)
  })
})

test('a path and a comparison highlight those of their links that the graph has', () => {
  const graph = toGraph(hub)
  expect(aroundPath(graph, ['person:ann', 'person:hub', 'person:zoe'])).toEqual({
    nodes: new Set(['person:ann', 'person:hub']),
    edges: new Set(['person:hub~said~person:ann', 'person:ann~rejected~person:hub']),
  })
  expect(aroundCommon(graph, ['person:hub', 'country:cy', 'person:bob'])?.edges).toEqual(
    new Set(['person:hub~met~person:bob', 'person:bob~said~country:cy']),
  )
  expect(aroundPath(graph, [])).toBeNull()
})
