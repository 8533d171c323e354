import { Worker } from 'node:worker_threads'
import { MendableError } from '../mendable.ts'
import type { Reply } from './answer-tasks.ts'

/** Threads that work on tasks, each on one at a time. */
export interface Threads<Task, Answer> {
  /**
   * Waits for a free thread. Rejects with what the task threw, or with what ended its thread; other tasks are not
   * concerned, and another thread takes the place of the one that ended.
   */
  run(task: Task): Promise<Answer>
  /** Ends all threads; tasks that are not answered yet are rejected. */
  close(): Promise<void>
}

interface Order<Task, Answer> {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/**
 * Each thread starts when there is work for it, and does not keep the process alive while it has none.
 * @param script a module that calls `answerTasks`.
 * @param most threads at once.
 */
export function createThreads<Task, Answer>(script: URL, most: number): Threads<Task, Answer> {
  const queue: Order<Task, Answer>[] = []
  /** Every thread that is running, with what it works on. */
  const threads = new Map<Worker, Order<Task, Answer> | undefined>()

  const freeThread = (): Worker | undefined => {
    for (const [worker, order] of threads) if (order === undefined) return worker
    return threads.size < most ? start() : undefined
  }
  const next = () => {
    while (queue.length > 0) {
      const worker = freeThread()
      if (worker === undefined) return
      const order = queue.shift() as Order<Task, Answer>
      threads.set(worker, order)
      worker.ref()
      worker.postMessage(order.task)
    }
  }
  const start = () => {
    const worker = new Worker(script)
    // A fault gives `error` and then `exit`: the first of them ends the thread.
    const end = (error: Error) => {
      const order = threads.get(worker)
      if (!threads.delete(worker)) return
      order?.reject(error)
      next()
    }
    worker.on('message', (reply: Reply<Answer>) => {
      const order = threads.get(worker)
      if (threads.has(worker)) threads.set(worker, undefined)
      worker.unref()
      if ('answer' in reply) order?.resolve(reply.answer)
      else order?.reject(errorOf(reply))
      next()
    })
    worker.on('error', end)
    worker.on('messageerror', end)
    worker.on('exit', (code) => end(new Error(`A thread ended with status ${code} before it answered.`)))
    return worker
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject })
        next()
      }),
    async close() {
      for (const { reject } of queue.splice(0)) reject(new Error('The threads were closed before the task began.'))
      await Promise.all([...threads.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** An error that crosses between threads loses its class, but for those of the language itself. */
function errorOf({ error, mendable }: Exclude<Reply<never>, { readonly answer: unknown }>): Error {
  return mendable ? new MendableError(error.message, { cause: error }) : error
}
