import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { storeErrorFrom } from '../engine/embedded-error.ts'
import { wordsFile } from '../engine/folder.ts'
import { isDamage, openWordIndex, type WordIndex } from './word-index.ts'

/**
 * The index of words in `folder`. Where it is damaged, a new and empty one takes its place: when it is opened, when it is
 * used, or when a thread that reads the whole of it in the background finds a fault.
 * @param renewed called when the index is new and empty.
 * @throws StoreError where it cannot be made.
 */
export function openMendingWordIndex(folder: string, renewed: () => void): WordIndex {
  const file = join(folder, wordsFile)
  const isOld = existsSync(file)
  let index = openOrMakeAnew()
  let isClosed = false
  const stop = isOld ? lookThrough(file, renew) : () => {}

  function makeAnew(): WordIndex {
    try {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      return openWordIndex(file)
    } catch (error) {
      throw storeErrorFrom(error, folder)
    }
  }
  function openOrMakeAnew(): WordIndex {
    try {
      return openWordIndex(file)
    } catch {
      // Whatever is wrong with the old file, a new one takes its place; what is wrong with the folder fails again.
      return makeAnew()
    }
  }
  function renew(): void {
    stop()
    index.close()
    index = makeAnew()
    renewed()
  }
  const mending = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (isClosed || !isDamage(error)) throw error
      renew()
      return work()
    }
  }
  return {
    articles: () => mending(() => index.articles()),
    add: (articles) => mending(() => index.add(articles)),
    remove: (articles) => mending(() => index.remove(articles)),
    find: (kind, words, limit) => mending(() => index.find(kind, words, limit)),
    close() {
      isClosed = true
      stop()
      index.close()
    },
  }
}

/** Calls `damaged` at most once. @returns what ends it. */
function lookThrough(file: string, damaged: () => void): () => void {
  const worker = new Worker(new URL('./look-through-words.ts', import.meta.url), { workerData: file })
  let isOver = false
  worker.once('message', (isSound: boolean) => {
    if (!isSound && !isOver) damaged()
  })
  // Where no thread can be started nothing is looked through; damage is then found when it is used.
  worker.once('error', () => {})
  worker.unref()
  return () => {
    isOver = true
    worker.terminate().catch(() => {})
  }
}
