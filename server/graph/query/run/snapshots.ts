import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Copies } from '../../store.ts'

/** A copy that takes no longer than this (milliseconds) is made when a query comes; one that takes longer is made beforehand. */
const quick = 100
/** Copying takes at most one part in so many of the time, because it blocks the server. */
const share = 20
/** A copy is removed so many milliseconds after the next is made: a process that received its name may not have opened it yet. */
const grace = 10_000

export interface Snapshots {
  /**
   * A file with the graph: as it is now where copying is quick; otherwise as it was at most a second ago, or twenty times the
   * time that a copy takes, whichever is longer.
   */
  latest(): Promise<string>
  close(): Promise<void>
}

/**
 * Copies the embedded graph after writes, for queries that may only read.
 * @param folder is emptied at the beginning and at the end.
 * @param made is called with each new file.
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

/** On some systems a file that a process still has open cannot be removed; the next start removes it then. */
async function remove(file: string): Promise<void> {
  for (const path of [file, `${file}.wal`]) await rm(path, { recursive: true, force: true }).catch(() => {})
}
