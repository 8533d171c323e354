/**
 * Waits until every promise has settled, then rejects with the first reason in the list, if any. Unlike `Promise.all`
 * it leaves none running: a transaction must not end before its statements have.
 */
export async function allEnded(...promises: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason
}
