import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Migration } from '../../../server/graph/engine/format.ts'
import { MIGRATIONS } from '../../../server/graph/migrations/migrations.ts'
import type { Entry, Store } from '../../../server/graph/store.ts'
import { article } from '../records.ts'
import older from '../views/frozen-by-format-1.json' with { type: 'json' }
import { all, march5, talks } from './articles.ts'
import type { Harness } from './harness.ts'

/** The same article after its correction. */
const corrected = article(talks.id, ['said: [France] <denied> {that [Ukraine] wants a truce}.'], {
  ...march5,
  title: 'Talks (corrected)',
})

export function frozenViews({ empty, reopen }: Harness): void {
  let store: Store
  let frozen: string
  let live: string
  beforeEach(async () => {
    store = await empty()
    await store.save(all)
    await store.workOutPositions()
    live = (await store.saveView({ title: 'Live', query: {} }, '2026-11-01')).id
    frozen = (await store.freezeView({ title: 'Frozen', query: {} }, '2026-11-02T10:00:00Z', live)).id
  })
  const bytesOf = async (from: Store, id: string) => {
    const { json, svg } = (await from.drawing(id)) ?? {}
    return { json, svg }
  }

  test('stay byte for byte the same when an article is corrected', async () => {
    const before = { frozen: await bytesOf(store, frozen), live: await bytesOf(store, live) }
    const entries = await Array.fromAsync(store.entries())
    const other = await empty()
    async function* mended(): AsyncGenerator<Entry> {
      for (const entry of entries) {
        yield 'record' in entry && entry.record.id === talks.id ? { record: corrected } : entry
      }
    }
    expect(await other.restore(mended())).toMatchObject({ saved: 3, views: 2, refused: [] })
    expect(await bytesOf(other, frozen)).toEqual(before.frozen)
    expect((await bytesOf(other, live)).json).toContain('Talks (corrected)')
  })

  test.each(['live', 'frozen'] as const)(
    'keep pinned actors in their positions, and nobody else moves: %s',
    async (kind) => {
      const address = '/?pin=country:RU~12.5~-7&pin=person%3Asergei-lavrov~oops~1&pin=country:FR~1~2~3'
      const view = { title: 'Pinned', query: {}, address }
      const { id } = await (kind === 'live'
        ? store.saveView(view, '2026-11-01')
        : store.freezeView(view, '2026-11-02T10:00:00Z'))
      const [now, plain] = [await store.drawing(id), await store.drawing(live)]
      const places = new Map(plain?.document.nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]))
      places.set('country:RU', { x: 12.5, y: -7 })
      expect(new Map(now?.document.nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]))).toEqual(places)
      expect(now?.svg).not.toBe(plain?.svg)
    },
  )

  test('stay byte for byte the same when the store is migrated to a newer format', async () => {
    const before = await bytesOf(store, frozen)
    const rewrite: Migration = {
      title: 'Call Russia something else',
      run: (engine) =>
        engine.write(async (run) => {
          await run('save/update-actors', {
            rows: [{ id: 'country:RU', kind: 'country', properties: { name: 'Elsewhere' } }],
          })
        }),
    }
    store = await reopen([...MIGRATIONS, rewrite])
    expect(await bytesOf(store, frozen)).toEqual(before)
    expect((await bytesOf(store, live)).svg).toContain('Elsewhere')
  })

  test('from the first release are shown as it showed them', async () => {
    async function* kept(): AsyncGenerator<Entry> {
      yield { view: older.view }
    }
    await store.restore(kept())
    const { json = '', svg = '' } = await bytesOf(store, older.id)
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    expect({ svg: hash(svg), json: hash(json) }).toEqual(older.sha256)
  })
}
