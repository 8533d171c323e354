import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { spanningTree } from '../../server/language/spanning-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const scoreMatrix = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * size, maxLength: size * size }),
    ),
  )

test('it is the best of all trees with one root', () => {
  fc.assert(
    fc.property(scoreMatrix, ([size, scores]) => {
      const total = (heads: readonly number[]) =>
        heads.reduce((sum, head, word) => sum + (word ? (scores[word * size + head] as number) : 0), 0)
      const best = Math.max(...allTrees(size).map(total))
      const heads = spanningTree(scores, size)
      expect(isTree(heads)).toBe(true)
      expect(total(heads)).toBe(best)
    }),
  )
})

test('large sentences have one root and no cycle', () => {
  const scores = fc.float64Array({ minLength: 60 * 60, maxLength: 60 * 60, noNaN: true, min: -30, max: 30 })
  fc.assert(
    fc.property(scores, (values) => isTree(spanningTree(values, 60))),
    { numRuns: 20 },
  )
})

test.each([
  [1, [-1]],
  [2, [-1, 0]],
])('with %i place(s)', (size, heads) => {
  expect(spanningTree(new Float32Array(size * size), size)).toEqual(heads)
})

function isTree(heads: readonly number[]): boolean {
  const rooted = heads.every((_, word) => {
    let at = word
    for (let steps = 0; at > 0 && steps <= heads.length; steps++) at = heads[at] as number
    return at === 0
  })
  return rooted && heads.filter((head) => head === 0).length === 1
}

function allTrees(size: number): number[][] {
  let found: number[][] = [[-1]]
  for (let word = 1; word < size; word++) {
    found = found.flatMap((heads) =>
      Array.from({ length: size }, (_, head) => [...heads, head]).filter((h) => h[word] !== word),
    )
  }
  return found.filter(isTree)
}
