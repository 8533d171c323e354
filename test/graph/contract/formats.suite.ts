import { beforeEach, expect, test } from 'vitest'
import type { Migration } from '../../../server/graph/engine/format.ts'
import { MIGRATIONS } from '../../../server/graph/migrations/migrations.ts'
import { type Store, StoreError } from '../../../server/graph/store.ts'
import { dump } from '../dump.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

export function formats({ empty, reopen }: Harness): void {
  const newest = 1 + MIGRATIONS.length
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save(all)
    store = await reopen()
  })

  const renaming = (name: string): Migration => ({
    title: `Call Russia ${name}`,
    run: (engine) =>
      engine.write(async (run) => {
        await run('save/update-actors', { rows: [{ id: 'country:RU', kind: 'country', properties: { name } }] })
      }),
  })
  const nameOfRussia = async () => (await store.actor('country:RU'))?.name

  test('is migrated step by step, each step once', async () => {
    store = await reopen([...MIGRATIONS, renaming('first'), renaming('second')])
    expect(await nameOfRussia()).toBe('second')
    store = await reopen([...MIGRATIONS, renaming('not again'), renaming('nor this'), renaming('third')])
    expect(await nameOfRussia()).toBe('third')
  })

  test('stays at the step that failed, and continues from there', async () => {
    const failing: Migration = { title: 'Fail', run: () => Promise.reject(new StoreError('no room')) }
    await expect(reopen([...MIGRATIONS, renaming('first'), failing])).rejects.toThrow('no room')
    store = await reopen([...MIGRATIONS, renaming('not again'), renaming('second')])
    expect(await nameOfRussia()).toBe('second')
  })

  test('is refused if a newer version has written it, and nothing is changed', async () => {
    const before = await dump(store)
    await reopen([...MIGRATIONS, { title: 'Nothing', run: async () => {} }])
    await expect(reopen()).rejects.toThrow(StoreError)
    await expect(reopen()).rejects.toThrow(
      `has format ${newest + 1}, and this version of Parley knows formats up to ${newest}.`,
    )
    store = await reopen([...MIGRATIONS, renaming('not again')])
    expect(await dump(store)).toEqual(before)
  })
}
