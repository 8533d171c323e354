import type { Box } from '../geometry/box.ts'
import { boxAt, contains, holds, overlap } from '../geometry/box.ts'
import type { Point } from '../geometry/shape-of-link.ts'

/** A node that needs a label of a known size. */
export interface LabelWish {
  readonly key: string
  /** Centre and radius of the node. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Size of the text. */
  readonly width: number
  readonly height: number
  /** Whether it may lie farther from its node where there is no free place beside it: a thin line then joins the two. */
  readonly roams: boolean
  /** Whether it lies over the nodes of others where there is no free place at all. */
  readonly insists: boolean
}

export interface PlacedLabel extends Box {
  readonly key: string
  /** Where it does not lie beside its node: the ends of the line that joins it to the node's border. */
  readonly leader?: Line
}

/** A straight line that a label avoids where it can. */
export interface Line {
  readonly from: Point
  readonly to: Point
}

export interface Surroundings {
  readonly bounds: Box
  /** Marks of nodes, by key; a node never gets in the way of its own label. */
  readonly nodes: ReadonlyMap<string, Box>
  /** Where no label may lie. */
  readonly barred: readonly Box[]
  readonly lines: readonly Line[]
}

/** Pixels between a node and its name, and between two names on one line. */
const gap = 4
const apart = 6

/** How far from a node a label may roam, in steps of pixels, and in how many directions it is tried. */
const [roaming, directions] = [[12, 24, 38, 54, 72, 92], 16]

/**
 * Places labels beside their nodes so that none lies over another, over a node or beyond the bounds. Of eight places
 * (right, left, below, above, then the corners) a label takes the free one that cuts the fewest lines; one that roams looks
 * farther out; without a free place it is left out, unless it insists. Earlier wishes go first. Greedy point-feature
 * labelling after Christensen, Marks and Shieber, 1995; time is linear in the labels as long as they are much smaller than
 * the picture.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { bounds, nodes, barred, lines }: Surroundings,
): PlacedLabel[] {
  const nodeGrid = boxGrid(nodes)
  const fixed = boxGrid(barred.map((box, index) => [`barred ${index}`, box]))
  const placed: PlacedLabel[] = []
  const best = (wish: LabelWish, boxes: readonly Box[], mayCover: boolean): Box | undefined => {
    let found: { readonly box: Box; readonly over: number; readonly cut: number } | undefined
    for (const box of boxes) {
      if (!contains(bounds, box) || fixed.countOver(box) > 0) continue
      const over = nodeGrid.countOver(box, wish.key)
      if (over > 0 && !mayCover) continue
      const cut = lines.filter((line) => cuts(box, line)).length
      if (over + cut === 0) return box
      if (found === undefined || (over - found.over || cut - found.cut) < 0) found = { box, over, cut }
    }
    return found?.box
  }
  const placeFor = (wish: LabelWish): Omit<PlacedLabel, 'key'> | undefined => {
    const beside = places(wish, bounds)
    const near = best(wish, beside, false)
    if (near !== undefined) return near
    for (const far of wish.roams ? roaming : []) {
      const box = best(wish, placesFar(wish, far), false)
      if (box !== undefined) return { ...box, leader: leaderOf(wish, box) }
    }
    return wish.insists ? best(wish, beside, true) : undefined
  }
  for (const wish of wishes) {
    const place = placeFor(wish)
    if (place === undefined) continue
    fixed.add(wish.key, { ...place, left: place.left - apart, right: place.right + apart })
    placed.push({ key: wish.key, ...place })
  }
  return placed
}

/** Places around a node, so far from its border. */
function placesFar({ x, y, radius, width, height }: LabelWish, far: number): Box[] {
  return Array.from({ length: directions }, (_, at) => {
    const angle = (2 * Math.PI * at) / directions
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const middle = { x: x + dx * (radius + far) + (dx * width) / 2, y: y + dy * (radius + far) + (dy * height) / 2 }
    return boxAt(middle, width, height)
  })
}

/** The shortest line from the border of a node to its label. */
function leaderOf({ x, y, radius }: LabelWish, box: Box): Line {
  const to = { x: Math.min(box.right, Math.max(box.left, x)), y: Math.min(box.bottom, Math.max(box.top, y)) }
  const length = Math.hypot(to.x - x, to.y - y) || 1
  return { from: { x: x + ((to.x - x) * radius) / length, y: y + ((to.y - y) * radius) / length }, to }
}

/** The key of the actor whose name lies at a point. */
export function labelAt(labels: readonly PlacedLabel[], point: Point): string | undefined {
  return labels.find((label) => holds(label, point))?.key
}

/**
 * The places for a label, the best first; those below and above the node are shifted sideways to stay within the
 * bounds.
 */
function places({ x, y, radius, width, height }: LabelWish, { left, right }: Box): Box[] {
  const away = radius + gap
  const slant = radius * 0.7 + 2
  const middle = Math.max(left, Math.min(right - width, x - width / 2))
  const at = (start: number, top: number): Box => ({ left: start, top, right: start + width, bottom: top + height })
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(middle, y + away),
    at(middle, y - away - height),
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

/** Boxes by the cells that they touch, so that a search for overlaps sees only neighbours. */
function boxGrid(boxes: Iterable<readonly [key: string, box: Box]>, cell = 64) {
  interface Entry {
    readonly key: string
    readonly box: Box
    /** The last search that has counted it. */
    countedBy: number
  }
  const cells = new Map<number, Entry[]>()
  let searches = 0
  const visit = (box: Box, work: (cell: number) => void) => {
    const last = { x: Math.floor(box.right / cell), y: Math.floor(box.bottom / cell) }
    for (let x = Math.floor(box.left / cell); x <= last.x; x++) {
      for (let y = Math.floor(box.top / cell); y <= last.y; y++) work(x * 2 ** 20 + y)
    }
  }
  const add = (key: string, box: Box) => {
    const entry = { key, box, countedBy: 0 }
    visit(box, (name) => {
      const there = cells.get(name)
      if (there === undefined) cells.set(name, [entry])
      else there.push(entry)
    })
  }
  for (const [key, box] of boxes) add(key, box)
  return {
    add,
    /** How many boxes share area with a box, apart from that of one key. */
    countOver(box: Box, except?: string): number {
      const search = ++searches
      let count = 0
      visit(box, (name) => {
        for (const entry of cells.get(name) ?? []) {
          if (entry.countedBy === search) continue
          entry.countedBy = search
          if (entry.key !== except && overlap(entry.box, box)) count++
        }
      })
      return count
    },
  }
}
