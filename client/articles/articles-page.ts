import { html, LitElement, nothing } from 'lit'
import type { Page } from '../../server/shapes/answers.ts'
import type { ArticlePage, ListedArticle, Publisher } from '../../server/shapes/articles.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import { shared } from '../style/shared.ts'
import { counted, periodWords, whence } from '../words.ts'
import { articlesStyle } from './articles-style.ts'
import {
  addressOfListing,
  articleAddress,
  everything,
  type Listing,
  languageWords,
  listingOf,
  networkOf,
  orderWords,
  wayWords,
} from './listing.ts'
import { tabLinks, tabStyle } from './tabs.ts'
import '../elements/app/masthead.ts'
import '../elements/parts/same-text.ts'
import './failures.ts'

/** What is stored: the articles, and who published them. */
class ArticlesPage extends LitElement {
  static override properties = { listing: { state: true } }
  static override styles = [shared, tabStyle, articlesStyle]
  declare private listing: Listing
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly articles = new Remote<ArticlePage>(this)
  private readonly publishers = new Remote<Page<Publisher>>(this)

  constructor() {
    super()
    this.listing = listingOf(location.search)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.returned)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.returned)
  }

  override willUpdate(): void {
    const { listing } = this
    this.publishers.ask(listing.tab === 'failures' ? undefined : 'publishers', (signal) =>
      this.api.publishers(undefined, signal),
    )
    this.articles.ask(listing.tab === 'articles' ? JSON.stringify(listing) : undefined, (signal) =>
      this.page(undefined, signal),
    )
  }

  override render() {
    const { tab } = this.listing
    return html`
      <parley-masthead role="banner" heading="Articles" place="/articles" ?busy=${this.connection.busy}></parley-masthead>
      <main>
        ${tabLinks(tab)}
        ${tab === 'articles' ? this.articleTab() : tab === 'sources' ? this.sourceTab() : this.failureTab()}
      </main>
    `
  }

  private articleTab() {
    const { state } = this.articles
    return html`
      ${this.form()}
      ${state.is === 'ready' ? this.articleList(state.value) : waiting(state, 'list', () => this.articles.again())}
    `
  }

  private form() {
    const { listing, publishers } = this
    const names = publishers.state.is === 'ready' ? publishers.state.value.items.flatMap(({ name }) => name ?? []) : []
    const known = listing.publisher === '' || names.includes(listing.publisher) ? names : [listing.publisher, ...names]
    const value = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="words">Words of title, publisher or text
        <input type="search" name="q" maxlength="200" .value=${listing.q} @change=${(event: Event) => this.go({ q: value(event).trim() })} /></label>
      <label>Publisher <select name="publisher" @change=${(event: Event) => this.go({ publisher: value(event) })}>
        <option value="" ?selected=${listing.publisher === ''}>All</option>
        ${known.map((name) => html`<option value=${name} ?selected=${name === listing.publisher}>${name}</option>`)}
      </select></label>
      <label>Language <select name="language" @change=${(event: Event) => this.go({ language: value(event) })}>
        ${options({ '': 'All', en: 'English', ...(listing.language === '' ? {} : { [listing.language]: languageWords(listing.language) }), unknown: 'Not known' }, listing.language)}
      </select></label>
      <label>Came in <select name="way" @change=${(event: Event) => this.go({ way: value(event) as Listing['way'] })}>
        ${options({ '': 'In any way', ...wayWords, unknown: 'Not known' }, listing.way)}
      </select></label>
      <label>Order <select name="order" @change=${(event: Event) => this.go({ order: value(event) as Listing['order'] })}>
        ${options(orderWords, listing.order)}
      </select></label>
      <label class="check"><input type="checkbox" name="once" .checked=${listing.once} @change=${() => this.go({ once: !listing.once })} /> The same text once</label>
    </form>`
  }

  private articleList({ items, total, cursor }: ArticlePage) {
    if (
      items.length === 0 &&
      JSON.stringify({ ...this.listing, order: everything.order }) === JSON.stringify(everything)
    )
      return html`<p role="status">Nothing has been read so far. <a href="/add">Add articles</a>.</p>`
    return html`
      <p class="muted" role="status">${items.length === 0 ? 'No article is like this. Try fewer words, or fewer filters.' : counted(total, 'article')}</p>
      <ul class="entries">${items.map((article) => html`<li>${this.entry(article)}</li>`)}</ul>
      ${cursor === undefined ? nothing : html`<button type="button" @click=${() => this.more(cursor)}>Show more</button>`}
    `
  }

  private entry(article: ListedArticle) {
    const { id, title = id, statements, copies, language, way } = article
    const from = whence(article)
    const other = language === undefined || language === 'en' ? undefined : language
    return html`
      <h2><a href=${articleAddress(id)}>${title}</a></h2>
      ${statements === 0 ? nothing : html`<a class="network" href=${networkOf({ article: id })}>Network<span class="visually-hidden"> of ${title}</span></a>`}
      <p class="muted small">${from === '' ? nothing : html`${from} · `}${statements === 0 ? 'no statements' : counted(statements, 'statement')}${way === undefined ? nothing : ` · ${wayWords[way]}`}${
        other === undefined
          ? nothing
          : html` · <a href=${addressOfListing({ ...everything, language: other })}>${languageWords(other)}</a>`
      }</p>
      ${copies === 0 ? nothing : html`<parley-same-text .api=${this.api} .article=${article}></parley-same-text>`}
    `
  }

  private sourceTab() {
    const { state } = this.publishers
    if (state.is !== 'ready') return waiting(state, 'list', () => this.publishers.again())
    const { items, cursor } = state.value
    return html`
      <p class="muted" role="status">${items.length === 0 ? 'Nothing has been read so far.' : counted(items.length, 'publisher')}</p>
      <ul class="entries">${items.map((one) => html`<li>${this.source(one)}</li>`)}</ul>
      ${cursor === undefined ? nothing : html`<button type="button" @click=${() => this.morePublishers(cursor)}>Show more</button>`}
    `
  }

  private failureTab() {
    const { q, way } = this.listing
    const known = way === 'unknown' ? '' : way
    return html`
      <form role="search" @submit=${(event: Event) => event.preventDefault()}>
        <label class="words">Words of place or reason
          <input type="search" name="q" maxlength="200" .value=${q} @change=${(event: Event) => this.go({ q: (event.currentTarget as HTMLInputElement).value.trim() })} /></label>
        <label>Came <select name="way" @change=${(event: Event) => this.go({ way: (event.currentTarget as HTMLSelectElement).value as Listing['way'] })}>
          ${options({ '': 'In any way', ...wayWords }, known)}
        </select></label>
      </form>
      <parley-failures .api=${this.api} .which=${{ ...(q === '' ? {} : { q }), ...(known === '' ? {} : { way: known }) }}></parley-failures>
    `
  }

  private source({ name, articles, statements, first, last }: Publisher) {
    const days =
      first === undefined || last === undefined ? '' : periodWords({ from: first.slice(0, 10), to: last.slice(0, 10) })
    return html`
      <h2>${name === undefined ? 'Without a publisher' : html`<a href=${addressOfListing({ ...everything, publisher: name })}>${name}</a>`}</h2>
      ${name === undefined || statements === 0 ? nothing : html`<a class="network" href=${networkOf({ publisher: name })}>Network<span class="visually-hidden"> of ${name}</span></a>`}
      <p class="muted small">${counted(articles, 'article')} · ${counted(statements, 'statement')}${days === '' ? nothing : ` · ${days}`}</p>
    `
  }

  /** Lists something else, and gives it its place in the browser's history. */
  private go(change: Partial<Listing>): void {
    this.listing = { ...this.listing, ...change }
    history.pushState(null, '', addressOfListing(this.listing))
  }

  private readonly returned = () => {
    this.listing = listingOf(location.search)
  }

  private page(cursor: string | undefined, signal: AbortSignal): Promise<ArticlePage> {
    const { q, publisher, language, way, order, once } = this.listing
    return this.api.articles(
      {
        ...(q === '' ? {} : { q }),
        ...(publisher === '' ? {} : { publishers: [publisher] }),
        ...(language === '' ? {} : { language }),
        ...(way === '' ? {} : { way }),
        ...(cursor === undefined ? {} : { cursor }),
        order,
        once,
        limit: 50,
      },
      signal,
    )
  }

  private more(cursor: string): void {
    this.articles.extend(async ({ items }, signal) => {
      const next = await this.page(cursor, signal)
      return { ...next, items: [...items, ...next.items] }
    })
  }

  private morePublishers(cursor: string): void {
    this.publishers.extend(async ({ items }, signal) => {
      const next = await this.api.publishers(cursor, signal)
      return { ...next, items: [...items, ...next.items] }
    })
  }
}

function options(words: Readonly<Record<string, string>>, chosen: string) {
  return Object.entries(words).map(
    ([value, each]) => html`<option value=${value} ?selected=${value === chosen}>${each}</option>`,
  )
}

customElements.define('parley-articles', ArticlesPage)
