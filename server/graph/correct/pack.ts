import { gunzipSync, gzipSync } from 'node:zlib'

/**
 * Packs what the store keeps beside the graph: decisions, and what extraction said before them. Compressed, it takes a
 * third of the room, and no query finds it by its words.
 */
export function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 6 }).toString('base64')
}

/** Unpacks what `pack` has packed; its type is unchecked. */
export function unpack<T>(packed: string): T {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as T
}
