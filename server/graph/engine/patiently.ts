import { setTimeout as sleep } from 'node:timers/promises'

export interface Patience {
  /** Milliseconds after which nothing is tried again. */
  readonly patience: number
  /** Whether the fault may be gone in a while. */
  readonly mayPass: (error: unknown) => boolean
  /** Receives each fault after which `work` is tried again. */
  readonly waiting: (error: unknown) => void
}

const firstPause = 250
const longestPause = 5_000

/** Does `work`; where it fails and the fault may pass, tries again with growing pauses until `patience` is over. */
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
