import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { article } from '../records.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

const texts = article(
  'texts',
  [
    'said: [Lavrov] <said> {the negotiations in Gdańsk with [NATO] had failed}.',
    'said: [Martin] <said> {Łukasz’s truce, a long truce, was a truce}.',
    'said: [Martin] <said> {the U.S. wanted no truce}.',
  ],
  { title: 'Failure in Gdańsk', publisher: 'The Evening Paper' },
)

/** Signs and words with a meaning in query languages. */
const signs = fc.string({
  unit: fc.constantFrom(
    ...'+-&|!(){}[]^"~*?:\\/ \'.,;=<>%$#@`\u0000\u2019'.split(''),
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'truce',
  ),
})

export function search({ empty, reopen }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save([...all, texts])
  })

  const found = async (query: string, limit = 9) => {
    const { actors, statements, articles } = await store.search(query, limit)
    return {
      actors: actors.map(({ actor }) => actor.name),
      statements: statements.map(({ statement }) => statement.id.replace('statement:', '')),
      articles: articles.map(({ article: { id } }) => id),
    }
  }

  test.each<[string, string, Partial<Awaited<ReturnType<typeof found>>>]>([
    ['a name', 'Lavrov', { actors: ['Sergei Lavrov'], statements: ['texts-0', 'later-0', 'talks-2'] }],
    ['an alias', 'moscow', { actors: ['Russia'] }],
    ['a word of a statement', 'negotiations', { statements: ['texts-0'], articles: ['texts'] }],
    ['the beginning of a word', 'negotia', { statements: ['texts-0'], articles: ['texts'] }],
    ['not the middle of a word', 'gotiations', { statements: [], articles: [], actors: [] }],
    ['without accents', 'lukasz gdansk', { statements: [], articles: ['texts'] }],
    ['with accents that are not there', 'négotiations', { statements: ['texts-0'] }],
    ['a possessive', "Łukasz's", { statements: ['texts-1'] }],
    ['an abbreviation', 'U.S. truce', { statements: ['texts-2'] }],
    ['the title of an article', 'failure', { articles: ['texts'], statements: [] }],
    ['its publisher', 'evening', { articles: ['texts'] }],
    ['all words', 'truce long', { statements: ['texts-1'] }],
    ['short words only whole', 'lo', { statements: [], articles: [] }],
    [
      'a sentence, whose smallest words do not count',
      'Had the negotiations in Gdansk failed?',
      { statements: ['texts-0'] },
    ],
    ['a word that does not count', 'the', { actors: ['Russia'], statements: [], articles: [] }],
    ['nothing', '?! ', { actors: [], statements: [], articles: [] }],
    ['words that others take for operators', 'truce AND wanted', { statements: ['texts-2'] }],
  ])('finds by %s', async (_, query, expected) => {
    const { statements, ...rest } = await found(query)
    // The order of equally good hits is the engine's own.
    expect({ ...rest, statements: statements.toSorted() }).toMatchObject({
      ...expected,
      ...(expected.statements === undefined ? {} : { statements: expected.statements.toSorted() }),
    })
  })

  test('puts first the articles with the most occurrences, and returns no more than requested', async () => {
    expect((await found('truce', 1)).statements).toEqual(['texts-1'])
    expect((await found('Martin', 2)).statements).toHaveLength(2)
  })

  test('puts whole names and aliases before longer ones', async () => {
    await store.save([
      article('unions', ['said: [EU] <told> {[NATO] so}.'], { alsoCalled: { NATO: ['EU NATO Council'] } }),
    ])
    expect((await found('eu')).actors).toEqual(['European Union', 'NATO'])
  })

  test('counts the actors that articles only name, and lists them where they are asked for', async () => {
    expect(await store.search('european', 9)).toMatchObject({ actors: [], named: 1 })
    const asked = await store.search('european', 9, true)
    expect(asked.actors.map(({ actor }) => actor.id)).toEqual(['organisation:european-union'])
    expect(asked).not.toHaveProperty('named')
    expect(await store.search('lavrov', 9)).not.toHaveProperty('named')
  })

  test('marks the words where they stand', async () => {
    const { actors, statements, articles } = await store.search('gdansk nego', 9)
    const cut = (
      { text, marks }: { text: string; marks: readonly (readonly [number, number])[] } | undefined = {
        text: '',
        marks: [],
      },
    ) => marks.map(([start, end]) => text.slice(start, end))
    expect(actors).toEqual([])
    expect(statements.map(({ words }) => cut(words))).toEqual([['negotiations', 'Gdańsk']])
    expect(articles.map(({ title, words }) => [cut(title), cut(words)])).toEqual([
      [['Gdańsk'], ['negotiations', 'Gdańsk']],
    ])
    const [russia] = (await store.search('krem', 9)).actors
    expect([cut(russia?.name), cut(russia?.alias), russia?.alias?.text]).toEqual([[], ['Kremlin'], 'the Kremlin'])
  })

  test('gives no sign a special meaning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(signs, fc.string({ unit: 'grapheme' })), async (query) => {
        const { statements } = await store.search(query, 9)
        for (const { words } of statements) expect(words.marks.length).toBeGreaterThan(0)
      }),
      {
        numRuns: 60,
        examples: [['truce" OR "it'], ['truce) OR (*:*'], ['text:truce'], ['*'], ['"'], ['NEAR(truce it)'], ['𝅗𝅥Ḟ']],
      },
    )
  })

  test('still works after closing and opening', async () => {
    store = await reopen()
    await expect.poll(async () => (await found('negotiations')).statements).toEqual(['texts-0'])
  })
}
