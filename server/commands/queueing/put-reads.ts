import { setTimeout as after } from 'node:timers/promises'
import type { Read, ReadFault } from '../../input/input.ts'
import { labelOf, type Queue, type Work } from '../../queue/queue.ts'

/** Work that is put together. */
const TOGETHER = { pieces: 100, characters: 2_000_000 }

/** What came of putting articles into the queue, by their ids. */
export interface PutReport {
  put: number
  /** Those that wait already. */
  known: number
  refused: number
}

/**
 * Puts what is read into the queue as it is read. Where the queue is full, it waits until there is room.
 * @param fault receives what could not be read.
 * @param step receives how many more were put, known or refused.
 */
export async function putReads(
  queue: Queue,
  reads: AsyncIterable<Read<Work>>,
  {
    fault,
    step,
    waiting,
  }: { fault: (fault: ReadFault) => void; step: (count: number) => void; waiting: (words: string) => void },
): Promise<PutReport> {
  const report: PutReport = { put: 0, known: 0, refused: 0 }
  let pieces: Work[] = []
  let characters = 0
  const put = async () => {
    for (let told = false; (await queue.room()) < 1; told = true) {
      if (!told) waiting('Waiting: the queue is full.')
      await after(1000)
    }
    const count = await queue.put(pieces)
    report.put += count
    report.known += pieces.length - count
    step(pieces.length)
    pieces = []
    characters = 0
  }
  for await (const read of reads) {
    if ('fault' in read) {
      report.refused += 1
      fault(read)
      step(1)
      continue
    }
    pieces.push(read.value)
    characters += labelOf(read.value).text.length
    if (pieces.length >= TOGETHER.pieces || characters >= TOGETHER.characters) await put()
  }
  if (pieces.length > 0) await put()
  return report
}
