import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The event on the window when a server that was lost answers again. */
export const backEvent = 'parley-back'

/** Waits between attempts to reach a lost server, in milliseconds; the last one repeats. */
const waits = [1000, 2000, 4000, 8000, 15_000]

/** HTTP statuses by which a proxy, or Parley itself, says that the server or the store is away. */
const away = [502, 503, 504]

/**
 * Watches requests: whether any is under way, and whether the server is lost. It then tries until the server is back.
 */
export class Connection implements ReactiveController {
  /** Whether a request is under way. */
  busy = false
  lost = false
  private readonly host: ReactiveControllerHost
  private underWay = 0
  private looks = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this.look)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.look)
    clearTimeout(this.timer)
  }

  /** The platform's `fetch`, watched. */
  readonly fetch: typeof fetch = async (...request) => {
    this.count(1)
    try {
      const response = await fetch(...request)
      if (away.includes(response.status)) this.lose()
      else if (this.lost) this.find()
      return response
    } catch (error) {
      if (request[1]?.signal?.aborted !== true) this.lose()
      throw error
    } finally {
      this.count(-1)
    }
  }

  /** Tries now whether a lost server is back. */
  readonly look = async (): Promise<void> => {
    if (!this.lost) return
    clearTimeout(this.timer)
    const found = await fetch('/readyz').then(
      ({ ok }) => ok,
      () => false,
    )
    if (found) this.find()
    else this.lookLater()
  }

  private count(change: 1 | -1): void {
    this.underWay += change
    const busy = this.underWay > 0
    if (busy === this.busy) return
    this.busy = busy
    this.host.requestUpdate()
  }

  private lose(): void {
    if (this.lost) return
    this.lost = true
    this.looks = 0
    this.host.requestUpdate()
    this.lookLater()
  }

  private lookLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.look, waits[Math.min(this.looks++, waits.length - 1)])
  }

  private find(): void {
    clearTimeout(this.timer)
    if (!this.lost) return
    this.lost = false
    this.host.requestUpdate()
    dispatchEvent(new Event(backEvent))
  }
}
