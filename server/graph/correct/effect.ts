import { type ArticleRows, rowsOf } from '../write/rows.ts'
import type { StoredNode } from './bases.ts'
import type { StoredArticle } from './extracted.ts'
import type { Moves } from './moves.ts'
import { summaryOf } from './nodes.ts'
import type { Plan } from './plan-articles.ts'

/** What becomes of actors, those with the most statements first. */
export function actorsEffect(before: ReadonlyMap<string, StoredNode>, after: ReadonlyMap<string, StoredNode | null>) {
  const all = [...after].flatMap(([id, node]) => {
    const [old, now] = [before.get(id), node ?? undefined].map((each) =>
      each === undefined ? null : summaryOf(each),
    ) as [ReturnType<typeof summaryOf> | null, ReturnType<typeof summaryOf> | null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ before: old, after: now }]
  })
  const weight = ({ before, after }: (typeof all)[number]) =>
    Math.max(...[before, after].map((each) => (each === null ? 0 : each.made + each.about)))
  return {
    actors: all.sort((a, b) => weight(b) - weight(a)).slice(0, 100),
    joined: all.filter((each) => each.after === null).length,
    parted: all.filter((each) => each.before === null).length,
  }
}

/** How many statements have other actors, are otherwise another one, are gone or are new. */
export function statementsEffect(moves: Moves, stored: ReadonlyMap<string, StoredArticle>, plans: readonly Plan[]) {
  const effect = { moved: [...moves.statements.values()].flat().length, changed: 0, removed: 0, added: 0 }
  for (const { id, rows } of plans) {
    const old = stored.get(id)
    const before = signs(old === undefined ? undefined : rowsOf({ ...old.record, statements: old.shown }))
    const after = signs(rows)
    for (const [statement, { actors, rest }] of after) {
      const was = before.get(statement)
      if (was === undefined) effect.added += 1
      else if (was.actors !== actors) effect.moved += 1
      else if (was.rest !== rest) effect.changed += 1
    }
    for (const statement of before.keys()) if (!after.has(statement)) effect.removed += 1
  }
  return effect
}

/** What tells of each statement whether it is another one: its actors, and the rest. */
function signs(rows: ArticleRows | undefined): Map<string, { readonly actors: string; readonly rest: string }> {
  if (rows === undefined) return new Map()
  const parts = Map.groupBy(
    [
      ...rows.made.map(({ statement, actor }) => ({ statement, sign: `made ${actor}` })),
      ...rows.about.map(({ statement, actor }) => ({ statement, sign: `about ${actor}` })),
    ],
    ({ statement }) => statement,
  )
  const roles = Map.groupBy(rows.about, ({ statement }) => statement)
  return new Map(
    rows.statements.map(({ id, act, date }) => [
      id as string,
      {
        actors: (parts.get(id as string) ?? [])
          .map(({ sign }) => sign)
          .sort()
          .join('\n'),
        rest: JSON.stringify([
          act,
          date,
          (roles.get(id as string) ?? []).map((row) => [row.actor, row.properties.role]),
        ]),
      },
    ]),
  )
}
