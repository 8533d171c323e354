import { describe, expect, test } from 'vitest'
import { largestMark, smallestMark, toGraph } from '../../../client/picture/graph/graph.ts'
import { people, view } from './view.ts'

describe('toGraph', () => {
  test('has the actors and links of the view; met has no direction', () => {
    const graph = toGraph(people)
    expect(graph.nodes().toSorted()).toEqual(people.nodes.map(({ key }) => key).toSorted())
    expect(graph.edges().toSorted()).toEqual(people.edges.map(({ key }) => key).toSorted())
    expect(graph.isUndirected('person:ann~met~person:bob')).toBe(true)
    expect(graph.isDirected('person:ann~said~country:cy')).toBe(true)
  })

  test('more statements make a larger actor', () => {
    const graph = toGraph(people)
    expect(graph.getNodeAttribute('organisation:dom', 'size')).toBeGreaterThan(
      graph.getNodeAttribute('person:ann', 'size'),
    )
  })

  test('areas of marks are to each other as their statements, however many these are', () => {
    const base = view(['person:ann', 'person:bob', 'person:eve', 'person:fay'], [])
    const statements = [1097, 724, 60, 1]
    const nodes = base.nodes.map((node, at) => ({
      ...node,
      attributes: { ...node.attributes, statements: statements[at] as number },
    }))
    const graph = toGraph({ ...base, nodes })
    const [first, second, third, least] = nodes.map(({ key }) => graph.getNodeAttribute(key, 'size')) as [
      number,
      number,
      number,
      number,
    ]
    expect((second / first) ** 2).toBeCloseTo(724 / 1097)
    expect((third / first) ** 2).toBeCloseTo(60 / 1097)
    expect(first).toBe(largestMark)
    expect(least).toBe(smallestMark)
  })

  test('a second view adds only what is new', () => {
    const more = view(['person:ann', 'person:eve'], ['person:eve~said~person:ann', 'person:ann~said~country:cy'])
    const graph = toGraph(people, more)
    expect(graph.order).toBe(5)
    expect(graph.size).toBe(4)
  })

  test('each of thousands of links brings four attributes, which V8 copies at once', () => {
    const actors = Array.from({ length: 60 }, (_, at) => `person:${at}`)
    const links = actors.flatMap((one) =>
      actors.filter((other) => other !== one).map((other) => `${one}~said~${other}`),
    )
    const graph = toGraph(view(actors, links))
    expect(graph.size).toBe(3540)
    expect(new Set(graph.mapEdges((_, attributes) => Object.keys(attributes).length))).toEqual(new Set([4]))
  })

  test('a link to an actor that the view leaves out is left out', () => {
    expect(toGraph(view(['person:ann'], ['person:ann~said~person:gone'])).size).toBe(0)
  })
})

describe('curvature', () => {
  const bends = (...links: string[]) => {
    const graph = toGraph(view(['person:ann', 'person:bob'], links))
    return Object.fromEntries(graph.mapEdges((key, { curvature = 0 }) => [key, curvature]))
  }

  test('a lone link is straight', () => {
    expect(bends('person:ann~said~person:bob')).toEqual({ 'person:ann~said~person:bob': 0 })
  })

  test('parallel links lie apart, whichever way they run', () => {
    const curvatures = bends(
      'person:ann~said~person:bob',
      'person:ann~rejected~person:bob',
      'person:bob~said~person:ann',
    )
    // A bend is measured from ann to bob; links from bob run the other way.
    const sides = Object.entries(curvatures).map(([key, bend]) => (key.startsWith('person:bob') ? -bend : bend) + 0)
    expect(new Set(sides).size).toBe(3)
    expect(sides.toSorted((a, b) => a - b)[1]).toBe(0)
  })
})
