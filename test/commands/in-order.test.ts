import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder } from '../../server/commands/loading/in-order.ts'

async function* numbers(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n += 1) yield n
}

describe('inOrder', () => {
  test('answers come in the order of the items, whichever is done first, at most `width` at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.scheduler(), async (width, scheduler) => {
        let underWay = 0
        let most = 0
        const work = async (n: number) => {
          underWay += 1
          most = Math.max(most, underWay)
          await scheduler.schedule(Promise.resolve(n))
          underWay -= 1
          return n * 10
        }
        const answers = Array.fromAsync(inOrder(numbers(12), width, work))
        expect(await scheduler.waitFor(answers)).toEqual(Array.from({ length: 12 }, (_, n) => n * 10))
        expect(most).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('a failure is thrown in its turn, after the answers before it', async () => {
    const seen: number[] = []
    const work = async (n: number) => {
      if (n === 2) throw new Error('two')
      return n
    }
    await expect(async () => {
      for await (const n of inOrder(numbers(5), 4, work)) seen.push(n)
    }).rejects.toThrow('two')
    expect(seen).toEqual([0, 1])
  })
})
