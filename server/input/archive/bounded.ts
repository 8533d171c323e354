/** What is packed cannot be unpacked; `message` is a sentence without its subject. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError'
}

/** Bytes up to which any file is unpacked. */
const always = 10 * 2 ** 20
/** How many times its packed size a file may be: texts come to 10, very uniform ones to 50. */
const ratio = 200

/**
 * Passes on what comes out of an archive, and counts it, whatever size is declared.
 * @param packed how many packed bytes there are, or have been read until now.
 * @throws UnpackError where it is too much.
 */
export async function* bounded(stream: AsyncIterable<Uint8Array>, packed: () => number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > always && size > ratio * packed()) {
      throw new UnpackError(
        `unpacks to more than ${ratio} times its size, as a zip bomb does; unpack it and give the file`,
      )
    }
    yield piece
  }
}
