/**
 * The highest-scoring tree with one root (Chu and Liu 1965, Edmonds 1967).
 * @param scores a row of `size` for each word: the score of each of its possible heads; word 0 is the artificial root.
 * @returns the head of each word; that of word 0 is -1, exactly one other word has head 0.
 */
export function spanningTree(scores: ArrayLike<number>, size: number): number[] {
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let word = 1; word < size; word++) {
    for (let head = 0; head < size; head++) {
      if (head === word) continue
      const score = scores[word * size + head] as number
      weights[word * size + head] = score
      least = Math.min(least, score)
      most = Math.max(most, score)
    }
  }
  const free = bestHeads(weights, size)
  if (free.filter((head) => head === 0).length === 1 && !findCycle(free)) return free
  // A second word attached to the root costs more than the tree could gain anywhere.
  const fine = (most - least) * size + 1
  for (let word = 1; word < size; word++) weights[word * size] = (weights[word * size] as number) - fine
  return arborescence(weights, size)
}

function arborescence(weights: Float64Array, size: number): number[] {
  const heads = bestHeads(weights, size)
  const cycle = findCycle(heads)
  if (!cycle) return heads
  return expand(weights, size, heads, cycle)
}

function bestHeads(weights: Float64Array, size: number): number[] {
  const heads = [-1]
  for (let word = 1; word < size; word++) {
    let best = 0
    for (let head = 1; head < size; head++) {
      if ((weights[word * size + head] as number) > (weights[word * size + best] as number)) best = head
    }
    heads.push(best)
  }
  return heads
}

function findCycle(heads: readonly number[]): number[] | undefined {
  const seen = new Int32Array(heads.length).fill(-1)
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (at > 0 && seen[at] === -1) {
      seen[at] = start
      at = heads[at] as number
    }
    if (at <= 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Contracts the cycle into one word, solves the smaller problem, and breaks the cycle where that solution enters it. */
function expand(weights: Float64Array, size: number, heads: readonly number[], cycle: readonly number[]): number[] {
  const inCycle = new Set(cycle)
  const outside = heads.map((_, word) => word).filter((word) => !inCycle.has(word))
  const smaller = outside.length + 1
  const merged = outside.length
  const contracted = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY)
  const entered = new Int32Array(smaller)
  const left = new Int32Array(smaller)
  const at = (word: number, head: number) => weights[word * size + head] as number
  outside.forEach((word, i) => {
    outside.forEach((head, j) => {
      if (i > 0 && i !== j) contracted[i * smaller + j] = at(word, head)
    })
    let from = cycle[0] as number
    let into = from
    const gain = (member: number) => at(member, word) - at(member, heads[member] as number)
    for (const member of cycle) {
      if (i > 0 && at(word, member) > at(word, from)) from = member
      if (gain(member) > gain(into)) into = member
    }
    if (i > 0) contracted[i * smaller + merged] = at(word, from)
    contracted[merged * smaller + i] = gain(into)
    left[i] = from
    entered[i] = into
  })
  const solution = arborescence(contracted, smaller)
  const result = [...heads]
  outside.forEach((word, i) => {
    const head = solution[i] as number
    result[word] = head === merged ? (left[i] as number) : head < 0 ? -1 : (outside[head] as number)
  })
  const entrance = solution[merged] as number
  result[entered[entrance] as number] = outside[entrance] as number
  return result
}
