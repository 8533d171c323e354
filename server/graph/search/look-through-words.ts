import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { isDamage } from './word-index.ts'

/** A thread that reads a whole word index file and reports whether it is sound. */
parentPort?.postMessage(isSound(workerData as string))

function isSound(file: string): boolean {
  try {
    using database = new DatabaseSync(file, { readOnly: true })
    return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok'
  } catch (error) {
    return !isDamage(error)
  }
}
