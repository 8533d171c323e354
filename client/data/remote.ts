import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { RequestFailure } from './api.ts'
import { backEvent } from './connection.ts'

export type RemoteState<T> =
  | { readonly is: 'idle' }
  /** `slow`: it takes so long that the page should say so. */
  | { readonly is: 'loading'; readonly slow: boolean }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly message: string; readonly status: number | undefined }

/** The event on the window when a correction has changed what the server answers. */
export const correctedEvent = 'parley-corrected'

/** The page says nothing of shorter waits: a flash of "loading" is worse than none. Milliseconds. */
const patience = 300

/**
 * Loads what an element shows from the server. A newer question cancels an older one, a question that failed is asked
 * again once a lost server is back, and every question is asked again after a correction.
 */
export class Remote<T> implements ReactiveController {
  state: RemoteState<T> = { is: 'idle' }
  private readonly host: ReactiveControllerHost
  private readonly ready: (value: T) => void
  private key: string | undefined
  private load: ((signal: AbortSignal) => Promise<T>) | undefined
  private abort = new AbortController()

  /** @param ready called with each value that arrives. */
  constructor(host: ReactiveControllerHost, ready: (value: T) => void = () => {}) {
    this.host = host
    this.ready = ready
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener(backEvent, this.back)
    addEventListener(correctedEvent, this.renew)
  }

  hostDisconnected(): void {
    removeEventListener(backEvent, this.back)
    removeEventListener(correctedEvent, this.renew)
    this.abort.abort()
    this.key = undefined
  }

  /** Asks, unless `key` is that of the last question; an undefined key asks nothing and forgets the value. */
  ask(key: string | undefined, load: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.key) return
    this.key = key
    this.load = load
    if (key !== undefined) {
      this.again()
    } else {
      this.abort.abort()
      this.state = { is: 'idle' }
    }
  }

  /** Asks the last question once more. */
  again(): void {
    if (this.load === undefined) return
    this.run(this.load, { is: 'loading', slow: false })
  }

  /** A server that was lost answers again. */
  private readonly back = () => {
    if (this.state.is === 'failed') this.again()
  }

  /** A correction has changed the graph: asks again, and keeps the present value until the answer is there. */
  private readonly renew = () => {
    if (this.load === undefined || this.key === undefined) return
    this.run(this.load, this.state.is === 'ready' ? this.state : { is: 'loading', slow: false })
  }

  /** Loads a value that is made from the present one, which stays until then. */
  extend(load: (value: T, signal: AbortSignal) => Promise<T>): void {
    const { state } = this
    if (state.is === 'ready') this.run((signal) => load(state.value, signal), state)
  }

  private run(load: (signal: AbortSignal) => Promise<T>, meanwhile: RemoteState<T>): void {
    this.abort.abort()
    this.abort = new AbortController()
    const { signal } = this.abort
    const set = (state: RemoteState<T>) => {
      if (signal.aborted) return
      this.state = state
      this.host.requestUpdate()
    }
    set(meanwhile)
    const timer = setTimeout(() => meanwhile.is === 'loading' && set({ is: 'loading', slow: true }), patience)
    load(signal)
      .then(
        (value) => {
          set({ is: 'ready', value })
          if (!signal.aborted) this.ready(value)
        },
        (error: unknown) => set({ is: 'failed', ...failure(error) }),
      )
      .finally(() => clearTimeout(timer))
  }
}

function failure(error: unknown): { message: string; status: number | undefined } {
  if (error instanceof RequestFailure) return { message: error.message, status: error.status }
  return { message: `Something went wrong in this page: ${String(error)}. Load it again.`, status: undefined }
}
