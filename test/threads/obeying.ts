import { MendableError } from '../../server/mendable.ts'
import { answerTasks } from '../../server/threads/answer-tasks.ts'

export type Task = 'which thread?' | 'throw' | 'advise' | 'crash' | 'exit' | 'wait for ever'

/** A thread that follows the instructions of the tests. */
const thread = crypto.randomUUID()
answerTasks(async (task: Task) => {
  switch (task) {
    case 'throw':
      throw new RangeError('thrown')
    case 'advise':
      throw new MendableError('put the file back')
    case 'exit':
      return process.exit(3)
    case 'crash':
      setImmediate(() => {
        throw new Error('crashed')
      })
      return new Promise<string>(() => {})
    case 'wait for ever':
      return new Promise<string>(() => {})
    case 'which thread?':
      return thread
  }
})
