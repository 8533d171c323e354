import { html, LitElement, nothing } from 'lit'
import { Check, Copy, X } from 'lucide'
import type { DrawnQuery, SavedView } from '../../../server/shapes/views.ts'
import type { Api } from '../../data/api.ts'
import { dialogStyle } from '../../style/dialog-style.ts'
import { shared } from '../../style/shared.ts'
import { THEME_CHOICES, type ThemeChoice } from '../../style/theme-choice.ts'
import { icon } from '../parts/icon.ts'
import { embeddingStyle } from './embedding-style.ts'
import type { Form, SnippetOptions } from './snippets.ts'
import { embedAddress, FORMS, formHints, formWords, ordinaryOptions, snippet } from './snippets.ts'

/** Widths of the preview: a phone, a column of text, a wide page. Pixels. */
const widths = [340, 640, 940] as const
type Flag = Exclude<keyof SnippetOptions, 'theme'>
const flagWords: Readonly<Record<Flag, string>> = {
  labels: 'Names',
  plain: 'Plain, without title and legend',
  transparent: 'Transparent',
  static: 'Still',
}

/** The dialog that saves what the explorer shows as a view, and then shows the code to paste into a page. */
export class Embedding extends LitElement {
  static override properties = {
    api: { attribute: false },
    query: { attribute: false },
    address: { attribute: false },
    proposal: {},
    saved: { state: true },
    failure: { state: true },
    needsToken: { state: true },
    saving: { state: true },
    form: { state: true },
    options: { state: true },
    width: { state: true },
    copied: { state: true },
  }
  static override styles = [shared, dialogStyle, embeddingStyle]
  declare api: Api
  declare query: DrawnQuery
  /** The explorer's address now, which is saved with the view. */
  declare address: string
  /** What the field for the title says at first. */
  declare proposal: string
  declare private saved: SavedView | undefined
  declare private failure: string | undefined
  declare private needsToken: boolean
  declare private saving: boolean
  declare private form: Form
  declare private options: SnippetOptions
  declare private width: number
  declare private copied: boolean

  constructor() {
    super()
    this.needsToken = false
    this.saving = false
    this.form = 'frame'
    this.options = ordinaryOptions
    this.width = widths[1]
    this.copied = false
  }

  /** Opens the dialog, without what it saved before. */
  open(): void {
    this.saved = undefined
    this.failure = undefined
    this.copied = false
    this.dialog?.showModal()
  }

  get isOpen(): boolean {
    return this.dialog?.open === true
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @click=${this.clickBeside}>
      <div class="head">
        <h2 id="heading">Embed this view</h2>
        <a class="small" href="/views">Saved views</a>
        <button type="button" class="bare" @click=${() => this.dialog?.close()}>${icon(X)}<span class="visually-hidden">Close</span></button>
      </div>
      <div class="body">${this.saved === undefined ? this.questions() : this.answer(this.saved)}</div>
    </dialog>`
  }

  private questions() {
    return html`<form @submit=${this.save}>
      <label class="field">Title<input name="title" required maxlength="200" .value=${this.proposal} /></label>
      <label class="field">Description, for those who cannot see the picture, and for search (optional)
        <textarea name="description" rows="2" maxlength="2000"></textarea></label>
      <label class="field">Credit and licence, below the picture (optional)
        <input name="credit" maxlength="200" placeholder="The Paper, CC BY 4.0" /></label>
      <fieldset>
        <legend>What readers see</legend>
        <label class="choice"><input type="radio" name="kind" value="frozen" checked />
          <span>Frozen: the data of today, the same for ever, to be cited</span></label>
        <label class="choice"><input type="radio" name="kind" value="live" />
          <span>Live: it follows new articles</span></label>
      </fieldset>
      ${
        this.needsToken
          ? html`<label class="field">Token of this server's owner
              <input name="token" type="password" autocomplete="off" required /></label>`
          : nothing
      }
      ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <button type="submit" class="main" ?disabled=${this.saving}>Save and get the code</button>
    </form>`
  }

  private answer(saved: SavedView) {
    const view = { origin: location.origin, id: saved.id, title: saved.title, options: this.options }
    return html`
      <p>Saved. <a href=${`/v/${saved.id}`} target="_blank">Its page</a> is the link to share; the address is told only now, so keep it.</p>
      <div class="row" role="group" aria-label="Form">
        ${FORMS.map((form) => this.toggle(formWords[form], this.form === form, () => (this.form = form)))}
      </div>
      <div class="options">
        <label>Theme <select @change=${(event: Event) => this.set({ theme: (event.target as HTMLSelectElement).value as ThemeChoice })}>
          ${THEME_CHOICES.map((theme) => html`<option ?selected=${theme === this.options.theme}>${theme}</option>`)}
        </select></label>
        ${(Object.keys(flagWords) as Flag[]).map(
          (flag) => html`<label><input type="checkbox" .checked=${this.options[flag]}
            @change=${(event: Event) => this.set({ [flag]: (event.target as HTMLInputElement).checked })} />${flagWords[flag]}</label>`,
        )}
      </div>
      <label class="field">${formHints[this.form]}
        <textarea class="code" readonly rows="5" .value=${snippet(this.form, view)} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>
      <div class="row"><button type="button" class="main" @click=${this.copy}>${icon(this.copied ? Check : Copy)} ${this.copied ? 'Copied' : 'Copy'}</button>
        <span class="visually-hidden" role="status">${this.copied ? 'Copied' : ''}</span></div>
      <div class="row" role="group" aria-label="Width of the preview">
        <span class="word muted small">Preview</span>
        ${widths.map((width) => this.toggle(`${width} px`, this.width === width, () => (this.width = width)))}
      </div>
      <div class="preview" tabindex="0" role="group" aria-label="Preview"><iframe title="Preview" width=${this.width}
        src=${embedAddress(this.form === 'picture' ? { ...view, options: { ...view.options, static: true } } : view, this.form === 'picture' ? '.svg' : '')}></iframe></div>
    `
  }

  private toggle(words: string, on: boolean, choose: () => void) {
    return html`<button type="button" aria-pressed=${on} @click=${() => {
      choose()
      this.copied = false
    }}>${words}</button>`
  }

  private set(change: Partial<SnippetOptions>): void {
    this.options = { ...this.options, ...change }
    this.copied = false
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const [description, credit] = [text('description'), text('credit')]
    this.saving = true
    try {
      const view = {
        title: text('title'),
        query: this.query,
        address: this.address,
        frozen: data.get('kind') === 'frozen',
        ...(description === '' ? {} : { description }),
        ...(credit === '' ? {} : { credit }),
      }
      this.saved = await this.api.saveView(view, text('token'))
      this.failure = undefined
    } catch (error) {
      this.failure = (error as Error).message
      this.needsToken ||= (error as { status?: number }).status === 401
    } finally {
      this.saving = false
    }
  }

  private async copy(): Promise<void> {
    const code = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea.code')
    if (code === null) return
    try {
      await navigator.clipboard.writeText(code.value)
      this.copied = true
    } catch {
      code.select()
    }
  }

  private clickBeside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog?.close()
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }
}

customElements.define('parley-embedding', Embedding)
