/** One line of a byte stream, without its line break. `bytes` is null where the line was longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/**
 * Splits a byte stream at line feeds. Memory stays within `limit` bytes a line: a longer one is passed over and reported
 * with `bytes: null`. The last line needs no line break; a stream that ends with one has no empty last line.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let pending: Uint8Array[] = []
  let size = 0
  let tooLong = false
  let number = 1
  const take = (): Line => {
    const line = { number, bytes: tooLong ? null : Buffer.concat(pending, size) }
    pending = []
    size = 0
    tooLong = false
    number += 1
    return line
  }
  const keep = (piece: Uint8Array): void => {
    if (tooLong || piece.length === 0) return
    if (size + piece.length > limit) {
      tooLong = true
      pending = []
      size = 0
      return
    }
    pending.push(piece)
    size += piece.length
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10, from); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (size > 0 || tooLong) yield take()
}
