import { NewerFormatError, StoreError } from '../store.ts'
import type { Engine } from './engine.ts'

/** One step from a format of the graph to the next. Servers of the format before go on reading beside it, so it only adds. */
export interface Migration {
  /** A title like "Add positions", in the imperative. */
  readonly title: string
  /** Must be safe to run again from the start after it was interrupted, and beside another server that runs it, too. */
  readonly run: (engine: Engine) => Promise<void>
}

/**
 * Migrates a store to the format that this version of Parley writes, and records the number in it. A store without a
 * number has format 1, or is empty.
 * @returns whether the store had an older format.
 * @throws StoreError if a newer version of Parley has written the store, which then stays unchanged.
 */
export async function bringUpToDate(engine: Engine, migrations: readonly Migration[]): Promise<boolean> {
  const wanted = 1 + migrations.length
  const stored = await formatOf(engine)
  if (stored !== undefined && stored > wanted) {
    throw new StoreError(
      `This store has format ${stored}, and this version of Parley knows formats up to ${wanted}. A newer version has written it: start that version, or restore an older backup into another store.`,
    )
  }
  await engine.prepare()
  if (stored === wanted) return false
  const found = stored ?? ((await isEmpty(engine)) ? wanted : 1)
  // Before the first step, so that no server of an earlier format writes what the steps have gone past.
  if (found < wanted) await engine.write((run) => run('store/set-writers', { writers: wanted }))
  let format = found
  for (; format < wanted; format++) {
    await migrations[format - 1]?.run(engine)
    await setFormat(engine, format + 1)
  }
  await setFormat(engine, wanted)
  return found < wanted
}

/**
 * Returns `Engine.write` for a server that other versions of Parley may work beside: a transaction is undone as soon as one
 * of them needs a newer format.
 * @param format that this server writes.
 * @throws NewerFormatError
 */
export function writingFormat(engine: Pick<Engine, 'write'>, format: number): Engine['write'] {
  return (work) =>
    engine.write(async (run) => {
      const result = await work(run)
      const [row] = await run<FormatRow>('store/format')
      const needed = Math.max(row?.version ?? 0, row?.writers ?? 0)
      if (needed > format) throw new NewerFormatError(format, needed)
      return result
    })
}

/** `writers`: the format that whoever writes must know, where it is not `version`. */
interface FormatRow {
  readonly version: number | null
  readonly writers: number | null
}

async function formatOf(engine: Engine): Promise<number | undefined> {
  const [row] = await engine.read((run) => run<FormatRow>('store/format'))
  return row?.version ?? undefined
}

async function isEmpty(engine: Engine): Promise<boolean> {
  return engine.read(async (run) => {
    const articles = await run('articles/ids', { after: '', limit: 1 })
    const views = await run('saved-views/list-properties', { after: '', limit: 1 })
    return articles.length + views.length === 0
  })
}

async function setFormat(engine: Engine, version: number): Promise<void> {
  await engine.write((run) => run('store/set-format', { version }))
  await engine.sync()
}
