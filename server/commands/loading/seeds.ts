import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readKnownActors } from '../../graph/write/known.ts'
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

/** @throws KnownActorsError naming the entry of seeds/actors.json that is wrong. */
export async function knownActors(): Promise<readonly KnownActor[]> {
  return readKnownActors(await readFile(join(seedsFolder, 'actors.json'), 'utf8'), 'seeds/actors.json')
}
