import type { ReactiveControllerHost } from 'lit'
import type { QueryAnswer } from '../../server/shapes/query.ts'
import { ask, type QueryFailure } from './ask.ts'
import type { Kept } from './questions/kept.ts'

/** How far the page is with a question. */
type Result =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly controller: AbortController; readonly since: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'answered'; readonly answer: QueryAnswer }
  | { readonly is: 'failed'; readonly failure: QueryFailure; readonly statement: string }

/** How often the seconds of a running query are counted. Milliseconds. */
const tick = 250

/** Asks one question at a time, and ends the query of the last one before. */
export class Asking {
  result: Result = { is: 'none' }
  /** How long the query has been running. */
  seconds = 0
  private readonly host: ReactiveControllerHost
  private clock: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('pagehide', this.stop)
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.stop)
    this.stop()
  }

  async answer(question: Kept): Promise<void> {
    this.stop()
    const controller = new AbortController()
    const since = performance.now()
    this.seconds = 0
    this.show({ is: 'running', controller, since })
    this.clock = setInterval(() => {
      this.seconds = Math.floor((performance.now() - since) / 1000)
      this.host.requestUpdate()
    }, tick)
    try {
      const answer = await ask(question, controller.signal)
      if (controller.signal.aborted) return
      this.show(
        'data' in answer
          ? { is: 'answered', answer }
          : { is: 'failed', failure: answer, statement: question.statement },
      )
    } finally {
      if (!controller.signal.aborted) clearInterval(this.clock)
    }
  }

  /** Ends the query that is running, on the server too. */
  readonly stop = (): void => {
    if (this.result.is !== 'running') return
    clearInterval(this.clock)
    this.result.controller.abort()
    this.show({ is: 'stopped' })
  }

  /** Ends the query that is running, and forgets the answer. */
  clear(): void {
    this.stop()
    this.show({ is: 'none' })
  }

  private show(result: Result): void {
    this.result = result
    this.host.requestUpdate()
  }
}
