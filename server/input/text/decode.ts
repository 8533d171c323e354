import { mended } from './mend.ts'

/** Signs that western texts in Windows-1252 (the web's Latin-1) hold beside ASCII. */
const western = /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüýßšžÀÂÄÁÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÚÜŠŽ‘’‚“”„–—…•€£©®™°«»§½¼¾¿¡´·\u00a0]/u
/** Share of the signs beyond ASCII that must be western. */
const enough = 0.9

/**
 * The text that bytes stand for: UTF-16 and UTF-8 by their marks or form, else the declared encoding, else Windows-1252
 * where that gives western words. A byte order mark is no part of the text.
 * @param declared a name of an encoding, as HTTP or the file itself gives it.
 * @returns undefined where the bytes are no text.
 */
export function decoded(bytes: Uint8Array, declared?: string): string | undefined {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return decodedAs(wide, bytes)
  const utf8 = decodedAs('utf-8', bytes)
  if (utf8 !== undefined) return utf8
  const named =
    declared === undefined || /^(?:utf-?8|us-ascii|iso-8859-1|latin-?1|windows-1252)$/i.test(declared)
      ? undefined
      : decodedAs(declared, bytes)
  return named ?? asWestern(bytes)
}

/** UTF-16 of either order, by its mark or by the NUL of every second byte. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  if (head.length < 4) return undefined
  const nuls = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] as number) + 1
  const [even = 0, odd = 0] = nuls
  if (odd > 0.35 * head.length && even === 0) return 'utf-16le'
  return even > 0.35 * head.length && odd === 0 ? 'utf-16be' : undefined
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function asWestern(bytes: Uint8Array): string | undefined {
  const text = mended(new TextDecoder('windows-1252').decode(bytes))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return undefined
  const beyond = text.match(/[\u{80}-\u{10ffff}]/gu) ?? []
  return beyond.filter((sign) => western.test(sign)).length >= enough * beyond.length ? text : undefined
}
