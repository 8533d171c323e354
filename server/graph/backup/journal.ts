import { type FileHandle, open, rename } from 'node:fs/promises'
import type { Entry } from '../store.ts'

/** What was written into an embedded store, kept beside it, so that the graph can be rebuilt. */
export interface Journal {
  /** Resolves when the entries are on disk. One call at a time. */
  append(entries: readonly Entry[]): Promise<void>
  /** Runs `work`; where that fails, removes what it appended. */
  undoing<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens a journal that is there. A last line that a crash cut short is removed: its writer never got an answer. */
export async function openJournal(file: string): Promise<Journal> {
  const handle = await open(file, 'r+')
  let size = await endOfLastLine(handle)
  await handle.truncate(size)
  return {
    async append(entries) {
      const bytes = bytesOf(entries)
      try {
        await writeAll(handle, bytes, size)
        await handle.datasync()
        size += bytes.length
      } catch (error) {
        await handle.truncate(size)
        throw error
      }
    },
    async undoing(work) {
      const before = size
      try {
        return await work()
      } catch (error) {
        if (size > before) {
          size = before
          await handle.truncate(size)
        }
        throw error
      }
    },
    close: () => handle.close(),
  }
}

/** Makes a journal of these entries; a crash leaves none. */
export async function writeJournal(file: string, entries: AsyncIterable<Entry>): Promise<void> {
  const part = `${file}.part`
  await writeEntries(part, entries)
  await rename(part, file)
}

/** Writes entries, one a line; resolves to how many there were, when they are on disk. */
export async function writeEntries(file: string, entries: AsyncIterable<Entry>): Promise<number> {
  await using handle = await open(file, 'w')
  let count = 0
  for await (const entry of entries) {
    await handle.appendFile(bytesOf([entry]))
    count += 1
  }
  await handle.datasync()
  return count
}

function bytesOf(entries: readonly Entry[]): Buffer {
  return Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}

/** Offset behind the last line end, looked for from the back. */
async function endOfLastLine(handle: FileHandle): Promise<number> {
  const step = 65_536
  const { size } = await handle.stat()
  for (let end = size; end > 0; end -= step) {
    const start = Math.max(0, end - step)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
    const at = buffer.subarray(0, bytesRead).lastIndexOf(10)
    if (at >= 0) return start + at + 1
  }
  return 0
}
