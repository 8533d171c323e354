import { once } from 'node:events'

/** Writes and waits while the reader is behind, so that nothing piles up in memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
