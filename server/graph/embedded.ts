import { existsSync } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js'
import type { Cypher } from './cypher.ts'
import type { Engine, Run } from './engine.ts'
import { StoreError } from './store.ts'

/** The engine moves its log into the database file by itself only when told to, and recovery reads the whole log. */
const checkpointAfterBytes = 16 * 1024 * 1024

/**
 * Opens the graph in `folder`, which is made when missing. One process at a time.
 * @throws StoreError where another process has it open, or it cannot be read or written.
 */
export async function openEmbedded(folder: string, cypher: Cypher): Promise<Engine> {
  const file = join(folder, 'graph.grafeo')
  const database = await openFile(folder, file)
  try {
    for (const statement of cypher.schema) await database.executeCypher(statement)
  } catch (error) {
    database.close()
    throw storeErrorFrom(error, folder)
  }
  let lastWrite: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const transact = async <T>(work: (run: Run) => Promise<T>, end: (transaction: Transaction) => void): Promise<T> => {
    // The engine itself would go on in memory.
    if (isClosed) throw new StoreError(`The store in ${folder} is closed.`)
    const transaction = database.beginTransaction()
    try {
      const result = await work(runner(transaction, cypher))
      end(transaction)
      return result
    } catch (error) {
      undo(transaction)
      throw isEngineFault(error) ? storeErrorFrom(error, folder) : error
    }
  }

  return {
    name: 'embedded',
    read: (work) => transact(work, (transaction) => transaction.rollback()),
    // One after the other: two at once that touch one actor would make the engine refuse one of them.
    write(work) {
      const written = lastWrite.catch(() => {}).then(() => transact(work, (transaction) => transaction.commit()))
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
    sync: () => syncLog(file),
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

/** A commit that failed has ended its transaction already, which then says that it cannot be undone. */
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
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file)
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

/** Faults of the engine or the disk, as against a write that breaks a constraint. */
function isEngineFault(error: unknown): boolean {
  return /GRAFEO-[SX]\d|os error/i.test((error as Error).message)
}

function storeErrorFrom(error: unknown, folder: string): StoreError {
  const reason = (error as Error).message.split('\n')[0]
  if (/cannot be locked/i.test(reason ?? '')) {
    return new StoreError(
      `Another Parley has the store in ${folder} open. Stop it first, or set PARLEY_DATA to another folder.`,
      { cause: error },
    )
  }
  if (/E(ACCES|PERM|ROFS|NOTDIR|EXIST)|permission denied|read-only file/i.test(reason ?? '')) {
    return new StoreError(
      `The store in ${folder} cannot be written (${reason}). Make the folder writable, or set PARLEY_DATA to another folder.`,
      { cause: error },
    )
  }
  if (/ENOSPC|no space/i.test(reason ?? '')) {
    return new StoreError(
      `The disk with the store in ${folder} is full. What was stored is safe; make room, then load again.`,
      {
        cause: error,
      },
    )
  }
  return new StoreError(
    `The store in ${folder} cannot be read: ${reason}\n` +
      'Move graph.grafeo and graph.grafeo.wal out of that folder, both of them, and put a backup of both in their place; ' +
      'without a backup, start again and load your articles anew.',
    { cause: error },
  )
}
