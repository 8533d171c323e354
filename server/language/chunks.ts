import type { Language } from './load.ts'
import { shapes } from './shape.ts'
import { pieces } from './wordpiece.ts'

/** The most pieces that the model takes at once, besides the two marks around the sentence. */
const PLACES = 256

/**
 * The model's input for a stretch of words. Word 0 of `firsts` is the artificial root, which has the place of the
 * opening mark.
 */
export interface Chunk {
  readonly words: readonly string[]
  readonly pieces: readonly number[]
  readonly shapes: readonly number[]
  /** Index of each word's first piece. */
  readonly firsts: readonly number[]
}

/** Cuts a sentence into stretches that the model can hold; usually one. */
export function* chunks(words: readonly string[], { vocabulary, classes }: Language): Generator<Chunk> {
  const begin = vocabulary.get('[CLS]') as number
  const end = vocabulary.get('[SEP]') as number
  const other = classes.shapes.indexOf('other')
  const allShapes = shapes(words).map((shape) => classes.shapes.indexOf(shape))
  const fresh = () => ({ words: [] as string[], pieces: [begin], shapes: [other], firsts: [0] })
  const closed = (chunk: ReturnType<typeof fresh>) => {
    chunk.pieces.push(end)
    chunk.shapes.push(other)
    return chunk
  }
  let chunk = fresh()
  for (const [i, word] of words.entries()) {
    const found = pieces(word, vocabulary)
    if (chunk.pieces.length + found.length >= PLACES) {
      yield closed(chunk)
      chunk = fresh()
    }
    chunk.words.push(word)
    chunk.firsts.push(chunk.pieces.length)
    for (const piece of found) {
      chunk.pieces.push(piece)
      chunk.shapes.push(allShapes[i] as number)
    }
  }
  if (chunk.words.length) yield closed(chunk)
}
