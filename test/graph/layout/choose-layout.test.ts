import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOut, layOutAside } from '../../../server/graph/layout/choose-layout.ts'
import { layoutAround } from '../../../server/graph/layout/layout.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { crowd } from '../../browser/setting/crowd.ts'

const ids = Array.from({ length: 300 }, (_, at) => `person:${at}`)
const lines = ids.map((source, at) => ({ source, target: `person:${(at * 7) % 40}`, count: 1 }))
const order = { unplaced: ids, lines, placed: new Map() }

test('the layout thread computes the same positions', async () => {
  expect(await layOutAside(order, new AbortController().signal)).toEqual(layOut(order))
})

test('it computes for new actors the positions that this thread would, and for nobody else', async () => {
  const placed = layOut(order)
  const more = Array.from({ length: 90 }, (_, at) => `person:new-${at}`)
  const newcomers = {
    unplaced: more,
    lines: more.map((source, at) => ({ source, target: `person:${at}`, count: 2 })),
    placed,
  }
  const places = await layOutAside(newcomers, new AbortController().signal)
  expect([...places.keys()].toSorted()).toEqual(more.toSorted())
  expect(places).toEqual(layOut(newcomers))
})

test('many new actors beside a few old ones get a map of their own', () => {
  const placed = layOut({ unplaced: ['person:a', 'person:b'], lines: [], placed: new Map() })
  const places = layOut({ ...order, placed })
  expect([...places.keys()].toSorted()).toEqual(ids.toSorted())
  expect(places).toEqual(layoutAround(ids, lines, placed))
})

test('it can be ended', async () => {
  const stop = new AbortController()
  const places = layOutAside(order, stop.signal)
  stop.abort()
  await expect(places).rejects.toThrow('as it was told to')
})

test('a large first map blocks nobody: views are answered meanwhile, and say how many actors wait', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-lay-out-'))
  const store = await openStore({ engine: 'embedded', folder })
  await store.save([crowd(1500)])
  let isPlaced = false
  const placing = store.workOutPositions().then(() => (isPlaced = true))
  const waiting: (number | undefined)[] = []
  while (!isPlaced) {
    const { nodes, attributes } = await store.view({})
    waiting.push(attributes.unplaced)
    expect(new Set(nodes.map(({ attributes: { x, y } }) => `${x} ${y}`)).size).toBe(1501)
    await new Promise((next) => setImmediate(next))
  }
  await placing
  // If the map were made in this thread, at most one view could come before it.
  expect(waiting.filter((count) => count === 1501).length).toBeGreaterThan(2)
  const { nodes, attributes } = await store.view({})
  expect(attributes.unplaced).toBeUndefined()
  // One more article: the actors that were there keep their positions.
  const before = new Map(nodes.map(({ key, attributes: { x, y } }) => [key, `${x} ${y}`]))
  const later = crowd(1700)
  const statements = later.statements.map((statement) => ({ ...statement, id: `later-${statement.id}` }))
  await store.save([{ ...later, id: 'later', statements }])
  await store.workOutPositions()
  const after = (await store.view({})).nodes
  expect(after.length).toBeGreaterThan(1501)
  for (const {
    key,
    attributes: { x, y },
  } of after)
    if (before.has(key)) expect(`${x} ${y}`).toBe(before.get(key))
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
