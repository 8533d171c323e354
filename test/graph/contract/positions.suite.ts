import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { load } from '../../../server/graph/write/load.ts'
import { all, later, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

export function positions({ empty, another }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  const positionsIn = async (of: Store) =>
    Object.fromEntries((await of.view({})).nodes.map(({ key, attributes: { x, y } }) => [key, [x, y]]))

  test('are the same for the same graph', async () => {
    await store.save(all)
    await store.workOutPositions()
    const before = await positionsIn(store)
    const other = await empty()
    await other.save([...all].reverse())
    await other.workOutPositions()
    expect(await positionsIn(other)).toEqual(before)
  })

  test('are announced before they are computed, if an actor waits for one', async () => {
    const announced: number[] = []
    await store.save([talks])
    await store.workOutPositions((actors) => announced.push(actors))
    await store.workOutPositions((actors) => announced.push(actors))
    expect(announced).toEqual([6])
  })

  test('are computed by the next load if one was killed before it did', async () => {
    await store.save([talks])
    const announced: number[] = []
    const again = async function* () {
      yield talks
    }
    expect(await load(store, [], again(), { placing: (actors) => announced.push(actors) })).toMatchObject({ known: 1 })
    expect(announced).toEqual([6])
  })

  test('stay when new actors come', async () => {
    await store.save([talks])
    await store.workOutPositions()
    const before = await positionsIn(store)
    await store.save([later, undated])
    await store.workOutPositions()
    const after = await positionsIn(store)
    expect(after).toMatchObject(before)
    expect(Object.keys(after)).toHaveLength(7)
    expect(new Set(Object.values(after).map(String)).size).toBe(7)
    await store.workOutPositions()
    expect(await positionsIn(store)).toEqual(after)
  })

  test('are worked out by one server at a time', async () => {
    await store.save([talks])
    await store.workOutPositions()
    await store.save([later, undated])
    await store.workOutPositions()
    const oneAfterTheOther = await positionsIn(store)

    store = await empty()
    const other = await another()
    await store.save([talks])
    let second = Promise.resolve()
    await store.workOutPositions(() => {
      second = other.save([later, undated]).then(() => other.workOutPositions())
    })
    await second
    expect(await positionsIn(store)).toEqual(oneAfterTheOther)
  })
}
