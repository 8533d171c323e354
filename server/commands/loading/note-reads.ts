import type { Failures } from '../../graph/store.ts'
import type { Read, ReadFault } from '../../input/input.ts'
import type { Article } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'

/** Reads that are noted together. */
const TOGETHER = 1000

/** Passes reads on, and has the store keep what could not be read, and let go of what could be since. */
export async function* notingReads(
  reads: AsyncIterable<Read<Article>>,
  store: Pick<Failures, 'noteReads'>,
  way: Way,
): AsyncGenerator<Read<Article>> {
  let failed: ReadFault[] = []
  let read: string[] = []
  const note = async () => {
    if (failed.length + read.length === 0) return
    const outcome = { failed, read, way }
    failed = []
    read = []
    await store.noteReads(outcome, new Date().toISOString())
  }
  try {
    for await (const each of reads) {
      if ('fault' in each) failed.push(each)
      else read.push(each.where, ...(each.value.url === undefined ? [] : [each.value.url]))
      if (failed.length + read.length >= TOGETHER) await note()
      yield each
    }
  } finally {
    await note()
  }
}
