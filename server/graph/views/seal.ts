import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const algorithm = 'aes-256-gcm'
const length = { nonce: 12, tag: 16 }

/** What is stored instead of a view's id: anyone may query the graph, and must not find the addresses of views in it. */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

/** The key of a view, where it is named by its id or by the key itself. */
export function keyOfEither(name: string): string {
  return /^[\w-]{43}$/.test(name) ? name : keyOf(name)
}

/** A text packed and encrypted by the id of its view, so that only who knows the id can read it. */
export function seal(id: string, text: string): string {
  const nonce = randomBytes(length.nonce)
  const cipher = createCipheriv(algorithm, secretOf(id), nonce)
  const packed = Buffer.concat([cipher.update(gzipSync(text)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), packed]).toString('base64')
}

/** @throws Error where the text was not sealed by this id, or was changed since. */
export function unseal(id: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, secretOf(id), bytes.subarray(0, length.nonce))
  decipher.setAuthTag(bytes.subarray(length.nonce, length.nonce + length.tag))
  const packed = Buffer.concat([decipher.update(bytes.subarray(length.nonce + length.tag)), decipher.final()])
  return gunzipSync(packed).toString('utf8')
}

function secretOf(id: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', id, '', 'parley frozen view', 32))
}
