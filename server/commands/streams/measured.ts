import { stat } from 'node:fs/promises'
import type { Input } from '../../input/input.ts'

/** Bytes of all inputs together; undefined where one is no ordinary file, as a pipe is. */
export async function sizeOf(inputs: readonly Input[]): Promise<number | undefined> {
  if (inputs.some(({ path }) => path === undefined)) return undefined
  let sum = 0
  for (const { path } of inputs) {
    const found = await stat(path as string).catch(() => undefined)
    if (found !== undefined && !found.isFile()) return undefined
    sum += found?.size ?? 0
  }
  return sum
}

/** The same inputs; `read` receives the number of bytes of each piece as it is read. */
export function measured(inputs: readonly Input[], read: (bytes: number) => void): Input[] {
  return inputs.map((input) => ({ ...input, stream: counting(input.stream, read) }))
}

async function* counting(stream: AsyncIterable<Uint8Array>, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    read(piece.length)
    yield piece
  }
}
