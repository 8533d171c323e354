import { describe, expect, test } from 'vitest'
import { createPlaces, type End, type Place } from '../../../../server/graph/query/run/slots.ts'

/** Places that tell in which order statements got one. */
function watched(room: { readonly parallel: number; readonly queue: number }) {
  const places = createPlaces(room, () => {})
  const order: string[] = []
  const take = async (statement: string, signal?: AbortSignal) => {
    const place = await places.take(statement, signal)
    order.push(statement)
    return place
  }
  const end = async (statement: string, how: End = 'exceeded') => finish(await take(statement), how)
  return { places, order, take, end }
}

function finish(place: Place, how: End) {
  place.ended(how)
  place.leave()
}

describe('places of queries', () => {
  test('are given in the order of asking', async () => {
    const { order, take } = watched({ parallel: 1, queue: 3 })
    const a = await take('a')
    const [b, c] = [take('b'), take('c')]
    finish(a, 'answered')
    finish(await b, 'answered')
    await c
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('come last to what had to be ended before', async () => {
    const { order, take, end } = watched({ parallel: 1, queue: 3 })
    await end('bomb')
    const a = await take('a')
    const [bomb, b] = [take('bomb'), take('b')]
    finish(a, 'answered')
    finish(await b, 'answered')
    await bomb
    expect(order).toEqual(['bomb', 'a', 'b', 'bomb'])
  })

  test('come last to what waits already when the same has to be ended, before that has left', async () => {
    const { order, take } = watched({ parallel: 2, queue: 4 })
    const bombs = [await take('bomb'), await take('other')]
    const [bomb, a] = [take('bomb'), take('a')]
    bombs[0]?.ended('exceeded')
    bombs[1]?.leave()
    await a
    bombs[0]?.leave()
    await bomb
    expect(order).toEqual(['bomb', 'other', 'a', 'bomb'])
  })

  test('are never all taken by what had to be ended before', async () => {
    const { places, order, take, end } = watched({ parallel: 4, queue: 4 })
    await end('bomb')
    await end('other')
    const bombs = [take('bomb'), take('other'), take('bomb')]
    await Promise.all(bombs.slice(0, 2))
    await take('a')
    await take('b')
    expect(order.slice(2)).toEqual(['bomb', 'other', 'a', 'b'])
    expect(places.waiting()).toBe(0)
  })

  test('are never all taken by one statement that was not answered yet', async () => {
    const { places, order, take } = watched({ parallel: 4, queue: 4 })
    void take('bomb')
    void take('bomb')
    void take('bomb')
    await take('a')
    expect(order).toEqual(['bomb', 'bomb', 'a'])
    // So that nobody is ended for it.
    expect(places.waiting()).toBe(0)
  })

  test('are open to what has been answered since', async () => {
    const { order, take, end } = watched({ parallel: 2, queue: 3 })
    await end('a')
    await end('a', 'answered')
    await Promise.all([take('a'), take('a')])
    expect(order).toHaveLength(4)
  })

  test('stay few for what somebody only left, or had planned', async () => {
    const { order, take, end } = watched({ parallel: 2, queue: 3 })
    await end('bomb')
    await end('bomb', 'left')
    await take('bomb')
    void take('bomb')
    await take('a')
    expect(order).toEqual(['bomb', 'bomb', 'bomb', 'a'])
  })

  test('are refused where the queue is full, and given up by who leaves it', async () => {
    const { places, take } = watched({ parallel: 1, queue: 1 })
    await take('a')
    const gone = new AbortController()
    const waits = take('b', gone.signal)
    expect(places.waiting()).toBe(1)
    await expect(take('c')).rejects.toThrow('Too many queries')
    gone.abort(new Error('left'))
    await expect(waits).rejects.toThrow('left')
    expect(places.waiting()).toBe(0)
  })

  test('are waited for by one statement in half of the queue', async () => {
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
