import { describe, expect, test } from 'vitest'
import { keepRoles } from '../../../client/ledger/narrow-graph.ts'
import { toGraph } from '../../../client/picture/graph/graph.ts'
import { byImportance } from '../../../client/picture/look/by-importance.ts'
import { aroundActor, aroundSelection, aroundStatement } from '../../../client/picture/look/highlight.ts'
import type { Scene } from '../../../client/picture/look/look.ts'
import {
  crowding,
  edgeLook,
  faded,
  isEdgeShown,
  lighter,
  linked,
  markSize,
  nodeLook,
  towards,
  veiled,
} from '../../../client/picture/look/look.ts'
import { palette } from '../../../client/style/tokens.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import { people, view } from './view.ts'

const graph = toGraph(people)
const scene: Scene = {
  acts: ACTS,
  kinds: ACTOR_KINDS,
  highlight: null,
  fades: false,
  detailed: null,
  scale: 1,
  theme: 'light',
  palette: palette('light'),
  faded: faded(palette('light')),
  veiled: veiled(palette('light'), 10),
  lighter: lighter(palette('light'), 10),
}
const [said, met, rejected] = [
  'person:ann~said~country:cy',
  'person:ann~met~person:bob',
  'country:cy~rejected~person:ann',
]
const lookOf = (key: string, one: Scene, shown = true) => edgeLook(one, key, graph.getEdgeAttributes(key), shown)
const nodeOf = (key: string, one: Scene, forward = true) => nodeLook(one, key, graph.getNodeAttributes(key), forward)

describe('filters', () => {
  test.each([
    [{}, [said, met, rejected]],
    [{ acts: ['met'] }, [met]],
    [{ kinds: ['person'] }, [met]],
    [{ kinds: ['country'] }, []],
  ] as const)('%j leave %j', (filter, left) => {
    expect(graph.filterEdges((edge) => isEdgeShown(graph, { ...scene, ...filter }, edge)).toSorted()).toEqual(
      left.toSorted(),
    )
  })

  test('an actor of a kind that is off is hidden; one without a link is dimmed', () => {
    const onlyMet = { ...scene, acts: ['met'] as const }
    expect(nodeOf('country:cy', { ...scene, kinds: ['person'] }).hidden).toBe(true)
    expect([...linked(graph, onlyMet)].toSorted()).toEqual(['person:ann', 'person:bob'])
    expect(nodeOf('country:cy', onlyMet, false).color).not.toBe(scene.palette.country)
  })
})

test.each([250, 1000, 5000, 100_000])('marks of %d actors leave room between them, and hubs stand out', (actors) => {
  const scale = crowding(actors, { width: 1280, height: 600 })
  const [leaf, hub] = [markSize(7, scale), markSize(22, scale)]
  expect((actors * Math.PI * leaf ** 2) / (1280 * 600)).toBeLessThan(0.3)
  expect(leaf).toBeGreaterThan(0.5)
  expect(hub / leaf).toBeGreaterThanOrEqual(22 / 7)
})

describe('shape', () => {
  test('the kind of an actor gives its shape and colour', () => {
    expect(nodeOf('country:cy', scene)).toMatchObject({ kind: 'country', color: scene.palette.country, hidden: false })
  })

  test('the more statements the filters leave, the wider a link is', () => {
    const wide = lookOf(rejected as string, scene).size
    expect(wide).toBeGreaterThan(lookOf(said as string, scene).size)
    const left = { ...graph.getEdgeAttributes(rejected as string), left: 1 }
    expect(edgeLook(scene, rejected as string, left, true).size).toBeLessThan(wide)
  })

  test('met has no arrow, other acts have one; parallel links are arcs', () => {
    expect(lookOf(met as string, scene)).toMatchObject({ type: 'line', color: scene.palette.met })
    expect(lookOf(said as string, scene)).toMatchObject({ type: 'arcArrow', color: scene.palette.said })
  })
})

test('the more links a picture has, the fainter they are, except those that stand out', () => {
  const lightness = (colour: string) => Number.parseInt(colour.slice(1, 3), 16)
  const drawn = [300, 1000, 2500, 9000].map((links) => {
    const crowded = { ...scene, veiled: veiled(palette('light'), links) }
    const out = { ...crowded, highlight: { nodes: new Set<string>(), edges: new Set([met as string]) } }
    expect(lookOf(met as string, out).color).toBe(scene.palette.met)
    return lightness(lookOf(met as string, crowded).color)
  })
  const [few, some, many, most] = drawn as [number, number, number, number]
  expect(few).toBe(lightness(scene.palette.met))
  expect(some).toBeGreaterThan(few)
  expect(many).toBeGreaterThan(some)
  expect(most).toBe(many)
})

