import { sameExploration } from './exploration.ts'
import type { Selection, State } from './state.ts'

type Step = Pick<State, 'exploration' | 'selection'>

/** What can be undone and redone: what was there before each step, and after each step that was undone. */
export interface Trail {
  /** The last comes last. */
  readonly past: readonly Step[]
  /** The next comes last. */
  readonly future: readonly Step[]
}

export const noTrail: Trail = { past: [], future: [] }

/** Old steps are forgotten beyond so many. */
const longest = 200

/** The trail after going from one state to another: a step where the network was changed by hand, else the same. */
export function afterGoing(trail: Trail, from: State, to: State): Trail {
  const opened = isMade(to.selection) && JSON.stringify(from.selection) !== JSON.stringify(to.selection)
  if (!opened && sameExploration(from.exploration, to.exploration)) return trail
  return { past: [...trail.past, stepOf(from)].slice(-longest), future: [] }
}

/** The state before the last step, with the filters of now; undefined where there is none. */
export function undo(trail: Trail, state: State): { trail: Trail; state: State } | undefined {
  const step = trail.past.at(-1)
  if (step === undefined) return undefined
  return {
    trail: { past: trail.past.slice(0, -1), future: [...trail.future, stepOf(state)] },
    state: { ...state, ...step, article: false },
  }
}

/** The state after the step that was undone last; undefined where there is none. */
export function redo(trail: Trail, state: State): { trail: Trail; state: State } | undefined {
  const step = trail.future.at(-1)
  if (step === undefined) return undefined
  return {
    trail: { past: [...trail.past, stepOf(state)], future: trail.future.slice(0, -1) },
    state: { ...state, ...step, article: false },
  }
}

function stepOf({ exploration, selection }: State): Step {
  return { exploration, selection }
}

/** Paths and common counterparts bring actors into the picture, as an expansion does. */
function isMade(selection: Selection | null): boolean {
  return selection?.what === 'path' || selection?.what === 'common'
}
