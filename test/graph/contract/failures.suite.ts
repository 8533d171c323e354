import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { MOST_FAILURES } from '../../../server/shapes/failures.ts'
import type { Harness } from './harness.ts'

const at = (minute: number) => `2026-11-30T12:${String(minute).padStart(2, '0')}:00.000Z`

export function failures({ empty, reopen, another }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })
  const fail = (wheres: readonly string[], minute = 0, to = store) =>
    to.noteReads({ failed: wheres.map((where) => ({ where, fault: 'is empty' })), read: [], way: 'load' }, at(minute))
  const read = (places: readonly string[], minute = 9) =>
    store.noteReads({ failed: [], read: places, way: 'file' }, at(minute))
  const wheres = async (from = store) => (await from.failures({})).map(({ where }) => where)

  test('is kept with its place, its way, its time and the reason, the latest first, each place once', async () => {
    await fail(['a.pdf', 'b.pdf'])
    const address = 'https://x.example/a'
    const failed = [{ where: address, fault: 'answers with 404', address }]
    await store.noteReads({ failed, read: [], way: 'address' }, at(1))
    const [first, ...others] = await store.failures({})
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      where: address,
      way: 'address',
      at: at(1),
      reason: 'answers with 404',
      address,
    })
    expect(others.map(({ where }) => where).sort()).toEqual(['a.pdf', 'b.pdf'])
    await store.noteReads({ failed: [{ where: 'b.pdf', fault: 'is encrypted' }], read: [], way: 'file' }, at(2))
    expect(await store.failures({})).toHaveLength(3)
    expect((await store.failures({}))[0]).toMatchObject({
      where: 'b.pdf',
      way: 'file',
      reason: 'is encrypted',
      at: at(2),
    })
  })

  test('is found by words of place and reason, and by its way', async () => {
    await fail(['News of May.pdf', 'b.pdf'])
    await store.noteReads({ failed: [{ where: 'c.rtf', fault: 'is RTF' }], read: [], way: 'file' }, at(1))
    const found = async (query: Parameters<Store['failures']>[0]) =>
      (await store.failures(query)).map(({ where }) => where)
    expect(await found({ q: 'may EMPTY' })).toEqual(['News of May.pdf'])
    expect(await found({ way: 'file' })).toEqual(['c.rtf'])
    expect(await found({ way: 'file', q: 'pdf' })).toEqual([])
  })

  test('is gone when the same is read, the whole file or the line, and nothing else is', async () => {
    await fail(['a.pdf', 'b.jsonl:2', 'b.jsonl:20', 'c.txt:4', 'd.xml', 'aa.pdf'])
    await read(['a.pdf', 'b.jsonl:2', 'c.txt', 'd.xml: item 1'])
    expect((await wheres()).sort()).toEqual(['aa.pdf', 'b.jsonl:20'])
    await store.noteReads(
      { failed: [{ where: 'e.eml: part 2', fault: 'is empty' }], read: ['e.eml'], way: 'file' },
      at(1),
    )
    expect(await wheres()).toContain('e.eml: part 2')
  })

  test('is gone when it is dismissed', async () => {
    await fail(['a.pdf', 'b.pdf'])
    const [one] = await store.failures({ q: 'a.pdf' })
    expect(await store.dismissFailure(one?.id ?? '')).toEqual(one)
    expect(await store.dismissFailure(one?.id ?? '')).toBeUndefined()
    expect(await wheres()).toEqual(['b.pdf'])
  })

  test(`is let go where there are over ${MOST_FAILURES}, the oldest first`, async () => {
    await fail(['oldest.pdf'])
    await fail(
      Array.from({ length: MOST_FAILURES - 1 }, (_, each) => `${each}.pdf`),
      1,
    )
    expect(await wheres()).toHaveLength(MOST_FAILURES)
    await fail(['latest.pdf'], 2)
    const kept = await wheres()
    expect(kept).toHaveLength(MOST_FAILURES)
    expect(kept[0]).toBe('latest.pdf')
    expect(kept).not.toContain('oldest.pdf')
    await fail(
      Array.from({ length: MOST_FAILURES + 100 }, (_, each) => `many ${each}.pdf`),
      3,
    )
    expect(await wheres()).toHaveLength(MOST_FAILURES)
    expect(await wheres()).not.toContain('latest.pdf')
  })

  test('is there after a restart, and what another server notes is seen', async () => {
    await fail(['a.pdf'])
    await fail(['b.pdf'], 1, await another())
    expect(await wheres()).toEqual(['b.pdf', 'a.pdf'])
    expect(await wheres(await reopen())).toEqual(['b.pdf', 'a.pdf'])
  })

  test('is no part of a backup', async () => {
    const before = await Array.fromAsync(store.entries())
    await fail(['a.pdf'])
    expect(await Array.fromAsync(store.entries())).toEqual(before)
  })
}
