import type { Entry, RestoreSums } from '../../graph/store.ts'
import { askServer } from '../running/ask-server.ts'
import type { RunningServer } from '../running/server-file.ts'

/** About how much one request holds at most. */
const together = { entries: 500, characters: 4_000_000 }

/**
 * Restores through the server that holds the store.
 * @param step receives how many more articles were stored, known or refused.
 * @throws StoreError where it does not answer, or refuses.
 */
export async function sendEntries(
  server: RunningServer,
  entries: AsyncIterable<Entry>,
  step: (articles: number) => void,
): Promise<RestoreSums> {
  const sums = { saved: 0, known: 0, refused: [] as RestoreSums['refused'][number][], statements: 0, views: 0 }
  /** The last entry of each view and feed: a server takes only those that it does not have, so that an older one would stay. */
  const last = new Map<string, Entry>()
  let batch: Entry[] = []
  let characters = 0
  let count = 0
  let end: number | undefined
  const flush = async () => {
    if (batch.length === 0) return
    const report = await askServer<Omit<RestoreSums, 'whole'>>(server, '/api/v1/entries', { entries: batch })
    step(batch.filter((entry) => 'record' in entry).length)
    batch = []
    characters = 0
    for (const key of ['saved', 'known', 'statements', 'views'] as const) sums[key] += report[key]
    sums.refused.push(...report.refused)
  }
  const add = async (entry: Entry) => {
    batch.push(entry)
    characters += JSON.stringify(entry).length
    if (batch.length >= together.entries || characters >= together.characters) await flush()
  }
  for await (const entry of entries) {
    if ('end' in entry) {
      end = entry.end
      continue
    }
    count += 1
    if ('view' in entry) last.set(`view ${entry.view.id}`, entry)
    else if ('feed' in entry) last.set(`feed ${entry.feed.id}`, entry)
    else await add(entry)
  }
  for (const entry of last.values()) await add(entry)
  await flush()
  return { ...sums, whole: end === count }
}
