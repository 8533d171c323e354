import { describe, expect, test } from 'vitest'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { createActorMover } from '../../../client/picture/pointing/move-actor.ts'
import { people } from './view.ts'

describe('an actor that is moved by hand', () => {
  const bob = 'person:bob'

  test('stays where it was moved until it is released, and then asks for a pin there', () => {
    const [graph, mover] = [toGraph(people), createActorMover()]
    const { x, y } = graph.getNodeAttributes(bob)
    mover.move(graph, bob, { x: 40, y: 50 })
    mover.move(graph, bob, { x: 60, y: 70 })
    expect(graph.getNodeAttributes(bob)).toMatchObject({ x: 60, y: 70 })
    expect(mover.letGo(graph, bob)).toEqual({ actor: bob, x: 60, y: 70 })
    expect(graph.getNodeAttributes(bob)).toMatchObject({ x, y })
  })

  test('asks for no pin if it was not moved, was already released, or has left the graph', () => {
    const [graph, mover] = [toGraph(people), createActorMover()]
    expect(mover.letGo(graph, bob)).toBeUndefined()
    mover.move(graph, bob, { x: 40, y: 50 })
    mover.letGo(graph, bob)
    expect(mover.letGo(graph, bob)).toBeUndefined()
    mover.move(graph, bob, { x: 40, y: 50 })
    graph.dropNode(bob)
    expect(mover.letGo(graph, bob)).toBeUndefined()
  })
})
