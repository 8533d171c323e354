import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { storeErrorFrom } from '../engine/embedded-error.ts'
import { wordsFile } from '../engine/folder.ts'
import { isDamage, openWordIndex, type WordIndex } from './word-index.ts'

/**
 * Opens the word index in `folder`, and replaces it with an empty one if it is damaged. Damage is noticed on opening,
 * on use, or by a background thread that reads the whole file.
 * @param onReplaced called after a damaged index was replaced with an empty one.
 * @throws StoreError if the index cannot be created.
 */
export function openMendingWordIndex(folder: string, onReplaced: () => void): WordIndex {
  const file = join(folder, wordsFile)
  const isOld = existsSync(file)
  let index = openOrRecreate()
  let isClosed = false
  const stop = isOld ? checkInBackground(file, replace) : () => {}

  function recreate(): WordIndex {
    try {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      return openWordIndex(file)
    } catch (error) {
      throw storeErrorFrom(error, folder)
    }
  }
  function openOrRecreate(): WordIndex {
    try {
      return openWordIndex(file)
    } catch {
      // A new file cures any fault of the old one; a fault of the folder makes `recreate` fail, too.
      return recreate()
    }
  }
  function replace(): void {
    stop()
    index.close()
    index = recreate()
    onReplaced()
  }
  const mending = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (isClosed || !isDamage(error)) throw error
      replace()
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

/** Checks the file in a thread. Calls `damaged` at most once. @returns a function that ends the check. */
function checkInBackground(file: string, damaged: () => void): () => void {
  const worker = new Worker(new URL('./look-through-words.ts', import.meta.url), { workerData: file })
  let isStopped = false
  worker.once('message', (isSound: boolean) => {
    if (!isSound && !isStopped) damaged()
  })
  // If no thread can be started, damage is found on use.
  worker.once('error', () => {})
  worker.unref()
  return () => {
    isStopped = true
    worker.terminate().catch(() => {})
  }
}
