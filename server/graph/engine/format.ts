import { StoreError } from '../store.ts'
import type { Engine } from './engine.ts'

/** One step from a format of the graph to the next. */
export interface Migration {
  /** What it changes, in the imperative. */
  readonly title: string
  /** May be run again from its start where it was cut short. */
  readonly run: (engine: Engine) => Promise<void>
}

/** The first leads from format 1 to 2, the next to 3; none is ever taken out or changed. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * Brings a store to the format that this version of Parley writes, and marks it with the number. A store without a mark
 * is of format 1, or empty.
 * @throws StoreError where a newer version of Parley has written it; nothing is changed then.
 */
export async function bringUpToDate(engine: Engine, migrations = MIGRATIONS): Promise<void> {
  const wanted = 1 + migrations.length
  const marked = await formatOf(engine)
  if (marked !== undefined && marked > wanted) {
    throw new StoreError(
      `This store has format ${marked}, and this version of Parley knows formats up to ${wanted}. A newer version has written it: start that one, or restore a backup of before into another store.`,
    )
  }
  await engine.prepare()
  if (marked === wanted) return
  let format = marked ?? ((await isEmpty(engine)) ? wanted : 1)
  for (; format < wanted; format++) {
    await migrations[format - 1]?.run(engine)
    await mark(engine, format + 1)
  }
  await mark(engine, wanted)
}

async function formatOf(engine: Engine): Promise<number | undefined> {
  const [row] = await engine.read((run) => run<{ version: number }>('store/format'))
  return row?.version
}

async function isEmpty(engine: Engine): Promise<boolean> {
  return engine.read(async (run) => {
    const articles = await run('articles/ids', { after: '', limit: 1 })
    const views = await run('saved-views/list-properties', { after: '', limit: 1 })
    return articles.length + views.length === 0
  })
}

async function mark(engine: Engine, version: number): Promise<void> {
  await engine.write((run) => run('store/set-format', { version }))
  await engine.sync()
}
