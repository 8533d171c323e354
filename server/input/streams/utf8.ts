import { wideEncoding } from '../text/decode.ts'

/** The stream in UTF-8 where its head says that it is UTF-16; the same bytes otherwise. */
export function inUtf8(stream: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncIterable<Uint8Array> {
  const wide = wideEncoding(head)
  return wide === undefined ? stream : recoded(stream, wide)
}

async function* recoded(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of stream) yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}
