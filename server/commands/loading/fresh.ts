import type { Store } from '../../graph/store.ts'
import { digestOf } from '../../graph/write/rows.ts'
import type { Read } from '../../input/input.ts'
import type { Article } from '../../shapes/text.ts'

/**
 * Passes on the articles that the store does not have, and all faults. `known` receives the id of one that is stored with
 * the same text; one that is stored with another text becomes a fault. Articles are looked up in groups of up to `group`.
 */
export async function* freshArticles(
  reads: AsyncIterable<Read<Article>>,
  store: Pick<Store, 'stored'>,
  known: (id: string) => void,
  group = 100,
): AsyncGenerator<Read<Article>> {
  let pending: Read<Article>[] = []
  async function* flush(): AsyncGenerator<Read<Article>> {
    const digests = await store.stored(pending.flatMap((read) => ('fault' in read ? [] : [read.value.id])))
    for (const read of pending) {
      const digest = 'fault' in read ? undefined : digests.get(read.value.id)
      if ('fault' in read || digest === undefined) yield read
      else if (digest === digestOf(read.value.text)) known(read.value.id)
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
