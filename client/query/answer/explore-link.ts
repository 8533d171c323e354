import type { QueryAnswer } from '../../../server/types.ts'
import { actorsOf } from './answer-files.ts'

/** More ids would make an address that some proxies cut. */
const mostActors = 100

/** Where the explorer shows the actors of an answer and nobody else; undefined where it holds none, or too many. */
export function explorerAddress(answer: QueryAnswer): string | undefined {
  const actors = actorsOf(answer)
  if (actors.length === 0 || actors.length > mostActors) return undefined
  return `/?${actors.map((id) => `only=${encodeURIComponent(id).replaceAll('%3A', ':')}`).join('&')}`
}
