import type { StatementFilter } from '../../shapes/views.ts'
import { ACTS, type Act, TARGET_ROLES } from '../../shapes/vocabulary.ts'
import type { Run } from '../engine/engine.ts'

/** Relationship type of each act. */
export const actTypes: Readonly<Record<Act, string>> = {
  said: 'SAID',
  proposed: 'PROPOSED',
  rejected: 'REJECTED',
  met: 'MET',
}

/**
 * Query parameters that restrict statements and the edges of acts. A statement without a date counts as dated '': it
 * passes only if neither `from` nor `to` is given. A statement without a confidence counts as 0, and one without targets
 * has no role.
 */
export async function filterParameters(run: Run, filter: StatementFilter) {
  const { acts = ACTS, roles = TARGET_ROLES, publishers, confidence = 0, from, to } = filter
  return {
    acts,
    types: acts.map((act) => actTypes[act]),
    from: from ?? (to === undefined ? '' : '0'),
    to: to ?? '9999-12-31',
    confidence,
    roles,
    everyRole: isEveryRole(roles),
    everywhere: publishers === undefined,
    articles: publishers === undefined ? [] : await articlesOf(run, publishers),
  }
}

/** Whether the filter leaves out any statement. */
export function isRestricted({ acts, roles, publishers, confidence, from, to }: StatementFilter): boolean {
  return !isEveryRole(roles) || [acts, publishers, confidence, from, to].some((part) => part !== undefined)
}

/** Whether statements of all roles pass, and those without targets, too. */
export function isEveryRole(roles: StatementFilter['roles']): boolean {
  return TARGET_ROLES.every((role) => roles?.includes(role) ?? true)
}

/** Only articles store their publisher; statements and edges refer to it through the article's id. */
async function articlesOf(run: Run, publishers: readonly string[]): Promise<string[]> {
  const rows = await run<{ id: string }>('articles/of-publishers', { publishers })
  return rows.map(({ id }) => id)
}
