import { html, LitElement, nothing } from 'lit'
import type { Feed, FeedList } from '../../server/shapes/feeds.ts'
import type { Api } from '../data/api.ts'
import { RequestFailure } from '../data/api.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import { counted } from '../words.ts'
import { failureWords, feedWords, isExpected } from './feed-words.ts'
import { feedsStyle } from './feeds-style.ts'

/** Milliseconds until the list is looked at again: where something is about to come, and otherwise. */
const look = { soon: 2000, usual: 60_000 }

/**
 * The feeds whose articles come in by themselves, for the owner: add one, see how each stands, ask it now, remove it. Where
 * the server requires a token, it is kept only while the page is open.
 */
class FeedsSection extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: { state: true },
    list: { state: true },
    failure: { state: true },
    fault: { state: true },
    busy: { state: true },
    removing: { state: true },
  }
  static override styles = [shared, formStyle, feedsStyle]
  declare api: Api
  declare private token: string
  declare private list: FeedList | undefined
  /** Why the list could not be had. */
  declare private failure: RequestFailure | undefined
  /** Why the last thing that the owner did failed. */
  declare private fault: string | undefined
  /** What is under way: `add`, or the id of a feed. */
  declare private busy: string | undefined
  /** The id of the feed that the owner is asked about. */
  declare private removing: string | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.token = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  override render() {
    if (this.failure?.status === 401 || this.failure?.status === 403) return this.asksForToken(this.failure)
    if (this.failure !== undefined) return html`<p class="failure" role="alert">${this.failure.message}</p>`
    if (this.list === undefined) return nothing
    const { feeds, fetches } = this.list
    return html`
      ${fetches ? this.form() : html`<p>This server fetches nothing: start it with <code>PARLEY_FETCH=on</code> to follow feeds.</p>`}
      ${this.fault === undefined ? nothing : html`<p class="failure" role="alert">${this.fault}</p>`}
      <p class="muted small" role="status">${feeds.length === 0 ? 'No feed is followed yet.' : counted(feeds.length, 'feed')}</p>
      <ul>${feeds.map((feed) => this.entry(feed, fetches))}</ul>
    `
  }

  private form() {
    return html`<form @submit=${this.add}>
      <label>Address of a feed<input name="url" type="url" inputmode="url" placeholder="https://example.org/rss" maxlength="2000" required /></label>
      <label class="check"><input name="pages" type="checkbox" checked />Fetch the page where the feed holds only its beginning</label>
      <p class="muted small">New articles come in every half hour, each once.</p>
      <div class="row"><button type="submit" class="main" ?disabled=${this.busy !== undefined}>Follow this feed</button></div>
    </form>`
  }

  private entry(feed: Feed, fetches: boolean) {
    const { id, url, title = new URL(url).host, fault, refused } = feed
    return html`<li>
      <h3>${title}</h3>
      <p class="small"><a href=${url} rel="noreferrer">${url}</a></p>
      <p class="muted small">${feedWords(feed, Date.now())}</p>
      ${fault === undefined ? nothing : html`<p class="failure">${failureWords(feed)}</p>`}
      ${
        refused === undefined
          ? nothing
          : html`<details class="small"><summary>${counted(refused.length, 'item')} could not be taken</summary>${refused.map((one) => html`<p>${one}</p>`)}</details>`
      }
      ${this.removing === id ? this.question(id, title) : this.choices(feed, title, fetches)}
    </li>`
  }

  private choices({ id }: Feed, title: string, fetches: boolean) {
    return html`<div class="row">
      ${fetches ? html`<button type="button" ?disabled=${this.busy !== undefined} @click=${() => this.ask(id)}>${this.busy === id ? 'Asking …' : 'Ask now'}<span class="visually-hidden">: ${title}</span></button>` : nothing}
      <button type="button" class="bare" @click=${() => (this.removing = id)}>Remove<span class="visually-hidden">: ${title}</span></button>
    </div>`
  }

  private question(id: string, title: string) {
    return html`<div class="row" role="group" aria-label=${`Remove ${title}`}>
      <p>Remove this feed? Its articles stay.</p>
      <button type="button" class="main" @click=${() => this.remove_(id)}>Remove</button>
      <button type="button" @click=${() => (this.removing = undefined)}>Keep</button>
    </div>`
  }

  private asksForToken({ message }: RequestFailure) {
    return html`<form @submit=${this.takeToken}>
      <p>Feeds are for the owner of this server: they need the token of <code>PARLEY_TOKEN</code>.</p>
      ${this.token === '' ? nothing : html`<p class="failure" role="alert">${message}</p>`}
      <label>Token<input name="token" type="password" autocomplete="current-password" required /></label>
      <div class="row"><button type="submit" class="main">Show the feeds</button></div>
    </form>`
  }

  private readonly takeToken = (event: SubmitEvent): void => {
    event.preventDefault()
    this.token = String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim()
    void this.load()
  }

  private readonly add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const url = String(fields.get('url')).trim()
    await this.does('add', async () => {
      await this.api.addFeed({ url, pages: fields.get('pages') !== null }, this.token)
      form.reset()
    })
  }

  private ask(id: string): Promise<void> {
    return this.does(id, () => this.api.askFeed(id, this.token))
  }

  private async remove_(id: string): Promise<void> {
    await this.does(id, () => this.api.removeFeed(id, this.token))
    this.removing = undefined
  }

  private async does(what: string, work: () => Promise<unknown>): Promise<void> {
    this.busy = what
    this.fault = undefined
    try {
      await work()
    } catch (error) {
      this.fault = messageOf(error)
    }
    this.busy = undefined
    await this.load()
  }

  /** Looks at the list, and again after a while. */
  private async load(): Promise<void> {
    clearTimeout(this.timer)
    try {
      this.list = await this.api.feeds(this.token)
      this.failure = undefined
    } catch (error) {
      this.failure = error instanceof RequestFailure ? error : new RequestFailure(messageOf(error))
    }
    if (!this.isConnected || this.failure?.status === 401) return
    clearTimeout(this.timer)
    const soon = this.list?.fetches === true && this.list.feeds.some((feed) => isExpected(feed, Date.now()))
    this.timer = setTimeout(() => void this.load(), soon ? look.soon : look.usual)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

customElements.define('parley-feeds', FeedsSection)
