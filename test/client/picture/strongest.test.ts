import { describe, expect, test } from 'vitest'
import { communitiesIn, findCommunities } from '../../../client/picture/graph/communities.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { barOf, strengthsOf } from '../../../client/picture/look/strengths.ts'
import { keptOf, strongest, withStrongest } from '../../../client/picture/look/strongest.ts'
import { focusOn, unexplored } from '../../../client/state/exploration.ts'
import type { State } from '../../../client/state/state.ts'
import { asAtStart, drawsAll, initialState, select } from '../../../client/state/state.ts'
import { people, view } from './view.ts'

/** A hub with 100 others around it: told by 40 of them, by all of whom it is spoken about, the last most often. */
const others = Array.from({ length: 100 }, (_, at) => `person:o${String(at).padStart(2, '0')}`)
const crowd = toGraph(
  view(
    ['person:hub', ...others],
    [
      ...others.slice(0, 40).map((one, at) => `${one}~said~person:hub×${1 + (at % 4)}`),
      ...others.flatMap((one, at) => {
        const count = 1 + at
        return [
          `person:hub~said~${one}×${count}@${count}`,
          `${one}~proposed~person:hub×${count}@${count}`,
          `${one}~rejected~person:hub×${count}@${count}`,
        ]
      }),
    ],
  ),
)
const drawnOf = (state: State) => strongest(crowd, state, state.least, keptOf(crowd, state, undefined))

describe('strongest', () => {
  test('a picture of few lines is drawn whole, without actors that have no line', () => {
    const graph = toGraph(people)
    const { edges, nodes, lines, about } = strongest(graph, initialState, asAtStart)
    expect([...edges].toSorted()).toEqual(graph.edges().toSorted())
    expect([...nodes].toSorted()).toEqual(['country:cy', 'person:ann', 'person:bob'])
    expect([lines, about]).toEqual([1, 1])
  })

  test('of many, at most 150 are drawn: first those that are directed, then the strongest that only speak about', () => {
    const { edges, lines, about } = drawnOf(initialState)
    expect(edges.size).toBe(150)
    expect(lines).toBe(1)
    expect([...edges].filter((edge) => crowd.getEdgeAttribute(edge, 'directed') > 0)).toHaveLength(40)
    const weakest = (drawn: boolean) =>
      crowd
        .filterEdges((edge, { directed }) => directed === 0 && edges.has(edge) === drawn)
        .map((edge) => crowd.getEdgeAttribute(edge, 'left'))
    expect(Math.min(...weakest(true))).toBe(about)
    expect(Math.max(...weakest(false))).toBeLessThanOrEqual(about)
  })

  test('of equally strong lines, those between actors with more statements are drawn', () => {
    const all = Array.from({ length: 400 }, (_, at) => `person:${String(at).padStart(3, '0')}`)
    const graph = toGraph(
      view(
        all,
        all
          .slice(1)
          .map((one) => `${one}~said~${all[399]}@1`)
          .filter((line) => !line.startsWith(all[399] as string)),
      ),
    )
    const { edges, nodes } = strongest(graph, initialState, asAtStart)
    expect(edges.size).toBe(150)
    expect(nodes.has('person:398')).toBe(true)
    expect(nodes.has('person:100')).toBe(false)
  })

  test('what the filters leave out makes room for weaker lines', () => {
    expect(drawnOf({ ...initialState, acts: ['said'] }).about).toBe(1)
  })

  test('with numbers of the reader, exactly the lines and actors are drawn that reach them', () => {
    const state: State = { ...initialState, least: { lines: 3, about: 80, actors: 95 } }
    const { edges, nodes } = drawnOf(state)
    const large = (actor: string) => crowd.getNodeAttribute(actor, 'statements') >= 95
    const expected = crowd.filterEdges(
      (_edge, { left, directed }, source, target) => left >= (directed > 0 ? 3 : 80) && large(source) && large(target),
    )
    expect([...edges].toSorted()).toEqual(expected.toSorted())
    expect([...nodes].every(large)).toBe(true)
  })

  test('everything is every line, and actors without one', () => {
    const graph = toGraph(people)
    const all = strongest(graph, initialState, drawsAll)
    expect(withStrongest(graph, all)).toBe(graph)
    expect(drawnOf({ ...initialState, least: drawsAll }).edges.size).toBe(crowd.size)
  })

  test('the graph of the strongest has these alone', () => {
    const drawn = drawnOf(initialState)
    const graph = withStrongest(crowd, drawn)
    expect(new Set(graph.edges())).toEqual(drawn.edges)
    expect(new Set(graph.nodes())).toEqual(drawn.nodes)
    expect(crowd.size).toBe(340)
  })
})

