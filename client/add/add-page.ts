import { html, LitElement, nothing } from 'lit'
import { ChevronRight, FileText, Upload } from 'lucide'
import type { Preview } from '../../server/shapes/preview.ts'
import { createApi } from '../data/api.ts'
import { Connection } from '../data/connection.ts'
import { Owner } from '../data/owner.ts'
import { icon } from '../elements/parts/icon.ts'
import { waiting } from '../elements/parts/notice.ts'
import type { ParleyEvent } from '../events.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import { counted, shortened } from '../words.ts'
import { addStyle } from './add-style.ts'
import { filesIn } from './dropped.ts'
import { bodyOf, type Given } from './given.ts'
import { pastedIn } from './pasted.ts'
import { pictureOf, placeOf } from './places.ts'
import { type Sending, send } from './send.ts'
import { pathOf, type Shown, type Stored, store } from './store.ts'
import './found-article.ts'
import '../elements/app/masthead.ts'

type Step =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading' | 'storing'; readonly part: number }
  | { readonly is: 'shown'; readonly shown: Shown }
  | { readonly is: 'stored'; readonly stored: Stored }

/** How the refusal of a text in another language begins, and what it says of the ways to read it, which here is a button. */
const foreign = /^the text is in [^,]+/

/** The page that adds articles: gives them to be read, shows what was found, and stores what the reader leaves of it. */
class AddPage extends LitElement {
  static override properties = {
    step: { state: true },
    failure: { state: true },
    isOver: { state: true },
  }
  static override styles = [shared, formStyle, addStyle]
  declare private step: Step
  declare private failure: string | undefined
  /** Whether files are held over the page. */
  declare private isOver: boolean
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly owner = new Owner(this, this.api)
  private stopping = new AbortController()

  constructor() {
    super()
    this.step = { is: 'choosing' }
    this.isOver = false
    this.addEventListener('dragover', this.over)
    this.addEventListener('dragleave', () => (this.isOver = false))
    this.addEventListener('drop', this.dropped)
  }

  override willUpdate(): void {
    this.owner.ask()
  }

  override render() {
    const busy = this.connection.busy || this.step.is === 'reading' || this.step.is === 'storing'
    return html`
      <parley-masthead role="banner" heading="Add articles" place="/add" ?busy=${busy}></parley-masthead>
      <main class=${this.isOver && this.step.is === 'choosing' ? 'over' : ''}>${this.content()}</main>
    `
  }

