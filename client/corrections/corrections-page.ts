import { css, html, LitElement, nothing } from 'lit'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Owner } from '../data/owner.ts'
import { waiting } from '../elements/parts/notice.ts'
import { columnStyle } from '../style/column-style.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import './decision-list.ts'
import './work-list.ts'
import '../elements/app/masthead.ts'

const parts = { 'to-do': 'To do', waiting: 'Waiting', conflicts: 'Conflicts', all: 'All' } as const
type Part = keyof typeof parts

/** The page of corrections: pairs to judge, and all decisions with the ways to undo them. */
class CorrectionsPage extends LitElement {
  static override styles = [
    shared,
    formStyle,
    columnStyle,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        border-bottom: 1px solid var(--rule);
      }
    `,
  ]
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly owner = new Owner(this, this.api)
  private readonly shown = partOf(location.search)

  override willUpdate(): void {
    this.owner.ask()
  }

  override render() {
    return html`
      <parley-masthead role="banner" heading="Corrections" place="/corrections" ?busy=${this.connection.busy}></parley-masthead>
      <main>${this.content()}</main>
    `
  }

  private content() {
    const { owner, api, shown } = this
    if (owner.state.is !== 'ready') return waiting(owner.state, 'corrections', () => owner.again())
    const { token } = owner
    if (token === undefined) return this.asksForToken()
    return html`<nav aria-label="Corrections">
        ${(Object.keys(parts) as Part[]).map(
          (one) =>
            html`<a class="tool" href="/corrections?show=${one}" aria-current=${one === shown ? 'page' : nothing}>${parts[one]}</a>`,
        )}
      </nav>
      ${
        shown === 'to-do'
          ? html`<parley-work-list .api=${api} .token=${token}></parley-work-list>`
          : html`<parley-decisions .api=${api} .token=${token} show=${shown}></parley-decisions>`
      }`
  }

  private asksForToken() {
    return html`<form @submit=${this.takeToken}>
      <p>Corrections are for those who may write here: they need a token of this server.</p>
      ${this.owner.isRefused ? html`<p class="failure" role="alert">This server does not know this token.</p>` : nothing}
      <label>Token<input name="token" type="password" autocomplete="current-password" required /></label>
      <div class="row"><button type="submit" class="main">Show corrections</button></div>
    </form>`
  }

  private takeToken(event: SubmitEvent): void {
    event.preventDefault()
    this.owner.take(String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim())
    this.requestUpdate()
  }
}

function partOf(search: string): Part {
  const named = new URLSearchParams(search).get('show')
  return (Object.keys(parts) as Part[]).find((part) => part === named) ?? 'to-do'
}

customElements.define('parley-corrections', CorrectionsPage)
