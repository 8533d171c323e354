import { beforeEach, expect, test } from 'vitest'
import { CursorError, type StatementQuery, type Store } from '../../../server/graph/store.ts'
import { everyPage } from '../dump.ts'
import { all, later, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

export function statements({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  const cases: [string, Omit<StatementQuery, 'limit'>, string[]][] = [
    [
      'all, undated last',
      {},
      ['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4', 'later-0', 'later-1', 'undated-0'],
    ],
    ['by source', { source: 'country:RU' }, ['talks-1', 'later-1']],
    ['by target', { target: 'country:UA' }, ['later-1']],
    ['by actor, either way', { actor: 'country:UA' }, ['talks-0', 'later-1']],
    ['by actor who is also the source', { actor: 'country:RU', source: 'country:RU' }, ['talks-1', 'later-1']],
    ['by actor and another source', { actor: 'country:UA', source: 'country:RU' }, []],
    ['by act', { acts: ['proposed', 'rejected'] }, ['talks-0', 'talks-1']],
    ['of a pair', { source: 'country:FR', target: 'country:RU' }, ['talks-0']],
    ['of a pair, the other way', { source: 'country:RU', target: 'country:FR' }, ['talks-1']],
    [
      'of a pair that met',
      { source: 'person:sergei-lavrov', target: 'person:micheal-martin', acts: ['met'] },
      ['talks-2', 'later-0'],
    ],
    [
      'of a pair that met, the other way',
      { source: 'person:micheal-martin', target: 'person:sergei-lavrov' },
      ['talks-2', 'later-0'],
    ],
    ['from a day', { from: '2025-03-06' }, ['later-0', 'later-1']],
    ['to a day, inclusive', { to: '2025-03-05' }, ['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4']],
    ['between days', { from: '2025-03-06', to: '2025-03-31', actor: 'person:micheal-martin' }, ['later-0']],
    ['of nobody', { actor: 'person:nobody' }, []],
  ]
  test.each(cases)('%s', async (_, query, expected) => {
    await store.save(all)
    const ids = expected.map((id) => `statement:${id}`)
    expect((await store.statements({ ...query, limit: 500 })).items.map(({ id }) => id)).toEqual(ids)
    const paged = await everyPage((paging) => store.statements({ ...query, ...paging }), 1)
    expect(paged.map(({ id }) => id)).toEqual(ids)
  })

  test('come in pages that statements stored meanwhile do not disturb', async () => {
    await store.save([later])
    const first = await store.statements({ limit: 1 })
    await store.save([talks, undated])
    const rest = await store.statements({ limit: 9, ...(first.cursor === undefined ? {} : { cursor: first.cursor }) })
    expect(first.items.map(({ id }) => id)).toEqual(['statement:later-0'])
    expect(rest.items.map(({ id }) => id)).toEqual(['statement:later-1', 'statement:undated-0'])
    expect(rest.cursor).toBeUndefined()
  })

  test.each(['x', '', 'WzFd', Buffer.from('["a","b"]').toString('base64url')])(
    'are refused for the cursor %j',
    async (cursor) => {
      await expect(store.statements({ limit: 1, cursor })).rejects.toThrow(CursorError)
      await expect(store.actors({ limit: 1, cursor })).rejects.toThrow(CursorError)
    },
  )
}
