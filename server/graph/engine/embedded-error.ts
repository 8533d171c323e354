import { StoreError } from '../store.ts'

/** Faults of the engine or the disk, as against a write that breaks a constraint. */
export function isEngineFault(error: unknown): boolean {
  return /GRAFEO-[SX]\d|os error/i.test((error as Error).message)
}

/** What is wrong with the store in `folder`, as a person can mend it. */
export function storeErrorFrom(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error
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
      'Make it anew from its articles: npm run -s parley -- rebuild. Or move everything out of that folder and restore a backup.',
    { cause: error },
  )
}

/** Whether another process has the store open. */
export function isHeld(error: unknown): boolean {
  return error instanceof StoreError && error.message.startsWith('Another Parley ')
}

/** The graph is not there, but what it was made of is. */
export function lostGraph(folder: string): StoreError {
  return new StoreError(
    `The graph in ${folder} is gone, and its journal is there. Make it anew: npm run -s parley -- rebuild.`,
  )
}
