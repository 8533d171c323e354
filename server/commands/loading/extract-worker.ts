import { parentPort } from 'node:worker_threads'
import type { Article } from '../../types.ts'
import { openExtractor } from './extractor.ts'

/** A thread of `extract --jobs N`: takes numbered articles, answers with their records. */
const extractor = openExtractor()
parentPort?.on('message', async ({ number, article }: { number: number; article: Article }) => {
  try {
    const { extract } = await extractor
    parentPort?.postMessage({ number, record: await extract(article) })
  } catch (error) {
    parentPort?.postMessage({ number, error: (error as Error).message })
  }
})