  private content() {
    const { owner, step } = this
    if (owner.state.is !== 'ready') return waiting(owner.state, 'page', () => owner.again())
    if (owner.token === undefined) return this.asksForToken()
    const failure = this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`
    switch (step.is) {
      case 'choosing':
        return html`${failure}${this.choices()}`
      case 'reading':
      case 'storing':
        return this.progress(step.is, step.part)
      case 'shown':
        return html`${failure}${this.found(step.shown)}`
      case 'stored':
        return this.report(step.stored)
    }
  }

  private asksForToken() {
    return html`<form @submit=${this.takeToken}>
      <p>Adding articles is for those who may write here: it needs a token of this server.</p>
      ${this.owner.isRefused ? html`<p class="failure" role="alert">This server does not know this token.</p>` : nothing}
      <label>Token<input name="token" type="password" autocomplete="current-password" required /></label>
      <div class="row"><button type="submit" class="main">Go on</button></div>
    </form>`
  }

  private choices() {
    return html`
      <p class="muted">Parley reads who said, proposed, rejected or met. You see what was found before anything is stored.</p>
      <div class="ways">
      <form @submit=${this.paste}>
        <label>Text of one article
          <textarea name="text" rows="9" required placeholder="Paste it here"></textarea></label>
        <details>
          <summary>${icon(ChevronRight)} Where it is from (optional)</summary>
          <label>Headline<input name="title" maxlength="1000" /></label>
          <label>Publisher<input name="publisher" maxlength="300" /></label>
          <label>Day of publication<input name="publishedAt" type="date" /></label>
          <label>Address on the web<input name="url" type="url" maxlength="2000" placeholder="https://" /></label>
        </details>
        <div class="row"><button type="submit" class="main">Read the text</button></div>
      </form>
      <div class="others">
      <section class="drop">
        <p>${icon(Upload)} <strong>Or drop files anywhere on this page</strong></p>
        <p class="muted small">Text, Markdown, web pages, PDF, DOCX, ODT, mails, feeds, CSV, JSON, and ZIP of these.</p>
        <div class="row"><button type="button" @click=${() => this.chooser?.click()}>${icon(FileText)} Choose files</button></div>
        <input type="file" multiple hidden aria-label="Files" @change=${this.chosen} />
      </section>
      ${this.owner.fetches ? this.addresses() : nothing}
      </div>
      </div>
    `
  }

  private addresses() {
    return html`<form @submit=${this.fetch}>
      <label>Or addresses, one a line
        <textarea name="addresses" rows="3" required placeholder="https://"></textarea></label>
      <div class="row"><button type="submit">Fetch and read</button></div>
    </form>`
  }

  private progress(is: 'reading' | 'storing', part: number) {
    const word = is === 'storing' ? 'Storing' : part < 1 ? 'Sending' : 'Reading'
    const words = part < 1 ? `${word}, ${Math.round(100 * part)} % …` : `${word} …`
    return html`<p role="status">${words}</p>
      <progress aria-label=${is === 'storing' ? 'Storing' : 'Reading'} value=${part < 1 ? part : nothing}></progress>
      <div><button type="button" @click=${() => this.stopping.abort()}>Stop</button></div>`
  }

  private found(shown: Shown) {
    const { preview, out, left } = shown
    const { articles, known, more } = preview
    const chosen = articles.filter(({ id }) => !left.has(id))
    const statements = chosen.flatMap((article) => article.statements)
    const kept = statements.filter(({ id }) => !out.has(id)).length
    return html`
      <div class="sum">
        <h2 tabindex="-1">${
          articles.length === 0 ? 'Nothing new was found' : foundWords(statements.length, articles.length, more)
        }</h2>
        ${articles.length === 0 ? nothing : html`<p>Nothing is stored yet. Take out what the article does not say.</p>`}
        <div class="row">
          ${
            chosen.length === 0
              ? nothing
              : html`<button type="button" class="main" @click=${() => this.keep(shown)}>${
                  more ? 'Store all articles' : `Store with ${counted(kept, 'statement')}`
                }</button>`
          }
          <button type="button" @click=${() => this.turnTo({ is: 'choosing' })}>${articles.length === 0 ? 'Add something else' : 'Throw away'}</button>
        </div>
        ${more ? html`<p class="muted">There are more articles than are shown. They are read and stored, too.</p>` : nothing}
        ${known.length === 0 ? nothing : html`<p>Stored already: ${linksTo(known)}</p>`}
        ${this.refusals(shown)}
        ${preview.notes?.map(({ where, note }) => html`<p class="muted small">${where}: ${note}</p>`)}
      </div>
      ${articles.map(
        (article) => html`<details class="article" ?open=${articles.length === 1}>
          <summary>${icon(ChevronRight)} <h3 class=${left.has(article.id) ? 'left' : ''}>${article.title ?? shortened(article.text, 70)}</h3>
            <span class="muted small">${counted(article.statements.length, 'statement')}</span></summary>
          ${articles.length === 1 || more ? nothing : this.leaving(shown, article.id)}
          <parley-found-article .article=${article} .out=${out}
            @take-out=${(event: ParleyEvent<'take-out'>) => this.show({ ...shown, out: event.detail })}></parley-found-article>
        </details>`,
      )}
    `
  }

  private leaving(shown: Shown, id: string) {
    const isLeft = shown.left.has(id)
    return html`<div><button type="button" class="bare" aria-pressed=${isLeft}
      @click=${() => this.show({ ...shown, left: shown.left.symmetricDifference(new Set([id])) })}>Leave this article out</button></div>`
  }

  private refusals({ preview: { refused }, given, anyLanguage }: Shown) {
    if (refused.length === 0) return nothing
    const isForeign = refused.some(({ reason }) => foreign.test(reason)) && !anyLanguage
    return html`<div class="failure" role="alert">
      <p>Not read:</p>
      <ul>${refused.map(({ id, reason }) => html`<li>${id}: ${foreign.exec(reason)?.[0] ?? reason}</li>`)}</ul>
      ${
        isForeign
          ? html`<p>Parley reads English. Of other languages it finds little, and much of it is wrong.</p>
              <button type="button" @click=${() => this.read(given, true)}>Read them all the same</button>`
          : nothing
      }
    </div>`
  }

  private report({ articles, refused }: Stored) {
    return html`
      <h2 tabindex="-1">${articles.length === 0 ? 'Nothing was stored' : `${counted(articles.length, 'article')} stored`}</h2>
      ${articles.length === 0 ? nothing : html`<p>${linksTo(articles)}</p>`}
      ${
        refused.length === 0
          ? nothing
          : html`<div class="failure" role="alert"><p>Not stored:</p><ul>${refused.map(({ id, reason }) => html`<li>${id}: ${reason}</li>`)}</ul></div>`
      }
      <div class="row"><a href=${pictureOf(articles)}>Open ${articles.length === 0 ? 'the network' : 'their network'}</a><button type="button" @click=${() => this.turnTo({ is: 'choosing' })}>Add more</button></div>
    `
  }

  private get chooser(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[type=file]')
  }

  private takeToken(event: SubmitEvent): void {
    event.preventDefault()
    this.owner.take(String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim())
    this.requestUpdate()
  }

  private paste(event: SubmitEvent): void {
    event.preventDefault()
    void this.read({ what: 'text', article: pastedIn(new FormData(event.target as HTMLFormElement)) })
  }

  private fetch(event: SubmitEvent): void {
    event.preventDefault()
    const given = String(new FormData(event.target as HTMLFormElement).get('addresses') ?? '')
    const addresses = given.split(/\s+/).filter((one) => one !== '')
    if (addresses.length > 0) void this.read({ what: 'addresses', addresses })
  }

  private chosen(event: Event): void {
    const files = [...((event.target as HTMLInputElement).files ?? [])]
    if (files.length > 0) void this.read({ what: 'files', files })
  }

  private readonly over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    this.isOver = true
  }

  private readonly dropped = async (event: DragEvent) => {
    const { dataTransfer } = event
    if (dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    this.isOver = false
    if (this.step.is !== 'choosing' || this.owner.token === undefined) return
    const files = await filesIn(dataTransfer)
    if (files.length > 0) await this.read({ what: 'files', files })
  }

  private async read(given: Given, anyLanguage = false): Promise<void> {
    const before = this.step
    await this.during('reading', before, async (sending) => {
      const preview = await send<Preview>(pathOf('preview', anyLanguage), bodyOf(given), sending)
      await this.turnTo({
        is: 'shown',
        shown: { given, anyLanguage, preview, out: new Set(), left: new Set() },
      })
    })
  }

  private async keep(shown: Shown): Promise<void> {
    await this.during('storing', { is: 'shown', shown }, async (sending) => {
      const stored = await store(shown, sending)
      const [only, ...others] = stored.articles
      if (only !== undefined && others.length + stored.refused.length === 0) location.assign(placeOf(only))
      else await this.turnTo({ is: 'stored', stored })
    })
  }

  /** Does something that takes a while and may be stopped. Where it fails, the page shows `before` again, and why. */
  private async during(
    is: 'reading' | 'storing',
    before: Step,
    work: (sending: Sending) => Promise<void>,
  ): Promise<void> {
    this.stopping = new AbortController()
    this.failure = undefined
    this.step = { is, part: 0 }
    const sent = (part: number) => {
      if (this.step.is === is) this.step = { is, part }
    }
    try {
      await work({ token: this.owner.token ?? '', signal: this.stopping.signal, sent })
    } catch (error) {
      if (!this.stopping.signal.aborted) this.failure = (error as Error).message
      this.step = before
    }
  }

  private show(shown: Shown): void {
    this.step = { is: 'shown', shown }
  }

  private async turnTo(step: Step): Promise<void> {
    this.failure = undefined
    this.step = step
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(step.is === 'choosing' ? 'textarea' : 'h2')?.focus()
  }
}

function foundWords(statements: number, articles: number, more: boolean): string {
  const found = `Found ${counted(statements, 'statement')}`
  return articles === 1 && !more ? found : `${found} in ${more ? 'the first ' : ''}${counted(articles, 'article')}`
}

/** At most 20 articles by their ids. */
function linksTo(articles: readonly string[]) {
  const more = articles.length - 20
  return html`${articles.slice(0, 20).map((id, at) => html`${at === 0 ? '' : ', '}<a href=${placeOf(id)}>${id}</a>`)}${more > 0 ? ` and ${more} more` : ''}`
}

customElements.define('parley-add', AddPage)
