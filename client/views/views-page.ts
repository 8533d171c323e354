import { css, html, LitElement, nothing } from 'lit'
import type { Page } from '../../server/shapes/answers.ts'
import type { ListedView } from '../../server/shapes/views.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import type { ParleyEvent } from '../events.ts'
import { columnStyle } from '../style/column-style.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import './saved-view.ts'
import '../elements/app/masthead.ts'

/** The owner's list of saved views. Where the server requires a token, it is kept only while the page is open. */
class ViewsPage extends LitElement {
  static override properties = { token: { state: true } }
  static override styles = [
    shared,
    formStyle,
    columnStyle,
    css`
      main > p {
        max-width: 46rem;
      }
    `,
  ]
  declare private token: string
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly views = new Remote<Page<ListedView>>(this)

  constructor() {
    super()
    this.token = ''
  }

  override willUpdate(): void {
    const { token } = this
    this.views.ask(token, (signal) => this.api.views(token, undefined, signal))
  }

  override render() {
    const { state } = this.views
    return html`
      <parley-masthead role="banner" heading="Saved views" place="/views" ?busy=${this.connection.busy}></parley-masthead>
      <main>
        ${
          state.is === 'ready'
            ? this.list(state.value)
            : state.is === 'failed' && state.status === 401
              ? this.asksForToken()
              : waiting(state, 'list', () => this.views.again())
        }
      </main>
    `
  }

  private list({ items, cursor }: Page<ListedView>) {
    if (items.length === 0) {
      return html`<p>Nothing was saved yet. <a href="/">Open the network</a> and choose <em>Embed</em>.</p>`
    }
    return html`
      <p class="muted">The address of a view was shown when it was saved and is not kept here: whoever knows it sees the view. A live view can be edited; a frozen one never changes. If you have lost the address of a view, save the view again.</p>
      <div>${items.map(
        (view) => html`<parley-saved-view .api=${this.api} .view=${view} .token=${this.token}
          @changed=${(event: ParleyEvent<'changed'>) => this.changed(event.detail)}></parley-saved-view>`,
      )}</div>
      ${cursor === undefined ? nothing : html`<div><button type="button" @click=${() => this.more(cursor)}>Show older views</button></div>`}
    `
  }

  private asksForToken() {
    return html`<form @submit=${this.takeToken}>
      <p>The list is for the owner of this server: it needs the token of <code>PARLEY_TOKEN</code>.</p>
      ${this.token === '' ? nothing : html`<p class="failure" role="alert">This token is not the one that the server was started with.</p>`}
      <label>Token<input name="token" type="password" autocomplete="current-password" required /></label>
      <div class="row"><button type="submit" class="main">Show the list</button></div>
    </form>`
  }

  private takeToken(event: SubmitEvent): void {
    event.preventDefault()
    this.token = String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim()
  }

  private changed(view: ListedView): void {
    this.views.extend(async (page) => ({
      ...page,
      items: page.items.map((one) => (one.key === view.key ? view : one)),
    }))
  }

  private more(cursor: string): void {
    this.views.extend(async ({ items }, signal) => {
      const next = await this.api.views(this.token, cursor, signal)
      return { ...next, items: [...items, ...next.items] }
    })
  }
}

customElements.define('parley-views', ViewsPage)
