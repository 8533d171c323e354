import { css, html, LitElement, nothing } from 'lit'
import type { ActorRef } from '../../../server/shapes/answers.ts'
import type { Path, PathStep } from '../../../server/shapes/views.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { linkFilterOf } from '../../data/view-query.ts'
import { tell } from '../../events.ts'
import { addressOf } from '../../state/address.ts'
import type { State } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { waiting } from '../parts/notice.ts'
import { panelStyle } from './panel-style.ts'
import '../parts/chip.ts'
import './parts/statement-line.ts'

/** The shortest path between two actors: each step with its statements. Sends its actors to the picture (`brought`). */
export class PathPanel extends LitElement {
  static override properties = { api: { attribute: false }, state: { attribute: false }, from: {}, to: {} }
  static override styles = [
    shared,
    panelStyle,
    css`
      .stop {
        margin-top: var(--space-4);
      }
      .step {
        margin: var(--space-2) 0 0 var(--space-2);
        padding-left: var(--space-4);
        border-left: 2px solid var(--border);
      }
      .step p {
        margin-top: var(--space-3);
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare from: string
  declare to: string
  private readonly remote = new Remote<Path>(this, ({ view }) => {
    tell(this, 'brought', view)
    tell(this, 'shown')
  })

  override willUpdate(): void {
    const { api, from, to } = this
    const filter = linkFilterOf(this.state)
    this.remote.ask(JSON.stringify([from, to, filter]), (signal) => api.path(from, to, filter, signal))
  }

  override render() {
    const { state } = this.remote
    if (state.is !== 'ready') return waiting(state, 'path', () => this.remote.again())
    const { steps, view } = state.value
    const name = (id: string) => view.nodes.find(({ key }) => key === id)?.attributes.label ?? id
    const last = steps.at(-1)?.target
    return html`
      <header>
        <p class="over">Path${steps.length === 0 ? nothing : ` of ${counted(steps.length, 'step')}`}</p>
        <h2 tabindex="-1">${name(this.from)} to ${name(this.to)}</h2>
      </header>
      ${
        steps.length === 0
          ? html`<p class="under">No path of up to six links joins the two with these filters.</p>`
          : html`<ol>
              ${steps.map((step) => html`<li>${this.chip(step.source)}<div class="step">${this.evidence(step)}</div></li>`)}
              ${last === undefined ? nothing : html`<li>${this.chip(last)}</li>`}
            </ol>`
      }
    `
  }

  private evidence({ statements, total, source, target }: PathStep) {
    const rest = total - statements.length
    return html`
      <ul>
        ${statements.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${this.state}></parley-statement-line></li>`)}
      </ul>
      ${rest > 0 ? html`<p class="under">and ${counted(rest, 'statement')} more between ${source.name} and ${target.name}</p>` : nothing}
    `
  }

  private chip(actor: ActorRef) {
    const href = addressOf(select(this.state, { what: 'actor', id: actor.id }))
    return html`<p class="stop"><parley-chip .actor=${actor} href=${href}></parley-chip></p>`
  }
}

customElements.define('parley-path-panel', PathPanel)
