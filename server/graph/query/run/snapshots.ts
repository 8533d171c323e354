import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Copies } from '../../store.ts'

/** A copy that takes no longer than this (milliseconds) is made when a query comes; a longer one beforehand. */
const quick = 100
/** Copies take at most one part in so many of the time, for nothing else runs in this process meanwhile. */
const share = 20
/** A copy stays so long (milliseconds) after the next is made: a process that was given it may not have opened it yet. */
const grace = 10_000

export interface Snapshots {
  /**
   * A file with the graph as it was a moment ago: as it is now where copying is quick, else as it was before the last
   * second, or before twenty times the time that a copy takes, whichever is longer.
   */
  latest(): Promise<string>
  close(): Promise<void>
}

/**
 * Copies of the embedded graph for those who may only read it, made anew after writes.
 * @param folder is emptied at the beginning and at the end.
 * @param made is told each new file.
 */
export async function followWrites(copies: Copies, folder: string, made: (file: string) => void): Promise<Snapshots> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let file: string | undefined
  let revision: bigint | undefined
  let took = 0
  let doneAt = Number.NEGATIVE_INFINITY
  let copying: Promise<void> | undefined
  let count = 0

  const copy = async () => {
    const former = file
    const next = join(folder, `${++count}.grafeo`)
    const taken = copies.revision()
    took = await copies.write(next)
    file = next
    revision = taken
    doneAt = performance.now()
    made(next)
    if (former !== undefined) setTimeout(() => void remove(former), grace).unref()
  }
  const copyOnce = () => {
    copying ??= copy().finally(() => {
      copying = undefined
    })
    return copying
  }
  const isStale = () => revision !== copies.revision()
  const timer = setInterval(() => {
    if (isStale() && performance.now() - doneAt > share * took) copyOnce().catch(() => {})
  }, 1000).unref()

  return {
    async latest() {
      if (file === undefined || (isStale() && took < quick)) await copyOnce()
      return file as string
    },
    async close() {
      clearInterval(timer)
      await copying?.catch(() => {})
      await rm(folder, { recursive: true, force: true }).catch(() => {})
    },
  }
}

/** A process that has the file open still may keep it, on some systems; the next start removes it then. */
async function remove(file: string): Promise<void> {
  for (const path of [file, `${file}.wal`]) await rm(path, { recursive: true, force: true }).catch(() => {})
}
