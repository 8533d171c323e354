import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { bounded, UnpackError } from './bounded.ts'

/** Unpacks gzip as it comes. @throws UnpackError where it is damaged, cut off or too large. */
export async function* gunzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of stream) {
      packed += piece.length
      yield piece
    }
  }
  const unpacked = createGunzip()
  pipeline(counted, unpacked, () => {})
  try {
    yield* bounded(unpacked, () => packed)
  } catch (error) {
    if (!/^Z_/.test(String((error as NodeJS.ErrnoException).code))) throw error
    throw new UnpackError('is damaged or cut off, and cannot be unpacked any further')
  } finally {
    unpacked.destroy()
  }
}
