import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { markDuplicates } from './mark-duplicates.ts'

/** Articles listed with one query, and those that one transaction changes. */
const atOnce = { listed: 10_000, marked: 200 }

/** Finds the articles of a store of Parley 0.2 and before that have nearly the same text. Safe to run again. */
export async function giveBands(engine: Engine): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await engine.read((run) => run<{ id: string }>('articles/ids', { after, limit: atOnce.listed }))
    for (const some of slices(rows, atOnce.marked)) {
      await engine.write(async (run) => {
        const ids = some.map(({ id }) => id)
        const texts = await run<{ articleId: string; text: string }>('articles/texts', { ids })
        await markDuplicates(
          run,
          texts.map(({ articleId, text }) => ({ id: articleId, text })),
        )
      })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce.listed) return
    after = last.id
  }
}
