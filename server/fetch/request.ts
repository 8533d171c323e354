import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Target } from './target.ts'

/** What a server answered, its body unpacked. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Buffer
}

export interface RequestLimits {
  /** Milliseconds until the last byte must have come. */
  readonly time: number
  /** Bytes of the body after unpacking. */
  readonly bytes: number
  /** Ends it before. */
  readonly stop?: AbortSignal | undefined
}

/** Codes of errors that say what the connection broke on, in words. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke off the connection',
  ETIMEDOUT: 'cannot be reached',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has the certificate of another host',
  EPROTO: 'does not answer with https',
  HPE_HEADER_OVERFLOW: 'answers with too many headers',
}

/** A fault of the answer, in words that go on after the address. */
class AnswerError extends Error {}

/**
 * Sends one GET request over a connection of its own to one of the target's checked addresses, whatever its name resolves to
 * by now. Redirects are not followed.
 * @returns the answer, or what went wrong, in words that go on after the address.
 */
export async function request(
  target: Target,
  headers: Readonly<Record<string, string>>,
  limits: RequestLimits,
): Promise<Response | { readonly fault: string }> {
  const late = AbortSignal.timeout(limits.time)
  const stop = AbortSignal.any(limits.stop === undefined ? [late] : [late, limits.stop])
  try {
    return await send(target, headers, limits.bytes, stop)
  } catch (error) {
    if (limits.stop?.aborted) return { fault: 'was not read, because the server stops' }
    if (late.aborted) return { fault: `did not answer within ${Math.ceil(limits.time / 1000)} s` }
    if (error instanceof AnswerError) return { fault: error.message }
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { fault: reasons[code] ?? `could not be read (${code})` }
  }
}

function send(target: Target, headers: Readonly<Record<string, string>>, most: number, stop: AbortSignal) {
  const { url, host, port, addresses } = target
  return new Promise<Response>((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? overHttps : overHttp)({
      host,
      port,
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host, 'accept-encoding': 'gzip, deflate, br' },
      // The host was resolved and checked before; a literal address is never looked up.
      lookup: answering(addresses),
      agent: false,
      maxHeaderSize: 32_768,
      signal: stop,
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      const named = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
      )
      const status = response.statusCode ?? 0
      bodyOf(response, named, most)
        .then((bytes) => resolve({ status, headers: named, bytes }), reject)
        .finally(() => asked.destroy())
    })
    asked.end()
  })
}

function answering(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all: several }, done) => {
    const [first] = all
    if (several || first === undefined) done(null, all)
    else done(null, first.address, first.family)
  }
}

async function bodyOf(
  response: Readable,
  headers: Readonly<Record<string, string | undefined>>,
  most: number,
): Promise<Buffer> {
  const { stream, packed } = unpacked(response, headers['content-encoding'])
  const tooLarge = new AnswerError(`holds more than ${Math.round(most / 2 ** 20)} MB; save it as a file and add that`)
  if (!packed && Number(headers['content-length']) > most) throw tooLarge
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > most) throw tooLarge
      pieces.push(piece)
    }
  } catch (error) {
    if (/^(?:Z_|ERR__?BROTLI|ERR_PADDING)/.test((error as NodeJS.ErrnoException).code ?? '')) {
      throw new AnswerError('was packed for the way and is damaged')
    }
    throw error
  }
  return Buffer.concat(pieces)
}

function unpacked(response: Readable, encoding = 'identity'): { readonly stream: Readable; readonly packed: boolean } {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
    identity: undefined,
  }
  const name = encoding.trim().toLowerCase()
  if (!Object.hasOwn(unpack, name)) {
    throw new AnswerError(`is packed in a way that is not read (${name.slice(0, 40)})`)
  }
  const create = unpack[name as keyof typeof unpack]
  if (create === undefined) return { stream: response, packed: false }
  const stream = create()
  response.on('error', (error) => stream.destroy(error))
  return { stream: response.pipe(stream), packed: true }
}