describe('a link that only speaks about its target', () => {
  const mixed = toGraph(
    view(
      ['person:ann', 'person:bob', 'person:eve', 'country:cy'],
      [
        'person:ann~said~person:bob×2',
        'person:ann~said~country:cy×8@8',
        'person:bob~rejected~country:cy@1',
        'person:eve~said~person:bob×8@7',
      ],
    ),
  )
  const [directed, about, dashed, both] = [
    'person:ann~said~person:bob',
    'person:ann~said~country:cy',
    'person:bob~rejected~country:cy',
    'person:eve~said~person:bob',
  ] as const
  const look = (key: string, one = scene) => edgeLook(one, key, mixed.getEdgeAttributes(key), true)

  test('is thinner and paler than one that is directed to it at least once, and lies beneath', () => {
    expect(look(about).size).toBeLessThan(look(directed).size + 1)
    expect(look(about).size).toBeLessThan(look(both).size)
    expect(look(about).color).toBe(scene.lighter.said)
    expect(look(both).color).toBe(scene.palette.said)
    expect([look(about).type, look(dashed).type]).toEqual(['arrowBeneath', 'dashedBeneath'])
    expect([look(directed).type, look(both).type]).toEqual(['arrow', 'arrow'])
  })

  test('stands out in its own colour, above the others', () => {
    const out = { ...scene, highlight: { nodes: new Set<string>(), edges: new Set<string>([about]) }, fades: true }
    expect(look(about, out)).toMatchObject({ color: scene.palette.said, type: 'arrow', zIndex: 1 })
    expect(look(dashed, out).color).toBe(scene.faded.rejected)
  })

  test('keeps its program in a plain picture while the pointer moves', () => {
    const plain = { ...scene, detailed: new Set<string>() }
    const under = { ...plain, highlight: { nodes: new Set<string>(), edges: new Set<string>([about]) } }
    expect(look(about, plain).type).toBe('lineBeneath')
    expect(look(about, under).type).toBe('lineBeneath')
  })

  test.each([
    [
      ['to', 'with'],
      [directed, both],
    ],
    [['about'], [about, dashed, both]],
  ] as const)('with the roles %j the links %j are left', (roles, left) => {
    const narrowed = mixed.copy() as typeof mixed
    keepRoles(narrowed, roles)
    expect(narrowed.filterEdges((edge) => isEdgeShown(narrowed, scene, edge)).toSorted()).toEqual(left.toSorted())
    expect(edgeLook(scene, both, narrowed.getEdgeAttributes(both), true).size).toBeLessThan(look(both).size)
    const around = aroundActor(narrowed, 'country:cy')
    expect([...(around?.edges ?? [])].toSorted()).toEqual(left.filter((key) => key.endsWith('cy')).toSorted())
    expect(around?.nodes.has('person:ann')).toBe(roles.length === 1)
  })
})

describe('highlight', () => {
  const around = { ...scene, highlight: aroundActor(graph, 'person:bob'), fades: true }

  test('an actor highlights its links and neighbours; the others are dimmed', () => {
    expect([...(around.highlight?.nodes ?? [])].toSorted()).toEqual(['person:ann', 'person:bob'])
    expect(lookOf(met as string, around).color).toBe(scene.palette.met)
    expect(lookOf(said as string, around).color).not.toBe(scene.palette.said)
    expect(nodeOf('country:cy', around).color).not.toBe(scene.palette.country)
  })

  test('an id that the graph lacks highlights nothing', () => {
    expect(aroundSelection(graph, { what: 'actor', id: 'person:gone' })).toBeNull()
    expect(aroundSelection(graph, { what: 'statement', id: 'unknown yet' })).toBeNull()
  })

  test('a statement highlights its link; for met in either direction', () => {
    const mention = (id: string) => ({ start: 0, end: 1, text: 'x', actor: { id, kind: 'person' as const, name: id } })
    const evidence = { id: 's', act: 'met', sources: [mention('person:bob')], targets: [mention('person:ann')] }
    expect(aroundStatement(graph, evidence as unknown as Evidence)?.edges).toEqual(new Set([met]))
  })
})

test('names are placed in order of importance: requested ones, highlighted ones, then by statements', () => {
  const highlight = { nodes: new Set(['person:ann']), edges: new Set<string>() }
  expect(byImportance(graph, { ...scene, highlight }, ['person:bob'])).toEqual([
    'person:bob',
    'person:ann',
    'organisation:dom',
    'country:cy',
  ])
})

test.each([
  [0, '#102030'],
  [1, '#f0f0f0'],
  [0.5, '#808890'],
])('%d of the way between two colours', (part, colour) => {
  expect(towards('#102030', '#f0f0f0', part)).toBe(colour)
})
