import { css, html, LitElement, nothing } from 'lit'
import type { Failure, FailureList } from '../../server/shapes/failures.ts'
import { type Api, RequestFailure, type WhichFailures } from '../data/api.ts'
import { Owner } from '../data/owner.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import { counted } from '../words.ts'
import { articleAddress, wayWords } from './listing.ts'

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What could not be read, for the owner: why, and what can be done about it. */
class FailuresSection extends LitElement {
  static override properties = {
    api: { attribute: false },
    which: { attribute: false },
    busy: { state: true },
    told: { state: true },
  }
  static override styles = [
    shared,
    formStyle,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--space-1);
        padding: var(--space-3) 0;
        border-bottom: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      h2 {
        font-size: var(--text-m);
        font-weight: 600;
      }
    `,
  ]
  declare api: Api
  declare which: WhichFailures
  /** The id of the failure that is tried again or dismissed. */
  declare private busy: string | undefined
  /** What came of that. */
  declare private told: { readonly words: string; readonly article?: string | undefined } | undefined
  private readonly list = new Remote<FailureList>(this)
  private owner: Owner | undefined

  override willUpdate(): void {
    this.owner ??= new Owner(this, this.api)
    this.owner.ask()
    const { token } = this.owner
    const key = token === undefined ? undefined : `${token} ${JSON.stringify(this.which)}`
    this.list.ask(key, (signal) => this.api.failures(this.which, token ?? '', signal))
  }

  override render() {
    const { owner, list, told } = this
    if (owner === undefined) return nothing
    if (owner.state.is !== 'ready') return waiting(owner.state, 'list', () => owner.again())
    if (owner.token === undefined) return this.asksForToken(owner)
    return html`
      ${
        told === undefined
          ? nothing
          : html`<p role="status">${told.words}${told.article === undefined ? nothing : html` <a href=${articleAddress(told.article)}>Open it</a>`}</p>`
      }
      ${list.state.is === 'ready' ? this.entries(list.state.value) : waiting(list.state, 'list', () => list.again())}
    `
  }

  private entries({ items, most }: FailureList) {
    const isNarrowed = Object.keys(this.which).length > 0
    if (items.length === 0) {
      return html`<p role="status">${isNarrowed ? 'Nothing is like this. Try fewer words, or another way.' : 'Everything that was given could be read.'}</p>`
    }
    return html`
      <p class="muted small" role="status">${counted(items.length, 'failure')}. The latest ${most} are kept, each until the same is read.</p>
      <ul>${items.map((failure) => html`<li>${this.entry(failure)}</li>`)}</ul>
    `
  }

  private entry({ id, where, way, at, reason, address }: Failure) {
    const name = html`<span class="visually-hidden">: ${where}</span>`
    const isBusy = this.busy !== undefined
    return html`
      <h2>${address === undefined ? where : html`<a href=${address} rel="noreferrer">${where}</a>`}</h2>
      <p class="failure">${reasonWords(reason)}</p>
      <p class="muted small">${wayWords[way]} · <time datetime=${at}>${time.format(new Date(at))}</time></p>
      <div class="row">
        ${
          address === undefined || this.owner?.fetches !== true
            ? nothing
            : html`<button type="button" ?disabled=${isBusy} @click=${() => this.tryAgain(id, address)}>${this.busy === id ? 'Trying …' : 'Try again'}${name}</button>`
        }
        <button type="button" class="bare" ?disabled=${isBusy} @click=${() => this.dismiss(id)}>Dismiss${name}</button>
      </div>
    `
  }

  private asksForToken(owner: Owner) {
    return html`<form @submit=${this.takeToken}>
      <p>What could not be read is for those who may write here: it needs a token of this server.</p>
      ${owner.isRefused ? html`<p class="failure" role="alert">This server does not know this token.</p>` : nothing}
      <label>Token<input name="token" type="password" autocomplete="current-password" required /></label>
      <div class="row"><button type="submit" class="main">Go on</button></div>
    </form>`
  }

  private takeToken(event: SubmitEvent): void {
    event.preventDefault()
    this.owner?.take(String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim())
    this.requestUpdate()
  }

  private tryAgain(id: string, address: string): Promise<void> {
    return this.does(id, async (token) => {
      const { saved, known } = await this.api.addAddress(address, token)
      const [article] = [...saved, ...known]
      return {
        words: saved.length === 0 ? 'It is stored already.' : `${counted(saved.length, 'article')} stored.`,
        article,
      }
    })
  }

  private dismiss(id: string): Promise<void> {
    return this.does(id, async (token) => {
      await this.api.dismissFailure(id, token)
      return undefined
    })
  }

  private async does(id: string, work: (token: string) => Promise<FailuresSection['told']>): Promise<void> {
    this.busy = id
    this.told = undefined
    try {
      this.told = await work(this.owner?.token ?? '')
    } catch (error) {
      const isUnread = error instanceof RequestFailure && error.status === 422
      this.told = { words: isUnread ? 'It cannot be read this time either.' : (error as Error).message }
    }
    this.busy = undefined
    this.list.again()
  }
}

/** A reason without the flags of the command line. */
function reasonWords(reason: string): string {
  return reason.replace(/; to read it all the same, give --any-language.*/, '')
}

customElements.define('parley-failures', FailuresSection)
