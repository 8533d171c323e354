import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { analyse } from '../../server/language/analyse.ts'
import { chunks } from '../../server/language/chunks.ts'
import { loadLanguage } from '../../server/language/load.ts'
import { segment } from '../../server/language/segment/segment.ts'

const WORDS = 100_000
/** compromise is slow, so it gets only a part of the text. */
const COMPROMISE_SHARE = 10
const seed = readFileSync(new URL('../../seeds/seed.txt', import.meta.url), 'utf8')

/**
 * Words per second of each part of the language model and of two other libraries, on the seed article repeated: by
 * elapsed time, and by processor time, which a busy machine changes less.
 */
export async function run(): Promise<string> {
  const text = repeated(WORDS)
  const started = performance.now()
  const language = await loadLanguage()
  const loaded = performance.now() - started
  await analyse(language, seed)
  const memory = Math.round(process.memoryUsage.rss() / 1e6)
  const sentences = segment(text).map((tokens) => tokens.map(({ start, end }) => text.slice(start, end)))
  const count = sentences.reduce((sum, words) => sum + words.length, 0)
  const rows: string[] = []
  const measure = async (name: string, work: () => unknown, words = count) => {
    const begin = performance.now()
    const processor = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(processor)
    const rates = [(1e3 * words) / (performance.now() - begin), (1e6 * words) / (user + system)]
    rows.push(name.padEnd(46) + rates.map((rate) => Math.round(rate).toLocaleString('en').padStart(12)).join(''))
  }
  await measure('sentences and words', () => segment(text))
  await measure('word pieces', () => sentences.map((words) => [...chunks(words, language)]))
  await measure('analyse, one core', () => analyse(language, text))
  await measure('analyse, two cores', () => Promise.all([inWorker(WORDS / 2), inWorker(WORDS / 2)]))
  for (const words of [WORDS / 100, WORDS / 10]) {
    await measure(`analyse, ${words} words`, () => analyse(language, repeated(words)), words)
  }
  const endless = repeated(WORDS / 10).replace(/[.!?\n]/g, ' ')
  await measure(`analyse, ${WORDS / 10} words in one sentence`, () => analyse(language, endless), WORDS / 10)
  await language.close()
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const wink = winkNLP(model, ['sbd', 'pos'])
  await measure('wink-nlp (sentences, words, parts of speech)', () => wink.readDoc(text).tokens().out())
  const { default: compromise } = await import('compromise')
  const part = repeated(WORDS / COMPROMISE_SHARE)
  await measure('compromise (words, parts of speech)', () => compromise(part).json(), count / COMPROMISE_SHARE)
  return [
    `language model: loaded in ${Math.round(loaded)} ms, ${memory} MB resident`,
    `${'words/s'.padEnd(46)}${'by clock'.padStart(12)}${'by processor'.padStart(12)}`,
    ...rows,
  ].join('\n')
}

function repeated(words: number): string {
  const each = seed.split(/\s+/).length
  return seed.repeat(Math.ceil(words / each))
}

/** The worker loads its own model, and the time for this counts. */
function inWorker(words: number): Promise<void> {
  const worker = new Worker(new URL('./language-worker.ts', import.meta.url), { workerData: repeated(words) })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`worker exit ${code}`))))
  })
}
