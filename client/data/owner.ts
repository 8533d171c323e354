import type { ReactiveControllerHost } from 'lit'
import type { Access } from '../../server/shapes/answers.ts'
import type { Api } from './api.ts'
import { Remote } from './remote.ts'

const storageKey = 'parley-token'

/**
 * Who looks at the page: somebody who may write, or a reader. A token that was entered is kept for this tab until it is
 * closed, so that the explorer knows it, too.
 */
export class Owner {
  private readonly api: Api
  private readonly access: Remote<Access>
  private given = kept()

  constructor(host: ReactiveControllerHost, api: Api) {
    this.api = api
    this.access = new Remote(host)
  }

  /** Asks the server whether this token, or none, may write. */
  ask(): void {
    const { given } = this
    this.access.ask(`token ${given}`, (signal) => this.api.access(given, signal))
  }

  /** The token to write with, which is '' where none is needed; undefined for whoever may only read. */
  get token(): string | undefined {
    const { state } = this.access
    return state.is === 'ready' && state.value.writes ? this.given : undefined
  }

  /** Whether the server fetches addresses. */
  get fetches(): boolean {
    const { state } = this.access
    return state.is === 'ready' && state.value.fetches
  }

  /** Asks once more. */
  again(): void {
    this.access.again()
  }

  get state(): Remote<Access>['state'] {
    return this.access.state
  }

  /** Whether a token was entered that the server does not know. */
  get isRefused(): boolean {
    return this.state.is === 'ready' && !this.state.value.writes && this.given !== ''
  }

  /** Takes a token that the reader has entered. The host has to render again. */
  take(token: string): void {
    this.given = token
    try {
      sessionStorage.setItem(storageKey, token)
    } catch {
      // Storage may be forbidden: the token then holds for this page only.
    }
  }
}

function kept(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}
