import type { Token } from '../shapes/language.ts'
import type { ActVectors } from './acts.ts'
import type { LinkVectors } from './antecedents.ts'
import { type Chunk, chunks } from './chunks.ts'
import { entityTags } from './entity-tags.ts'
import { lemmaOf } from './lemma.ts'
import type { Language } from './load.ts'
import { spanningTree } from './spanning-tree.ts'

/** The model's analysis of one word; `head` is an index into the sentence's words, -1 for the root. */
export type TaggedWord = Pick<Token, 'upos' | 'lemma' | 'head' | 'relation' | 'entity' | 'probability'> & {
  readonly link: LinkVectors
  readonly acts: ActVectors
}

/** The relation that joins the parts of a sentence too long for the model. */
const JOINED = 'parataxis'

/**
 * Tags and parses one sentence of given words. The result depends on nothing but these words. A sentence too long for
 * the model is cut into parts; the roots of the later parts depend on the root of the first.
 */
export async function tag(language: Language, words: readonly string[]): Promise<TaggedWord[]> {
  const result: TaggedWord[] = []
  let root = -1
  for (const chunk of chunks(words, language)) {
    const offset = result.length
    for (const word of await tagChunk(language, chunk)) {
      const top = word.head < 0
      if (top && root >= 0) result.push({ ...word, head: root, relation: JOINED })
      else result.push({ ...word, head: top ? -1 : word.head + offset })
      if (top && root < 0) root = result.length - 1
    }
  }
  return result
}

interface Scores {
  readonly upos: Float32Array
  readonly entities: Float32Array
  readonly arcs: Float32Array
  readonly label_keys: Float32Array
  readonly label_heads: Float32Array
  readonly lemmas: BigInt64Array
  readonly link_anaphors: Float32Array
  readonly link_antecedents: Float32Array
  readonly act_cues: Float32Array
  readonly act_keys: Float32Array
  readonly act_words: Float32Array
}

async function tagChunk({ score, classes, lemmas }: Language, chunk: Chunk): Promise<TaggedWord[]> {
  const scores = (await score({
    pieces: chunk.pieces,
    shapes: chunk.shapes,
    positions: chunk.pieces.map((_, position) => position),
    firsts: chunk.firsts,
  })) as unknown as Scores
  const size = chunk.firsts.length
  const heads = spanningTree(scores.arcs, size)
  const words: TaggedWord[] = []
  const entities = entityTags(scores.entities, 1, classes.entities)
  for (let i = 1; i < size; i++) {
    const head = heads[i] as number
    const upos = best(scores.upos, i, classes.upos.length)
    const entity = entities[i - 1] as number
    const tag = classes.upos[upos.index] as Token['upos']
    const relation = bestRelation(scores, i, head, classes.relations)
    words.push({
      upos: tag,
      lemma: lemmaOf(chunk.words[i - 1] as string, tag, classes.edits[Number(scores.lemmas[i])] as string, lemmas),
      head: head - 1,
      relation: classes.relations[relation.index] as string,
      entity: classes.entities[entity] as Token['entity'],
      probability: {
        upos: upos.value,
        head: probabilityOf(scores.arcs.subarray(i * size, (i + 1) * size), head),
        relation: relation.value,
        entity: scores.entities[i * classes.entities.length + entity] as number,
      },
      link: {
        anaphor: rowOf(scores.link_anaphors, i, size),
        antecedent: rowOf(scores.link_antecedents, i, size),
      },
      acts: {
        chances: rowOf(scores.act_cues, i, size),
        keys: rowOf(scores.act_keys, i, size),
        participant: rowOf(scores.act_words, i, size),
      },
    })
  }
  return words
}

/** One word's row of a table with a row for each of `size` words. */
function rowOf(table: Float32Array, row: number, size: number): Float32Array {
  const width = table.length / size
  return table.subarray(row * width, (row + 1) * width)
}

function best(rows: Float32Array, row: number, width: number): { index: number; value: number } {
  let index = 0
  for (let i = 1; i < width; i++) {
    if ((rows[row * width + i] as number) > (rows[row * width + index] as number)) index = i
  }
  return { index, value: rows[row * width + index] as number }
}

function probabilityOf(scores: Float32Array, chosen: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let total = 0
  for (const score of scores) total += Math.exp(score - most)
  return Math.exp((scores[chosen] as number) - most) / total
}

/**
 * The likeliest relation between a word and its head. Let k be the length of a head's vector h. For each relation r the
 * model gives each word a key w_r of length k and a prior b_r; the score of r is w_r · h + b_r, and its probability the
 * softmax over all relations. The artificial root allows only `root`, and no other head does.
 */
function bestRelation(
  scores: Scores,
  word: number,
  head: number,
  relations: readonly string[],
): { index: number; value: number } {
  const size = Math.sqrt(scores.arcs.length)
  const width = scores.label_heads.length / size
  const values = new Float32Array(relations.length)
  const stride = width + 1
  let key = word * relations.length * stride
  for (let relation = 0; relation < relations.length; relation++, key += stride) {
    let score = scores.label_keys[key + width] as number
    for (let k = 0; k < width; k++) {
      score += (scores.label_keys[key + k] as number) * (scores.label_heads[head * width + k] as number)
    }
    values[relation] = (relations[relation] === 'root') === (head === 0) ? score : -1e9
  }
  const index = values.reduce((a, score, i) => (score > (values[a] as number) ? i : a), 0)
  return { index, value: probabilityOf(values, index) }
}
