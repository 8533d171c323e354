import type { Effect } from '../../shapes/decision.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { type Applied, applyTo } from '../decisions/apply.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { type ArticleRows, digestOf, rowsOf } from '../write/rows.ts'
import type { StoredArticle } from './extracted.ts'
import { readVersions, shownVersion, type Versions } from './versions.ts'

/** What becomes of an article. */
export interface Plan {
  readonly id: string
  /** As extraction wrote it; undefined where the article is not shown. */
  readonly record: ExtractionRecord | undefined
  readonly rows: ArticleRows | undefined
  readonly originals: Applied['originals']
  readonly places: Applied['places']
  /** Whether another text is shown than before, or none. */
  readonly isOther: boolean
  readonly becomes: Effect['articles'][number]['becomes'] | undefined
  readonly hidden: Versions
  readonly wereHidden: boolean
}

/**
 * Plans what is shown of articles, and how.
 * @param ids of the articles that may be shown otherwise than they are stored.
 * @param added texts that decisions give articles.
 */
export async function planArticles(
  run: Run,
  after: Folded,
  ids: readonly string[],
  stored: ReadonlyMap<string, StoredArticle>,
  added: readonly ExtractionRecord[],
): Promise<Plan[]> {
  const hidden = await readVersions(run, ids)
  return ids.flatMap((id) => {
    const all: Versions = new Map(hidden.get(id))
    const old = stored.get(id)
    if (old !== undefined) all.set(old.digest, old.record)
    for (const record of added.filter((each) => each.id === id && !all.has(digestOf(each.text))))
      all.set(digestOf(record.text), record)
    return all.size === 0 ? [] : [planArticle(after, id, old, all, hidden.has(id))]
  })
}

/** @param all the texts of the article, by digest. */
function planArticle(
  after: Folded,
  id: string,
  old: StoredArticle | undefined,
  all: Versions,
  wereHidden: boolean,
): Plan {
  const digest = shownVersion(after, id, [...all.keys()])
  const record = digest === undefined ? undefined : all.get(digest)
  const hidden = new Map([...all].filter(([each]) => each !== digest))
  const isOther = digest !== old?.digest
  const becomes = digest === undefined ? 'withdrawn' : old === undefined ? 'restored' : 'replaced'
  const plan = { id, record, isOther, becomes: isOther ? becomes : undefined, hidden, wereHidden } as const
  if (record === undefined) return { ...plan, rows: undefined, originals: [], places: new Map() }
  const applied = applyTo(record, after)
  return { ...plan, rows: rowsOf(applied.record), originals: applied.originals, places: applied.places }
}

/** By decision about a statement of these articles, the statement where it was found; null: it waits. */
export function placesOf(after: Folded, plans: readonly Plan[]): Map<string, string | null> {
  const places = new Map<string, string | null>()
  for (const { id, places: found } of plans) {
    for (const { id: decision } of after.statements.get(id) ?? []) places.set(decision, found.get(decision) ?? null)
  }
  return places
}
