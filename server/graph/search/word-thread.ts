import { Worker } from 'node:worker_threads'
import type { IndexedArticle } from './word-index.ts'

/** Takes many articles into a file of words beside the thread that asks for it. */
export interface WordThread {
  /** One call at a time. @returns whether they are taken in; what went wrong comes up where they are added here. */
  add(articles: readonly IndexedArticle[]): Promise<boolean>
  close(): Promise<void>
}

/** The thread begins when it is first needed. */
export function createWordThread(file: string): WordThread {
  let worker: Worker | undefined
  return {
    add(articles) {
      worker ??= new Worker(new URL('./word-worker.ts', import.meta.url), { workerData: file })
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const answer = (isTakenIn: boolean) => resolve(isTakenIn)
      const fail = () => {
        worker = undefined
        resolve(false)
      }
      worker.once('message', answer)
      worker.once('error', fail)
      worker.postMessage(articles)
      const asked = worker
      return promise.finally(() => asked.off('message', answer).off('error', fail))
    },
    async close() {
      await worker?.terminate()
    },
  }
}
