import { existsSync } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js'
import { StoreError } from '../store.ts'
import type { Cypher } from './cypher.ts'
import { isEngineFault, lostGraph, storeErrorFrom } from './embedded-error.ts'
import type { Engine, Run } from './engine.ts'
import { graphFile, journalFile } from './folder.ts'

/**
 * The engine moves its log into the database file by itself only when told to. That writes the whole graph again, and
 * recovery reads the whole log, a second for so much.
 */
const checkpointAfterBytes = 64 * 1024 * 1024

/**
 * Opens the graph in `folder`, which is made when missing. One process at a time.
 * @throws StoreError where another process has it open, or it cannot be read or written.
 */
export async function openEmbedded(folder: string, cypher: Cypher): Promise<Engine> {
  const file = join(folder, graphFile)
  const database = await openFile(folder, file)
  let lastWrite: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const transact = async <T>(
    work: (run: Run) => Promise<T>,
    end: (transaction: Transaction) => unknown,
  ): Promise<T> => {
    // The engine itself would go on in memory.
    if (isClosed) throw new StoreError(`The store in ${folder} is closed.`)
    const transaction = database.beginTransaction()
    try {
      const result = await work(runner(transaction, cypher))
      await end(transaction)
      return result
    } catch (error) {
      undo(transaction)
      throw isEngineFault(error) ? storeErrorFrom(error, folder) : error
    }
  }

  return {
    name: 'embedded',
    async prepare() {
      try {
        for (const statement of cypher.schema) await database.executeCypher(statement)
      } catch (error) {
        throw storeErrorFrom(error, folder)
      }
    },
    read: (work) => transact(work, (transaction) => transaction.rollback()),
    // One write after the other: of two at once that touch one actor, the engine refuses one. The commit is a statement,
    // which runs beside this thread; the method of that name would block the thread.
    write(work) {
      const written = lastWrite
        .catch(() => {})
        .then(() => transact(work, (transaction) => transaction.execute('COMMIT')))
      lastWrite = written
      return written
    },
    copies: {
      revision: () => database.currentEpoch(),
      // Between two writes, so that it holds whole ones.
      write(copy) {
        const copied = lastWrite
          .catch(() => {})
          .then(() => {
            const start = performance.now()
            database.save(copy)
            return performance.now() - start
          })
        lastWrite = copied
        return copied
      },
    },
    async sync() {
      try {
        await syncLog(file)
      } catch (error) {
        throw storeErrorFrom(error, folder)
      }
    },
    async close() {
      await lastWrite.catch(() => {})
      isClosed = true
      try {
        database.close()
      } catch (error) {
        throw storeErrorFrom(error, folder)
      }
    },
  }
}

/** Rolls back. A commit that failed has ended its transaction already, so rolling back throws: nothing is left to undo. */
function undo(transaction: Transaction): void {
  try {
    transaction.rollback()
  } catch {}
}

function runner(transaction: Transaction, cypher: Cypher): Run {
  return async <Row>(statement: keyof Cypher['statements'], parameters?: Readonly<Record<string, unknown>>) => {
    const result = await transaction.executeCypher(cypher.statements[statement], parameters)
    return result.toArray() as Row[]
  }
}

async function openFile(folder: string, file: string): Promise<GrafeoDB> {
  try {
    await mkdir(folder, { recursive: true })
    const isThere = existsSync(file)
    if (!isThere && existsSync(join(folder, journalFile))) throw lostGraph(folder)
    const database = isThere ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file)
    database.setCheckpointTriggers({ walBytes: checkpointAfterBytes })
    return database
  } catch (error) {
    throw storeErrorFrom(error, folder)
  }
}

/**
 * A commit is in the log when it returns, but the engine leaves it to the operating system when the log reaches the
 * disk; this waits until it has. A log file that is gone has been moved into the database file meanwhile, which the engine syncs itself.
 */
async function syncLog(file: string): Promise<void> {
  const folder = `${file}.wal`
  for (const path of [folder, ...(await readdir(folder)).map((name) => join(folder, name))]) {
    try {
      await using handle = await open(path, 'r')
      await handle.sync()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}
