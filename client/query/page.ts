import { css, html, LitElement, nothing } from 'lit'
import { Moon, Play, Square, Sun } from 'lucide'
import type { QueryAnswer } from '../../server/types.ts'
import { icon } from '../elements/icon.ts'
import { shared } from '../style/shared.ts'
import type { Theme } from '../style/tokens.ts'
import { chooseTheme, currentTheme, watchSystemTheme } from '../theme.ts'
import { counted } from '../words.ts'
import { ask, type QueryFailure } from './ask.ts'
import { examples } from './examples.ts'
import { mostNodes } from './graph.ts'
import './graph.ts'
import './table.ts'

type Result =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly controller: AbortController }
  | { readonly is: 'answered'; readonly answer: QueryAnswer }
  | { readonly is: 'failed'; readonly failure: QueryFailure; readonly statement: string }

/** Ask the graph in Cypher: the statement stands in the address, so that a link asks it again. */
export class QueryPage extends LitElement {
  static override properties = { statement: { state: true }, result: { state: true }, theme: { state: true } }
  static override styles = [
    shared,
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
      h1 {
        margin: 0;
        font-size: 1rem;
        font-weight: 600;
      }
      header > a {
        font-family: var(--serif);
        font-size: 1.5rem;
        font-weight: 650;
        letter-spacing: -0.02em;
        line-height: 1;
        text-decoration: none;
      }
      .tools {
        margin-left: auto;
      }
      main {
        display: grid;
        grid-template: auto 1fr / minmax(0, 1fr) 17rem;
        gap: var(--space-5);
        padding: var(--space-4);
        max-width: 90rem;
      }
      textarea {
        display: block;
        width: 100%;
        field-sizing: content;
        min-height: 8.5rem;
        max-height: 40dvh;
        resize: vertical;
        padding: var(--space-3);
        font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
        font-size: 0.9375rem;
        line-height: 1.5;
        tab-size: 2;
        color: inherit;
        background: var(--sheet);
        border: 1px solid var(--border);
        border-radius: 3px;
      }
      textarea[aria-invalid='true'] {
        border-color: var(--accent);
      }
      .run {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin-top: var(--space-3);
      }
      .run button {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        border-color: var(--ink);
        font-weight: 600;
      }
      .failure {
        margin-top: var(--space-3);
        padding: var(--space-3);
        border: 1px solid var(--border);
        border-left: 3px solid var(--accent);
        background: var(--sheet);
        max-width: 50rem;
      }
      pre {
        margin: var(--space-2) 0 0;
        overflow-x: auto;
        font-size: 0.875rem;
      }
      .examples {
        grid-area: 1 / 2 / span 2;
      }
      .examples h2 {
        font-size: var(--text-s);
        margin-bottom: var(--space-2);
      }
      .examples ul {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
      .examples button {
        width: 100%;
        text-align: left;
        border-color: var(--rule);
      }
      .result {
        align-self: start;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        min-width: 0;
      }
      kbd {
        font: inherit;
        border: 1px solid var(--rule);
        border-radius: 3px;
        padding: 0 0.35em;
      }
      @media (max-width: 719px) {
        main {
          grid-template: none / minmax(0, 1fr);
          padding: var(--space-3);
        }
        .examples {
          grid-area: auto;
        }
        .result {
          grid-row: 2;
        }
        .word {
          position: absolute;
          clip-path: inset(50%);
          width: 1px;
          overflow: hidden;
        }
      }
    `,
  ]
  declare private statement: string
  declare private result: Result
  declare private theme: Theme
  private unwatchTheme = () => {}

  constructor() {
    super()
    this.statement = ''
    this.result = { is: 'none' }
    this.theme = currentTheme()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.returned)
    this.unwatchTheme = watchSystemTheme(() => (this.theme = currentTheme()))
    this.returned()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.returned)
    this.unwatchTheme()
    this.stop()
  }

  override render() {
    const { theme, result } = this
    const failure = result.is === 'failed' ? result : undefined
    return html`
      <header>
        <a href="/">Parley</a>
        <h1>Query</h1>
        <div class="tools">
          <button type="button" class="bare" @click=${this.switchTheme}>
            ${icon(theme === 'dark' ? Sun : Moon)} <span class="word">${theme === 'dark' ? 'Light' : 'Dark'}</span>
          </button>
        </div>
      </header>
      <main>
        <div>
          <label class="visually-hidden" for="statement">Query in Cypher</label>
          <textarea id="statement" spellcheck="false" autocapitalize="off" autocomplete="off" rows="6" maxlength="8000"
            placeholder="MATCH (actor:Actor) RETURN actor"
            aria-invalid=${failure === undefined ? 'false' : 'true'} aria-describedby="failure"
            .value=${this.statement}
            @input=${(event: InputEvent) => (this.statement = (event.target as HTMLTextAreaElement).value)}
            @keydown=${this.key}></textarea>
          <div id="failure" role="alert">${failure === undefined ? nothing : this.failed(failure)}</div>
          <div class="run">
            ${
              result.is === 'running'
                ? html`<button type="button" @click=${this.stop}>${icon(Square)} Stop</button>`
                : html`<button type="button" @click=${() => this.ask(this.statement)}>${icon(Play)} Run</button>`
            }
            <span class="muted small"><kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd></span>
            <span class="muted small" role="status">${this.status()}</span>
          </div>
        </div>
        <section class="examples" aria-labelledby="examples">
          <h2 id="examples">Questions to begin with</h2>
          <ul>${examples.map(
            ({ title, statement }) =>
              html`<li><button type="button" @click=${() => this.ask(statement)}>${title}</button></li>`,
          )}</ul>
        </section>
        ${result.is === 'answered' ? this.answered(result.answer) : nothing}
      </main>
    `
  }

  private failed({ failure, statement }: { readonly failure: QueryFailure; readonly statement: string }) {
    const { message, place } = failure
    const line = place === undefined ? undefined : statement.split('\n')[place.line - 1]
    return html`<div class="failure">
      <p>${place === undefined ? nothing : html`<b>Line ${place.line}, column ${place.column}.</b>`} ${message}</p>
      ${place === undefined || line === undefined ? nothing : html`<pre aria-hidden="true">${line}\n${' '.repeat(Math.max(0, place.column - 1))}^</pre>`}
    </div>`
  }

  private answered(answer: QueryAnswer) {
    const { nodes, edges } = answer.graph
    return html`<section class="result" aria-label="Answer">
      ${edges.length > 0 && nodes.length <= mostNodes ? html`<parley-result-graph .graph=${answer.graph}></parley-result-graph>` : nothing}
      ${answer.data.values.length === 0 ? nothing : html`<parley-result-table .answer=${answer}></parley-result-table>`}
    </section>`
  }

  private status(): string {
    if (this.result.is === 'running') return 'Running …'
    if (this.result.is !== 'answered') return ''
    const { data, truncated, took, graph } = this.result.answer
    const rows = data.values.length === 0 ? 'No rows' : counted(data.values.length, 'row')
    const more = truncated ? ', and there are more: add LIMIT or filter' : ''
    const undrawn = graph.nodes.length > mostNodes ? `; ${graph.nodes.length} nodes are too many to draw` : ''
    return `${rows} in ${Math.max(1, Math.round(took))} ms${more}${undrawn}.`
  }

  /** Asks, and gives the question its place in the browser's history. */
  private ask(statement: string): void {
    this.statement = statement
    if (statement.trim() === '') return
    const address = `/query?q=${encodeURIComponent(statement)}`
    if (address !== location.pathname + location.search) history.pushState(null, '', address)
    this.run(statement).catch(() => {})
  }

  private async run(statement: string): Promise<void> {
    this.stop()
    const controller = new AbortController()
    this.result = { is: 'running', controller }
    const answer = await ask(statement, controller.signal)
    if (controller.signal.aborted) return
    this.result = 'data' in answer ? { is: 'answered', answer } : { is: 'failed', failure: answer, statement }
  }

  private readonly stop = () => {
    if (this.result.is !== 'running') return
    this.result.controller.abort()
    this.result = { is: 'none' }
  }

  private readonly returned = () => {
    const asked = new URLSearchParams(location.search).get('q') ?? ''
    this.statement = asked
    this.stop()
    this.result = { is: 'none' }
    if (asked.trim() !== '') this.run(asked).catch(() => {})
  }

  private readonly key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.ask(this.statement)
  }

  private switchTheme(): void {
    chooseTheme(this.theme === 'dark' ? 'light' : 'dark')
    this.theme = currentTheme()
  }
}

customElements.define('parley-query', QueryPage)