describe('whatever its strength is drawn', () => {
  const weak = 'person:o90~proposed~person:hub'
  const narrow = { ...initialState, least: { lines: 1000, about: 1000, actors: null } }

  test('a selected link', () => {
    expect(drawnOf(narrow).edges.size).toBe(0)
    const selected = select(narrow, { what: 'link', source: 'person:o90', act: 'proposed', target: 'person:hub' })
    expect([...drawnOf(selected).edges]).toEqual([weak])
  })

  test('the strongest lines of a selected actor, and more of one in focus', () => {
    const actor = select(narrow, { what: 'actor', id: 'person:hub' })
    expect(drawnOf(actor).edges.size).toBe(12)
    expect(drawnOf(actor).edges.has('person:hub~said~person:o99')).toBe(true)
    const focus = { ...narrow, exploration: focusOn(unexplored, 'person:hub', 1) }
    expect(drawnOf(focus).edges.size).toBe(100)
  })

  test('lines of a focus count among those that a picture starts with', () => {
    const focus = { ...initialState, exploration: focusOn(unexplored, 'person:hub', 1) }
    expect(drawnOf(focus).edges.size).toBeLessThanOrEqual(150)
  })

  test('an unfolded pair, pinned actors, and those that a query found', () => {
    const exploration = {
      ...unexplored,
      unfolded: ['person:hub', 'person:o01'] as const,
      pinned: [{ actor: 'person:o50', x: 0, y: 0 }],
      only: ['person:o60', 'person:gone'],
    }
    const { edges, nodes } = drawnOf({ ...narrow, exploration })
    expect([...edges].toSorted()).toEqual(crowd.edges('person:hub', 'person:o01').toSorted())
    expect([...nodes].toSorted()).toEqual(['person:hub', 'person:o01', 'person:o50', 'person:o60'])
  })
})

test('bars count each number once, and a number lies in its bar', () => {
  const numbers = [1, 1, 1, 2, 5, 11, 14, 999, 5000]
  const bars = strengthsOf(numbers)
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
  expect(bars.find(({ from }) => from === 10)?.count).toBe(1)
  expect(bars.at(-1)?.from).toBe(4000)
  expect(bars[barOf(bars, 5)]?.from).toBe(5)
  expect(barOf(bars, 9000)).toBe(bars.length)
  expect(strengthsOf([])).toEqual([])
})

test('a community is named by its actors with the most statements', () => {
  const graph = toGraph(
    view(
      ['person:a', 'person:b', 'person:c', 'person:x', 'person:y', 'person:z', 'person:w'],
      [
        'a~said~person:b',
        'b~said~person:c',
        'c~said~person:a',
        'x~said~person:y',
        'y~said~person:z',
        'z~said~person:w',
        'w~said~person:x',
      ].map((line) => `person:${line}`),
    ),
  )
  findCommunities(graph)
  expect(communitiesIn(graph)).toEqual([
    { at: 0, size: 4, strongest: ['person:w', 'person:z'] },
    { at: 1, size: 3, strongest: ['person:c', 'person:b'] },
  ])
})
