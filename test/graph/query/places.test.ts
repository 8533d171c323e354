import { describe, expect, test } from 'vitest'
import { createPlaces } from '../../../server/graph/query/places.ts'

/** Places that tell in which order statements got one. */
function watched(room: { readonly parallel: number; readonly queue: number }) {
  const places = createPlaces(room, () => {})
  const order: string[] = []
  const take = async (statement: string, signal?: AbortSignal) => {
    const leave = await places.take(statement, signal)
    order.push(statement)
    return leave
  }
  const end = async (statement: string) => (await take(statement))('exceeded')
  return { places, order, take, end }
}

describe('places of queries', () => {
  test('are given in the order of asking', async () => {
    const { order, take } = watched({ parallel: 1, queue: 3 })
    const leave = await take('a')
    const [b, c] = [take('b'), take('c')]
    leave('answered')
    const leaveB = await b
    leaveB('answered')
    await c
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('come last to what had to be ended before', async () => {
    const { order, take, end } = watched({ parallel: 1, queue: 3 })
    await end('bomb')
    const leave = await take('a')
    const [bomb, b] = [take('bomb'), take('b')]
    leave('answered')
    const leaveB = await b
    leaveB('answered')
    await bomb
    expect(order).toEqual(['bomb', 'a', 'b', 'bomb'])
  })

  test('are never all taken by what had to be ended before', async () => {
    const { places, order, take, end } = watched({ parallel: 4, queue: 3 })
    await end('bomb')
    const bombs = [take('bomb'), take('bomb'), take('bomb')]
    await Promise.all(bombs.slice(0, 2))
    expect(places.waiting()).toBe(1)
    await take('a')
    await take('b')
    expect(order).toEqual(['bomb', 'bomb', 'bomb', 'a', 'b'])
  })

  test('are open again to what has come to its end since', async () => {
    const { order, take, end } = watched({ parallel: 2, queue: 3 })
    await end('a')
    const leave = await take('a')
    leave('answered')
    await Promise.all([take('a'), take('a')])
    expect(order).toHaveLength(4)
  })

  test('stay few for what somebody only left, or had planned', async () => {
    const { places, take, end } = watched({ parallel: 2, queue: 3 })
    await end('bomb')
    const leave = await take('bomb')
    leave('left')
    await take('bomb')
    void take('bomb')
    expect(places.waiting()).toBe(1)
  })

  test('are refused where the queue is full, and given up by who leaves it', async () => {
    const { places, take } = watched({ parallel: 1, queue: 1 })
    await take('a')
    const gone = new AbortController()
    const waits = take('b', gone.signal)
    await expect(take('c')).rejects.toThrow('Too many queries')
    gone.abort(new Error('left'))
    await expect(waits).rejects.toThrow('left')
    expect(places.waiting()).toBe(0)
  })
})
