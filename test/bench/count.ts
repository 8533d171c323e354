import type { Store } from '../../server/graph/store.ts'

/** How many nodes and edges of the graph a store holds. */
export async function countOf(store: Store): Promise<number> {
  const { labels, types } = await store.schema()
  const nodes = (name: string) => labels.find((label) => label.name === name)?.count ?? 0
  return nodes('Actor') + nodes('Statement') + nodes('Article') + types.reduce((sum, { count }) => sum + count, 0)
}
