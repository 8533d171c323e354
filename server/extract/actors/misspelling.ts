/**
 * Whether a word may be a misspelling of a surname: five letters or more, the same first three letters, and a
 * Jaro-Winkler similarity of 0.85 or more. Similarity alone would join Johnson and Johnston, so callers must also make
 * sure that nobody else fits and that nobody has exactly this name.
 */
export function isMisspelling(word: string, surname: string): boolean {
  if (word === surname || word.length < 5 || surname.length < 5) return false
  // A longer form is another name (Zakharov, Zakharova), unless only its last letter is doubled (Borrel, Borrell).
  const [shorter, longer] = word.length < surname.length ? [word, surname] : [surname, word]
  if (longer.startsWith(shorter)) return longer === shorter + shorter.at(-1)
  if (Math.abs(word.length - surname.length) > 2) return false
  return word.slice(0, 3) === surname.slice(0, 3) && jaroWinkler(word, surname) >= 0.85
}

/** Jaro-Winkler similarity of two words, 0 to 1 (Winkler 1990, prefix scale 0.1, prefix of at most 4). */
function jaroWinkler(a: string, b: string): number {
  const range = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const usedInB = new Set<number>()
  const matchesA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - range); j < Math.min(b.length, i + range + 1); j++) {
      if (usedInB.has(j) || a[i] !== b[j]) continue
      usedInB.add(j)
      matchesA.push(a[i] as string)
      break
    }
  }
  if (!matchesA.length) return 0
  const matchesB = [...usedInB].sort((x, y) => x - y).map((j) => b[j])
  const transposed = matchesA.filter((sign, i) => sign !== matchesB[i]).length / 2
  const m = matchesA.length
  const jaro = (m / a.length + m / b.length + (m - transposed) / m) / 3
  let prefix = 0
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
