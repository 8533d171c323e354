import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joinLists } from '../../graph/write/join-lists.ts'
import { KnownActorsError, readKnownActors } from '../../graph/write/known.ts'
import type { KnownActor } from '../../shapes/record.ts'

/** Folder of the articles that the graph starts from, and of the known actors. */
const seedsFolder = join(import.meta.dirname, '..', '..', '..', 'seeds')

/** The articles of seeds/: every file but actors.json. */
export async function seedFiles(): Promise<string[]> {
  const names = await readdir(seedsFolder)
  return names
    .filter((name) => /\.(txt|jsonl)$/.test(name))
    .sort()
    .map((name) => join(seedsFolder, name))
}

/**
 * The known actors of seeds/actors.json and of further lists.
 * @param further files of the same form, the setting PARLEY_ACTORS.
 * @throws KnownActorsError naming the file and entry that is wrong.
 */
export async function knownActors(further: readonly string[]): Promise<readonly KnownActor[]> {
  const own = readKnownActors(await readFile(join(seedsFolder, 'actors.json'), 'utf8'), 'seeds/actors.json')
  return joinLists([own, ...(await Promise.all(further.map(readFurther)))])
}

async function readFurther(file: string): Promise<readonly KnownActor[]> {
  let json: string
  try {
    json = await readFile(file, 'utf8')
  } catch (error) {
    throw new KnownActorsError(`PARLEY_ACTORS names ${file}, which cannot be read: ${(error as Error).message}`)
  }
  return readKnownActors(json, file)
}
