import { crc32 } from 'node:zlib'

/** An article is left out of the training of one model in so many, which then reads it as it reads any other article. */
export const FOLDS = 3

/** The fold of an article; `server/language/train/acts/sentences.py` works it out in the same way. */
export function foldOf(id: string): number {
  return crc32(id) % FOLDS
}
