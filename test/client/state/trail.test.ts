import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  collapse,
  expand,
  focusOn,
  fold,
  hide,
  pin,
  STEPS,
  unfold,
  unhide,
  unpin,
} from '../../../client/state/exploration.ts'
import type { State } from '../../../client/state/state.ts'
import { initialState, select } from '../../../client/state/state.ts'
import { afterGoing, noTrail, redo, undo } from '../../../client/state/trail.ts'

const actor = fc.constantFrom('country:RU', 'country:GB', 'person:ann')
const explored = (change: (state: State) => State['exploration']) => (state: State) => ({
  ...state,
  exploration: change(state),
})
/** All actions that change the network by hand. */
const change: fc.Arbitrary<(state: State) => State> = fc.oneof(
  fc
    .tuple(actor, fc.integer({ min: 1, max: 60 }))
    .map(([id, most]) => explored((s) => expand(s.exploration, id, most))),
  actor.map((id) => explored((s) => collapse(s.exploration, id))),
  actor.map((id) => explored((s) => hide(s.exploration, id))),
  actor.map((id) => explored((s) => unhide(s.exploration, id))),
  fc.tuple(actor, fc.constantFrom(...STEPS)).map(([id, steps]) => explored((s) => focusOn(s.exploration, id, steps))),
  actor.map((id) => explored((s) => unfold(s.exploration, id, 'country:FR'))),
  fc.constant(explored((s) => fold(s.exploration))),
  fc.tuple(actor, fc.integer()).map(([id, x]) => explored((s) => pin(s.exploration, { actor: id, x, y: 0 }))),
  actor.map((id) => explored((s) => unpin(s.exploration, id))),
  fc.constant((state: State) => select(state, { what: 'path', from: 'country:RU', to: 'country:GB' })),
  fc.constant((state: State) => select(state, { what: 'common', one: 'country:RU', other: 'country:GB' })),
)

test('all steps can be undone to the first state, and redone to the last', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let [state, trail] = [initialState, noTrail]
      for (const each of changes) {
        const next = each(state)
        trail = afterGoing(trail, state, next)
        state = next
      }
      const last = state
      for (let back = undo(trail, state); back !== undefined; back = undo(trail, state)) ({ trail, state } = back)
      expect(state).toEqual(initialState)
      for (let on = redo(trail, state); on !== undefined; on = redo(trail, state)) ({ trail, state } = on)
      expect(state).toEqual(last)
    }),
  )
})

test('a new step discards undone ones, an opened panel is no step, and filters stay', () => {
  const hidden = { ...initialState, exploration: hide(initialState.exploration, 'country:RU') }
  const trail = afterGoing(noTrail, initialState, hidden)
  const opened = select(hidden, { what: 'actor', id: 'country:GB' })
  expect(afterGoing(trail, hidden, opened)).toBe(trail)
  const back = undo(trail, { ...opened, acts: ['met'] })
  expect(back?.state).toEqual({ ...initialState, acts: ['met'] })
  const other = { ...initialState, exploration: hide(initialState.exploration, 'country:GB') }
  expect(redo(afterGoing(back?.trail ?? noTrail, initialState, other), other)).toBeUndefined()
})
