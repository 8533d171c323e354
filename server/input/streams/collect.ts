/** All bytes of a stream, or only their number where there are more than `limit`. */
export async function collected(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly bytes: Buffer } | { readonly size: number }> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size <= limit) pieces.push(piece)
    else pieces.length = 0
  }
  return size <= limit ? { bytes: Buffer.concat(pieces, size) } : { size }
}
