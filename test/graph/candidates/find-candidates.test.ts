import { describe, expect, test } from 'vitest'
import type { Appearance } from '../../../server/graph/candidates/bare-surnames.ts'
import { type CountedActor, findCandidates } from '../../../server/graph/candidates/find-candidates.ts'
import type { ActorKind } from '../../../server/shapes/vocabulary.ts'

function actor(name: string, given: Partial<CountedActor> = {}, kind: ActorKind = 'person'): CountedActor {
  const id = `${kind}:${name.toLowerCase().replaceAll(' ', '-')}`
  return { id, kind, name, aliases: [], wikidata: null, statements: 1, ...given }
}

interface Around {
  /** The articles of each actor, by name, as `article@day`. */
  readonly articles?: Readonly<Record<string, readonly string[]>>
  readonly neighbours?: Readonly<Record<string, readonly string[]>>
  readonly judged?: readonly (readonly [string, string])[]
}

function find(actors: readonly CountedActor[], { articles = {}, neighbours = {}, judged = [] }: Around = {}) {
  const idOf = (name: string) => actors.find((one) => one.name === name)?.id ?? ''
  const appearances = Object.entries(articles).flatMap(([name, of]) =>
    of.map((place): Appearance => {
      const [article = '', day] = place.split('@')
      return { actor: idOf(name), article, publishedAt: day ?? null }
    }),
  )
  const isJudged = (one: string, other: string) =>
    judged.some((pair) => pair.map(idOf).sort().join() === [one, other].sort().join())
  return findCandidates(actors, isJudged, {
    appearances: async (ids) => appearances.filter((place) => ids.includes(place.actor)),
    neighbours: async (ids) =>
      new Map(
        Object.entries(neighbours).flatMap(([name, others]) =>
          ids.includes(idOf(name)) ? [[idOf(name), new Set(others)] as const] : [],
        ),
      ),
  })
}

describe('candidates', () => {
  test('come with the likeliest first, the actor of more statements first in each', async () => {
    const found = await find([
      actor('Ed Rendell'),
      actor('John R. Kasich'),
      actor('Edward Rendell', { statements: 3 }),
      actor('John Kasich', { statements: 40 }),
    ])
    expect(found.map(({ actors }) => actors.map(({ name }) => name))).toEqual([
      ['John Kasich', 'John R. Kasich'],
      ['Edward Rendell', 'Ed Rendell'],
    ])
    expect(found[0]?.id).toBe('person:john-kasich person:john-r.-kasich')
    expect(found[0]?.reasons.map(({ reason }) => reason)).toEqual(['initial'])
  })

  test('are never of two kinds, nor of two Wikidata items', async () => {
    expect(await find([actor('John Kasich'), actor('John R. Kasich', {}, 'organisation')])).toEqual([])
    const items = ['Q1', 'Q2'].map((wikidata, at) => actor(['John Kasich', 'John R. Kasich'][at] ?? '', { wikidata }))
    expect(await find(items)).toEqual([])
  })

  test('do not hold what was judged', async () => {
    const actors = [actor('John Kasich'), actor('John R. Kasich')]
    expect(await find(actors, { judged: [['John Kasich', 'John R. Kasich']] })).toEqual([])
  })

  test('are found by another name that articles use', async () => {
    const found = await find([
      actor('National Rifle Association', { aliases: ['NRA'] }, 'organisation'),
      actor('NRA', { id: 'organisation:nra~1234' }, 'organisation'),
    ])
    expect(found.map(({ reasons }) => reasons[0]?.words)).toEqual(['Articles call the other one NRA, too.'])
  })

  test('are not found by a word that many are called', async () => {
    const party = actor('Republican Party', { aliases: ['Party'] }, 'organisation')
    expect(await find([party, actor('Party', { id: 'organisation:party~1' }, 'organisation')])).toEqual([])
  })
})

