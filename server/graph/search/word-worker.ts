import { parentPort, workerData } from 'node:worker_threads'
import { type IndexedArticle, openWordIndex } from './word-index.ts'

/** A thread that takes articles into a file of words; says each time whether it could. */
parentPort?.on('message', (articles: readonly IndexedArticle[]) => parentPort?.postMessage(isTakenIn(articles)))

/** Opened each time: the file may have been made anew meanwhile. */
function isTakenIn(articles: readonly IndexedArticle[]): boolean {
  try {
    const index = openWordIndex(workerData as string)
    try {
      index.add(articles)
      return true
    } finally {
      index.close()
    }
  } catch {
    return false
  }
}
