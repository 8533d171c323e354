import type { Store } from '../../server/graph/store.ts'
import type { ActorSummary, Evidence, Page } from '../../server/shapes/answers.ts'
import { STATUSES } from '../../server/shapes/vocabulary.ts'

/** Everything in a store except positions, in an order that does not depend on how it was stored. */
export async function dump(store: Store) {
  const statements = await everyPage<Evidence>((paging) => store.statements(paging))
  const actors = await everyPage<ActorSummary>((paging) => store.actors(paging))
  const { labels, types } = await store.schema()
  const { edges, attributes } = await store.view({})
  const articleIds = await store.articleIds('', Number.MAX_SAFE_INTEGER)
  const articles = await store.articles(articleIds, STATUSES)
  const texts = articles.map(({ text }) => text)
  const unreal = articles.flatMap((article) => article.unreal ?? [])
  return { statements, unreal, actors, labels, types, edges, attributes, articleIds, texts }
}

/** Every item of a list, read page by page. */
export async function everyPage<T>(
  read: (paging: { limit: number; cursor?: string }) => Promise<Page<T>>,
  limit = 7,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page: Page<T> = await read(cursor === undefined ? { limit } : { limit, cursor })
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return items
}
