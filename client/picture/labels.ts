import type { Point } from './shape-of-link.ts'

/** A rectangle in pixels of the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A node that wants a label of a known size. */
export interface LabelWish {
  readonly key: string
  /** Centre and radius of the node. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Size of the text. */
  readonly width: number
  readonly height: number
}

export interface PlacedLabel extends Box {
  readonly key: string
}

/** Pixels between a node and its name, and between two names of one line. */
const gap = 4
const apart = 6

/** A straight line that a label should rather not cut. */
export interface Line {
  readonly from: Point
  readonly to: Point
}

/**
 * Places labels beside their nodes so that none lies over another, over a node or beyond the bounds: each takes that of
 * eight places (right, left, below, above, then the corners) which is free and cuts the fewest lines, or none. The
 * wishes that come first win. Greedy point-feature labelling after Christensen, Marks and Shieber 1995; time is linear in the labels
 * as long as they are much smaller than the picture.
 * @param taken where nothing may lie, nodes above all; a node never bars its own label.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Box,
  taken: ReadonlyMap<string, Box>,
  lines: readonly Line[] = [],
): PlacedLabel[] {
  const grid = boxGrid()
  for (const [key, box] of taken) grid.add(key, box)
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const free = places(wish).filter((place) => contains(bounds, place) && !grid.meets(place, wish.key))
    const [first, ...others] = free.map((box) => ({ box, cuts: lines.filter((line) => cuts(box, line)).length }))
    if (first === undefined) continue
    const { box } = others.reduce((best, other) => (other.cuts < best.cuts ? other : best), first)
    grid.add(undefined, { ...box, left: box.left - apart, right: box.right + apart })
    placed.push({ key: wish.key, ...box })
  }
  return placed
}

/** Whether two boxes share any area. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function places({ x, y, radius, width, height }: LabelWish): Box[] {
  const away = radius + gap
  const slant = radius * 0.7 + 2
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x + slant, y + slant),
    at(x + slant, y - slant - height),
    at(x - slant - width, y + slant),
    at(x - slant - width, y - slant - height),
  ]
}

/** Whether a line runs through a box: Liang and Barsky's clipping. */
export function cuts(box: Box, { from, to }: Line): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enter, leave] = [0, 1]
  const sides: [number, number][] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ]
  for (const [step, room] of sides) {
    if (step === 0 && room <= 0) return false
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter < leave
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  )
}

/** Boxes by the cells that they touch, so that a look for collisions sees only neighbours. */
function boxGrid(cell = 64) {
  const cells = new Map<string, { owner: string | undefined; box: Box }[]>()
  const touched = (box: Box) => {
    const names: string[] = []
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) names.push(`${x} ${y}`)
    }
    return names
  }
  return {
    add(owner: string | undefined, box: Box) {
      for (const name of touched(box)) {
        const there = cells.get(name)
        if (there === undefined) cells.set(name, [{ owner, box }])
        else there.push({ owner, box })
      }
    },
    meets(box: Box, except: string) {
      return touched(box).some((name) =>
        cells.get(name)?.some((other) => other.owner !== except && overlap(other.box, box)),
      )
    },
  }
}
