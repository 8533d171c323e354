import { type FileHandle, open } from 'node:fs/promises'
import { digestOf } from '../../graph/write/rows.ts'
import type { ReadFault } from '../../input/input.ts'
import { readJsonLines } from '../../input/streams/json-lines.ts'
import { MendableError } from '../../mendable.ts'
import { UsageError } from '../command.ts'

/** A file of records that a stopped extraction has begun, and that the next one goes on with. */
export interface RecordsFile {
  /** The digest of each article's text, by the article's id. */
  readonly held: ReadonlyMap<string, string>
  /** Lines that hold no record. They stay, and their articles are extracted anew. */
  readonly faults: readonly ReadFault[]
  /** Writes a line behind those that are there. @throws MendableError if the disk takes no more. */
  readonly append: (line: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens a file of records, or makes it. Half a line at its end, which a killed process leaves, is cut away.
 * @throws UsageError if the file cannot be written, or holds something else.
 */
export async function openRecords(name: string): Promise<RecordsFile> {
  const file = await open(name, 'a+').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--resume ${name} cannot be written (${error.code}). Name a file for the records.`)
  })
  try {
    const { size } = await file.stat()
    const start = await startOfLastLine(file, size)
    const { held, faults } = await readHeld(file, name, start)
    // A file of which no line is a record was named by mistake.
    if (start > 0 && held.size === 0) throw notRecords(name)
    const end = await readEnd(file, start, size)
    if (start === 0 && !end.mayBeRecord) throw notRecords(name)
    if (end.record !== undefined) held.set(end.record.id, digestOf(end.record.text))
    if (end.isTorn) await file.truncate(start)
    else if (start < size) await file.appendFile('\n')
    return {
      held,
      faults,
      append: (line) =>
        file.appendFile(line).catch((cause: NodeJS.ErrnoException) => {
          const words = `${name} cannot be written (${cause.code}). Make room for it, then run the same command again.`
          throw new MendableError(words, { cause })
        }),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The records before the offset `end`. */
async function readHeld(file: FileHandle, name: string, end: number) {
  const held = new Map<string, string>()
  const faults: ReadFault[] = []
  if (end === 0) return { held, faults }
  const stream = file.createReadStream({ start: 0, end: end - 1, autoClose: false })
  for await (const read of readJsonLines({ name, stream }, recordIn)) {
    if ('fault' in read) faults.push(read)
    else held.set(read.value.id, digestOf(read.value.text))
  }
  return { held, faults }
}

/** How every line of records begins. */
const beginning = '{"id":"'

/** What stands behind the last line break: nothing, a line, or the part of one that a killed process has written. */
async function readEnd(file: FileHandle, start: number, size: number) {
  const bytes = Buffer.alloc(size - start)
  await file.read(bytes, 0, bytes.length, start)
  const text = bytes.toString()
  try {
    const record = recordIn(JSON.parse(text))
    if ('fault' in record) return { isTorn: false, mayBeRecord: false }
    return { isTorn: false, mayBeRecord: true, record }
  } catch {
    // Part of an object is never JSON.
    return { isTorn: text !== '', mayBeRecord: beginning.startsWith(text.slice(0, beginning.length)) }
  }
}

/** The offset behind the last line break; 0 if there is none. */
async function startOfLastLine(file: FileHandle, size: number): Promise<number> {
  const piece = Buffer.alloc(65_536)
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - piece.length)
    const { bytesRead } = await file.read(piece, 0, end - start, start)
    const at = piece.subarray(0, bytesRead).lastIndexOf(10)
    if (at >= 0) return start + at + 1
    end = start
  }
  return 0
}

function recordIn(value: unknown): { readonly id: string; readonly text: string } | { readonly fault: string } {
  const { id, text, statements } = (value ?? {}) as Record<string, unknown>
  return typeof id === 'string' && typeof text === 'string' && Array.isArray(statements)
    ? { id, text }
    : { fault: 'not an extraction record; its article is extracted again' }
}

function notRecords(name: string): UsageError {
  return new UsageError(
    `--resume ${name}: this file holds no records, and is left as it is. Name the file that the records go to.`,
  )
}
