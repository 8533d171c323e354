import { StoreError } from '../store.ts'

/** Another process has the store open. */
export class HeldStoreError extends StoreError {}

/** Whether the engine or the disk failed, and not what was to be written. The engine tells it in its messages only. */
export function isEngineFault(error: unknown): boolean {
  return /GRAFEO-[SX]\d|os error/i.test((error as Error).message)
}

/** What is wrong with the store in `folder`, and what a person can do about it. */
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
      'Make it anew from its articles: npm run -s parley -- rebuild. Or move everything out of that folder and restore a backup.',
    { cause: error },
  )
}

/** The graph is gone, but the journal that it can be made from is there. */
export function lostGraph(folder: string): StoreError {
  return new StoreError(
    `The graph in ${folder} is gone, and its journal is there. Make it anew: npm run -s parley -- rebuild.`,
  )
}
