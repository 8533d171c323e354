import { createReadStream } from 'node:fs'

/** Something that could not be read as an article: `where` is the file and, where that holds several, the line or part. */
export interface ReadFault {
  readonly where: string
  readonly fault: string
  /** Where it can be fetched anew, if it was fetched. */
  readonly address?: string
}
export type Read<T> = { readonly where: string; readonly value: T } | ReadFault

/** What a person should know of an input, though nothing was lost. */
export interface ReadNote {
  readonly where: string
  readonly note: string
}

/** A place that articles or records come from. */
export interface Input {
  /** The file's name as it was given, or `standard input`. */
  readonly name: string
  readonly stream: AsyncIterable<Uint8Array>
  /** Where the file lies, if it is one. */
  readonly path?: string
  /** What an article is called whose file has no id in it; by default the file's name without its ending. */
  readonly id?: string
  /** The media type that came with it, as HTTP has it: `text/html; charset=utf-8`. */
  readonly type?: string
  /** Where on the web it was fetched. */
  readonly address?: string
}

/** The name of an input that has none. */
export const STANDARD_INPUT = 'standard input'

/** Opens the named files in turn, or standard input where there are none. A file that cannot be read fails when read. */
export function openInputs(files: readonly string[], standardInput: AsyncIterable<Uint8Array>): Input[] {
  if (files.length === 0) return [{ name: STANDARD_INPUT, stream: standardInput }]
  return files.map((name) => (name === '-' ? { name: STANDARD_INPUT, stream: standardInput } : fileInput(name)))
}

/** A file that is opened when it is read, so that a thousand of them are not open at once. */
export function fileInput(path: string, more: Pick<Input, 'id' | 'type'> = {}): Input {
  return { ...more, name: path, path, stream: opening(path) }
}

async function* opening(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}
