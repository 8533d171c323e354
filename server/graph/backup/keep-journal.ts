import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { storeErrorFrom } from '../engine/embedded-error.ts'
import type { Engine } from '../engine/engine.ts'
import { journalFile } from '../engine/folder.ts'
import { entriesOf } from './entries.ts'
import { openJournal, writeJournal } from './journal.ts'

/**
 * The engine with a journal in `folder`. Where there is none yet, what the graph holds becomes its beginning.
 * @throws StoreError
 */
export async function keepJournal(engine: Engine, folder: string): Promise<Engine> {
  const file = join(folder, journalFile)
  try {
    if (!existsSync(file)) await writeJournal(file, entriesOf(engine))
    const journal = await openJournal(file)
    return {
      ...engine,
      // What fails to be committed stays: the engine may have it all the same, and twice in the journal does no harm.
      write: (work) => engine.write((run) => journal.undoing(() => work(run))),
      journal: {
        async append(entries) {
          try {
            await journal.append(entries)
          } catch (error) {
            throw storeErrorFrom(error, folder)
          }
        },
      },
      async close() {
        try {
          await engine.close()
        } finally {
          await journal.close()
        }
      },
    }
  } catch (error) {
    throw storeErrorFrom(error, folder)
  }
}
