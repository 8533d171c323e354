import anyAscii from 'any-ascii'

/**
 * A name for comparing: plain ASCII, lower case, one space between words, without full stops, apostrophes and a
 * possessive ending, and with hyphens as spaces. So "U.S." equals "US", and "al-Bashir" equals "al Bashir".
 */
export function foldName(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['`]s\b/g, '')
    .replace(/[.'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a folded name. */
export function nameWords(name: string): string[] {
  const folded = foldName(name)
  return folded ? folded.split(' ') : []
}

/** A name as part of an id: `Sergei Lavrov` → `sergei-lavrov`; a name without letters and digits gives `unnamed`. */
export function slug(name: string): string {
  return nameWords(name).join('-') || 'unnamed'
}

/** Eight hexadecimal digits, always the same for the same text (FNV-1a, 32 bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
