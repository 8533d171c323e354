import type { QueryAnswer } from '../../../server/shapes/query.ts'
import { actorsOf } from './answer-files.ts'

/** More ids would make an address longer than some proxies accept. */
const mostActors = 100

/** The address at which the explorer shows only the actors of an answer; undefined where it has none, or too many. */
export function explorerAddress(answer: QueryAnswer): string | undefined {
  const actors = actorsOf(answer)
  if (actors.length === 0 || actors.length > mostActors) return undefined
  return `/?${actors.map((id) => `only=${encodeURIComponent(id).replaceAll('%3A', ':')}`).join('&')}`
}
