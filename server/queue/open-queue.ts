import type { Queue } from './queue.ts'

/** Where the queue is, and how much may wait in it. */
export interface QueueConfig {
  /** `postgres://USER:PASSWORD@HOST/DATABASE` */
  readonly url: string
  /** Articles that may wait. */
  readonly most: number
}

/**
 * Opens the queue, and makes its tables where there are none. What it needs of packages is loaded only now.
 * @param report receives faults that no call is told of; they concern the queue's own upkeep.
 * @throws QueueError
 */
export async function openQueue(config: QueueConfig, report: (error: Error) => void): Promise<Queue> {
  const { openBoss } = await import('./boss.ts')
  return openBoss(config, report)
}
