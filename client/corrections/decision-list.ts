import { css, html, LitElement, nothing } from 'lit'
import type { DecisionList } from '../../server/shapes/decision.ts'
import type { Api, WhichDecisions } from '../data/api.ts'
import { Remote } from '../data/remote.ts'
import { waiting } from '../elements/parts/notice.ts'
import { shared } from '../style/shared.ts'
import '../elements/correct/against.ts'
import '../elements/correct/decision.ts'

interface Part {
  readonly which: WhichDecisions
  readonly about: string
  readonly none: string
}

const parts: Readonly<Record<'waiting' | 'conflicts' | 'all', Part>> = {
  waiting: {
    which: { state: 'waiting' },
    about: 'Their article, their words or their actor are not in the graph now. They apply as soon as these are.',
    none: 'No correction waits for its place.',
  },
  conflicts: {
    which: { state: 'conflict' },
    about: 'Each of them contradicts another correction, and stays without effect until one of the two is undone.',
    none: 'No correction contradicts another.',
  },
  all: { which: {}, about: 'The latest first.', none: 'Nothing was corrected yet.' },
}

/** Decisions in a list: those that wait, those in conflict, or all. */
export class Decisions extends LitElement {
  static override properties = { api: { attribute: false }, token: {}, show: {} }
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
      }
      li {
        padding: var(--space-3) 0;
        border-bottom: 1px solid var(--rule);
      }
      div {
        margin-top: var(--space-4);
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare show: keyof typeof parts
  private readonly decisions = new Remote<DecisionList>(this)

  override willUpdate(): void {
    const { which } = parts[this.show]
    this.decisions.ask(this.show, (signal) => this.api.decisions(which, this.token, undefined, signal))
  }

  override render() {
    const { state } = this.decisions
    if (state.is !== 'ready') return waiting(state, 'list', () => this.decisions.again())
    const { items, cursor } = state.value
    const { about, none } = parts[this.show]
    if (items.length === 0) return html`<p>${none}</p>`
    return html`<p class="muted small">${about}</p>
      <ul>${items.map(
        (
          one,
        ) => html`<li><parley-decision apart .api=${this.api} .token=${this.token} .decision=${one}></parley-decision>
          ${this.show === 'conflicts' ? html`<parley-against .api=${this.api} .token=${this.token} .decision=${one}></parley-against>` : nothing}</li>`,
      )}</ul>
      ${cursor === undefined ? nothing : html`<div><button type="button" @click=${() => this.more(cursor)}>Show older ones</button></div>`}`
  }

  private more(cursor: string): void {
    const { which } = parts[this.show]
    this.decisions.extend(async ({ items }, signal) => {
      const next = await this.api.decisions(which, this.token, cursor, signal)
      return { ...next, items: [...items, ...next.items] }
    })
  }
}

customElements.define('parley-decisions', Decisions)
