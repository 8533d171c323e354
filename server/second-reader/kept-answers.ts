import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Answers that are kept in a folder, each in a file named by what was asked. Several processes may share the folder. */
export interface KeptAnswers {
  /** @returns undefined where nothing is kept, or what is kept cannot be read. */
  get(key: string): Promise<string | undefined>
  put(key: string, answer: string): Promise<void>
}

/** The key of a question: the same for the same model and words. */
export function keyOf(...asked: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

/** @param most answers that are kept; when there are more, the oldest tenth is thrown away. */
export function createKeptAnswers(folder: string, most: number): KeptAnswers {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`)
  let count: number | undefined
  return {
    async get(key) {
      const text = await readFile(fileOf(key), 'utf8').catch(() => '')
      try {
        const { answer } = JSON.parse(text)
        return typeof answer === 'string' ? answer : undefined
      } catch {
        return undefined
      }
    },
    async put(key, answer) {
      const file = fileOf(key)
      const unfinished = `${file}.${randomUUID()}`
      await mkdir(dirname(file), { recursive: true })
      await writeFile(unfinished, JSON.stringify({ answer }))
      await rename(unfinished, file)
      count = (count ?? (await filesIn(folder)).length - 1) + 1
      if (count > most) count = await throwOldestAway(folder, most)
    },
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

/** @returns how many are left. */
async function throwOldestAway(folder: string, most: number): Promise<number> {
  const files = await filesIn(folder)
  const aged = await Promise.all(
    files.map(async (file) => ({ file, at: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  const old = aged.sort((a, b) => a.at - b.at).slice(0, Math.max(0, files.length - Math.floor(0.9 * most)))
  await Promise.all(old.map(({ file }) => rm(file, { force: true })))
  return files.length - old.length
}
