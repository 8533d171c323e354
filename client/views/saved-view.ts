import { css, html, LitElement, nothing } from 'lit'
import type { ListedView } from '../../server/shapes/views.ts'
import type { Api, ViewChange } from '../data/api.ts'
import { tell } from '../events.ts'
import { formStyle } from '../style/form-style.ts'
import { shared } from '../style/shared.ts'
import { queryWords, stateWords } from './view-words.ts'

type Doing = 'nothing' | 'editing' | 'revoking'

/** One saved view in the owner's list, with the ways to edit and to revoke it. Tells `changed`. */
class SavedViewEntry extends LitElement {
  static override properties = {
    api: { attribute: false },
    view: { attribute: false },
    token: { attribute: false },
    doing: { state: true },
    waiting: { state: true },
    failure: { state: true },
  }
  static override styles = [
    shared,
    formStyle,
    css`
      article {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-4) 0;
        border-bottom: 1px solid var(--rule);
      }
      h2 {
        font-family: var(--serif);
        font-size: var(--text-h);
        overflow-wrap: anywhere;
      }
      .revoked h2 {
        color: var(--muted);
        text-decoration: line-through;
        text-decoration-thickness: 1px;
      }
      .words {
        max-width: 46rem;
        overflow-wrap: anywhere;
      }
    `,
  ]
  declare api: Api
  declare view: ListedView
  declare token: string
  declare private doing: Doing
  declare private waiting: boolean
  declare private failure: string | undefined

  constructor() {
    super()
    this.doing = 'nothing'
    this.waiting = false
  }

  override render() {
    const { view, doing } = this
    return html`<article class=${view.revoked === undefined ? '' : 'revoked'}>
      <h2 tabindex="-1">${view.title}</h2>
      <p class="muted small">${stateWords(view)} · ${queryWords(view.query)}</p>
      ${doing === 'editing' ? this.form() : this.told()}
      ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      ${view.revoked !== undefined || doing === 'editing' ? nothing : this.choices()}
    </article>`
  }

  private told() {
    const { description, credit, sites } = this.view
    return html`${description === undefined ? nothing : html`<p class="words">${description}</p>`}
      ${credit === undefined ? nothing : html`<p class="small">Credit: ${credit}</p>`}
      ${sites === undefined ? nothing : html`<p class="small">May be framed by ${sites.join(', ')}</p>`}`
  }

  private choices() {
    if (this.doing === 'revoking') {
      return html`<div class="row" role="group" aria-label=${`Revoke ${this.view.title}`}>
        <p>Revoked, it is gone from every page that shows it, and cannot come back.</p>
        <button type="button" class="main" ?disabled=${this.waiting} @click=${this.revoke}>Revoke it</button>
        <button type="button" @click=${() => this.turnTo('nothing')}>Keep it</button>
      </div>`
    }
    return html`<div class="row">
      ${
        this.view.frozen === undefined
          ? html`<button type="button" @click=${() => this.turnTo('editing')}>Edit<span class="visually-hidden"> ${this.view.title}</span></button>`
          : nothing
      }
      <button type="button" @click=${() => this.turnTo('revoking')}>Revoke<span class="visually-hidden"> ${this.view.title}</span></button>
    </div>`
  }

  private form() {
    const { title, description = '', credit = '', sites = [] } = this.view
    return html`<form @submit=${this.save}>
      <label>Title<input name="title" required maxlength="200" .value=${title} /></label>
      <label>Description (optional)<textarea name="description" rows="3" maxlength="2000" .value=${description}></textarea></label>
      <label>Credit and licence below the picture (optional)<input name="credit" maxlength="200" .value=${credit} /></label>
      <label>Sites that may frame it, one a line, like https://example.org (none: every site)
        <textarea name="sites" rows="2" .value=${sites.join('\n')}></textarea></label>
      <div class="row">
        <button type="submit" class="main" ?disabled=${this.waiting}>Save</button>
        <button type="button" @click=${() => this.turnTo('nothing')}>Cancel</button>
      </div>
    </form>`
  }

  private async turnTo(doing: Doing): Promise<void> {
    this.doing = doing
    this.failure = undefined
    await this.updateComplete
    const first = doing === 'editing' ? 'input' : doing === 'revoking' ? '.row button:last-of-type' : 'h2'
    this.renderRoot.querySelector<HTMLElement>(first)?.focus()
  }

  private save(event: SubmitEvent): void {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const sites = text('sites').split(/\s+/).filter(Boolean)
    void this.ask({
      title: text('title'),
      description: text('description') || null,
      credit: text('credit') || null,
      sites: sites.length === 0 ? null : sites,
    })
  }

  private ask(change: ViewChange): Promise<void> {
    return this.settle(() => this.api.changeView(this.view.key, change, this.token))
  }

  private readonly revoke = () => this.settle(() => this.api.revokeView(this.view.key, this.token))

  private async settle(request: () => Promise<ListedView>): Promise<void> {
    this.waiting = true
    try {
      const view = await request()
      await this.turnTo('nothing')
      tell(this, 'changed', view)
    } catch (error) {
      this.failure = (error as Error).message
    } finally {
      this.waiting = false
    }
  }
}

customElements.define('parley-saved-view', SavedViewEntry)
