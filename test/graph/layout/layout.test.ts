import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearance } from '../../../server/graph/layout/free-spots.ts'
import { fractionOf, type Point } from '../../../server/graph/layout/geometry.ts'
import { type Line, layoutAll, layoutAround, layoutNew } from '../../../server/graph/layout/layout.ts'

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `person:${at}`)

const anyGraph = fc.integer({ min: 0, max: 60 }).chain((count) =>
  fc.record({
    ids: fc.constant(idsOf(count)),
    lines:
      count < 2
        ? fc.constant<Line[]>([])
        : fc.array(
            fc
              .tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 1, max: 9 }))
              .filter(([a, b]) => a !== b)
              .map(([a, b, lineCount]) => ({ source: `person:${a}`, target: `person:${b}`, count: lineCount })),
            { maxLength: 90 },
          ),
  }),
)

const nearest = (points: readonly Point[], unit: Point = clearance) =>
  points
    .flatMap((a, at) => points.slice(at + 1).map((b) => Math.hypot((a.x - b.x) / unit.x, (a.y - b.y) / unit.y)))
    .reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)

describe('the layout of a whole graph', () => {
  test('gives each actor a position of its own, with room for its name', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, lines }) => {
        const places = layoutAll(ids, lines)
        expect([...places.keys()].sort()).toEqual([...ids].sort())
        expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
        expect(nearest([...places.values()])).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  test('does not depend on the order of actors and lines', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, lines }) => {
        const turned = lines
          .toReversed()
          .map(({ source, target, count }) => ({ source: target, target: source, count }))
        expect(layoutAll(ids.toReversed(), turned)).toEqual(layoutAll(ids, lines))
      }),
      { numRuns: 20 },
    )
  })

  test('has the shape of a screen', () => {
    const ids = idsOf(30)
    const lines = ids.slice(1, 20).map((id, at) => ({ source: id, target: `person:${at % 5}`, count: 1 }))
    const points = [...layoutAll(ids, lines).values()]
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values)
    const ratio = extent(points.map(({ x }) => x)) / extent(points.map(({ y }) => y))
    expect(ratio).toBeGreaterThan(1.15)
    expect(ratio).toBeLessThan(1.8)
  })

  test('puts linked actors in the middle and unlinked ones around them', () => {
    const ids = idsOf(20)
    const ring = ids.slice(0, 8).map((id, at) => ({ source: id, target: `person:${(at + 1) % 8}`, count: 1 }))
    const places = layoutAll(ids, ring)
    const distance = (id: string) => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0)
    const mean = (some: string[]) => some.reduce((sum, id) => sum + distance(id), 0) / some.length
    expect(mean(ids.slice(0, 8))).toBeLessThan(0.7 * mean(ids.slice(8)))
  })
})

describe('the layout of more lines than a picture starts with', () => {
  /** Four groups: in each, everybody is linked to its hub and to two others; the hubs are linked to each other most. */
  const groups = 4
  const ids = idsOf(80)
  const hub = (at: number) => `person:${at % groups}`
  const lines: Line[] = [
    ...ids.slice(groups).flatMap((source, at) => [
      { source, target: hub(at), count: 6 },
      { source, target: `person:${groups + ((at + groups) % (80 - groups))}`, count: 2 },
      { source, target: `person:${groups + ((at + 2 * groups) % (80 - groups))}`, count: 1 },
    ]),
    ...[0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].filter((b) => b > a).map((b) => ({ source: hub(a), target: hub(b), count: 50 })),
    ),
  ]
  const places = layoutAll(ids, lines)
  const distance = (a: string, b: string) => {
    const [one, other] = [places.get(a) as Point, places.get(b) as Point]
    return Math.hypot(one.x - other.x, one.y - other.y)
  }
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

  test('brings each group together around its hub', () => {
    const own = ids.slice(groups).map((id, at) => distance(id, hub(at)))
    const others = ids.slice(groups).flatMap((id, at) => [1, 2, 3].map((by) => distance(id, hub(at + by))))
    expect(mean(own)).toBeLessThan(0.6 * mean(others))
  })

  test('makes no knot of the hubs, however strong the lines between them', () => {
    const hubs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => distance(hub(a), hub(b))))
    const all = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => distance(a, b)))
    expect(mean(hubs)).toBeGreaterThan(0.5 * mean(all))
    expect(Math.min(...hubs)).toBeGreaterThan(1.5 * clearance.x)
  })

  test('gives each a position of its own, and does not depend on the order', () => {
    expect(nearest([...places.values()])).toBeGreaterThanOrEqual(1)
    const turned = lines.toReversed().map(({ source, target, count }) => ({ source: target, target: source, count }))
    expect(layoutAll(ids.toReversed(), turned)).toEqual(places)
  })
})

