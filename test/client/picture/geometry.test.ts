import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aimAt } from '../../../client/picture/camera/aim.ts'
import { boxAround } from '../../../client/picture/geometry/box.ts'
import { linkNear, pointOn } from '../../../client/picture/geometry/shape-of-link.ts'
import { nextByArrow, nextInOrder } from '../../../client/picture/pointing/next-actor.ts'

describe('aimAt', () => {
  const size = { width: 1000, height: 700 }
  const number = (min: number, max: number) => fc.integer({ min, max })

  test('everything that must be seen fits into the free part', () => {
    const content = fc.record({
      left: number(0, 400),
      top: number(0, 300),
      right: number(401, 1000),
      bottom: number(301, 700),
    })
    const free = fc.record({
      left: number(0, 100),
      top: number(0, 100),
      right: number(400, 1000),
      bottom: number(300, 700),
    })
    fc.assert(
      fc.property(content, free, (wanted, given) => {
        const aim = aimAt(wanted, wanted, given, size)
        const seen = (at: number, middle: number, length: number) => length / 2 + (at - middle) / aim.ratio
        expect(seen(wanted.left, aim.x, size.width)).toBeGreaterThanOrEqual(given.left - 1e-6)
        expect(seen(wanted.right, aim.x, size.width)).toBeLessThanOrEqual(given.right + 1e-6)
        expect(seen(wanted.top, aim.y, size.height)).toBeGreaterThanOrEqual(given.top - 1e-6)
        expect(seen(wanted.bottom, aim.y, size.height)).toBeLessThanOrEqual(given.bottom + 1e-6)
      }),
    )
  })

  test('a single actor is not blown up to the whole page', () => {
    const point = { left: 500, top: 350, right: 500, bottom: 350 }
    const page = { left: 0, top: 0, right: 1000, bottom: 700 }
    expect(aimAt(point, page, page, size).ratio).toBeGreaterThan(0.3)
  })

  test('a picture of few actors of a large map fills the page', () => {
    const few = { left: 480, top: 330, right: 530, bottom: 360 }
    const page = { left: 0, top: 0, right: 1000, bottom: 700 }
    expect(aimAt(few, few, page, size).ratio).toBeCloseTo(0.05)
  })

  test('there is no box around nothing', () => {
    expect(boxAround([])).toBeUndefined()
  })
})

describe('links on the screen', () => {
  const straight = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, curvature: 0 }
  const arc = { ...straight, curvature: 0.5 }

  test('a curve shares its ends with the straight line and leaves it in between', () => {
    expect(pointOn(arc, 0)).toEqual(straight.from)
    expect(pointOn(arc, 1)).toEqual(straight.to)
    expect(pointOn(straight, 0.5)).toEqual({ x: 50, y: 0 })
    expect(pointOn(arc, 0.5)).toEqual({ x: 50, y: -25 })
  })

  test.each([
    ['on the line', 50, 2, 'straight'],
    ['on the arc', 50, -24, 'arc'],
    ['at an end, a little beyond', 103, 0, 'straight'],
    ['far from both', 50, 40, undefined],
  ])('%s', (_, x, y, expected) => {
    expect(linkNear(new Map(Object.entries({ straight, arc })), { x, y }, 5)).toBe(expected)
  })
})

describe('nextByArrow', () => {
  const positions = [
    { key: 'middle', x: 0, y: 0 },
    { key: 'east', x: 50, y: 5 },
    { key: 'far east', x: 120, y: 0 },
    { key: 'north', x: 10, y: -40 },
    { key: 'south-west', x: -30, y: 30 },
  ]
  const [middle] = positions as [(typeof positions)[number]]

  test.each([
    ['ArrowRight', 'east'],
    ['ArrowUp', 'north'],
    ['ArrowLeft', 'south-west'],
    ['ArrowDown', 'south-west'],
    ['Enter', undefined],
  ])('%s leads from the middle to %s', (key, expected) => {
    expect(nextByArrow(positions, middle, key)).toBe(expected)
  })

  test('leads only where the arrow points, and always finds an actor that lies straight ahead', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) })
    fc.assert(
      fc.property(fc.array(point), point, fc.integer({ min: 1, max: 500 }), (points, start, away) => {
        const from = { ...start, key: 'from' }
        const all = [
          ...points.map((one, index) => ({ ...one, key: String(index) })),
          { x: start.x + away, y: start.y, key: 'east' },
        ]
        const xOf = (key: string | undefined) => all.find((one) => one.key === key)?.x
        expect(xOf(nextByArrow(all, from, 'ArrowRight'))).toBeGreaterThan(start.x)
        const west = xOf(nextByArrow(all, from, 'ArrowLeft'))
        expect(west === undefined || west < start.x).toBe(true)
      }),
    )
  })
})

test.each([
  ['b', 'PageDown', 'c'],
  ['b', 'PageUp', 'a'],
  ['c', 'PageDown', undefined],
  ['a', 'PageUp', undefined],
  ['c', 'Home', 'a'],
  ['a', 'End', 'c'],
  ['a', 'Enter', undefined],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(nextInOrder(['a', 'b', 'c'], from, key)).toBe(to)
})
