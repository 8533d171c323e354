import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialState, isFiltered, select, showEverything, toggleAct, toggleKind } from '../../../client/state/state.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'

describe('toggling', () => {
  test('takes a value out, and puts it back in order', () => {
    const without = toggleAct(initialState, 'proposed')
    expect(without.acts).toEqual(['said', 'rejected', 'met'])
    expect(toggleAct(without, 'proposed').acts).toEqual(ACTS)
  })

  test('switching the last one off shows all again', () => {
    expect(toggleKind({ ...initialState, kinds: ['person'] }, 'person').kinds).toEqual(ACTOR_KINDS)
  })

  test('never leaves an empty picture, and always leads back to the whole one', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom(...ACTS), fc.constantFrom(...ACTOR_KINDS)))
    fc.assert(
      fc.property(steps, (names) => {
        const state = names.reduce(
          (now, name) =>
            ACTS.some((act) => act === name)
              ? toggleAct(now, name as (typeof ACTS)[number])
              : toggleKind(now, name as (typeof ACTOR_KINDS)[number]),
          initialState,
        )
        expect(state.acts.length).toBeGreaterThan(0)
        expect(state.kinds.length).toBeGreaterThan(0)
        expect(isFiltered(showEverything(state))).toBe(false)
      }),
    )
  })
})

test('a new selection closes the article of the old one and keeps the filters', () => {
  const before = {
    ...initialState,
    acts: ['met'] as const,
    article: true,
    selection: { what: 'statement', id: 'a' } as const,
  }
  expect(select(before, { what: 'actor', id: 'b' })).toEqual({
    ...before,
    article: false,
    selection: { what: 'actor', id: 'b' },
  })
})
