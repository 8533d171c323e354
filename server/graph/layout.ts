import { UndirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'

/** The package's types tell of a `default` inside its CommonJS exports, which are the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Line {
  readonly source: string
  readonly target: string
  readonly count: number
}

/** Room that each actor has on average: the unit of all positions. */
const unit = 100
/** No two actors come nearer: this far up or down, and further to the side, where the names stand. */
const clearance = { x: 80, y: 50 }
/** Width by height of the first picture. */
const aspectRatio = 1.4

/**
 * Places the actors of a graph that has no positions yet: ForceAtlas2 (Jacomy et al., 2014) from a start that depends
 * on the ids only, turned so that the long side lies flat, stretched to the aspect ratio of a screen, and cleared of
 * actors that lie upon each other. The same graph gives the same picture, in whatever order it comes.
 */
export function layoutAll(ids: readonly string[], lines: readonly Line[]): Map<string, Point> {
  const sorted = [...ids].sort()
  const graph = graphOf(sorted, lines)
  const iterations = Math.round(Math.min(500, Math.max(20, 1_000_000 / (sorted.length + 1))))
  const positions = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: sorted.length > 1000,
      gravity: 1,
      scalingRatio: 10,
      linLogMode: false,
      outboundAttractionDistribution: true,
      slowDown: 5,
    },
  })
  const spread = fill(sorted.map((id) => positions[id] as Point))
  const wanted = new Map(sorted.map((id, at) => [id, spread[at] as Point]))
  const busiestFirst = sorted.toSorted((a, b) => graph.degree(b) - graph.degree(a))
  return clear(busiestFirst, wanted, new Map())
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

/** Moves, turns and stretches points to a rectangle about the origin that gives each the same room. */
function fill(points: readonly Point[]): Point[] {
  const turned = turn(points)
  const [width, height] = [extent(turned.map(({ x }) => x)), extent(turned.map(({ y }) => y))]
  const wantedHeight = unit * Math.sqrt(points.length / aspectRatio)
  const scale = (length: number, wanted: number) => (length === 0 ? 0 : wanted / length)
  return turned.map(({ x, y }) => ({
    x:
      x * scale(width.length, wantedHeight * aspectRatio) -
      width.middle * scale(width.length, wantedHeight * aspectRatio),
    y: y * scale(height.length, wantedHeight) - height.middle * scale(height.length, wantedHeight),
  }))
}

/** Turns points about their centre so that they vary most from side to side. */
function turn(points: readonly Point[]): Point[] {
  const centre = centreOf(points.map((point) => ({ point, weight: 1 })))
  const moved = points.map(({ x, y }) => ({ x: x - centre.x, y: y - centre.y }))
  const sum = (of: (point: Point) => number) => moved.reduce((total, point) => total + of(point), 0)
  const angle =
    Math.atan2(
      2 * sum(({ x, y }) => x * y),
      sum(({ x, y }) => x * x - y * y),
    ) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return moved.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }))
}

function extent(values: readonly number[]): { readonly length: number; readonly middle: number } {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return values.length === 0 ? { length: 0, middle: 0 } : { length: high - low, middle: (high + low) / 2 }
}

function centreOf(points: readonly { readonly point: Point; readonly weight: number }[]): Point {
  const total = points.reduce((sum, { weight }) => sum + weight, 0) || 1
  return {
    x: points.reduce((sum, { point, weight }) => sum + point.x * weight, 0) / total,
    y: points.reduce((sum, { point, weight }) => sum + point.y * weight, 0) / total,
  }
}

/** The place at an angle just outside of some points. */
function rimOf(points: readonly Point[]): (angle: number) => Point {
  const reach = (of: (point: Point) => number) => points.reduce((most, point) => Math.max(most, Math.abs(of(point))), 0)
  const [x, y] = [reach((point) => point.x) + clearance.x, reach((point) => point.y) + clearance.y]
  return (angle) => ({ x: x * Math.cos(angle), y: y * Math.sin(angle) })
}

/**
 * Gives each actor, in turn, the free spot nearest to where it is wanted, going outwards on a spiral. `taken` are
 * occupied from the start and do not move.
 */
function clear(
  ids: readonly string[],
  wanted: ReadonlyMap<string, Point>,
  taken: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const cells = new Map<string, Point[]>()
  const cellOf = (value: number, size: number) => Math.floor(value / size)
  const occupy = (point: Point) => {
    const key = `${cellOf(point.x, clearance.x)} ${cellOf(point.y, clearance.y)}`
    const there = cells.get(key)
    if (there === undefined) cells.set(key, [point])
    else there.push(point)
  }
  const isFree = (point: Point) => {
    const [column, row] = [cellOf(point.x, clearance.x), cellOf(point.y, clearance.y)]
    for (let across = column - 1; across <= column + 1; across++) {
      for (let down = row - 1; down <= row + 1; down++) {
        if (cells.get(`${across} ${down}`)?.some((other) => isTooNear(point, other))) return false
      }
    }
    return true
  }
  for (const point of taken.values()) occupy(point)
  const placed = new Map<string, Point>()
  for (const id of ids) {
    const point = nearestFree(wanted.get(id) as Point, angleOf(id), isFree)
    occupy(point)
    placed.set(id, point)
  }
  return placed
}

function isTooNear(a: Point, b: Point): boolean {
  return Math.hypot((a.x - b.x) / clearance.x, (a.y - b.y) / clearance.y) < 1
}

/** Steps along a spiral whose arms lie half a clearance apart; the golden angle keeps its spots evenly spread. */
function nearestFree(wanted: Point, start: number, isFree: (point: Point) => boolean): Point {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5))
  for (let step = 0; ; step++) {
    const radius = 0.35 * Math.sqrt(step)
    const angle = start + step * goldenAngle
    const point = round({
      x: wanted.x + clearance.x * radius * Math.cos(angle),
      y: wanted.y + clearance.y * radius * Math.sin(angle),
    })
    if (isFree(point)) return point
  }
}

/** To hundredths, which is finer than anyone sees, and the same on all machines. */
function round({ x, y }: Point): Point {
  return { x: Math.round(100 * x) / 100, y: Math.round(100 * y) / 100 }
}

function angleOf(id: string): number {
  return 2 * Math.PI * fractionOf(id)
}

/** 0 to 1, evenly spread and always the same for a text: FNV-1a (Fowler, Noll, Vo) with a final mix. */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
