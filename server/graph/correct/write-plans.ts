import { slices } from '../../slices.ts'
import { markDuplicates, unmarkDuplicates } from '../duplicates/mark-duplicates.ts'
import type { Run } from '../engine/engine.ts'
import { articleColumns, inColumns } from '../write/columns.ts'
import { rowsOf } from '../write/rows.ts'
import { writeStatements } from '../write/write-articles.ts'
import type { StoredArticle } from './extracted.ts'
import { saveOriginals } from './originals.ts'
import type { Plan } from './plan-articles.ts'
import { keepVersions } from './versions.ts'

const rowsAtOnce = 1000

/** Deletes the statements of articles, with their relationships and what is kept of them as extraction wrote it. */
export async function deleteStatements(run: Run, stored: ReadonlyMap<string, StoredArticle>): Promise<void> {
  const acts = new Map<string, Record<string, true>>()
  for (const { record, shown } of stored.values()) {
    for (const ofAct of Object.values(rowsOf({ ...record, statements: shown }).acts)) {
      for (const { source, properties } of ofAct) {
        const ids = acts.get(source) ?? {}
        ids[properties.id as string] = true
        acts.set(source, ids)
      }
    }
  }
  for (const [actor, ids] of acts) await run('decisions/delete-acts', { actor, acts: ids })
  for (const ids of slices([...stored.keys()], rowsAtOnce)) {
    await run('decisions/delete-statements', { ids })
    await run('decisions/delete-unreal', { ids })
    await run('decisions/delete-originals', { ids })
  }
}

/** Writes articles as they are planned; their statements are not there. */
export async function writePlans(run: Run, plans: readonly Plan[]): Promise<void> {
  const others = plans.filter(({ isOther }) => isOther)
  for (const some of slices(others, rowsAtOnce)) {
    const ids = some.map(({ id }) => id)
    await unmarkDuplicates(run, ids)
    await run('decisions/delete-articles', { ids })
    const shown = some.flatMap(({ rows }) => rows ?? [])
    await run('save/lock-articles', { ids: shown.map(({ id }) => id).sort() })
    await run(
      'save/articles',
      inColumns(
        articleColumns,
        shown.map(({ article }) => article),
      ),
    )
    await markDuplicates(
      run,
      shown.map(({ id, record: { text } }) => ({ id, text })),
    )
  }
  for (const { id, hidden, wereHidden } of plans) if (wereHidden || hidden.size > 0) await keepVersions(run, id, hidden)
  await writeStatements(
    run,
    plans.flatMap(({ rows }) => rows ?? []),
  )
  await saveOriginals(run, plans)
}
