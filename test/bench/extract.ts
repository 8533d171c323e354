import { readFileSync } from 'node:fs'
import { openExtractors } from '../../server/commands/loading/extractor.ts'
import { inOrder } from '../../server/commands/loading/in-order.ts'
import { extract } from '../../server/extract/extract.ts'
import { analyse } from '../../server/language/analyse.ts'
import { loadLanguage } from '../../server/language/load.ts'
import type { Sentence } from '../../server/shapes/language.ts'
import type { Article } from '../../server/shapes/text.ts'

/** Articles that one and two threads read. */
const ARTICLES = 40
/** Articles that are read before anything is measured. */
const WARM = 20
/** Articles during which memory is watched; 100,000 take hours. */
const LONG_RUN = Number(process.env.PARLEY_BENCH_ARTICLES ?? 200)
const seed = readFileSync(new URL('../../seeds/seed.txt', import.meta.url), 'utf8')

/**
 * The cost of extraction after the language model, beside the model itself and beside compromise's quotations() on the
 * same text; the gain of two threads; and whether memory grows with the articles. Measured in processor time, which a
 * busy machine changes less than elapsed time.
 */
export async function run(): Promise<string> {
  const language = await loadLanguage()
  const articles = copies(ARTICLES)
  const analysed: (readonly Sentence[])[] = [await analyse(language, seed)]
  const words = ARTICLES * (analysed[0]?.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0)
  // What is measured is a long run: the first articles are slower, until their code is compiled.
  for (const article of articles.slice(0, WARM)) extract(article, await analyse(language, article.text))
  const model = await spent(async () => {
    for (const { text } of articles) analysed.push(await analyse(language, text))
  })
  const rest = await spent(() => {
    for (const [i, article] of articles.entries()) extract(article, analysed[i + 1] ?? [])
  })
  const { default: compromise } = await import('compromise')
  const other = await spent(() => {
    for (const { text } of articles.slice(0, ARTICLES / 10)) compromise(text).quotations().out('array')
  })
  const [first, last] = await memoryOver(LONG_RUN, async (article) => {
    extract(article, await analyse(language, article.text))
  })
  await language.close()
  const one = await threads(1)
  const two = await threads(2)
  const rate = (seconds: number, of = words) => `${Math.round(of / seconds).toLocaleString('en')} words/s`.padStart(18)
  const row = (name: string, value: string) => name.padEnd(46) + value
  return [
    row('extraction: language model', rate(model.processor)),
    row('extraction: everything after it', rate(rest.processor)),
    row('extraction: whole, one core', rate(model.processor + rest.processor)),
    row('everything after it / language model', (rest.processor / model.processor).toFixed(2).padStart(18)),
    row("compromise's quotations()", rate(other.processor, words / 10)),
    row('--jobs 2, processor time of one / of two', percent(one.processor / two.processor)),
    row('--jobs 2, half of the time of one / of two', percent(one.clock / 2 / two.clock)),
    row(`memory after ${LONG_RUN / 5} articles, after ${LONG_RUN}`, `${first} MB, ${last} MB`.padStart(18)),
  ].join('\n')
}

function copies(count: number): Article[] {
  return Array.from({ length: count }, (_, i) => ({ id: `seed-${i}`, text: seed, publishedAt: '2025-03-07' }))
}

interface Spent {
  readonly processor: number
  readonly clock: number
}

/** Seconds of processor time, all threads together, and of elapsed time. */
async function spent(work: () => unknown): Promise<Spent> {
  const begin = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { processor: (user + system) / 1e6, clock: (performance.now() - begin) / 1e3 }
}

/** Time to read all articles on this many threads, each of which has read one article before. */
async function threads(jobs: number): Promise<Spent> {
  const extractor = await openExtractors(jobs)
  const read = async (count: number) => {
    async function* items(): AsyncGenerator<Article> {
      yield* copies(count)
    }
    for await (const _ of inOrder(items(), extractor.width, (article) => extractor.extract(article)));
  }
  await read(2 * jobs)
  const time = await spent(() => read(ARTICLES))
  await extractor.close()
  return time
}

/** Megabytes in use, on and off the heap, after a fifth of the articles and after all of them. */
async function memoryOver(count: number, work: (article: Article) => Promise<void>): Promise<[number, number]> {
  let first = 0
  for (const [i, article] of Array.from({ length: count }, () => ({ id: '', text: seed })).entries()) {
    await work({ ...article, id: String(i) })
    if (i === Math.floor(count / 5)) first = process.memoryUsage.rss()
  }
  return [Math.round(first / 1e6), Math.round(process.memoryUsage.rss() / 1e6)]
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`.padStart(18)
}
