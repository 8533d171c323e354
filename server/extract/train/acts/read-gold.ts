import { readFile } from 'node:fs/promises'
import { MendableError } from '../../../mendable.ts'
import { type GoldNews, goldNewsOf } from './gold.ts'

/** A file of annotated news cannot be used; `message` says where it goes wrong. */
class GoldError extends MendableError {
  override readonly name = 'GoldError'
}

/**
 * The annotated articles of some files (JSON Lines), in order.
 * @throws GoldError where a file is missing, or a line is no annotated article.
 */
export async function* readGold(files: readonly string[]): AsyncGenerator<GoldNews> {
  for (const file of files) {
    for (const [i, line] of (await read(file)).split('\n').entries())
      if (line.trim()) yield articleOf(line, `${file}, line ${i + 1}`)
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new GoldError(`${file} cannot be read. Give the path of a file of annotated news.`, { cause })
  }
}

function articleOf(line: string, where: string): GoldNews {
  try {
    return goldNewsOf(JSON.parse(line))
  } catch (cause) {
    throw new GoldError(
      `${where} is no annotated article: ${(cause as Error).message}. server/language/train/acts/news/README.md has the format.`,
      { cause },
    )
  }
}
