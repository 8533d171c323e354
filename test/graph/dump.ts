import type { Store } from '../../server/graph/store.ts'
import type { ActorSummary, Evidence, Page } from '../../server/shapes/answers.ts'

/** Everything in a store except positions, in an order that does not depend on how it was stored. */
export async function dump(store: Store) {
  const statements = await everyPage<Evidence>((paging) => store.statements(paging))
  const actors = await everyPage<ActorSummary>((paging) => store.actors(paging))
  const { labels, types } = await store.schema()
  const { edges, attributes } = await store.view({})
  const articleIds = [...new Set(statements.map(({ article }) => article.id))].sort()
  const texts = await Promise.all(articleIds.map(async (id) => (await store.article(id))?.text))
  return { statements, actors, labels, types, edges, attributes, articleIds, texts }
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
