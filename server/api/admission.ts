import type { Request } from 'express'
import { clientOf } from './client.ts'
import { HttpProblem } from './problem.ts'
import { type BudgetOptions, createBudget } from './query-budget.ts'
import type { Access } from './security.ts'

/**
 * Does work for a request within the budget of its client. A connection that closes does not count as a failure.
 * @param work receives a signal that is raised when the connection closes.
 * @throws HttpProblem 429 that says when to try again.
 */
export type Admit = <T>(request: Request, work: (gone: AbortSignal) => Promise<T>) => Promise<T>

/** Gives every client a budget; on loopback there is none. */
export function createAdmission(access: Pick<Access, 'loopback'>, options: BudgetOptions): Admit {
  const budget = createBudget(options)
  return async (request, work) => {
    const leave = access.loopback ? undefined : budget.enter(clientOf(request))
    const gone = whenGone(request)
    let failed = false
    try {
      return await work(gone.signal)
    } catch (error) {
      failed = !gone.signal.aborted
      throw error
    } finally {
      gone.forget()
      leave?.({ failed })
    }
  }
}

/** Aborts when the connection of the request ends before its answer. */
function whenGone(request: Request) {
  const controller = new AbortController()
  const abort = () => controller.abort(new HttpProblem(408, 'The connection was closed.'))
  request.socket.once('close', abort)
  return { signal: controller.signal, forget: () => request.socket.off('close', abort) }
}
