import { expect, test } from 'vitest'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { holdPinned } from '../../../client/picture/graph/pins.ts'
import { arrange } from '../../../client/picture/places/arrange.ts'
import { people } from './view.ts'

const [ann, cy] = ['person:ann', 'country:cy'] as const

test('pinned actors take their pinned positions, others keep theirs, and unpinning undoes it', () => {
  const graph = toGraph(people)
  arrange(graph, 'circle')
  const places = () =>
    Object.fromEntries(graph.mapNodes((key, { x, y, pinned }) => [key, { x, y, pinned: pinned ?? false }]))
  const before = places()
  holdPinned(graph, [
    { actor: ann, x: 7, y: -3 },
    { actor: 'person:nobody', x: 1, y: 1 },
  ])
  expect(places()).toEqual({ ...before, [ann]: { x: 7, y: -3, pinned: true } })
  holdPinned(graph, [{ actor: cy, x: 0, y: 0 }])
  expect(places()).toEqual({ ...before, [cy]: { x: 0, y: 0, pinned: true } })
  holdPinned(graph, [])
  expect(places()).toEqual(before)
})
