import { UndirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import { clear, clearance } from './free-spots.ts'
import { angleOf, centreOf, fill, fractionOf, type Point, round } from './geometry.ts'

/** The package's types tell of a `default` inside its CommonJS exports, which are the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

export interface Line {
  readonly source: string
  readonly target: string
  readonly count: number
}

/** Width by height of the first picture. */
const aspectRatio = 1.5
/** Groups of connected actors that are smaller than this stand around the others. */
const smallestCore = 4

/** So many actors, as the explorer's first picture has them, are placed as if there were no others. */
export const mostTogether = 250
/** The others come in turns, each of at most so many times as many as lie there already, less those. */
const growth = 4

/**
 * Places the actors of a graph that has no positions yet. The most important ones first and by themselves, so that a picture
 * of them alone is legible; drawn apart, they leave room between them for the others, each near those that it has to do
 * with. No two lie upon each other. The same graph gives the same picture.
 * @param ids the most important first.
 */
export function layoutAll(ids: readonly string[], lines: readonly Line[]): Map<string, Point> {
  if (ids.length <= mostTogether) return layoutTogether(ids, among(ids, lines))
  const first = ids.slice(0, Math.max(mostTogether, Math.ceil(ids.length / growth)))
  const apart = Math.sqrt(ids.length / first.length)
  const drawnApart = ({ x, y }: Point) => round({ x: x * apart, y: y * apart })
  const placed = new Map([...layoutAll(first, lines)].map(([id, point]) => [id, drawnApart(point)]))
  return new Map([...placed, ...layoutNew(ids.slice(first.length), bothWays(lines), placed)])
}

/**
 * Those that hang together: ForceAtlas2 (Jacomy et al., 2014) from a start that depends on the ids only, turned so that
 * the long side lies flat and stretched to the shape of a screen. Around them, on ellipses, those that have few or no
 * lines. In whatever order they come, the places are the same.
 */
function layoutTogether(ids: readonly string[], lines: readonly Line[]): Map<string, Point> {
  const graph = graphOf([...ids].sort(), lines)
  const groups = groupsOf(graph)
  const core = groups.filter((group) => group.length >= smallestCore).flat()
  const around = groups.filter((group) => group.length < smallestCore).flat()
  for (const id of around) graph.dropNode(id)
  const height = clearance.x * Math.sqrt(core.length / aspectRatio)
  const wanted = new Map(spread(graph, height * aspectRatio, height))
  for (const [at, spot] of spotsAround(around.length, height).entries()) wanted.set(around[at] as string, spot)
  const busiestFirst = core.sort().toSorted((a, b) => graph.degree(b) - graph.degree(a))
  return clear([...busiestFirst, ...around], wanted, new Map())
}

function among(ids: readonly string[], lines: readonly Line[]): Line[] {
  const these = new Set(ids)
  return lines.filter(({ source, target }) => these.has(source) && these.has(target))
}

function bothWays(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [line, { ...line, source: line.target, target: line.source }])
}

function* spread(graph: UndirectedGraph, width: number, height: number): Generator<[string, Point]> {
  const positions = forceAtlas2(graph, {
    iterations: Math.round(Math.min(500, Math.max(20, 300_000 / (graph.order + 1)))),
    getEdgeWeight: 'weight',
    settings: { barnesHutOptimize: graph.order > 1000, scalingRatio: 10, slowDown: 5 },
  })
  const points = fill(
    graph.mapNodes((id) => positions[id] as Point),
    width,
    height,
  )
  yield* graph.nodes().map((id, at): [string, Point] => [id, points[at] as Point])
}

/** Connected actors together, in the order of their lines; the larger groups first, then by id. */
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

/** So many places along ellipses around the middle, each outside of the one before, the last one evenly filled. */
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
 * Places so many new actors that they make a map of their own, as `layoutAll` does, around and between those that have
 * their places, which stay.
 */
export function layoutAround(
  ids: readonly string[],
  lines: readonly Line[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  return clear(ids, layoutAll(ids, lines), placed)
}

/**
 * Places new actors among those that have their places, which stay: each between its neighbours, on the nearest spot
 * that is free; one without placed neighbours at the rim.
 */
export function layoutNew(
  ids: readonly string[],
  lines: readonly Line[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const neighbours = Map.groupBy(lines, ({ source }) => source)
  const wanted = new Map<string, Point>()
  const weight = (id: string) => (neighbours.get(id) ?? []).filter(({ target }) => placed.has(target)).length
  const bestKnownFirst = [...ids].sort().toSorted((a, b) => weight(b) - weight(a))
  const rim = rimOf([...placed.values()])
  for (const id of bestKnownFirst) {
    const near = (neighbours.get(id) ?? []).flatMap(({ target, count }) => {
      const point = placed.get(target) ?? wanted.get(target)
      return point === undefined ? [] : [{ point, weight: Math.log2(1 + count) }]
    })
    wanted.set(id, near.length === 0 ? rim(angleOf(id)) : centreOf(near))
  }
  return clear(bestKnownFirst, wanted, placed)
}

/** The place at an angle just outside of some points. */
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
