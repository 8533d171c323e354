import { readFile } from 'node:fs/promises'
import { type GoldNews, goldNewsOf } from './gold.ts'

/** The annotated articles of some files (JSON Lines), in order. */
export async function* readGold(files: readonly string[]): AsyncGenerator<GoldNews> {
  for (const file of files)
    for (const line of (await readFile(file, 'utf8')).split('\n')) if (line.trim()) yield goldNewsOf(JSON.parse(line))
}
