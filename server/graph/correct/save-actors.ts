import type { RecordActor } from '../../shapes/record.ts'
import type { Position } from '../store.ts'
import { writeActors } from '../write/write-articles.ts'
import type { CorrectedEngine } from './log.ts'
import { mergeIntoBases } from './merge-bases.ts'
import { createNodes, lockActors, readTouched, settleNodes } from './nodes.ts'

/** Adds the names and aliases of actors that come without articles, as in a backup. */
export function saveActors(engine: CorrectedEngine, actors: readonly RecordActor[]): Promise<void> {
  return engine.write(async (run) => {
    const { folded } = await engine.log.read(run)
    const named = actors.filter(({ id }) => folded.touched.has(id))
    await writeActors(
      run,
      actors
        .filter(({ id }) => !folded.touched.has(id))
        .map((actor) => ({ ...actor, made: 0, about: 0, statements: 0 })),
    )
    if (named.length > 0) {
      const shown = new Set(named.map(({ id }) => folded.joins.canonical(id)))
      await lockActors(run, shown)
      const merged = await mergeIntoBases(run, folded, [{ actors: named }])
      const nodes = await readTouched(run, folded, shown)
      for (const [id, base] of merged) nodes.bases.set(id, base)
      await createNodes(run, folded, nodes, shown)
      await settleNodes(run, folded, folded, nodes, shown)
    }
    await engine.journal?.append([{ actors }])
  })
}

/** Gives actors without a position one, those that were joined to others, too. */
export function savePositions(engine: CorrectedEngine, places: readonly Position[]): Promise<void> {
  return engine.write(async (run) => {
    await run('layout/save-positions', { rows: places })
    await run('decisions/place-bases', { rows: places })
    await engine.journal?.append([{ places }])
  })
}
