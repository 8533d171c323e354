import type { StatementFilter } from '../../shapes/views.ts'
import { ACTS, type Act, TARGET_ROLES } from '../../shapes/vocabulary.ts'
import { copiesToLeaveOut } from '../duplicates/count-once.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { ArticleFilter } from '../store.ts'
import { queryWords } from '../words.ts'

/** Relationship type of each act. */
export const actTypes: Readonly<Record<Act, string>> = {
  said: 'SAID',
  proposed: 'PROPOSED',
  rejected: 'REJECTED',
  met: 'MET',
}

/** More statements than this cannot hold the words of a filter: the explorer does not show more either. */
const mostFound = 100_000

/** A filter whose words have been looked up: `found` are the ids of the statements that hold them. */
export type Found<Filter extends StatementFilter = StatementFilter> = Omit<Filter, 'words'> & {
  readonly words?: never
  readonly found?: readonly string[]
}

/** Looks up the words of a filter in the full-text index. Words that the index leaves out find nothing. */
export async function withFound<Filter extends StatementFilter>(
  engine: Engine,
  { words, ...filter }: Filter,
): Promise<Found<Filter>> {
  return words === undefined ? filter : { ...filter, found: await statementsHolding(engine, words) }
}

/** Ids of the statements that hold all of the words, or words that begin with them, at most 100,000. */
export async function statementsHolding(engine: Engine, words: string): Promise<string[]> {
  const sought = queryWords(words)
  return sought.length === 0 ? [] : ((await engine.texts?.find('statement', sought, mostFound)) ?? [])
}

/**
 * Query parameters that restrict statements and the edges of acts. A statement without a date counts as dated '': it
 * passes only if neither `from` nor `to` is given. A statement without a confidence counts as 0, and one without targets
 * has no role. Articles and statements are keys of a map, since the embedded engine walks through a list for each row.
 */
export async function filterParameters(run: Run, filter: Found) {
  const { acts = ACTS, roles = TARGET_ROLES, found, confidence = 0, from, to } = filter
  return {
    acts,
    types: acts.map((act) => actTypes[act]),
    from: from ?? (to === undefined ? '' : '0'),
    to: to ?? '9999-12-31',
    confidence,
    roles,
    everyRole: isEveryRole(roles),
    ...(await articleParameters(run, filter)),
    everyStatement: found === undefined,
    statements: valuesOf(found ?? [], true),
  }
}

/** Whether the filter leaves out any statement. */
export function isRestricted({ roles, ...filter }: Found): boolean {
  const { acts, publishers, articles, once, found, confidence, from, to } = filter
  return (
    !isEveryRole(roles) ||
    [acts, publishers, articles, once, found, confidence, from, to].some((part) => part !== undefined)
  )
}

/** Whether statements of all roles pass, and those without targets, too. */
export function isEveryRole(roles: StatementFilter['roles']): boolean {
  return TARGET_ROLES.every((role) => roles?.includes(role) ?? true)
}

/**
 * Query parameters that restrict articles: `articles` says of some whether they pass, `elsewhere` whether all others do.
 * Only articles store their publisher: statements and edges refer to it through the article's id.
 */
export async function articleParameters(run: Run, { publishers, articles, once }: ArticleFilter) {
  const chosen = await chosenArticles(run, publishers, articles)
  const copies = once === true ? await copiesToLeaveOut(run, chosen) : []
  const everywhere = chosen === undefined && copies.length === 0
  const elsewhere = chosen === undefined
  return { everywhere, elsewhere, articles: { ...valuesOf(chosen ?? [], true), ...valuesOf(copies, false) } }
}

async function chosenArticles(
  run: Run,
  publishers: ArticleFilter['publishers'],
  articles: ArticleFilter['articles'],
): Promise<ReadonlySet<string> | undefined> {
  const named = articles === undefined ? undefined : new Set(articles)
  if (publishers === undefined) return named
  const rows = await run<{ id: string }>('articles/of-publishers', { publishers })
  const ids = rows.map(({ id }) => id)
  return new Set(named === undefined ? ids : ids.filter((id) => named.has(id)))
}

function valuesOf(ids: Iterable<string>, value: boolean): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Array.from(ids, (id) => [id, value]))
}
