import type { Sentence } from '../shapes/language.ts'
import { analyse } from './analyse.ts'
import { type ConlluLine, type ConlluWord, readConllu, withMisc, writeConllu } from './conllu.ts'
import type { Language } from './load.ts'
import { type TaggedWord, tag } from './tag.ts'

/**
 * Annotates CoNLL-U, sentence by sentence, with the model's UPOS, LEMMA, HEAD, DEPREL and `NER=` (BIO, in MISC). Words,
 * comments, ranges, unwritten words, XPOS and FEATS stay; DEPS, which would no longer fit, is dropped.
 * @param input text in pieces of any size.
 * @throws ConlluError at the first malformed line.
 */
export async function* parseConllu(language: Language, input: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const sentence of readConllu(input)) {
    const words = sentence.flatMap((line) => ('word' in line ? [line.word] : []))
    const tags = await tag(
      language,
      words.map(({ form }) => form),
    )
    let next = 0
    const lines = sentence.map((line) =>
      'word' in line ? { word: filled(line.word, tags[next++] as TaggedWord) } : line,
    )
    yield writeConllu(lines)
  }
}

/** Sentences of a plain text as CoNLL-U, with `TokenRange=` (UTF-16 offsets into the text) and `SpaceAfter=No` in MISC. */
export async function* parseText(language: Language, text: string): AsyncGenerator<string> {
  let number = 0
  for (const sentence of await analyse(language, text)) yield writeConllu(linesOf(sentence, ++number))
}

function filled(
  word: ConlluWord,
  { upos, lemma, head, relation, entity }: Omit<TaggedWord, 'link' | 'acts'>,
): ConlluWord {
  const misc = withMisc(word.misc, 'NER', entity)
  return { ...word, lemma, upos, head: String(head + 1), deprel: relation, deps: '_', misc }
}

function linesOf({ text, tokens }: Sentence, number: number): ConlluLine[] {
  const comments = [`# sent_id = ${number}`, `# text = ${text.replace(/\s+/g, ' ')}`].map((other) => ({ other }))
  const words = tokens.map((token, i) => {
    const joined = tokens[i + 1]?.start === token.end ? 'SpaceAfter=No' : '_'
    const misc = withMisc(joined, 'TokenRange', `${token.start}:${token.end}`)
    const bare = { id: String(i + 1), form: token.text, xpos: '_', feats: '_' }
    return { word: filled({ ...bare, lemma: '_', upos: '_', head: '_', deprel: '_', deps: '_', misc }, token) }
  })
  return [...comments, ...words]
}
