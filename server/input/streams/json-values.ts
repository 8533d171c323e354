import type { Input, Read } from '../input.ts'
import { decoded } from '../text/decode.ts'
import { MAX_VALUE, membersOf, parseJson } from './json-lines.ts'
import { createScanner } from './json-scanner.ts'

/** One value of JSON within a stream. */
interface Value {
  /** Line of its first character, from 1. */
  readonly line: number
  /** null where it is longer than allowed. */
  readonly bytes: Uint8Array | null
}

const lineFeed = 10

/**
 * Reads a JSON array, or objects of which each takes several lines, one value after another, and checks each. An object
 * that only holds a list, as `{"articles": […]}`, gives its members. A value that is wrong is a fault with the line in which
 * it begins.
 */
export async function* readJsonValues<T extends object>(
  input: Input,
  check: (value: unknown) => T | { readonly fault: string },
): AsyncGenerator<Read<T>> {
  let any = false
  for await (const { line, bytes } of valuesOf(input.stream, MAX_VALUE)) {
    any = true
    const where = `${input.name}:${line}`
    const text = bytes === null ? undefined : decoded(bytes)
    const value =
      bytes === null
        ? { fault: `the value is longer than ${MAX_VALUE} bytes` }
        : text === undefined
          ? { fault: 'not UTF-8 text' }
          : parseJson(text)
    if ('fault' in value) {
      yield { where, fault: `not JSON: ${value.fault}` }
      continue
    }
    for (const member of membersOf(value.json)) {
      const checked = check(member)
      yield 'fault' in checked ? { where, fault: checked.fault as string } : { where, value: checked as T }
    }
  }
  if (!any) yield { where: input.name, fault: 'empty: there is no article in it' }
}

/** Cuts a stream into the values at its top, or into those of the array that it is. */
async function* valuesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Value> {
  const markOf = createScanner()
  let line = 1
  let open: { readonly line: number; readonly pieces: Uint8Array[]; size: number } | undefined
  const keep = (piece: Uint8Array) => {
    if (open === undefined) return
    open.size += piece.length
    if (open.size <= limit) open.pieces.push(piece)
  }
  const take = (): Value[] => {
    const value = open
    open = undefined
    if (value === undefined) return []
    return [{ line: value.line, bytes: value.size > limit ? null : Buffer.concat(value.pieces, value.size) }]
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === lineFeed) line++
      const mark = markOf(byte)
      if (mark === 'begin') {
        open = { line, pieces: [], size: 0 }
        from = at
      } else if (mark === 'after' || mark === 'before') {
        keep(chunk.subarray(from, mark === 'after' ? at + 1 : at))
        yield* take()
      }
    }
    keep(chunk.subarray(from))
  }
  yield* take()
}
