import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLines } from '../../input/lines.ts'
import { analyse } from '../../language/analyse.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Sentence, Token } from '../../shapes/language.ts'

/** An article in a benchmark. */
export interface Text {
  readonly id: string
  readonly text: string
}

type Packed = readonly [number, number, string, Token['upos'], number, string, Token['entity'], number, number]

const MAX_LINE = 64 * 1024 * 1024

const languageFolder = fileURLToPath(new URL('../../language/', import.meta.url))

/**
 * The sentences of the articles, analysed by the language model, or read from `folder` where the same model and the same
 * code have analysed the same articles before: the model takes minutes, all the rest seconds.
 * @throws Error where the file in `folder` is not one of these articles.
 */
export async function treesOfTexts(folder: string, texts: readonly Text[]): Promise<Sentence[][]> {
  const path = join(folder, await nameOfTrees(texts))
  await mkdir(folder, { recursive: true })
  if (!(await stat(path).catch(() => undefined))) await analyseAll(path, texts)
  const found: Sentence[][] = []
  for await (const { bytes } of readLines(createReadStream(path), MAX_LINE)) {
    const text = texts[found.length]?.text
    if (text === undefined || bytes === null) throw new Error(`${path} does not fit the articles: remove it`)
    found.push((JSON.parse(new TextDecoder().decode(bytes)) as Packed[][]).map((tokens) => unpacked(text, tokens)))
  }
  return found
}

/**
 * The name of the file that keeps the trees of some articles. It depends on the articles, the language model, and every
 * source file of the language stage and of this cache, so that a changed rule of the tokeniser makes another file.
 * @param language the folder of the language stage.
 */
export async function nameOfTrees(texts: readonly Text[], language = languageFolder): Promise<string> {
  const hash = createHash('sha256')
  const sources = (await readdir(language, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const code = sources.filter((name) => name.endsWith('.ts')).sort()
  for (const name of ['model/model.json', ...code])
    hash.update(`\0${name}\0`).update(await readFile(join(language, name)))
  hash.update(await readFile(fileURLToPath(import.meta.url)))
  for (const { id, text } of texts) hash.update(`\0${id}\0${text}`)
  return `trees-${hash.digest('hex').slice(0, 16)}.jsonl`
}

async function analyseAll(path: string, texts: readonly Text[]): Promise<void> {
  const language = await loadLanguage()
  const file = createWriteStream(`${path}.part`)
  for (const [i, { text }] of texts.entries()) {
    const sentences = await analyse(language, text)
    if (!file.write(`${JSON.stringify(sentences.map(packed))}\n`)) await once(file, 'drain')
    if (i % 50 === 0) console.error(`analysed ${i} of ${texts.length} articles`)
  }
  file.end()
  await once(file, 'close')
  await language.close()
  await rename(`${path}.part`, path)
}

function packed({ tokens }: Sentence): Packed[] {
  return tokens.map(({ start, end, lemma, upos, head, relation, entity, probability }) => {
    const rounded = (value: number): number => Math.round(1000 * value) / 1000
    return [start, end, lemma, upos, head, relation, entity, rounded(probability.head), rounded(probability.relation)]
  })
}

function unpacked(text: string, packed: readonly Packed[]): Sentence {
  const tokens = packed.map(([start, end, lemma, upos, head, relation, entity, headSure, relationSure]): Token => {
    const probability = { upos: 1, head: headSure, relation: relationSure, entity: 1 }
    return { start, end, text: text.slice(start, end), lemma, upos, head, relation, entity, probability }
  })
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? 0
  return { start, end, text: text.slice(start, end), tokens }
}
