import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { extract } from '../../extract/extract.ts'
import { analyse } from '../../language/analyse.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Article, ExtractionRecord } from '../../types.ts'
import { UsageError } from '../command.ts'

/** Extraction with the language model behind it. */
export interface Extractor {
  /** How many articles it works on at once. */
  readonly width: number
  readonly extract: (article: Article) => Promise<ExtractionRecord>
  readonly close: () => Promise<void>
}

/** Loads the model once and extracts in this thread. */
export async function openExtractor(): Promise<Extractor> {
  const language = await loadLanguage()
  return {
    width: 1,
    extract: async (article) => extract(article, await analyse(language, article.text)),
    close: () => language.close(),
  }
}

/** @param jobs threads, each with a model of its own. */
export async function openExtractors(jobs: number): Promise<Extractor> {
  if (jobs === 1) return openExtractor()
  const workers = Array.from({ length: jobs }, () => new Worker(new URL('./extract-worker.ts', import.meta.url)))
  const waiting = new Map<number, { resolve: (record: ExtractionRecord) => void; reject: (error: Error) => void }>()
  const idle: Worker[] = []
  const queue: { readonly number: number; readonly article: Article }[] = []
  const next = () => {
    while (idle.length > 0 && queue.length > 0) (idle.pop() as Worker).postMessage(queue.shift())
  }
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  for (const worker of workers) {
    worker.on('error', fail)
    worker.on('message', (message: { number: number; record?: ExtractionRecord; error?: string }) => {
      const asked = waiting.get(message.number)
      waiting.delete(message.number)
      if (message.record !== undefined) asked?.resolve(message.record)
      else asked?.reject(new Error(message.error))
      idle.push(worker)
      next()
    })
    idle.push(worker)
  }
  let number = 0
  return {
    width: 2 * jobs,
    extract: (article) =>
      new Promise((resolve, reject) => {
        number += 1
        waiting.set(number, { resolve, reject })
        queue.push({ number, article })
        next()
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Reads `--jobs N`. @throws UsageError where it is no number from 1 to 64. */
export function readJobs(option: string | boolean | undefined): number {
  if (option === undefined) return 1
  const jobs = option === 'all' ? availableParallelism() : Number(option)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs ${option}: give a number from 1 to 64`)
  return jobs
}
