/** Letters from which on a word may have one mistake, and two. */
const FOR_ONE = 5
const FOR_TWO = 9

/**
 * Whether two words of a name may be one word that somebody misspelt: the same first letter, and one letter that is
 * missing, too many, wrong, or has changed places with its neighbour; in long words two. Words of which one only goes on
 * where the other ends are two names: Robert and Roberts, Zakharov and Zakharova.
 */
export function mayBeMisspelt(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (one === other || shorter < FOR_ONE || one[0] !== other[0] || one.startsWith(other) || other.startsWith(one))
    return false
  const most = shorter < FOR_TWO ? 1 : 2
  return Math.abs(one.length - other.length) <= most && editsBetween(one, other, most) <= most
}

/**
 * How many letters are missing, wrong or swapped with their neighbour: the optimal string alignment distance.
 * @param most once it is sure that there are more, the count stops.
 */
function editsBetween(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let edits = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      )
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        edits = Math.min(edits, (before[j - 2] as number) + 1)
      row.push(edits)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length] as number
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
