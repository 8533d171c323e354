import { html, LitElement, nothing, svg } from 'lit'
import { Download } from 'lucide'
import type { Evidence, FoundActor } from '../../server/shapes/answers.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Remote } from '../data/remote.ts'
import { bars, height } from '../elements/filter/timeline-bars.ts'
import { icon, kindGlyph } from '../elements/parts/icon.ts'
import { waiting } from '../elements/parts/notice.ts'
import { byArticle, type OfArticle } from '../evidence/by-article.ts'
import { saveFile } from '../files/save-file.ts'
import { histogram } from '../ledger/histogram.ts'
import { actorPageOf, addressOf } from '../state/address.ts'
import { focusOn, unexplored } from '../state/exploration.ts'
import { initialState, select } from '../state/state.ts'
import { columnStyle } from '../style/column-style.ts'
import { shared } from '../style/shared.ts'
import { aliasWords, counted, dayWords, kindWord, whence } from '../words.ts'
import { actorStyle } from './actor-style.ts'
import { type Dealings, dealingsOf } from './counterparts.ts'
import { statementsAsCsv } from './files.ts'
import { bookOfDays, byPublisher } from './groups.ts'
import '../elements/app/masthead.ts'
import '../elements/panel/parts/statement-line.ts'

interface Shown {
  readonly actor: FoundActor
  readonly statements: readonly Evidence[]
  /** Whether there are more statements than the page takes. */
  readonly truncated: boolean
}

/** Width of the chart in its own units; it is stretched to the column. */
const chartWidth = 960
/** The counterparts that a list shows at first, and the articles. */
const mostAtFirst = { counterparts: 8, articles: 30 }

/** One actor: when it spoke, with whom it had to do and how, who reports it, and all its statements by article. */
class ActorPage extends LitElement {
  static override properties = { opened: { state: true }, articles: { state: true } }
  static override styles = [shared, columnStyle, actorStyle]
  /** The lists that are shown whole, by their words. */
  declare private opened: ReadonlySet<string>
  /** How many articles are shown. */
  declare private articles: number
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly remote = new Remote<Shown>(this, ({ actor }) => this.name(actor))
  private readonly actor = idOf(location.pathname)

  constructor() {
    super()
    this.opened = new Set()
    this.articles = mostAtFirst.articles
  }

  override willUpdate(): void {
    this.remote.ask(this.actor, async (signal) => {
      const actor = await this.api.actor(this.actor, signal)
      return { actor, ...(await this.api.everyStatementOf(actor.id, signal)) }
    })
  }

  override render() {
    const { state } = this.remote
    return html`
      <parley-masthead role="banner" heading="Actor" ?busy=${this.connection.busy}></parley-masthead>
      <main>${state.is === 'ready' ? this.page(state.value) : waiting(state, 'actor', () => this.remote.again())}</main>
    `
  }

  private page({ actor, statements, truncated }: Shown) {
    return html`
      ${this.head(actor, statements)}
      ${truncated ? html`<p class="muted">This page shows the first ${counted(statements.length, 'statement')} in time. The picture and the table hold all of them.</p>` : nothing}
      ${this.time(statements)} ${this.counterparts(dealingsOf(actor.id, statements))} ${this.publishers(actor, statements)}
      ${this.reports(actor, byArticle(statements))}
    `
  }

  private head(actor: FoundActor, statements: readonly Evidence[]) {
    const { id, name, kind, aliases, wikidata, made, about, was } = actor
    const also = aliasWords(name, aliases, 12)
    const selected = select(initialState, { what: 'actor', id })
    const focused = { ...selected, exploration: focusOn(unexplored, id, 1) }
    return html`<header>
      <p class="over">${kindGlyph(kind)} ${kindWord[kind]}</p>
      <h2>${name}</h2>
      ${also === '' ? nothing : html`<p class="muted small">Also ${also}</p>`}
      ${was === undefined ? nothing : html`<p class="muted small">was ${was}</p>`}
      <p class="muted small">${counted(made, 'statement')} made${about === 0 ? nothing : `, ${about} that concern ${name}`}</p>
      <div class="ways">
        <a href=${addressOf(focused)}>See in the picture</a>
        <a href=${addressOf({ ...initialState, actor: id, panes: 'table', table: 'statements' })}>Statements as a table</a>
        ${wikidata === undefined ? nothing : html`<a href="https://www.wikidata.org/wiki/${wikidata}" rel="noreferrer" target="_blank">Wikidata ${wikidata}<span class="visually-hidden">, in a new tab</span></a>`}
        <button type="button" class="bare" @click=${() => this.saveCsv(actor, statements)}>${icon(Download)} CSV<span class="visually-hidden"> of these statements</span></button>
        <button type="button" class="bare" @click=${() => this.saveJson(actor, statements)}>${icon(Download)} JSON<span class="visually-hidden"> of these statements</span></button>
      </div>
    </header>`
  }

