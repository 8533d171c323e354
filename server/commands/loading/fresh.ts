import type { Store } from '../../graph/store.ts'
import type { Read } from '../../input/read.ts'
import type { Article } from '../../types.ts'

/**
 * Passes on the articles that the store does not have, and all faults. One that is stored with the same text is told to
 * `known`; one that is stored with another text becomes a fault. Articles are looked up in groups of up to `group`.
 */
export async function* freshArticles(
  reads: AsyncIterable<Read<Article>>,
  store: Store,
  known: (id: string) => void,
  group = 100,
): AsyncGenerator<Read<Article>> {
  let pending: Read<Article>[] = []
  async function* flush(): AsyncGenerator<Read<Article>> {
    const ids = pending.flatMap((read) => ('fault' in read ? [] : [read.value.id]))
    const stored = await store.stored(ids)
    for (const read of pending) {
      if ('fault' in read || !stored.has(read.value.id)) yield read
      else if ((await store.article(read.value.id))?.text === read.value.text) known(read.value.id)
      else {
        const fault = `article ${JSON.stringify(read.value.id)} is stored with another text; give this one another id`
        yield { where: read.where, fault }
      }
    }
    pending = []
  }
  for await (const read of reads) {
    pending.push(read)
    if (pending.length >= group) yield* flush()
  }
  yield* flush()
}
