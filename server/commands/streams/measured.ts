import { stat } from 'node:fs/promises'
import type { Input } from '../../input/read.ts'

/** Bytes of all files together; undefined where one is no ordinary file, as a pipe is. */
export async function sizeOf(files: readonly string[]): Promise<number | undefined> {
  if (files.length === 0 || files.includes('-')) return undefined
  const all = await Promise.all(files.map((file) => stat(file).catch(() => undefined)))
  if (!all.every((each) => each === undefined || each.isFile())) return undefined
  return all.reduce((sum, each) => sum + (each?.size ?? 0), 0)
}

/** The same inputs; `read` receives the number of bytes of each piece as it is read. */
export function measured(inputs: readonly Input[], read: (bytes: number) => void): Input[] {
  return inputs.map(({ name, stream }) => ({ name, stream: counting(stream, read) }))
}

async function* counting(stream: AsyncIterable<Uint8Array>, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    read(piece.length)
    yield piece
  }
}
