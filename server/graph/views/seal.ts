import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const algorithm = 'aes-256-gcm'
const length = { nonce: 12, tag: 16 }

/** The key that is stored instead of a view's id, so that queries of the graph do not reveal the addresses of views. */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

/** The key of a view that is named by its id or already by its key. */
export function keyOfEither(name: string): string {
  return /^[\w-]{43}$/.test(name) ? name : keyOf(name)
}

/** Compresses a text and encrypts it with its view's id, so that only those who know the id can read it. */
export function seal(id: string, text: string): string {
  const nonce = randomBytes(length.nonce)
  const cipher = createCipheriv(algorithm, secretOf(id), nonce)
  const packed = Buffer.concat([cipher.update(gzipSync(text)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), packed]).toString('base64')
}

/** Reverses `seal`. @throws Error if the text was sealed with another id, or was changed since. */
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
