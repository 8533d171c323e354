/**
 * Resolves when all have ended, and rejects with what the first that failed threw. Unlike `Promise.all` it never leaves
 * one of them running: a transaction may not end before its statements have.
 */
export async function allEnded(...works: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason
}
