import { html, LitElement, nothing } from 'lit'
import { Bookmark, Play, Square } from 'lucide'
import type { Schema } from '../../server/shapes/answers.ts'
import type { QueryCheck } from '../../server/shapes/query.ts'
import { icon } from '../elements/parts/icon.ts'
import type { ParleyEvent } from '../events.ts'
import { shared } from '../style/shared.ts'
import { counted } from '../words.ts'
import { check, readSchema } from './ask.ts'
import { Asking } from './asking.ts'
import { engineWords } from './engine-words.ts'
import { failureWords } from './failure-words.ts'
import { pageStyle } from './page-style.ts'
import { type Asked, addressOf, askedOf } from './query-address.ts'
import { forget, type Kept, type KeptQuestions, readKept, remember, saveAs, writeKept } from './questions/kept.ts'
import { parametersIn } from './questions/parameters.ts'
import '../elements/app/masthead.ts'
import './editor/editor.ts'
import './questions/parameters-form.ts'
import './questions/questions.ts'
import './answer/result.ts'

const storage = () => localStorage

/**
 * The page that asks the graph in Cypher. Statement, parameters and the way to show the answer stand in the address, so
 * that a link asks the same again.
 */
class QueryPage extends LitElement {
  static override properties = {
    asked: { state: true },
    kept: { state: true },
    engine: { state: true },
  }
  static override styles = [shared, pageStyle]
  declare private asked: Asked
  declare private kept: KeptQuestions
  declare private engine: QueryCheck['engine'] | undefined
  private readonly asking = new Asking(this)
  private schema: Schema | undefined

  constructor() {
    super()
    this.asked = askedOf('')
    this.kept = readKept(storage)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.returned)
    this.returned()
    this.prepare().catch(() => {})
  }

  /** Asks for what the first answer does not need. */
  private async prepare(): Promise<void> {
    this.engine = (await check({ statement: 'RETURN 1', parameters: {} }))?.engine
    this.schema = await readSchema()
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.returned)
  }

  override render() {
    const { asked } = this
    const { result } = this.asking
    const { statement, parameters } = asked
    return html`
      <parley-masthead role="banner" heading="Query" place="/query" ?busy=${result.is === 'running'}></parley-masthead>
      <main>
        <div>
          <parley-cypher-editor .statement=${statement} .parameters=${parameters} .schema=${this.schema} .check=${this.check}
            @edit-statement=${(event: ParleyEvent<'edit-statement'>) => this.edit({ statement: event.detail })} @run=${this.run}></parley-cypher-editor>
          <parley-parameters .statement=${statement} .parameters=${parameters}
            @edit-parameters=${(event: ParleyEvent<'edit-parameters'>) => this.edit({ parameters: event.detail })}></parley-parameters>
          <div id="failure" role="alert">${result.is === 'failed' ? failureWords(result.failure, result.statement) : nothing}</div>
          <div class="run">
            ${
              result.is === 'running'
                ? html`<button type="button" @click=${this.asking.stop}>${icon(Square)} Stop</button>`
                : html`<button type="button" @click=${this.run}>${icon(Play)} Run</button>`
            }
            <span class="muted small keys"><kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd></span>
            ${statement.trim() === '' ? nothing : this.naming()}
            <span class="muted small" role="status">${this.status()}</span>
          </div>
          ${engineWords(this.engine)}
        </div>
        <parley-questions .kept=${this.kept} @pick-question=${this.pick}
          @forget=${(event: ParleyEvent<'forget'>) => this.keep(forget(this.kept, event.detail))}></parley-questions>
        ${
          result.is === 'answered'
            ? html`<parley-result .answer=${result.answer} .view=${asked.view} @show-as=${this.show}></parley-result>`
            : result.is === 'none'
              ? html`<p class="nothing muted">The answer comes here, as a picture, a table and JSON. Choose a question to begin with, or write one and run it.</p>`
              : nothing
        }
      </main>
    `
  }

  private naming() {
    return html`<form @submit=${this.name}>
      <input name="name" required maxlength="80" autocomplete="off" aria-label="Name for this query" placeholder="Save as ..." />
      <button class="bare" aria-label="Save">${icon(Bookmark)}</button>
    </form>`
  }

  private status(): string {
    const { result, seconds } = this.asking
    if (result.is === 'running') return `Running, ${seconds} s`
    if (result.is === 'stopped') return 'Stopped.'
    if (result.is !== 'answered') return ''
    const { data, truncated, took } = result.answer
    const rows = data.values.length === 0 ? 'No rows' : counted(data.values.length, 'row')
    const more = truncated ? ', and there are more: add LIMIT or filter' : ''
    return `${rows} in ${Math.max(1, Math.round(took))} ms${more}.`
  }

  private edit(change: Partial<Asked>): void {
    this.asked = { ...this.asked, ...change }
  }

  private keep(kept: KeptQuestions): void {
    this.kept = kept
    writeKept(storage, kept)
  }

  /** The question as it is sent: values for what the statement names, and no others. */
  private question(statement = this.asked.statement): Kept {
    const names = parametersIn(statement)
    const given = Object.entries(this.asked.parameters).filter(([name]) => names.includes(name))
    return { statement, parameters: Object.fromEntries(given) }
  }

  private readonly check = (statement: string) => check(this.question(statement))

  /** Asks the question and puts it into the browser's history. */
  private readonly run = () => {
    const question = this.question()
    if (question.statement.trim() === '') return
    this.edit(question)
    this.keep(remember(this.kept, question))
    this.visit()
    this.asking.answer(question).catch(() => {})
  }

  private readonly pick = (event: ParleyEvent<'pick-question'>) => {
    this.edit({ ...event.detail, view: null })
    this.run()
    scrollTo({ top: 0 })
  }

  private readonly show = (event: ParleyEvent<'show-as'>) => {
    this.edit({ view: event.detail })
    history.replaceState(null, '', addressOf(this.asked))
  }

  private readonly name = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const name = String(new FormData(form).get('name')).trim()
    if (name !== '') this.keep(saveAs(this.kept, name, this.question()))
    form.reset()
  }

  private visit(): void {
    const address = addressOf(this.asked)
    if (address !== location.pathname + location.search) history.pushState(null, '', address)
  }

  private readonly returned = () => {
    this.asking.clear()
    this.asked = askedOf(location.search)
    const question = this.question()
    if (question.statement.trim() !== '') this.asking.answer(question).catch(() => {})
  }
}

customElements.define('parley-query', QueryPage)