describe('circumstances', () => {
  const pair = [actor('James Comey', { statements: 9 }), actor('Jim Comey')]
  const reasonsOf = async (actors: readonly CountedActor[], around: Around) =>
    (await find(actors, around))[0]?.reasons.map(({ reason, words }) => `${reason}: ${words}`).slice(1)

  test('an article that names both speaks against', async () => {
    const around = { articles: { 'James Comey': ['a', 'b'], 'Jim Comey': ['b'] } }
    expect(await reasonsOf(pair, around)).toEqual(['named-together: One article names both.'])
  })

  test('but not against a misspelling', async () => {
    const misspelt = [actor('Kristen Gillibrand'), actor('Kirsten Gillibrand')]
    const around = { articles: { 'Kristen Gillibrand': ['a'], 'Kirsten Gillibrand': ['a'] } }
    expect(await reasonsOf(misspelt, around)).toEqual([])
  })

  test('the company that both keep speaks for', async () => {
    const around = { neighbours: { 'James Comey': ['FBI', 'Senate', 'Trump'], 'Jim Comey': ['FBI', 'Trump'] } }
    expect(await reasonsOf(pair, around)).toEqual(['company-kept: Both have to do with the same 2 actors.'])
  })

  test('company of which they share little tells nothing', async () => {
    const around = { neighbours: { 'James Comey': ['FBI', 'Senate', 'Trump'], 'Jim Comey': ['FBI', 'Fox', 'NBC'] } }
    expect(await reasonsOf(pair, around)).toEqual([])
  })

  test('somebody else who may be meant speaks against', async () => {
    const three = [actor('J. Bush'), actor('Jeb Bush'), actor('Joan Bush')]
    const found = await find(three)
    expect(found.map(({ reasons }) => reasons.map(({ reason }) => reason))).toEqual([
      ['initial', 'another-fits'],
      ['initial', 'another-fits'],
    ])
  })

  test('twelve years between them speak against', async () => {
    const around = { articles: { 'James Comey': ['a@2004-01-01'], 'Jim Comey': ['b@2016-02-01', 'c@2017-01-01'] } }
    expect(await reasonsOf(pair, around)).toEqual(['far-apart: 12 years lie between their articles.'])
  })
})

describe('a surname alone', () => {
  const bare = actor('Rendell', { id: 'person:rendell~1' })
  const three = ['a@2016-01-01', 'b@2016-01-10', 'c@2016-01-20']

  test('means the one whom articles of that time give it to', async () => {
    const found = await find([bare, actor('Edward Rendell')], {
      articles: { Rendell: ['x@2016-01-15'], 'Edward Rendell': three },
    })
    expect(found.map(({ reasons }) => reasons[0]?.words)).toEqual([
      'Of 3 articles within 30 days that name somebody of this surname in full, 3 mean Edward Rendell.',
    ])
  })

  test('may have a particle', async () => {
    const found = await find([actor('de Blasio'), actor('Bill de Blasio')], {
      articles: { 'de Blasio': ['x@2016-01-15'], 'Bill de Blasio': three },
    })
    expect(found.map(({ actors }) => actors.map(({ name }) => name).sort())).toEqual([['Bill de Blasio', 'de Blasio']])
  })

  test.each([
    ['two articles are too few', ['a@2016-01-01', 'b@2016-01-10'], []],
    ['others are too far', ['a@2016-01-01', 'b@2016-01-10', 'c@2016-03-20'], []],
    ['others are undated', ['a@2016-01-01', 'b@2016-01-10', 'c'], []],
    ['a relative is named, too', three, ['d@2016-01-02']],
  ])('means nobody where %s', async (_, ofOne, ofOther) => {
    const actors = [bare, actor('Edward Rendell'), actor('Marjorie Rendell')]
    const articles = { Rendell: ['x@2016-01-15'], 'Edward Rendell': ofOne, 'Marjorie Rendell': ofOther }
    expect(await find(actors, { articles })).toEqual([])
  })

  test('and a title of a woman is no man', async () => {
    const mrs = actor('Clinton', { id: 'person:clinton~1', aliases: ['Mrs. Clinton'] })
    const articles = { Clinton: ['x@2016-01-15'], 'Bill Clinton': three }
    const [found] = await find([mrs, actor('Bill Clinton')], { articles })
    expect(found?.reasons.map(({ reason }) => reason)).toEqual(['surname', 'genders-differ'])
  })
})
