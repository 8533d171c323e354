import anyAscii from 'any-ascii'

/**
 * A name for comparing: plain ASCII, lower case, one space between words; full stops, apostrophes and hyphens inside
 * words go ("U.S." and "US", "al-Bashir" and "al Bashir" are one), a possessive ending too.
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

/** A name as part of an id: `Sergei Lavrov` → `sergei-lavrov`; a name of signs only gives `unnamed`. */
export function slug(name: string): string {
  return nameWords(name).join('-') || 'unnamed'
}

/** Eight hexadecimal digits that depend on nothing but the text (FNV-1a, 32 bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
