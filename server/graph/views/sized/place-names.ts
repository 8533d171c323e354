import type { ViewNode } from '../../../shapes/views.ts'
import type { Box } from '../svg/names.ts'
import type { Room } from './arrange.ts'
import { cutTo, measure } from './measure.ts'

export interface SizedName {
  readonly node: ViewNode
  readonly text: string
  readonly size: number
  /** Horizontal middle of the text, and its base line. */
  readonly x: number
  readonly y: number
}

export interface Naming {
  readonly room: Room
  /** The bounds of each actor's mark. */
  readonly marks: ReadonlyMap<string, Box>
  /** How many names at most. */
  readonly most: number
  /** The font size for an actor's name, in pixels. */
  readonly sizeOf: (node: ViewNode) => number
}

/** Letters reach so far above and below the base line, in font sizes; with the halo. */
const reach = { above: 0.86, below: 0.34 }

/** The longest name, in font sizes. */
const longest = 15

/**
 * Puts names beside their marks, within the room, so that none overlaps another name or any mark: in the order of `nodes`,
 * each in the first free of several places. One without a free place is left out.
 */
export function placeSizedNames(nodes: readonly ViewNode[], { room, marks, most, sizeOf }: Naming): SizedName[] {
  const taken = [...marks.values()]
  const names: SizedName[] = []
  for (const node of nodes) {
    if (names.length === most) break
    const mark = marks.get(node.key)
    if (mark === undefined) continue
    const size = sizeOf(node)
    const text = nameOf(node, size)
    const free = placesBeside(mark, roomOfName(node, size).width, size, room).find(
      (box) => isWithin(box, room) && !taken.some((other) => overlap(box, other)),
    )
    if (free === undefined) continue
    taken.push(free)
    names.push({ node, text, size, x: (free.left + free.right) / 2, y: free.top + reach.above * size })
  }
  return names
}

/** The room that an actor's name needs at a font size. Pixels. */
export function roomOfName(node: ViewNode, size: number): Room {
  return { width: measure(nameOf(node, size), size) + size / 2, height: (reach.above + reach.below) * size }
}

/** Countries stand in capitals, as in the explorer. */
function nameOf({ attributes: { label, kind } }: ViewNode, size: number): string {
  return cutTo(longest * size, kind === 'country' ? label.toUpperCase() : label, size)
}

function placesBeside(mark: Box, wide: number, size: number, room: Room): Box[] {
  const high = (reach.above + reach.below) * size
  const middle = { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 }
  const [below, above] = [mark.bottom + high / 2, mark.top - high / 2]
  const [right, left] = [mark.right + wide / 2, mark.left - wide / 2]
  const aside = wide * 0.3
  const centres = [
    [middle.x, below],
    [middle.x, above],
    [right, middle.y],
    [left, middle.y],
    [middle.x + aside, below],
    [middle.x - aside, below],
    [middle.x + aside, above],
    [middle.x - aside, above],
    [right, below],
    [left, below],
    [right, above],
    [left, above],
    [right, middle.y - high * 0.4],
    [right, middle.y + high * 0.4],
    [left, middle.y - high * 0.4],
    [left, middle.y + high * 0.4],
    [middle.x, below + high * 0.5],
    [middle.x, above - high * 0.5],
    [right - wide * 0.2, above],
    [right - wide * 0.2, below],
    [left + wide * 0.2, above],
    [left + wide * 0.2, below],
  ] as const
  return centres.map(([x, y]) => {
    // A name at the side of the room moves inwards, as long as it stays above or below its mark.
    const inside = Math.min(Math.max(x, wide / 2), Math.max(wide / 2, room.width - wide / 2))
    const isBeside = Math.abs(y - middle.y) < high / 2
    const at = isBeside ? x : inside
    return { left: at - wide / 2, right: at + wide / 2, top: y - high / 2, bottom: y + high / 2 }
  })
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Room): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
