import { beforeEach, expect, test } from 'vitest'
import type { ArticleQuery, Store } from '../../../server/graph/store.ts'
import { ARTICLE_ORDERS } from '../../../server/shapes/articles.ts'
import { later, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

/** `talks` has a title, a publisher and 5 statements of March 2025; `later` 2 of April; `undated` 1. */
export function articleList({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save([undated, talks, later])
  })

  const list = async (query: Partial<ArticleQuery>) => {
    const { items, total } = await store.articleList({ order: 'newest', limit: 50, ...query })
    expect(total).toBe(items.length)
    return items.map(({ id }) => id)
  }

  test.each([
    [{}, ['later', 'talks', 'undated']],
    [{ order: 'title' }, ['later', 'talks', 'undated']],
    [{ order: 'publisher' }, ['talks', 'later', 'undated']],
    [{ order: 'statements' }, ['talks', 'later', 'undated']],
    [{ publishers: ['The Paper'] }, ['talks']],
    [{ q: 'truce' }, ['talks']],
    [{ q: 'the pap' }, ['talks']],
    [{ q: 'nowhere' }, []],
    [{ q: 'the' }, []],
    [{ articles: ['undated', 'missing'] }, ['undated']],
    [{ articles: ['undated', 'talks'], q: 'stays' }, ['undated']],
  ] as [Partial<ArticleQuery>, string[]][])('%j lists %j', async (query, ids) => {
    expect(await list(query)).toEqual(ids)
  })

  test.each(ARTICLE_ORDERS)('a page at a time it is the same list in the order %s', async (order) => {
    const whole = await store.articleList({ order, limit: 50 })
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.articleList({ order, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      expect(page.total).toBe(3)
      found.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(found).toEqual(whole.items.map(({ id }) => id))
  })

  test('articles are listed by their language and how they came in, and tell both', async () => {
    const came = { language: 'de', way: 'paste' } as const
    await store.save([{ ...talks, id: 'came', article: { title: 'Came', ...came }, statements: [] }])
    const { items } = await store.articleList({ order: 'newest', limit: 50, way: 'paste' })
    expect(items).toEqual([{ id: 'came', title: 'Came', ...came, statements: 0, copies: 0 }])
    expect(await list({ language: 'de', order: 'title' })).toEqual(['came'])
    expect(await list({ language: 'en' })).toEqual([])
    expect(await list({ way: 'feed', language: 'de' })).toEqual([])
    for (const order of ARTICLE_ORDERS)
      expect((await list({ order, way: 'unknown', language: 'unknown' })).sort()).toEqual(['later', 'talks', 'undated'])
    expect((await store.article('came'))?.way).toBe('paste')
    const entries = await Array.fromAsync(store.entries())
    const record = entries.find((entry) => 'record' in entry && entry.record.id === 'came')
    expect(record).toMatchObject({ record: { article: came } })
  })

  test('an article comes with its provenance and its number of statements', async () => {
    const { items } = await store.articleList({ order: 'newest', limit: 50, articles: ['talks'] })
    const about = {
      title: 'Talks',
      publisher: 'The Paper',
      url: 'https://example.org/talks',
      publishedAt: '2025-03-05',
    }
    expect(items).toEqual([{ id: 'talks', ...about, statements: 5, copies: 0 }])
  })

  test('publishers come with what there is of them, those with the most articles first', async () => {
    expect(await store.publishers({ limit: 10 })).toEqual({
      items: [
        { articles: 2, statements: 3, first: '2025-04-01T10:00:00Z', last: '2025-04-01T10:00:00Z' },
        { name: 'The Paper', articles: 1, statements: 5, first: '2025-03-05', last: '2025-03-05' },
      ],
    })
    const { items, cursor = '' } = await store.publishers({ limit: 1 })
    expect(items.map(({ name }) => name)).toEqual([undefined])
    expect((await store.publishers({ limit: 1, cursor })).items.map(({ name }) => name)).toEqual(['The Paper'])
  })
}
