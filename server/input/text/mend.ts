/** What bytes 80 to 9F are in Windows-1252, and the bytes of these signs. */
const bytesOfSigns = new Map(
  Array.from({ length: 32 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)), 0x80 + at]),
)
const following = `[\\u0080-\\u00bf${[...bytesOfSigns.keys()].join('')}]`
/** UTF-8 of two, three and four bytes, each byte read as a sign of Windows-1252. */
const misread = new RegExp(
  `[\\u00c2-\\u00df]${following}|[\\u00e0-\\u00ef]${following}{2}|[\\u00f0-\\u00f4]${following}{3}`,
  'g',
)
/**
 * Those that no text holds by itself: a capital A with tilde or circumflex before a sign, or "â€" before another; a letter
 * before a control character; a capital A with dots or a ring within a word, before a sign.
 */
const unmistakable = new RegExp(
  `[ÂÃ]${following}|â€${following}|ï»¿|[\\u00c4-\\u00df][\\u0080-\\u009f]|(?<=\\p{Ll})[ÄÅ]${following}`,
  'u',
)
/** A text may have been misread several times over. */
const mostTimes = 3

/** The text with the signs put right that came from UTF-8 read as Windows-1252: "FranÃ§ois" is "François". */
export function mended(text: string): string {
  let now = text
  for (let time = 0; time < mostTimes && unmistakable.test(now); time++) {
    now = now.replace(misread, right)
    // The last byte of a closing quotation mark has no sign in Windows-1252 and is often lost.
    now = now.replace(/â€(?=[\s.,;:!?)]|$)/g, '”')
  }
  return now
}

function right(signs: string): string {
  const bytes = Uint8Array.from(signs, (sign) => bytesOfSigns.get(sign) ?? sign.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return signs
  }
}
