import { availableParallelism } from 'node:os'
import { extract } from '../../extract/extract.ts'
import { analyse } from '../../language/analyse.ts'
import { loadLanguage } from '../../language/load.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import { createThreads } from '../../threads/threads.ts'
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
  const threads = createThreads<Article, ExtractionRecord>(new URL('./extract-worker.ts', import.meta.url), jobs)
  return { width: 2 * jobs, extract: threads.run, close: threads.close }
}

/** Reads `--jobs N`. @throws UsageError where it is no number from 1 to 64. */
export function readJobs(option: string | boolean | undefined): number {
  if (option === undefined) return 1
  const jobs = option === 'all' ? availableParallelism() : Number(option)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs ${option}: give a number from 1 to 64`)
  return jobs
}
