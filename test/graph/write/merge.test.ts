import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeActor, type StoredActor } from '../../../server/graph/write/merge.ts'
import type { ActorRow } from '../../../server/graph/write/rows.ts'

const nothing: StoredActor = {
  id: 'person:x',
  kind: 'person',
  name: null,
  aliases: null,
  iso: null,
  wikidata: null,
  made: null,
  about: null,
  statements: null,
}
const name = fc.constantFrom('Micheal', 'Micheál', 'Micheál Martin', 'MARTIN', 'Mr Martin')
const anyRow: fc.Arbitrary<ActorRow> = fc.record({
  id: fc.constant('person:x'),
  kind: fc.constant('person'),
  name,
  aliases: fc.uniqueArray(name),
  made: fc.nat(3),
  about: fc.nat(3),
  statements: fc.nat(5),
})

describe('merging an actor', () => {
  test('gives the same result, one by one or all at once, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1 }), (rows) => {
        const atOnce = mergeActor(nothing, rows)
        let oneByOne = nothing
        for (const row of rows.toReversed()) oneByOne = { ...oneByOne, ...mergeActor(oneByOne, [row]) }
        expect(oneByOne).toMatchObject(atOnce)
      }),
    )
  })

  test('prefers the longer name, then the one with its accents', () => {
    const row = { id: 'person:x', kind: 'person', aliases: [], made: 0, about: 0, statements: 0 } as const
    expect(
      mergeActor(nothing, [
        { ...row, name: 'Micheal' },
        { ...row, name: 'Micheál' },
      ]),
    ).toMatchObject({
      name: 'Micheál',
      aliases: ['Micheal'],
    })
  })
})
