import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import { clearance, findFreeSpots } from './free-spots.ts'
import { angleOf, centreOf, fill, fractionOf, type Point, round } from './geometry.ts'

/** The package's types declare a `default` in its CommonJS exports, but these are the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

/** As with `forceAtlas2`. */
const louvain = louvainModule as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>

/** The acts between two actors; `count` is their number. */
export interface Line {
  readonly source: string
  readonly target: string
  readonly count: number
}

/** Width by height of the first picture. */
const aspectRatio = 1.5
/** Groups of connected actors smaller than this are put around the larger ones. */
const smallestCore = 4

/** The first actors are laid out as if there were no others: as many as the explorer's first picture shows. */
export const mostLaidOutAtOnce = 250
/** The others are added in rounds, each of which makes the map at most this many times as large. */
const growth = 4

/**
 * Places the actors of a graph that has no positions yet. The most important ones are laid out first, by themselves, so
 * that a picture of them alone is legible. Then they are moved apart to make room for the others, each of which is put
 * near its neighbours. No two overlap. The same graph always gives the same positions.
 * @param ids the most important first.
 */
export function layoutAll(ids: readonly string[], lines: readonly Line[]): Map<string, Point> {
  if (ids.length <= mostLaidOutAtOnce) return layoutTogether(ids, among(ids, lines))
  const first = ids.slice(0, Math.max(mostLaidOutAtOnce, Math.ceil(ids.length / growth)))
  const apart = Math.sqrt(ids.length / first.length)
  const drawnApart = ({ x, y }: Point) => round({ x: x * apart, y: y * apart })
  const placed = new Map([...layoutAll(first, lines)].map(([id, point]) => [id, drawnApart(point)]))
  return new Map([...placed, ...layoutNew(ids.slice(first.length), bothWays(lines), placed)])
}

/**
 * Lays out connected actors with ForceAtlas2 (Jacomy et al., 2014), from a start that depends only on their ids, then
 * turns the long side to the horizontal and stretches it to the shape of a screen. Actors with few or no lines are put
 * on ellipses around them. The result does not depend on the order of `ids`.
 */
function layoutTogether(ids: readonly string[], lines: readonly Line[]): Map<string, Point> {
  const graph = graphOf([...ids].sort(), lines)
  const strong = strongestPairs(graph)
  if (strong.size < graph.size) return layoutByCommunity(graph, strong)
  const groups = groupsOf(graph)
  const core = groups.filter((group) => group.length >= smallestCore).flat()
  const around = groups.filter((group) => group.length < smallestCore).flat()
  for (const id of around) graph.dropNode(id)
  const height = clearance.x * Math.sqrt(core.length / aspectRatio)
  const wanted = new Map(spread(graph, height * aspectRatio, height))
  for (const [at, spot] of spotsAround(around.length, height).entries()) wanted.set(around[at] as string, spot)
  const busiestFirst = core.sort().toSorted((a, b) => graph.degree(b) - graph.degree(a))
  return findFreeSpots([...busiestFirst, ...around], wanted, new Map())
}

/** A picture starts with so many lines; where there are more, the strongest of them decide where actors lie. */
const mostDeciding = 150
/** How much more than others the lines within a community pull. */
const together = 2

/** The pairs of actors with the most acts between them. */
function strongestPairs(graph: UndirectedGraph): ReadonlySet<string> {
  const weight = (edge: string) => graph.getEdgeAttribute(edge, 'weight') as number
  const edges = graph.edges().toSorted((a, b) => weight(b) - weight(a))
  return new Set(edges.slice(0, mostDeciding))
}

/**
 * Lays out the actors that the strongest lines connect so that communities (Louvain, Blondel et al., 2008) lie apart, and
 * puts the others near their neighbours.
 */
function layoutByCommunity(graph: UndirectedGraph, strong: ReadonlySet<string>): Map<string, Point> {
  const core = graph.copy() as UndirectedGraph
  const all = graph.edges().flatMap((edge): Line[] => {
    const [source, target] = graph.extremities(edge) as [string, string]
    return [{ source, target, count: 2 ** ((graph.getEdgeAttribute(edge, 'weight') as number) - 1) }]
  })
  for (const edge of core.edges()) if (!strong.has(edge)) core.dropEdge(edge)
  for (const id of core.nodes()) if (core.degree(id) === 0) core.dropNode(id)
  const community = louvain(core, { getEdgeWeight: 'weight', rng: randomFrom(7) })
  core.updateEachEdgeAttributes((_edge, attributes, source, target) => ({
    ...attributes,
    weight: community[source] === community[target] ? together : 1,
  }))
  const height = clearance.x * Math.sqrt(core.order / aspectRatio)
  // With logarithmic attraction the actors with most lines come apart, instead of making a knot (Noack, 2009).
  const wanted = new Map(spread(core, height * aspectRatio, height, { linLogMode: true }))
  const busiestFirst = core.nodes().toSorted((a, b) => core.degree(b) - core.degree(a))
  const placed = findFreeSpots(busiestFirst, wanted, new Map())
  const others = graph.nodes().filter((id) => !core.hasNode(id))
  return new Map([...placed, ...layoutNew(others, bothWays(all), placed)])
}

