import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '../../../client/picture/geometry/box.ts'
import { holds, overlap } from '../../../client/picture/geometry/box.ts'
import type { LabelWish, Line, PlacedLabel, Surroundings } from '../../../client/picture/names/labels.ts'
import { cuts, placeLabels } from '../../../client/picture/names/labels.ts'

const bounds: Box = { left: 0, top: 0, right: 800, bottom: 600 }
const wish = (key: string, x: number, y: number, width = 80): LabelWish => ({
  key,
  x,
  y,
  radius: 8,
  width,
  height: 16,
  roams: false,
  insists: false,
})
const node = ({ x, y, radius }: LabelWish): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
})
const around = (wishes: readonly LabelWish[] = [], lines: Surroundings['lines'] = []): Surroundings => ({
  bounds,
  nodes: new Map(wishes.map((one) => [one.key, node(one)])),
  barred: [],
  lines,
})

const wishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 850 }),
      y: fc.integer({ min: -50, max: 650 }),
      radius: fc.integer({ min: 2, max: 30 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.constant(16),
      roams: fc.boolean(),
      insists: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((one, index) => ({ ...one, key: String(index) })))

describe('placeLabels', () => {
  test('no label overlaps another, crosses the bounds, or covers the node of another unless it is required', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const labels = placeLabels(all, around(all))
        labels.forEach((label, index) => {
          for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false)
          const others = all[Number(label.key)]?.insists ? [] : all.filter((one) => one.key !== label.key)
          for (const one of others) expect(overlap(label, node(one))).toBe(false)
          expect(label.left).toBeGreaterThanOrEqual(bounds.left)
          expect(label.right).toBeLessThanOrEqual(bounds.right)
          expect(label.top).toBeGreaterThanOrEqual(bounds.top)
          expect(label.bottom).toBeLessThanOrEqual(bounds.bottom)
        })
      }),
    )
  })

  test('the most wanted label is placed wherever it fits, the least wanted only beside it', () => {
    const crowd = [
      wish('first', 400, 300, 300),
      ...Array.from({ length: 40 }, (_, at) => wish(`${at}`, 400, 300 + at, 300)),
    ]
    const labels = placeLabels(crowd, around())
    expect(labels[0]?.key).toBe('first')
    expect(labels.length).toBeLessThan(crowd.length)
  })

  test('on the right of the node, or on the left at the edge of the picture', () => {
    const [middle, edge] = placeLabels([wish('middle', 400, 300), wish('edge', 795, 100)], around())
    expect(middle?.left).toBeGreaterThan(400)
    expect(edge?.right).toBeLessThan(795)
  })

  test('a required label may cover nodes; any other is left out instead', () => {
    const middle = wish('middle', 400, 300)
    const crowd = [-60, 0, 60].flatMap((dx) =>
      [-20, 0, 20].map((dy) => ({ ...wish(`${dx} ${dy}`, 400 + dx, 300 + dy), radius: 40 })),
    )
    expect(placeLabels([middle], around(crowd))).toEqual([])
    expect(placeLabels([{ ...middle, insists: true }], around(crowd))).toHaveLength(1)
  })

  test('a roaming label lies in the nearest free place, with a line to its node', () => {
    const middle = { ...wish('middle', 400, 300), roams: true }
    const crowd = Array.from({ length: 8 }, (_, at) => {
      const angle = (2 * Math.PI * at) / 8
      return { ...wish(`${at}`, 400 + 30 * Math.cos(angle), 300 + 30 * Math.sin(angle)), radius: 12 }
    })
    const surroundings = around([...crowd, middle])
    expect(placeLabels([{ ...middle, roams: false }], surroundings)).toEqual([])
    const [label] = placeLabels([middle], surroundings)
    const { from, to } = (label as PlacedLabel).leader as Line
    expect(Math.hypot(from.x - 400, from.y - 300)).toBeCloseTo(middle.radius)
    expect(label && holds(label, to)).toBe(true)
    for (const one of crowd) expect(overlap(label as Box, node(one))).toBe(false)
    expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(60)
  })

  test('never in a barred area', () => {
    const insistent = { ...wish('one', 400, 300), insists: true }
    expect(placeLabels([insistent], { ...around(), barred: [bounds] })).toEqual([])
  })

  test('on the side without lines', () => {
    const lines = [{ from: { x: 400, y: 300 }, to: { x: 700, y: 300 } }]
    const [label] = placeLabels([wish('one', 400, 300)], around([], lines))
    expect(label?.right).toBeLessThan(400)
  })
})

describe('cuts', () => {
  const box: Box = { left: 10, top: 10, right: 20, bottom: 20 }
  test.each([
    ['through', 0, 15, 30, 15, true],
    ['from inside', 15, 15, 90, 90, true],
    ['across a corner', 8, 14, 14, 8, true],
    ['beside', 0, 25, 30, 25, false],
    ['short of it', 0, 15, 9, 15, false],
    ['past a corner', 0, 15, 15, 0, false],
    ['along an edge', 0, 10, 30, 10, false],
    ['upright and beside', 5, 0, 5, 30, false],
  ])('%s', (_, x1, y1, x2, y2, expected) => {
    expect(cuts(box, { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } })).toBe(expected)
  })
})
