import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse } from '../../server/language/analyse.ts'
import { chunks } from '../../server/language/chunks.ts'
import { loadLanguage } from '../../server/language/load.ts'
import { segment } from '../../server/language/segment.ts'

const WORDS = 100_000
/** compromise is slow: it gets a part of the text. */
const COMPROMISE_SHARE = 10
const seed = readFileSync(new URL('../../seeds/seed.txt', import.meta.url), 'utf8')

/** Words per second of each part of the language model on the seed article over and over, and of two other libraries. */
export async function run(): Promise<string> {
  const text = repeated(WORDS)
  const started = performance.now()
  const language = await loadLanguage()
  const loaded = performance.now() - started
  await analyse(language, seed)
  const sentences = segment(text).map((tokens) => tokens.map(({ start, end }) => text.slice(start, end)))
  const count = sentences.reduce((sum, words) => sum + words.length, 0)
  const rate = async (work: () => unknown, words = count) => {
    const begin = performance.now()
    await work()
    return Math.round((1000 * words) / (performance.now() - begin))
  }
  const wink = winkNLP(model, ['sbd', 'pos'])
  const rows: [string, number][] = [
    ['sentences and words', await rate(() => segment(text))],
    ['word pieces', await rate(() => sentences.map((words) => [...chunks(words, language)]))],
    ['analyse, one core', await rate(() => analyse(language, text))],
    ['analyse, two cores', await rate(() => Promise.all([inWorker(WORDS / 2), inWorker(WORDS / 2)]))],
    ['wink-nlp (sentences, words, parts of speech)', await rate(() => wink.readDoc(text).tokens().out())],
    [
      'compromise (words, parts of speech)',
      await rate(() => compromise(repeated(WORDS / COMPROMISE_SHARE)).json(), count / COMPROMISE_SHARE),
    ],
  ]
  const lengths = [WORDS / 100, WORDS / 10, WORDS]
  for (const words of lengths)
    rows.push([`linear: ${words} words`, await rate(() => analyse(language, repeated(words)), words)])
  const endless = repeated(WORDS / 10).replace(/[.!?\n]/g, ' ')
  rows.push([`linear: ${WORDS / 10} words, one sentence`, await rate(() => analyse(language, endless), WORDS / 10)])
  await language.close()
  const memory = Math.round(process.memoryUsage.rss() / 1e6)
  const lines = rows.map(([name, words]) => `${name.padEnd(46)} ${words.toLocaleString('en').padStart(10)} words/s`)
  return [
    `language model: loaded in ${Math.round(loaded)} ms; ${memory} MB resident at the end of this run`,
    ...lines,
  ].join('\n')
}

function repeated(words: number): string {
  const each = seed.split(/\s+/).length
  return seed.repeat(Math.ceil(words / each))
}

/** The worker loads its own model; its time counts. */
function inWorker(words: number): Promise<void> {
  const worker = new Worker(new URL('./language-worker.ts', import.meta.url), { workerData: repeated(words) })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`worker exit ${code}`))))
  })
}