  private time(statements: readonly Evidence[]) {
    const book = bookOfDays(statements)
    const { bins, unit } = histogram(
      book,
      book.statements.id.map((_, row) => row),
    )
    const [first, last] = [bins[0], bins.at(-1)]
    if (first === undefined || last === undefined || bins.length < 2) return nothing
    const most = bins.reduce((top, bin) => (bin.total > top.total ? bin : top))
    const words = `Statements by ${unit}, from ${dayWords(first.from)} to ${dayWords(last.to)}; the most, ${most.total}, from ${dayWords(most.from)} on`
    return html`<section class="time">
      <h3>When</h3>
      <svg role="img" aria-label=${words} viewBox="0 0 ${chartWidth} ${height}" preserveAspectRatio="none">
        ${svg`${bars(bins, { first: 0, last: bins.length }, chartWidth / bins.length)}`}
      </svg>
      <p class="ends muted" aria-hidden="true"><span>${dayWords(first.from)}</span><span>${dayWords(last.to)}</span></p>
    </section>`
  }

  private counterparts(dealings: readonly Dealings[]) {
    if (dealings.length === 0) return nothing
    return html`<section>
      <h3>With whom</h3>
      <div class="dealings">${dealings.map((one) => this.dealings(one))}</div>
    </section>`
  }

  private dealings({ words, counterparts }: Dealings) {
    const all = this.opened.has(words) || counterparts.length <= mostAtFirst.counterparts + 1
    const shown = all ? counterparts : counterparts.slice(0, mostAtFirst.counterparts)
    return html`<div>
      <h4 class="small">${words.slice(0, 1).toUpperCase()}${words.slice(1)}</h4>
      <ul>${shown.map(
        ({ actor, count, link }) => html`<li>
          <parley-chip .actor=${actor} href=${actorPageOf(actor.id)}></parley-chip>
          <a href=${addressOf(select(initialState, { what: 'link', ...link }))}>${count}<span class="visually-hidden"> ${count === 1 ? 'statement' : 'statements'}, ${words} ${actor.name}</span></a>
        </li>`,
      )}</ul>
      ${all ? nothing : html`<button type="button" class="bare" @click=${() => (this.opened = new Set([...this.opened, words]))}>All ${counterparts.length}<span class="visually-hidden"> of: ${words}</span></button>`}
    </div>`
  }

  private publishers({ id, name }: FoundActor, statements: readonly Evidence[]) {
    const publishers = byPublisher(statements)
    if (publishers.every(({ publisher }) => publisher === '')) return nothing
    const network = (publisher: string) =>
      addressOf({ ...select(initialState, { what: 'actor', id }), actor: id, publishers: [publisher] })
    return html`<section>
      <h3>Who reports it</h3>
      <ul class="publishers">${publishers.map(
        ({ publisher, count }) => html`<li>
          ${publisher === '' ? html`<span class="muted">Without a publisher</span>` : html`<a href=${network(publisher)}>${publisher}<span class="visually-hidden">: what it reports of ${name}</span></a>`}
          <span class="muted">${counted(count, 'statement')}</span>
        </li>`,
      )}</ul>
    </section>`
  }

  private reports({ name }: FoundActor, groups: readonly OfArticle[]) {
    if (groups.length === 0)
      return html`<p class="muted">No statement of the articles here is by ${name} or concerns it.</p>`
    const shown = groups.slice(0, this.articles)
    return html`<section>
      <h3>Statements by article</h3>
      <ul class="articles">${shown.map(({ article, statements }) => {
        const from = whence(article)
        return html`<li>
          <h4><a href=${addressOf(select(initialState, { what: 'article', id: article.id }))}>${article.title ?? article.id}</a></h4>
          <p class="muted small">${from === '' ? nothing : `${from} · `}${counted(statements.length, 'statement')}</p>
          <ul>${statements.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${initialState}></parley-statement-line></li>`)}</ul>
        </li>`
      })}</ul>
      ${shown.length === groups.length ? nothing : html`<button type="button" @click=${() => (this.articles += mostAtFirst.articles)}>More articles</button>`}
    </section>`
  }

  /** Writes the actor into title and address; one that was joined to another has that one's address. */
  private name({ id, name, was }: FoundActor): void {
    document.title = `${name} · Parley`
    if (was !== undefined) history.replaceState(null, '', actorPageOf(id))
  }

  private saveCsv({ name }: FoundActor, statements: readonly Evidence[]): void {
    saveFile(`${name}.csv`, new Blob(['\ufeff', statementsAsCsv(statements)], { type: 'text/csv' }))
  }

  private saveJson(actor: FoundActor, statements: readonly Evidence[]): void {
    const json = JSON.stringify({ actor, statements }, null, 2)
    saveFile(`${actor.name}.json`, new Blob([json], { type: 'application/json' }))
  }
}

/** The id in an address like `/a/country:GB`. */
function idOf(pathname: string): string {
  const text = pathname.replace(/^\/a\//, '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

customElements.define('parley-actor-page', ActorPage)
