import type { Act, TargetRole } from '../../shapes/vocabulary.ts'

/**
 * The role of a target.
 * @param isDirected whether the act is directed to it, as `directedTo` tells.
 */
export function roleOf(act: Act, isDirected: boolean): TargetRole {
  if (act === 'met') return 'with'
  return isDirected ? 'to' : 'about'
}
