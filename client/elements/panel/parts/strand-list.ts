import { css, html, LitElement, nothing } from 'lit'
import type { Evidence } from '../../../../server/shapes/answers.ts'
import type { Api } from '../../../data/api.ts'
import { Remote } from '../../../data/remote.ts'
import type { Strand } from '../../../ledger/strands.ts'
import { mostStrands } from '../../../ledger/strands.ts'
import type { State } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { counted, dayWords } from '../../../words.ts'
import { waiting } from '../../parts/notice.ts'
import { panelStyle } from '../panel-style.ts'
import './statement-line.ts'

/** The most statements that one request returns. */
const atOnce = 100

/** The statements of an unfolded pair as a list, in the picture's order: by time. */
export class Strands extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    strands: { attribute: false },
    most: { state: true },
  }
  static override styles = [
    shared,
    panelStyle,
    css`
      li + li {
        padding-top: var(--space-4);
        border-top: 1px solid var(--rule);
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare strands: readonly Strand[]
  declare private most: number
  private readonly remote = new Remote<readonly Evidence[]>(this)

  constructor() {
    super()
    this.most = atOnce
  }

  override willUpdate(): void {
    const ids = [...new Set(this.strands.map(({ statement }) => statement))].slice(0, this.most)
    this.remote.ask(ids.length === 0 ? undefined : ids.join(' '), async (signal) => {
      const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
        this.api.evidence(ids.slice(at * atOnce, (at + 1) * atOnce), signal),
      )
      return (await Promise.all(pages)).flat()
    })
  }

  override render() {
    const { state } = this.remote
    if (state.is === 'idle') return html`<p class="under">The filters leave nothing between the two.</p>`
    if (state.is !== 'ready') return waiting(state, 'statements', () => this.remote.again())
    const all = this.strands.length
    return html`
      <h3>In order of time <span class="muted">${all}</span></h3>
      <ol>
        ${state.value.map((one) => html`<li>${this.day(one)}<parley-statement-line .evidence=${one} .state=${this.state}></parley-statement-line></li>`)}
      </ol>
      ${all > mostStrands ? html`<p class="under">The picture draws the first ${mostStrands}.</p>` : nothing}
      ${all > this.most ? html`<p class="under"><button type="button" @click=${() => (this.most += atOnce)}>More of ${counted(all, 'statement')}</button></p>` : nothing}
    `
  }

  /** The day of the article, for a statement without a day of its own. */
  private day({ id, date }: Evidence) {
    const day = this.strands.find(({ statement }) => statement === id)?.day
    return date !== undefined || !day
      ? nothing
      : html`<p class="over"><time datetime=${day}>${dayWords(day)}</time></p>`
  }
}

customElements.define('parley-strands', Strands)
