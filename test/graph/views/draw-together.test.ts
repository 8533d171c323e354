import { expect, test } from 'vitest'
import { clearance } from '../../../server/graph/layout/free-spots.ts'
import { drawnTogether } from '../../../server/graph/views/draw-together.ts'
import type { ViewNode } from '../../../server/shapes/views.ts'

const nodeAt = (key: string, x: number, y: number): ViewNode => ({
  key,
  attributes: { label: key, kind: 'person', x, y, statements: 1 },
})
const ring = (radius: number) =>
  Array.from({ length: 40 }, (_, at) => {
    const angle = (2 * Math.PI * at) / 40
    return nodeAt(`person:${at}`, 1.5 * radius * Math.cos(angle), radius * Math.sin(angle))
  })
const extent = (nodes: readonly ViewNode[], of: 'x' | 'y') => {
  const values = nodes.map(({ attributes }) => attributes[of])
  return Math.max(...values) - Math.min(...values)
}

test('actors of a large map are drawn closer together, in the same directions and none too near another', () => {
  const wide = ring(20_000)
  const nodes = drawnTogether(wide, new Set())
  expect(nodes.map(({ key }) => key)).toEqual(wide.map(({ key }) => key))
  expect(extent(nodes, 'x') * extent(nodes, 'y')).toBeLessThan(6 * nodes.length * clearance.x * clearance.y)
  for (const [at, { attributes }] of nodes.entries()) {
    const { x, y } = wide[at]?.attributes ?? { x: 0, y: 0 }
    if (Math.abs(x) > 8000) expect(Math.sign(attributes.x)).toBe(Math.sign(x))
    if (Math.abs(y) > 8000) expect(Math.sign(attributes.y)).toBe(Math.sign(y))
  }
  const apart = nodes.flatMap(({ attributes: a }, at) =>
    nodes.slice(at + 1).map(({ attributes: b }) => Math.hypot((a.x - b.x) / clearance.x, (a.y - b.y) / clearance.y)),
  )
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(1)
})

test('an actor that is pinned far away does not make the others small', () => {
  const nodes = drawnTogether([...ring(300), nodeAt('person:far', 40_000, 30_000)], new Set(['person:far']))
  expect(extent(nodes, 'x')).toBeLessThan(2000)
  const far = nodes.at(-1)?.attributes
  expect(nodes.slice(0, -1).every(({ attributes: { x, y } }) => x < Number(far?.x) && y < Number(far?.y))).toBe(true)
})

test.each([
  ['that are near enough', ring(300)],
  ['of which there is one', [nodeAt('person:1', 7000, 7000)]],
  ['of which there is none', []],
])('actors %s stay where they are', (_, nodes) => {
  expect(drawnTogether(nodes, new Set())).toEqual(nodes)
})
