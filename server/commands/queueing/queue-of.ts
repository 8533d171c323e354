import type { Config } from '../../config.ts'
import type { QueueConfig } from '../../queue/open-queue.ts'
import { UsageError } from '../command.ts'

/** Where the queue is. @throws UsageError where none is set. */
export function queueOf({ queue }: Config): QueueConfig {
  if (queue === undefined)
    throw new UsageError(
      'There is no queue. Set PARLEY_QUEUE to a PostgreSQL: postgres://user:password@localhost/parley',
    )
  return queue
}
