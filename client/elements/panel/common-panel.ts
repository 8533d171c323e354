import { css, html, LitElement, nothing } from 'lit'
import type { Common } from '../../../server/shapes/views.ts'
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

const mostShared = 20

/**
 * The counterparts that two actors share, each with links to its statements with either. Sends them to the picture
 * (`brought`).
 */
export class CommonPanel extends LitElement {
  static override properties = { api: { attribute: false }, state: { attribute: false }, one: {}, other: {} }
  static override styles = [
    shared,
    panelStyle,
    css`
      table {
        width: 100%;
        margin-top: var(--space-4);
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2) 0 var(--space-2) var(--space-2);
        border-bottom: 1px solid var(--rule);
        text-align: right;
        vertical-align: bottom;
      }
      th {
        font-size: var(--text-s);
        font-weight: 600;
      }
      :is(th, td):first-child {
        padding-left: 0;
        text-align: left;
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare one: string
  declare other: string
  private readonly remote = new Remote<Common>(this, ({ view }) => {
    tell(this, 'brought', view)
    tell(this, 'shown')
  })

  override willUpdate(): void {
    const { api, one, other } = this
    const filter = linkFilterOf(this.state)
    this.remote.ask(JSON.stringify([one, other, filter]), (signal) =>
      api.common(one, other, filter, mostShared, signal),
    )
  }

  override render() {
    const { state } = this.remote
    if (state.is !== 'ready') return waiting(state, 'comparison', () => this.remote.again())
    const { items, total, view } = state.value
    const name = (id: string) => view.nodes.find(({ key }) => key === id)?.attributes.label ?? id
    const [one, other] = [name(this.one), name(this.other)]
    return html`
      <header>
        <p class="over">In common</p>
        <h2 tabindex="-1">${one} and ${other}</h2>
        <p class="under">${total === 0 ? 'Nobody is linked to both with these filters.' : `${counted(total, 'counterpart')} linked to both`}${total > items.length ? `, the ${items.length} with the most statements:` : nothing}</p>
      </header>
      ${
        items.length === 0
          ? nothing
          : html`<table>
              <thead><tr><th scope="col">Counterpart</th><th scope="col">With ${one}</th><th scope="col">With ${other}</th></tr></thead>
              <tbody>${items.map((item) => this.row(item, one, other))}</tbody>
            </table>`
      }
    `
  }

  private row({ actor, ...counts }: Common['items'][number], one: string, other: string) {
    const count = (end: string, name: string, number: number) => {
      const path = addressOf(select(this.state, { what: 'path', from: end, to: actor.id }))
      return html`<a href=${path}>${number}<span class="visually-hidden"> ${counted(number, 'statement').replace(/^\S+ /, '')} between ${name} and ${actor.name}</span></a>`
    }
    return html`<tr>
      <td><parley-chip .actor=${actor} href=${addressOf(select(this.state, { what: 'actor', id: actor.id }))}></parley-chip></td>
      <td>${count(this.one, one, counts.one)}</td>
      <td>${count(this.other, other, counts.other)}</td>
    </tr>`
  }
}

customElements.define('parley-common-panel', CommonPanel)