/** Each actor is linked to three earlier ones, mostly the first few, so the degrees are as in news. */
function scaleFree(count: number): Line[] {
  const towardsTheFirst = (from: number, at: number) => Math.floor(from * fractionOf(`${from} ${at}`) ** 3)
  const pairs = idsOf(count).flatMap((source, from) =>
    [0, 1, 2].map((at) => ({ source, target: `person:${towardsTheFirst(from, at)}`, count: 1 + (from % 3) })),
  )
  return pairs.filter(({ source, target }) => source !== target)
}

/** Pixels between the two closest marks of a picture of these actors, on a page 1,280 wide. */
function nearestMarks(places: ReadonlyMap<string, Point>, ids: readonly string[]): number {
  const points = ids.map((id) => places.get(id) as Point)
  const extent = (values: number[]) => Math.max(...values) - Math.min(...values)
  const scale = Math.min(1140 / extent(points.map(({ x }) => x)), 490 / extent(points.map(({ y }) => y)))
  return scale * nearest(points, { x: 1, y: 1 })
}

describe('the layout of thousands', () => {
  const ids = idsOf(1500)
  const lines = scaleFree(1500)
  const places = layoutAll(ids, lines)

  test('keeps a picture of the most important actors legible', () => {
    expect(nearestMarks(places, ids.slice(0, 250))).toBeGreaterThan(14)
  })

  test('gives each a position of its own, with room for its name', () => {
    expect(places.size).toBe(1500)
    expect(nearest([...places.values()])).toBeGreaterThanOrEqual(1)
  })

  test('puts less important actors near those that they are linked to', () => {
    const lesser = { source: 'person:beside', target: 'person:2', count: 1 }
    const all = layoutAll([...ids, lesser.source], [...lines, lesser])
    const hub = all.get(lesser.target) as Point
    const distance = ({ x, y }: Point) => Math.hypot(x - hub.x, y - hub.y)
    const nearer = [...all.values()].filter((point) => distance(point) < distance(all.get(lesser.source) as Point))
    expect(nearer.length / all.size).toBeLessThan(0.2)
  })

  test('does not crowd new actors around a few old ones, and does not move these', () => {
    const few = ['person:a', 'person:b', 'person:c']
    const placed = layoutAll(few, [{ source: 'person:a', target: 'person:b', count: 1 }])
    const around = layoutAround(ids, [...lines, { source: 'person:0', target: 'person:a', count: 5 }], placed)
    expect(around.size).toBe(1500)
    expect(nearest([...placed.values(), ...around.values()])).toBeGreaterThanOrEqual(1)
    expect(nearestMarks(around, ids.slice(0, 250))).toBeGreaterThan(10)
  })
})

describe('the layout of new actors', () => {
  test('moves nobody and comes near nobody', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), ({ ids, lines }, at) => {
        const old = ids.slice(0, at % (ids.length + 1))
        const fresh = ids.slice(old.length)
        const placed = layoutAll(
          old,
          lines.filter(({ source, target }) => old.includes(source) && old.includes(target)),
        )
        const added = layoutNew(
          fresh,
          bothWays(lines).filter(({ source }) => fresh.includes(source)),
          placed,
        )
        expect([...added.keys()].sort()).toEqual([...fresh].sort())
        expect(nearest([...placed.values(), ...added.values()])).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  test('puts them beside their neighbours', () => {
    const placed = new Map([
      ['person:0', { x: 0, y: 0 }],
      ['person:1', { x: 5000, y: 0 }],
    ])
    const added = layoutNew(['person:2'], [{ source: 'person:2', target: 'person:1', count: 3 }], placed)
    expect(Math.abs((added.get('person:2')?.x ?? 0) - 5000)).toBeLessThan(3 * clearance.x)
  })
})

function bothWays(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [line, { ...line, source: line.target, target: line.source }])
}
