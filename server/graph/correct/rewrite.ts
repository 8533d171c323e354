import { ACTS } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Run } from '../engine/engine.ts'
import { actColumns, inColumns, mentionColumns, targetColumns } from '../write/columns.ts'
import { inSlices } from '../write/write-articles.ts'
import type { Moves, Rewriting } from './moves.ts'

const rowsAtOnce = 1000

/**
 * Gives relationships to the actors that are theirs now.
 * @param vanishing actors whose nodes are deleted afterwards, with all that still hangs on them.
 */
export async function rewrite(
  run: Run,
  { made, about, acts, roles }: Rewriting,
  vanishing: ReadonlySet<string>,
): Promise<void> {
  const staying = <Row extends { readonly actor: string }>(rows: readonly Row[]) =>
    rows.filter(({ actor }) => !vanishing.has(actor))
  const parts = (rows: readonly { readonly actor: string; readonly statement: string }[]) => ({
    actor: rows.map(({ actor }) => actor),
    statement: rows.map(({ statement }) => statement),
  })
  for (const some of slices(staying(made.gone), rowsAtOnce)) await run('decisions/delete-made', parts(some))
  for (const some of slices(staying(about.gone), rowsAtOnce)) await run('decisions/delete-about', parts(some))
  const gone = new Map<string, Record<string, true>>()
  for (const { gone: rows } of acts.values()) {
    for (const { source, target, properties } of rows) {
      if (vanishing.has(source) || vanishing.has(target)) continue
      const ids = gone.get(source) ?? {}
      ids[properties.id as string] = true
      gone.set(source, ids)
    }
  }
  for (const [actor, ids] of gone) await run('decisions/delete-acts', { actor, acts: ids })
  await inSlices(made.added, (some) => run('save/made', inColumns(mentionColumns, some)))
  await inSlices(about.added, (some) => run('save/about', inColumns(targetColumns, some)))
  for (const act of ACTS)
    await inSlices(acts.get(act)?.added ?? [], (some) => run(`save/${act}`, inColumns(actColumns, some)))
  await inSlices(roles, (some) =>
    run('migrations/give-statements-roles', { id: some.map(({ id }) => id), roles: some.map((row) => row.roles) }),
  )
}

/** Gives acts that did not take place the actors that are theirs now. */
export async function setUnreal(run: Run, { unreal }: Moves): Promise<void> {
  for (const some of slices(unreal, rowsAtOnce)) {
    await run('decisions/set-unreal-actors', {
      id: some.map(({ id }) => id),
      sources: some.map(({ sources }) => sources),
      sourceExtracted: some.map(({ sourceExtracted }) => sourceExtracted),
      targets: some.map(({ targets }) => targets),
      targetExtracted: some.map(({ targetExtracted }) => targetExtracted),
    })
  }
}
