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
 * Size of the log, in bytes, at which the engine moves it into the database file. A checkpoint rewrites the whole
 * graph; recovery reads the whole log, about a second at this size.
 */
const checkpointAfterBytes = 64 * 1024 * 1024

/**
 * Opens the graph in `folder`, and creates it if there is none. Only one process at a time can have it open.
 * @throws StoreError if another process has it open, or it cannot be read or written.
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
    // The engine itself would accept the work and keep it in memory only.
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
    // Writes run one after another: the engine refuses one of two concurrent writes to the same actor. COMMIT is run as
    // a statement, off this thread, because the engine's `commit` method would block the thread.
    write(work) {
      const written = lastWrite
        .catch(() => {})
        .then(() => transact(work, (transaction) => transaction.execute('COMMIT')))
      lastWrite = written
      return written
    },
    copies: {
      revision: () => database.currentEpoch(),
      // A copy waits for the last write, so it never holds part of one.
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

/**
 * Rolls back. After a failed commit the transaction has ended already, so rolling back throws and nothing is left to
 * undo.
 */
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
 * Flushes the log to disk. A commit returns once it is in the log, but the engine lets the operating system decide when
 * the log is flushed. A missing log file has just been moved into the database file, which the engine flushes itself.
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
