import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Input, ReadNote } from '../../server/input/input.ts'
import { type ReadOptions, readArticles } from '../../server/input/read.ts'
import type { Article } from '../../server/shapes/text.ts'

/** The path of a file of test/input/files. */
export function fixture(name: string): string {
  return join(import.meta.dirname, 'files', name)
}

/** Bytes under a name, as an input. */
export function input(content: string | Uint8Array, name = 'standard input', type?: string): Input {
  return { name, stream: Readable.from([Buffer.from(content as string)]), ...(type === undefined ? {} : { type }) }
}

/** What is read, each fault and note as a line. */
export async function read(inputs: readonly Input[], options: ReadOptions = {}): Promise<(Article | string)[]> {
  const notes: string[] = []
  const note = ({ where, note }: ReadNote) => void notes.push(`${where}: ${note}`)
  const reads = await Array.fromAsync(readArticles(inputs, { note, ...options }))
  return [...reads.map((each) => ('fault' in each ? `${each.where}: ${each.fault}` : each.value)), ...notes]
}
