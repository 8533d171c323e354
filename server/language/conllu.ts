/**
 * CoNLL-U (https://universaldependencies.org/format.html): one word a line in ten columns, a blank line after each
 * sentence, comments (`#`) before it, ranges (`3-4`) for words written as one, and decimals (`8.1`) for words not
 * written.
 */

/** A line that is not CoNLL-U; `message` names it. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError'
}

/** Columns of a word line, in order. */
export interface ConlluWord {
  readonly id: string
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  readonly head: string
  readonly deprel: string
  readonly deps: string
  readonly misc: string
}

/** A line of a sentence: a word, or a line that is kept as it is (comment, range, unwritten word). */
export type ConlluLine = { readonly word: ConlluWord } | { readonly other: string }

const ORDER = ['id', 'form', 'lemma', 'upos', 'xpos', 'feats', 'head', 'deprel', 'deps', 'misc'] as const

/**
 * Sentences of a CoNLL-U stream, each as its lines; the last one needs no blank line after it.
 * @param input text in pieces of any size.
 * @throws ConlluError at the first malformed line, after the sentences before it.
 */
export async function* readConllu(input: AsyncIterable<string>): AsyncGenerator<ConlluLine[]> {
  let sentence: ConlluLine[] = []
  let words = 0
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') {
      if (words > 0) yield sentence
      sentence = []
      words = 0
      continue
    }
    const read = readLine(line, number, words)
    if ('word' in read) words++
    sentence.push(read)
  }
  if (words > 0) yield sentence
}

/** The lines of one sentence and the blank line after them. */
export function writeConllu(sentence: readonly ConlluLine[]): string {
  return `${sentence.map((line) => ('word' in line ? ORDER.map((name) => line.word[name]).join('\t') : line.other)).join('\n')}\n\n`
}

/** MISC with `key` set to `value`, or without `key` if there is no value. */
export function withMisc(misc: string, key: string, value: string | undefined): string {
  const kept = misc.split('|').filter((item) => item !== '_' && item !== '' && !item.startsWith(`${key}=`))
  if (value !== undefined) kept.push(`${key}=${value}`)
  return kept.join('|') || '_'
}

function readLine(line: string, number: number, words: number): ConlluLine {
  if (line.startsWith('#')) {
    if (words > 0) throw new ConlluError(`line ${number}: a comment inside a sentence; put a blank line before it`)
    return { other: line }
  }
  const columns = line.split('\t')
  if (columns.length !== ORDER.length) {
    throw new ConlluError(
      `line ${number}: ${columns.length} columns where CoNLL-U has ${ORDER.length}, separated by tabs`,
    )
  }
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (/^\d+-\d+$|^\d+\.\d+$/.test(id)) return { other: line }
  if (id !== String(words + 1)) {
    throw new ConlluError(`line ${number}: word number ${JSON.stringify(id)} where ${words + 1} is expected`)
  }
  if (form === '') throw new ConlluError(`line ${number}: the second column, the word's form, is empty`)
  return { word: { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc } }
}

async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let first = true
  for await (const piece of input) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() as string
    for (const line of lines) {
      yield clean(line, first)
      first = false
    }
  }
  if (rest !== '') yield clean(rest, first)
}

function clean(line: string, first: boolean): string {
  return (first ? line.replace(/^\ufeff/, '') : line).replace(/\r$/, '')
}
