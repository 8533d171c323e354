import type { Token } from '../shapes/language.ts'

type EntityTag = Token['entity']

/**
 * The most probable sequence of BIO tags in which an `I-` tag always continues an entity of its own kind (Viterbi
 * 1967).
 * @param rows a row of probabilities for each place; those from `first` on are words.
 * @returns for each word the index of its tag in `tags`.
 */
export function entityTags(rows: Float32Array, first: number, tags: readonly EntityTag[]): number[] {
  const width = tags.length
  const count = rows.length / width - first
  const all = tags.map((_, i) => i)
  const mayFollow = tags.map((tag) => tags.flatMap((before, i) => (goesOn(before, tag) ? [i] : [])))
  let scores = tags.map((tag) => (tag === 'O' ? 0 : Number.NEGATIVE_INFINITY))
  const cameFrom: number[][] = []
  for (let word = 0; word < count; word++) {
    const likelier = (a: number, b: number): number => ((scores[b] as number) > (scores[a] as number) ? b : a)
    const likeliest = all.reduce(likelier)
    const from = mayFollow.map((before) => (before.length === width ? likeliest : before.reduce(likelier)))
    const row = (first + word) * width
    scores = from.map((before, tag) => (scores[before] as number) + Math.log((rows[row + tag] as number) + 1e-12))
    cameFrom.push(from)
  }
  const found: number[] = []
  let at = scores.reduce((a, score, i) => (score > (scores[a] as number) ? i : a), 0)
  for (let word = count - 1; word >= 0; word--) {
    found.push(at)
    at = cameFrom[word]?.[at] as number
  }
  return found.reverse()
}

function goesOn(before: EntityTag, tag: EntityTag): boolean {
  return !tag.startsWith('I-') || before.slice(1) === tag.slice(1)
}
