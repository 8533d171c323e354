import { isMisspelling } from '../../extract/actors/misspelling.ts'

/** Letters from which on two words may differ in more than one place and still be a misspelling of one. */
const LONG = 7

/**
 * Whether two words of a name may be one word that somebody misspelt: a single letter that is missing, wrong, or has
 * changed places with its neighbour, and in long words any misspelling as extraction has it within an article. Words of
 * which one only goes on where the other ends are two names: Robert and Roberts, Zakharov and Zakharova.
 */
export function mayBeMisspelt(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (one === other || shorter < 5 || one[0] !== other[0] || one.startsWith(other) || other.startsWith(one))
    return false
  return isOneEditApart(one, other) || (shorter >= LONG && isMisspelling(one, other))
}

function isOneEditApart(one: string, other: string): boolean {
  if (one.length > other.length) return isOneEditApart(other, one)
  if (other.length - one.length > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  if (one.length < other.length) return rest === otherRest.slice(1)
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  return isSwapped || rest.slice(1) === otherRest.slice(1)
}

/**
 * A word with the letters made equal that transliterations use for the same sound, every run of vowels an a, and no
 * letter doubled: Gaddafi, Qaddafi, Kadhafi → kadafa; Mohammed, Muhamad → mahamad; Sergei, Sergey → sarka.
 */
export function skeleton(word: string): string {
  return word
    .replace(/tsch|tsh|tch/g, 'ch')
    .replace(/shch|sch/g, 'sh')
    .replace(/gh|dh|th|kh|zh|ph|bh/g, (pair) => plain[pair] ?? pair)
    .replace(/x/g, 'ks')
    .replace(/[qgc](?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
}

const plain: Readonly<Record<string, string>> = { gh: 'g', dh: 'd', th: 't', kh: 'k', zh: 'z', ph: 'f', bh: 'b' }

/** Whether two words may be one name that came from another script: five letters or more, and the same skeleton. */
export function mayBeTransliterated(one: string, other: string): boolean {
  return one !== other && Math.max(one.length, other.length) > 4 && skeleton(one) === skeleton(other)
}
