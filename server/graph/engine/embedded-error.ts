import { StoreError } from '../store.ts'

/** Another process has the store open. */
export class HeldStoreError extends StoreError {}

/**
 * Whether the engine or the disk is at fault, not the data to be written. The engine reveals this only in its message.
 */
export function isEngineFault(error: unknown): boolean {
  return /GRAFEO-[SX]\d|os error/i.test((error as Error).message)
}

/** Turns an error of the engine or the file system into one that says what is wrong in `folder` and what to do. */
export function storeErrorFrom(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error
  const reason = (error as Error).message.split('\n')[0]
  if (/cannot be locked/i.test(reason ?? '')) {
    return new HeldStoreError(
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
      'Rebuild it from its journal: npm run -s parley -- rebuild. Or move everything out of that folder and restore a backup.',
    { cause: error },
  )
}

/** The error for a folder that holds a journal, but no graph. */
export function lostGraph(folder: string): StoreError {
  return new StoreError(
    `The graph in ${folder} is gone, but its journal is still there. Rebuild it: npm run -s parley -- rebuild.`,
  )
}
