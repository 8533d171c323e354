import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type ConlluLine, readConllu } from '../../../server/language/conllu.ts'
import { type ChainMention, chainMentions } from './chains.ts'

/** A sentence of a treebank with its annotation. */
export interface GoldSentence {
  readonly words: readonly GoldWord[]
  /** The sentence as written, with the white space after it. */
  readonly text: string
  /** Whether a document begins with it. */
  readonly opensDocument: boolean
  /** Phrases of coreference chains; none where the file has no chains. */
  readonly mentions: readonly ChainMention[]
}

export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** Index of the head; -1 for the root. */
  readonly head: number
  readonly relation: string
  /** BIO tag; undefined where the file has no `NER=`. */
  readonly entity: string | undefined
  /** Whether at least two of three annotators gave the tag (no `NERVotes=1`). */
  readonly agreed: boolean
  /** Its offsets in the sentence's text; words that are written as one and cannot be told apart share them. */
  readonly start: number
  readonly end: number
}

/** Sentences of a CoNLL-U file, plain or .gz. */
export async function* readGold(path: string): AsyncGenerator<GoldSentence> {
  const bytes = createReadStream(path)
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  for await (const lines of readConllu(input.setEncoding('utf8'))) yield goldSentence(lines)
}

function goldSentence(lines: readonly ConlluLine[]): GoldSentence {
  const words: GoldWord[] = []
  let text = lines.some((line) => 'other' in line && /^# (newdoc|newpar)\b/.test(line.other)) ? '\n' : ''
  let joined:
    | { readonly last: number; readonly form: string; readonly space: string; rest: string; at: number }
    | undefined
  for (const line of lines) {
    if ('other' in line) {
      const [id = '', form = '', ...columns] = line.other.split('\t')
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (range)
        joined = { last: Number(range[2]), form, space: spaceAfter(columns.at(-1)), rest: form, at: text.length }
      continue
    }
    const { form, lemma, upos, head, deprel, misc, id } = line.word
    const entity = /(?:^|\|)NER=([^|]*)/.exec(misc)?.[1]
    const agreed = !/(?:^|\|)NERVotes=1(?:\||$)/.test(misc)
    const place = { start: text.length, end: text.length + form.length }
    if (joined) {
      const exact = joined.rest.startsWith(form)
      place.start = exact ? joined.at : text.length
      place.end = exact ? joined.at + form.length : text.length + joined.form.length
      joined.at = place.end
      joined.rest = exact ? joined.rest.slice(form.length) : ''
    }
    words.push({ form, lemma, upos, head: Number(head) - 1, relation: deprel, entity, agreed, ...place })
    if (!joined) text += form + spaceAfter(misc)
    else if (Number(id) === joined.last) {
      text += joined.form + joined.space
      joined = undefined
    }
  }
  const opensDocument = lines.some((line) => 'other' in line && line.other.startsWith('# newdoc'))
  return { words, text, opensDocument, mentions: chainMentions(lines) }
}

function spaceAfter(misc = ''): string {
  return misc.split('|').includes('SpaceAfter=No') ? '' : ' '
}
