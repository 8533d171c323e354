import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createDecisionLog } from '../correct/log.ts'
import { storeErrorFrom } from '../engine/embedded-error.ts'
import type { Engine } from '../engine/engine.ts'
import { journalFile } from '../engine/folder.ts'
import { entriesOf } from './entries.ts'
import { openJournal, writeJournal } from './journal.ts'

/**
 * Adds a journal in `folder` to an engine. A new journal begins with the current contents of the graph.
 * @throws StoreError
 */
export async function keepJournal(engine: Engine, folder: string): Promise<Engine> {
  const file = join(folder, journalFile)
  try {
    if (!existsSync(file)) await writeJournal(file, entriesOf({ ...engine, log: createDecisionLog() }))
    const journal = await openJournal(file)
    return {
      ...engine,
      // If the commit fails, the entries stay: the engine may have stored them, and repeating them is harmless.
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
