import { setTimeout as sleep } from 'node:timers/promises'

export interface Patience {
  /** Milliseconds after which it gives up. */
  readonly patience: number
  /** Whether an error may be temporary. */
  readonly mayPass: (error: unknown) => boolean
  /** Receives each error after which `work` will be tried again. */
  readonly waiting: (error: unknown) => void
}

const firstPause = 250
const longestPause = 5_000

/**
 * Runs `work`, and runs it again after temporary errors, with growing pauses, until `patience` is used up.
 * @throws the last error of `work`.
 */
export async function patiently<T>(work: () => Promise<T>, { patience, mayPass, waiting }: Patience): Promise<T> {
  const giveUpAt = performance.now() + patience
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await work()
    } catch (error) {
      if (!mayPass(error) || performance.now() + pause > giveUpAt) throw error
      waiting(error)
    }
    await sleep(pause)
  }
}
