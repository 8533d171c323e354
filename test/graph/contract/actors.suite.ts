import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { everyPage } from '../dump.ts'
import { article } from '../records.ts'
import { all, talks } from './articles.ts'
import type { Harness } from './harness.ts'

export function actors({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  test('collect the names that articles give them', async () => {
    await store.save(all)
    expect(await store.actor('country:RU')).toEqual({
      id: 'country:RU',
      kind: 'country',
      name: 'Russia',
      aliases: ['Moscow', 'the Kremlin'],
      iso: 'RU',
      made: 2,
      about: 1,
    })
    expect(await store.actor('person:nobody')).toBeUndefined()
  })

  test('are read together, in the requested order', async () => {
    await store.save(all)
    const ids = ['organisation:nato', 'person:nobody', 'country:RU']
    expect(await store.actorsWithIds(ids)).toEqual([
      await store.actor('organisation:nato'),
      await store.actor('country:RU'),
    ])
    expect(await store.actorsWithIds([])).toEqual([])
  })

  test('carry what the known actor carries', async () => {
    const [martin] = article('x', ['said: [Martin] <said> {so}.']).actors
    await store.save([
      {
        ...talks,
        actors: talks.actors.map((actor) => (actor.id === martin?.id ? { ...actor, wikidata: 'Q42' } : actor)),
      },
    ])
    expect(await store.actor('person:micheal-martin')).toMatchObject({ wikidata: 'Q42' })
  })

  test('come with the most statements first, page by page', async () => {
    await store.save(all)
    const everyone = await everyPage((paging) => store.actors(paging), 2)
    expect(everyone.map(({ id }) => id)).toEqual([
      'country:RU',
      'person:micheal-martin',
      'person:sergei-lavrov',
      'country:FR',
      'country:UA',
      'organisation:nato',
      'country:TR',
    ])
  })

  test.each([
    ['a name', { q: 'Russia' }, ['country:RU']],
    ['the beginning of a word', { q: 'lav' }, ['person:sergei-lavrov']],
    ['not the middle of a word', { q: 'avrov' }, []],
    ['without accents', { q: 'MICHEAL' }, ['person:micheal-martin']],
    ['with accents that are not there', { q: 'Lâvröv' }, ['person:sergei-lavrov']],
    ['an alias', { q: 'kyiv' }, ['country:UA']],
    ['several words in any order', { q: ' martin  mich' }, ['person:micheal-martin']],
    ['words of two names of one actor', { q: 'kremlin moscow' }, ['country:RU']],
    ['a word that is not there', { q: 'martin xyz' }, []],
    ['several actors', { q: 'm' }, ['country:RU', 'person:micheal-martin']],
    ['one kind', { q: 'm', kind: 'person' as const }, ['person:micheal-martin']],
    ['a kind alone', { kind: 'organisation' as const }, ['organisation:nato']],
    [
      'a kind, and whom articles only name',
      { kind: 'organisation' as const, named: true },
      ['organisation:nato', 'organisation:european-union'],
    ],
    ['a name that has no statement', { q: 'european' }, []],
    ['the same, where it is asked for', { q: 'european', named: true }, ['organisation:european-union']],
    ['punctuation only', { q: '?!' }, []],
    ['a pattern', { q: '.*' }, []],
  ])('are found by %s', async (_, query, expected) => {
    await store.save(all)
    expect((await store.actors({ ...query, limit: 9 })).items.map(({ id }) => id)).toEqual(expected)
    expect((await everyPage((paging) => store.actors({ ...query, ...paging }), 1)).map(({ id }) => id)).toEqual(
      expected,
    )
  })
}
