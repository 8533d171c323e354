import { css, html, LitElement, nothing } from 'lit'
import { Moon, Sun } from 'lucide'
import type { ListedView, Page } from '../../server/types.ts'
import { createApi } from '../api.ts'
import { icon } from '../elements/icon.ts'
import { waiting } from '../elements/notice.ts'
import { Remote } from '../elements/remote.ts'
import { shared } from '../style/shared.ts'
import type { Theme } from '../style/tokens.ts'
import { chooseTheme, currentTheme, watchSystemTheme } from '../theme.ts'
import { formStyle } from './style.ts'
import './entry.ts'

/** The owner's list of saved views. The token, where the server wants one, is kept only while the page is open. */
export class ViewsPage extends LitElement {
  static override properties = { token: { state: true }, theme: { state: true } }
  static override styles = [
    shared,
    formStyle,
    css`
      :host {
        display: block;
        height: 100dvh;
        overflow: auto;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--rule);
        background: var(--sheet);
      }
      header > a {
        font-family: var(--serif);
        font-size: 1.5rem;
        font-weight: 650;
        letter-spacing: -0.02em;
        line-height: 1;
        text-decoration: none;
      }
      h1 {
        margin: 0;
        font-size: 1rem;
        font-weight: 600;
      }
      .tools {
        margin-left: auto;
      }
      main {
        display: grid;
        gap: var(--space-4);
        max-width: 56rem;
        padding: var(--space-4);
      }
      main > p {
        max-width: 46rem;
      }
    `,
  ]
  declare private token: string
  declare private theme: Theme
  private readonly api = createApi((...request) => fetch(...request))
  private readonly views = new Remote<Page<ListedView>>(this)
  private unwatchTheme = () => {}

  constructor() {
    super()
    this.token = ''
    this.theme = currentTheme()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.unwatchTheme = watchSystemTheme(() => (this.theme = currentTheme()))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.unwatchTheme()
  }

  override willUpdate(): void {
    const { token } = this
    this.views.ask(token, (signal) => this.api.views(token, undefined, signal))
  }

  override render() {
    const { state } = this.views
    const dark = this.theme === 'dark'
    return html`
      <header>
        <a href="/">Parley</a>
        <h1>Saved views</h1>
        <div class="tools">
          <button type="button" class="bare" @click=${this.switchTheme}>
            ${icon(dark ? Sun : Moon)} ${dark ? 'Light' : 'Dark'}
          </button>
        </div>
      </header>
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
      <p class="muted">The address of a view was told when it was saved, and is kept nowhere here: whoever knows it sees the view. A live view can be edited; a frozen one never changes. To see a view again whose address is lost, save it anew.</p>
      <div>${items.map(
        (view) => html`<parley-saved-view .api=${this.api} .view=${view} .token=${this.token}
          @changed=${(event: CustomEvent<ListedView>) => this.changed(event.detail)}></parley-saved-view>`,
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

  private switchTheme(): void {
    chooseTheme(this.theme === 'dark' ? 'light' : 'dark')
    this.theme = currentTheme()
  }
}

customElements.define('parley-views', ViewsPage)
