import { HEAD } from '../kind.ts'

/**
 * The bytes at the head of a stream, and a stream that still begins at the beginning. It waits for no more than a whole
 * object of JSON Lines, so that lines that come slowly are read as they come.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly stream: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let head = Buffer.alloc(0)
  while (head.length < HEAD && !/^\s*\{[^\n]*\}\s*\n/.test(head.toString('latin1'))) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    head = Buffer.concat(seen)
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* seen
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: head.subarray(0, HEAD), stream: whole() }
}
