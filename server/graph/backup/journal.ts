import { type FileHandle, open, rename } from 'node:fs/promises'
import type { Entry } from '../store.ts'

/** A log of all writes to an embedded store, kept beside it, from which the graph can be rebuilt. */
export interface Journal {
  /** Resolves when the entries are on disk. One call at a time. */
  append(entries: readonly Entry[]): Promise<void>
  /** Runs `work`; if it fails, removes what it appended. */
  undoing<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens an existing journal. A last line cut short by a crash is removed: its write was never confirmed. */
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

/** Creates a journal with these entries. A crash leaves no journal, rather than part of one. */
export async function writeJournal(file: string, entries: AsyncIterable<Entry>): Promise<void> {
  const part = `${file}.part`
  await writeEntries(part, entries)
  await rename(part, file)
}

/** Writes entries, one a line. @returns their number, once they are on disk. */
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

/** The offset after the last line end, in bytes; searches from the end of the file. */
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
