import { describe, expect, test } from 'vitest'
import { createSlots, type Outcome, type Slot } from '../../../../server/graph/query/run/slots.ts'

/** Slots, and the order in which statements were given one. */
function watched(room: { readonly parallel: number; readonly queue: number }) {
  const slots = createSlots(room, () => {})
  const order: string[] = []
  const take = async (statement: string, signal?: AbortSignal) => {
    const slot = await slots.take(statement, signal)
    order.push(statement)
    return slot
  }
  const end = async (statement: string, outcome: Outcome = 'exceeded') => finish(await take(statement), outcome)
  return { slots, order, take, end }
}

function finish(slot: Slot, outcome: Outcome) {
  slot.record(outcome)
  slot.free()
}

describe('slots of queries', () => {
  test('are given in the order of asking', async () => {
    const { order, take } = watched({ parallel: 1, queue: 3 })
    const a = await take('a')
    const [b, c] = [take('b'), take('c')]
    finish(a, 'answered')
    finish(await b, 'answered')
    await c
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('are given last to a statement that had to be ended before', async () => {
    const { order, take, end } = watched({ parallel: 1, queue: 3 })
    await end('bomb')
    const a = await take('a')
    const [bomb, b] = [take('bomb'), take('b')]
    finish(a, 'answered')
    finish(await b, 'answered')
    await bomb
    expect(order).toEqual(['bomb', 'a', 'b', 'bomb'])
  })

  test('are given last to a waiting statement if the same one has to be ended meanwhile', async () => {
    const { order, take } = watched({ parallel: 2, queue: 4 })
    const bombs = [await take('bomb'), await take('other')]
    const [bomb, a] = [take('bomb'), take('a')]
    bombs[0]?.record('exceeded')
    bombs[1]?.free()
    await a
    bombs[0]?.free()
    await bomb
    expect(order).toEqual(['bomb', 'other', 'a', 'bomb'])
  })

  test('are never all taken by statements that had to be ended before', async () => {
    const { slots, order, take, end } = watched({ parallel: 4, queue: 4 })
    await end('bomb')
    await end('other')
    const bombs = [take('bomb'), take('other'), take('bomb')]
    await Promise.all(bombs.slice(0, 2))
    await take('a')
    await take('b')
    expect(order.slice(2)).toEqual(['bomb', 'other', 'a', 'b'])
    expect(slots.waiting()).toBe(0)
  })

  test('are never all taken by one statement that was not answered yet', async () => {
    const { slots, order, take } = watched({ parallel: 4, queue: 4 })
    void take('bomb')
    void take('bomb')
    void take('bomb')
    await take('a')
    expect(order).toEqual(['bomb', 'bomb', 'a'])
    // This makes sure that no query is ended for it.
    expect(slots.waiting()).toBe(0)
  })

  test('are available again to a statement that has since been answered', async () => {
    const { order, take, end } = watched({ parallel: 2, queue: 3 })
    await end('a')
    await end('a', 'answered')
    await Promise.all([take('a'), take('a')])
    expect(order).toHaveLength(4)
  })

  test('stay limited for a statement whose client left, or that was only planned', async () => {
    const { order, take, end } = watched({ parallel: 2, queue: 3 })
    await end('bomb')
    await end('bomb', 'other')
    await take('bomb')
    void take('bomb')
    await take('a')
    expect(order).toEqual(['bomb', 'bomb', 'bomb', 'a'])
  })

  test('are refused if the queue is full, and given up when the client leaves', async () => {
    const { slots, take } = watched({ parallel: 1, queue: 1 })
    await take('a')
    const gone = new AbortController()
    const waits = take('b', gone.signal)
    expect(slots.waiting()).toBe(1)
    await expect(take('c')).rejects.toThrow('Too many queries')
    gone.abort(new Error('left'))
    await expect(waits).rejects.toThrow('left')
    expect(slots.waiting()).toBe(0)
  })

  test('let one statement take at most half of the queue', async () => {
    const { order, take } = watched({ parallel: 1, queue: 4 })
    const bomb = await take('bomb')
    void take('bomb')
    void take('bomb')
    await expect(take('bomb')).rejects.toThrow('Too many queries')
    const a = take('a')
    finish(bomb, 'exceeded')
    await a
    expect(order).toEqual(['bomb', 'a'])
  })
})
