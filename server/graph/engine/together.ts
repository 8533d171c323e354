/** Waits until all have ended, as a transaction may not end before its statements; throws what the first one threw. */
export async function together(...works: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason
}
