import type { ResolvedName } from '../actors/mention.ts'
import type { Tree } from '../tree/tree.ts'

/** How many words a dateline has at most before its agency: "ADDIS ABABA, Ethiopia, Jan. 22 (AFP)". */
const LONGEST_DATELINE = 12

/** Whether the name is the news agency of a dateline: "MOSCOW, May 12 (Interfax) - …". */
export function isAgencyOfDateline({ tokens }: Tree, { first, last, kind }: ResolvedName): boolean {
  if (kind !== 'organisation' || first > LONGEST_DATELINE) return false
  if (tokens[first - 1]?.text !== '(' || tokens[last + 1]?.text !== ')') return false
  return (
    /^(?:-+|[–—―])$/.test(tokens[last + 2]?.text ?? '') && !tokens.slice(0, first).some(({ upos }) => upos === 'VERB')
  )
}
