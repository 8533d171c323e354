import type { StatementFilter } from '../../shapes/views.ts'
import { ACTS, type Act } from '../../shapes/vocabulary.ts'
import type { Run } from '../engine/engine.ts'

/** Relationship type of an act between two actors. */
export const actTypes: Readonly<Record<Act, string>> = {
  said: 'SAID',
  proposed: 'PROPOSED',
  rejected: 'REJECTED',
  met: 'MET',
}

/**
 * Parameters that restrict statements and the edges of acts. A statement without a day has the day '' for this, so it
 * passes where neither end is given, and never where one is; one without a confidence has 0.
 */
export async function filterParameters(run: Run, filter: StatementFilter) {
  const { acts = ACTS, publishers, confidence = 0, from, to } = filter
  return {
    acts,
    types: acts.map((act) => actTypes[act]),
    from: from ?? (to === undefined ? '' : '0'),
    to: to ?? '9999-12-31',
    confidence,
    everywhere: publishers === undefined,
    articles: publishers === undefined ? [] : await articlesOf(run, publishers),
  }
}

/** Whether statements are restricted at all. */
export function isRestricted({ acts, publishers, confidence, from, to }: StatementFilter): boolean {
  return [acts, publishers, confidence, from, to].some((one) => one !== undefined)
}

/** The publisher stands on the article alone; statements and edges have its id. */
async function articlesOf(run: Run, publishers: readonly string[]): Promise<string[]> {
  const rows = await run<{ id: string }>('articles/of-publishers', { publishers })
  return rows.map(({ id }) => id)
}
