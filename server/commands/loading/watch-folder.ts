import { stat } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'
import { findInputs } from '../../input/folders.ts'
import type { Input, ReadNote } from '../../input/input.ts'

/**
 * Yields the files of a folder, and later those that are new or have changed, until `stop` is raised. A file that is still
 * being written waits: it is yielded when two looks in a row find it the same.
 * @param note receives what should be known of the folder, each sentence once.
 * @param pause milliseconds between two looks.
 */
export async function* watchFolder(
  folder: string,
  { stop, note, pause = 1000 }: { stop: AbortSignal; note: (note: ReadNote) => void; pause?: number },
): AsyncGenerator<Input[]> {
  const yielded = new Map<string, string>()
  const told = new Set<string>()
  const once = (each: ReadNote) => {
    if (!told.has(each.note)) note(each)
    told.add(each.note)
  }
  let before = new Map<string, string>()
  while (!stop.aborted) {
    const inputs = await findInputs([folder], empty(), once)
    const now = new Map<string, string>()
    for (const { path } of inputs) {
      const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
      if (path !== undefined && found?.isFile()) now.set(path, `${found.size} ${found.mtimeMs}`)
    }
    const ready = inputs.filter(({ path = '' }) => {
      const state = now.get(path)
      return state !== undefined && state === before.get(path) && state !== yielded.get(path)
    })
    for (const { path = '' } of ready) yielded.set(path, now.get(path) as string)
    before = now
    if (ready.length > 0) yield ready
    await after(pause, undefined, { signal: stop }).catch(() => {})
  }
}

async function* empty(): AsyncGenerator<Uint8Array> {}
