import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJoins, type Pair } from '../../../server/graph/decisions/joins.ts'

const actor = fc.integer({ min: 0, max: 9 }).map((at) => `person:${at}`)
const pairs = fc
  .array(
    fc.tuple(actor, actor).filter(([one, other]) => one !== other),
    { maxLength: 15 },
  )
  .map((all) => all.map((actors, at): Pair => ({ decision: `d${at}`, actors })))

/** Whether two actors are connected, by going through all pairs again and again. */
function areConnected(edges: readonly Pair[], from: string, to: string): boolean {
  const reached = new Set([from])
  for (const _ of edges)
    for (const { actors } of edges)
      if (actors.some((each) => reached.has(each))) for (const each of actors) reached.add(each)
  return reached.has(to)
}

describe('joins', () => {
  test('are the connected actors, of which none that are held apart are one', () => {
    fc.assert(
      fc.property(pairs, pairs, (apart, together) => {
        const joins = createJoins()
        for (const pair of apart) joins.hold(pair)
        const made = together.filter((pair) => joins.join(pair))
        for (const { actors } of apart) expect(joins.canonical(actors[0])).not.toBe(joins.canonical(actors[1]))
        for (let one = 0; one < 10; one++) {
          for (let other = 0; other < 10; other++) {
            const [a, b] = [`person:${one}`, `person:${other}`]
            expect(joins.canonical(a) === joins.canonical(b)).toBe(areConnected(made, a, b))
            expect(joins.members(a).includes(b)).toBe(areConnected(made, a, b))
          }
          expect(joins.members(`person:${one}`)[0]).toBe(joins.canonical(`person:${one}`))
        }
      }),
    )
  })

  test('that are refused name a chain that leads from the one to the other over what holds them apart', () => {
    fc.assert(
      fc.property(pairs, pairs, (apart, together) => {
        const joins = createJoins()
        for (const pair of apart) joins.hold(pair)
        const made: Pair[] = []
        for (const pair of together) {
          const against = joins.against(...pair.actors)
          const isJoined = joins.join(pair)
          expect(isJoined).toBe(against.length === 0)
          if (isJoined) made.push(pair)
          else expect(follow([...made, ...apart], against, pair.actors[0])).toContain(pair.actors[1])
        }
      }),
    )

    /** Where the steps of a chain may lead; made and apart have the same names, so that either may be meant. */
    function follow(edges: readonly Pair[], chain: readonly string[], from: string): string[] {
      let at = [from]
      for (const step of chain)
        at = edges
          .filter(({ decision }) => decision === step)
          .flatMap(({ actors: [one, other] }) =>
            at.flatMap((each) => (each === one ? [other] : each === other ? [one] : [])),
          )
      return at
    }
  })

  test('give the id of the first to both', () => {
    const joins = createJoins()
    joins.join({ decision: 'x', actors: ['b', 'a'] })
    joins.join({ decision: 'y', actors: ['c', 'd'] })
    joins.join({ decision: 'z', actors: ['a', 'd'] })
    expect(joins.members('d')).toEqual(['b', 'a', 'c', 'd'])
    expect(joins.chain('b', 'c')).toEqual(['x', 'z', 'y'])
  })
})