/** Park and Miller's generator of numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function among(ids: readonly string[], lines: readonly Line[]): Line[] {
  const these = new Set(ids)
  return lines.filter(({ source, target }) => these.has(source) && these.has(target))
}

function bothWays(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [line, { ...line, source: line.target, target: line.source }])
}

function* spread(
  graph: UndirectedGraph,
  width: number,
  height: number,
  more: { readonly linLogMode?: boolean } = {},
): Generator<[string, Point]> {
  const positions = forceAtlas2(graph, {
    iterations: Math.round(Math.min(500, Math.max(20, 300_000 / (graph.order + 1)))),
    getEdgeWeight: 'weight',
    settings: { barnesHutOptimize: graph.order > 1000, scalingRatio: 10, slowDown: 5, ...more },
  })
  const points = fill(
    graph.mapNodes((id) => positions[id] as Point),
    width,
    height,
  )
  yield* graph.nodes().map((id, at): [string, Point] => [id, points[at] as Point])
}

/** Groups of connected actors, the larger groups first, then by their first id. */
function groupsOf(graph: UndirectedGraph): string[][] {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue
    seen.add(start)
    const group = [start]
    for (const id of group) {
      for (const neighbour of graph.neighbors(id)) {
        if (!seen.has(neighbour)) group.push(neighbour)
        seen.add(neighbour)
      }
    }
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

/** `count` spots on nested ellipses around the middle, from the inside out, evenly spaced on each ellipse. */
function spotsAround(count: number, height: number): Point[] {
  const spots: Point[] = []
  let radius = height === 0 ? 0 : 0.6 * height + clearance.y
  while (spots.length < count) {
    const room = Math.max(1, Math.floor((Math.PI * radius * (1 + aspectRatio)) / (1.5 * clearance.x)))
    const here = Math.min(room, count - spots.length)
    for (let at = 0; at < here; at++) {
      const angle = (2 * Math.PI * at) / here
      spots.push({ x: aspectRatio * radius * Math.cos(angle), y: radius * Math.sin(angle) })
    }
    radius += 1.6 * clearance.y
  }
  return spots
}

/**
 * Places many new actors on a map of their own, as `layoutAll` does, around and between the placed ones, which stay.
 */
export function layoutAround(
  ids: readonly string[],
  lines: readonly Line[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  return findFreeSpots(ids, layoutAll(ids, lines), placed)
}

/**
 * Places new actors among the placed ones, which stay: each on the free spot nearest to the middle of its neighbours,
 * or at the rim if it has no placed neighbours.
 */
export function layoutNew(
  ids: readonly string[],
  lines: readonly Line[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const neighbours = Map.groupBy(lines, ({ source }) => source)
  const wanted = new Map<string, Point>()
  const weight = (id: string) => (neighbours.get(id) ?? []).filter(({ target }) => placed.has(target)).length
  const mostNeighboursFirst = [...ids].sort().toSorted((a, b) => weight(b) - weight(a))
  const rim = rimOf([...placed.values()])
  for (const id of mostNeighboursFirst) {
    const near = (neighbours.get(id) ?? []).flatMap(({ target, count }) => {
      const point = placed.get(target) ?? wanted.get(target)
      return point === undefined ? [] : [{ point, weight: Math.log2(1 + count) }]
    })
    wanted.set(id, near.length === 0 ? rim(angleOf(id)) : centreOf(near))
  }
  return findFreeSpots(mostNeighboursFirst, wanted, placed)
}

/** Returns a function from an angle to a point just outside `points`. */
function rimOf(points: readonly Point[]): (angle: number) => Point {
  const reach = (of: (point: Point) => number) => points.reduce((most, point) => Math.max(most, Math.abs(of(point))), 0)
  const [x, y] = [reach((point) => point.x) + clearance.x, reach((point) => point.y) + clearance.y]
  return (angle) => ({ x: x * Math.cos(angle), y: y * Math.sin(angle) })
}

function graphOf(ids: readonly string[], lines: readonly Line[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of ids) {
    const angle = angleOf(id)
    const radius = 100 * Math.sqrt(fractionOf(`${id} radius`))
    graph.addNode(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
  }
  const counts = new Map<string, Line>()
  for (const { source, target, count } of lines) {
    const [a, b] = source < target ? [source, target] : [target, source]
    const key = `${a}~${b}`
    counts.set(key, { source: a, target: b, count: count + (counts.get(key)?.count ?? 0) })
  }
  for (const { source, target, count } of [...counts.values()].sort(byEnds)) {
    graph.addEdge(source, target, { weight: 1 + Math.log2(count) })
  }
  return graph
}

function byEnds(a: Line, b: Line): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.target < b.target ? -1 : 1
}
