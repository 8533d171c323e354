import type { Config } from '../../config.ts'
import { createSecondReader, type ReaderOptions, type SecondReader } from '../../second-reader/second-reader.ts'
import type { Extractor } from './extractor.ts'

/** Articles that may wait for a second reader while others are extracted. */
const waiting = 8

/** The second reader that the settings name; undefined where they name none. */
export function secondReaderOf({ secondReader }: Config, options: ReaderOptions): SecondReader | undefined {
  return secondReader === undefined ? undefined : createSecondReader(secondReader, options)
}

/** An extractor whose records have the second opinion weighed in; the same extractor where there is no second reader. */
export function withSecondOpinion(extractor: Extractor, reader: SecondReader | undefined): Extractor {
  if (reader === undefined) return extractor
  return {
    ...extractor,
    width: extractor.width + waiting,
    extract: async (article) => reader.read(await extractor.extract(article)),
  }
}
