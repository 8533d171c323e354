import { parentPort } from 'node:worker_threads'
import { MendableError } from '../mendable.ts'

/** What a thread says at the end of a task. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly error: Error; readonly mendable: boolean }

/** Lets this thread answer the tasks that `createThreads` gives it. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Promise<Answer>): void {
  parentPort?.on('message', async (task: Task) => {
    parentPort?.postMessage(await replyTo(task, answer))
  })
}

async function replyTo<Task, Answer>(task: Task, answer: (task: Task) => Promise<Answer>): Promise<Reply<Answer>> {
  try {
    return { answer: await answer(task) }
  } catch (error) {
    return {
      error: error instanceof Error ? error : new Error(String(error)),
      mendable: error instanceof MendableError,
    }
  }
}
