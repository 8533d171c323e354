import { describe, expect, test } from 'vitest'
import { addedQueries, foundFilterOf, missingActors, savedQuery, viewQuery } from '../../../client/data/view-query.ts'
import { titleOf } from '../../../client/elements/app/title.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { unexplored } from '../../../client/state/exploration.ts'
import { drawsAll, initialState } from '../../../client/state/state.ts'
import { people } from '../picture/view.ts'

const keys = new Set(people.nodes.map(({ key }) => key))

test('a network that fits is requested whole, whatever the filters', () => {
  expect(viewQuery({ ...initialState, acts: ['met'] }, 0)).toEqual(viewQuery(initialState, 0))
})

test('a network that fits only if all actors are requested is then filtered here', () => {
  const all = { ...initialState, acts: ['met'] as const, limit: 100_000 }
  expect(viewQuery(all, 250)).toEqual({ limit: 100_000 })
  expect(viewQuery(all, 100_000)).toEqual({ acts: ['met'], limit: 100_000 })
  expect(viewQuery({ ...all, limit: 1000 }, 0)).toEqual({ acts: ['met'], limit: 1000 })
})

test('of a network that does not fit, the server selects under the filters', () => {
  expect(viewQuery({ ...initialState, acts: ['met'], kinds: ['person'] }, 250)).toMatchObject({
    acts: ['met'],
    kinds: ['person'],
  })
})

test('articles and words are looked up by the server in a network of any size, and kept in a saved view', () => {
  const found = { articles: ['talks', 'a,b'], words: 'truce', once: true as const }
  const state = { ...initialState, ...found, kinds: ['person'] as const }
  expect(viewQuery(state, 0)).toEqual({ ...found, kinds: ['person'], limit: 250 })
  expect(foundFilterOf(state)).toEqual(found)
  expect(foundFilterOf(initialState)).toEqual({})
  expect(savedQuery(state)).toEqual({ ...found, kinds: ['person'], links: 150 })
})

test.each([
  [null, undefined, 'Parley'],
  [{ what: 'actor', id: 'person:ann' }, undefined, 'ann · Parley'],
  [{ what: 'actor', id: 'person:zoe' }, 'person:zoe', 'Parley'],
  [{ what: 'link', source: 'person:ann', act: 'met', target: 'person:bob' }, undefined, 'ann met bob · Parley'],
  [{ what: 'link', source: 'person:ann', act: 'met', target: 'person:zoe' }, 'person:zoe', 'ann met · Parley'],
  [{ what: 'statement', id: 's1' }, undefined, 'Parley'],
] as const)('%j lacks %s and is titled %s', (selection, missing, title) => {
  const graph = toGraph(people)
  expect(missingActors({ ...initialState, selection }, keys)).toEqual(missing === undefined ? [] : [missing])
  expect(titleOf({ ...initialState, selection }, graph, undefined)).toBe(title)
})

test('a focus, expansions and missing actors are requested, and a saved view keeps the focus', () => {
  const state = {
    ...initialState,
    selection: { what: 'actor', id: 'person:zoe' } as const,
    acts: ['met'] as const,
    exploration: {
      focus: { actor: 'person:ann', steps: 2 as const },
      expanded: [{ actor: 'person:bob', neighbours: 40 }],
      collapsed: [],
      hidden: [],
      only: ['person:ann', 'person:bob'],
      unfolded: null,
      pinned: [],
    },
  }
  expect(viewQuery(state, 0)).toEqual({
    actor: 'person:ann',
    steps: 2,
    actors: ['person:ann', 'person:bob'],
    limit: 250,
  })
  expect(addedQueries(state, keys)).toEqual([
    { actor: 'person:bob', acts: ['met'], limit: 41 },
    { actor: 'person:zoe', limit: 21 },
  ])
  expect(savedQuery(state)).toEqual({ actor: 'person:ann', steps: 2, acts: ['met'], links: 150 })
  expect(savedQuery({ ...state, limit: 100_000 })).toEqual(savedQuery(state))
})

test.each([
  ['hidden', { hidden: ['person:ann'] }],
  ['added', { expanded: [{ actor: 'person:bob', neighbours: 20 }] }],
  ['put away', { collapsed: ['person:bob'] }],
])('where actors were %s by hand, a saved view names those that are shown', (_, change) => {
  const graph = toGraph(people)
  graph.dropNode('person:ann')
  const state = { ...initialState, acts: ['met'] as const, exploration: { ...initialState.exploration, ...change } }
  const { actors, ...query } = savedQuery(state, graph)
  expect(query).toEqual({ acts: ['met'], links: 150 })
  expect(actors?.toSorted()).toEqual(graph.nodes().toSorted())
})

describe('roles', () => {
  const directed = { ...initialState, roles: ['to', 'with'] as const }
  const roles = directed.roles

  test('are filtered here where the network fits, and by the server where it does not', () => {
    expect(viewQuery(directed, 0)).toEqual(viewQuery(initialState, 0))
    expect(viewQuery(directed, 250)).toMatchObject({ roles })
  })

  test('decide over which links a focus goes, and what an expansion adds', () => {
    const exploration = { ...unexplored, focus: { actor: 'person:ann', steps: 2 as const } }
    expect(viewQuery({ ...directed, exploration }, 0)).toMatchObject({ actor: 'person:ann', steps: 2, roles })
    expect(viewQuery({ ...initialState, exploration }, 0)).not.toHaveProperty('roles')
    const expanded = { ...unexplored, expanded: [{ actor: 'person:ann', neighbours: 20 }] }
    expect(addedQueries({ ...directed, exploration: expanded }, keys)).toMatchObject([{ actor: 'person:ann', roles }])
  })

  test('are kept in a saved view, unless all are shown', () => {
    expect(savedQuery(directed)).toEqual({ roles, links: 150 })
    expect(savedQuery(initialState)).toEqual({ links: 150 })
    expect(savedQuery({ ...initialState, least: drawsAll })).toEqual({})
    const least = { lines: 2, about: 3, actors: 4 }
    expect(savedQuery({ ...initialState, least })).toEqual({ lines: 2, about: 3, statements: 4 })
  })
})
