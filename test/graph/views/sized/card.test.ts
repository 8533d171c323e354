import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange } from '../../../../server/graph/views/sized/arrange.ts'
import { cardSize, drawCard } from '../../../../server/graph/views/sized/card.ts'
import { placeSizedNames } from '../../../../server/graph/views/sized/place-names.ts'
import type { ViewDocument, ViewEdge, ViewNode } from '../../../../server/shapes/views.ts'

/** The font size at which a card 360 pixels wide has letters of 11 pixels. */
const least = (11 * cardSize.width) / 360

const names = [
  'Volodymyr Zelensky',
  'Iran',
  'European Commission',
  'Xi Jinping',
  'Democratic Republic of the Congo',
  'UN',
]

function nodesOf(count: number, places: readonly number[]): ViewNode[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `person:${at}`,
    attributes: {
      label: `${names[at % names.length]} ${at}`,
      kind: at % 3 === 0 ? 'country' : 'person',
      x: places[(2 * at) % places.length] ?? 0,
      y: places[(2 * at + 1) % places.length] ?? 0,
      statements: 1 + ((7 * at) % 40),
    },
  }))
}

const places = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 20, maxLength: 40 })

test.each([10, 60, 200])(
  'a card of %i actors names the strongest of at most fifteen, in letters for a phone',
  (count) => {
    const nodes = nodesOf(count, [3, -120, 88, 410, -300, 12, 95, -44, 260, 0, 17, -230])
    const edges: ViewEdge[] = nodes.slice(1).map(({ key }, at) => ({
      key: `person:0~said~${key}`,
      source: 'person:0',
      target: key,
      attributes: { act: 'said', count: nodes.length - at },
    }))
    const card = drawCard({
      attributes: { title: 'Who deals with whom', statements: 12, articles: 3, actors: count, truncated: false },
      nodes,
      edges,
      statements: [],
      options: { type: 'mixed', multi: true, allowSelfLoops: false },
    } as unknown as ViewDocument)
    expect(card.match(/<path class="mark|class="mark"/g)?.length).toBe(Math.min(15, count))
    const texts = [...card.matchAll(/<text[^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g)]
    expect(texts.length).toBeGreaterThan(8)
    for (const [, size] of texts) expect(Number(size)).toBeGreaterThanOrEqual(Math.floor(least))
    expect(texts.map(([, , words]) => words)).toContain('VOLODYMYR ZELENSKY 0')
  },
)

test('names lie within the room, and on no other name and no mark', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 40 }), (given, count) => {
      const room = { width: 1200, height: 430 }
      const nodes = nodesOf(count, given)
      const radius = 14
      const points = arrange(
        nodes,
        room,
        () => radius,
        () => undefined,
      )
      const marks = new Map(
        [...points].map(([key, { x, y }]) => [
          key,
          { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
        ]),
      )
      for (const { left, right, top, bottom } of marks.values())
        expect(left >= -1 && top >= -1 && right <= room.width + 1 && bottom <= room.height + 1).toBe(true)
      const placed = placeSizedNames(nodes, { room, marks, most: 15, sizeOf: () => 37 })
      expect(placed.length).toBeLessThanOrEqual(15)
      const boxes = placed.map(({ x, y, text, size }) => ({
        left: x - text.length * 1,
        right: x + text.length * 1,
        top: y - 0.7 * size,
        bottom: y,
      }))
      const others = [...marks.values()]
      for (const [at, box] of boxes.entries()) {
        expect(box.top >= 0 && box.bottom <= room.height && box.left >= 0 && box.right <= room.width).toBe(true)
        for (const other of [...boxes.slice(0, at), ...others])
          expect(
            box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          ).toBe(false)
      }
    }),
    { seed: 7, numRuns: 60 },
  )
})
