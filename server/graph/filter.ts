import { ACTS, type Act } from '../types.ts'

/** Relationship type of an act between two actors. */
export const actTypes: Readonly<Record<Act, string>> = {
  said: 'SAID',
  proposed: 'PROPOSED',
  rejected: 'REJECTED',
  met: 'MET',
}

export interface StatementFilter {
  readonly acts?: readonly Act[]
  /** ISO days, inclusive. */
  readonly from?: string
  readonly to?: string
}

/**
 * Parameters that restrict statements by act and day. A statement without a day has the day '' for this, so it passes
 * where neither end is given, and never where one is.
 */
export function filterParameters(filter: StatementFilter) {
  const acts = filter.acts ?? ACTS
  return {
    acts,
    types: acts.map((act) => actTypes[act]),
    from: filter.from ?? (filter.to === undefined ? '' : '0'),
    to: filter.to ?? '9999-12-31',
  }
}
