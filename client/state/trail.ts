import { sameExploration } from './exploration.ts'
import type { Selection, State } from './state.ts'

type Step = Pick<State, 'exploration' | 'selection'>

/** The steps that can be undone and redone: what was there before each, and after each that was undone. */
export interface Trail {
  /** The latest comes last. */
  readonly past: readonly Step[]
  /** The next one to redo comes last. */
  readonly future: readonly Step[]
}

export const noTrail: Trail = { past: [], future: [] }

/** The most steps that are remembered. */
const longest = 200

/** The trail after going from one state to another: it gains a step where the reader changed the network by hand. */
export function afterGoing(trail: Trail, from: State, to: State): Trail {
  const opened = isMade(to.selection) && JSON.stringify(from.selection) !== JSON.stringify(to.selection)
  if (!opened && sameExploration(from.exploration, to.exploration)) return trail
  return { past: [...trail.past, stepOf(from)].slice(-longest), future: [] }
}

/** The state before the last step, but with the filters of now; undefined where there is no step. */
export function undo(trail: Trail, state: State): { trail: Trail; state: State } | undefined {
  const step = trail.past.at(-1)
  if (step === undefined) return undefined
  return {
    trail: { past: trail.past.slice(0, -1), future: [...trail.future, stepOf(state)] },
    state: { ...state, ...step, article: false },
  }
}

/** The state after the step that was undone last, with the filters of now; undefined where there is no such step. */
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

/** Whether a selection adds actors to the picture, as an expansion does. */
function isMade(selection: Selection | null): boolean {
  return selection?.what === 'path' || selection?.what === 'common'
}
