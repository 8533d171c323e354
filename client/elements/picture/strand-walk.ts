import { html, LitElement, nothing } from 'lit'
import { reachOf, verbOf } from '../../act-words.ts'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { shared } from '../../style/shared.ts'
import { dayWords } from '../../words.ts'

/**
 * The unfolded pair for keyboard and screen reader: a list of its statements in order of time, with one tab stop; the
 * arrow keys go from one to the next. Tells `walk` and `enter`.
 */
class StrandWalk extends LitElement {
  static override properties = { graph: { attribute: false }, from: { state: true } }
  static override styles = [shared]
  declare graph: Graph
  /** The strand that the tab key leads to. */
  declare private from: string | undefined

  override render() {
    const strands = this.graph.getAttribute('strands') ?? []
    if (strands.length === 0) return nothing
    const start = strands.find((key) => key === this.from) ?? strands[0]
    return html`<div
      class="visually-hidden" role="group" @keydown=${this.key}
      aria-label="Statements of the unfolded pair in order of time; arrow keys walk between them, Enter opens one"
    >${strands.map(
      (key) => html`<button
        type="button" data-key=${key} tabindex=${key === start ? 0 : -1}
        @focus=${() => this.came(key)} @blur=${() => tell(this, 'walk', null)} @click=${() => tell(this, 'enter', key)}
      >${this.described(key)}</button>`,
    )}</div>`
  }

  private came(key: string): void {
    this.from = key
    tell(this, 'walk', key)
  }

  private key(event: KeyboardEvent): void {
    const buttons = [...this.renderRoot.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button.dataset.key === this.from)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    const next = buttons[steps[event.key] ?? -1]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  private described(key: string): string {
    const edge = this.graph.getEdgeAttributes(key)
    const { act, day } = edge
    const [source, target] = this.graph.extremities(key)
    const name = (actor: string) => this.graph.getNodeAttribute(actor, 'label')
    return `${name(source)} ${verbOf(act, reachOf(edge))} ${name(target)}${day ? `, ${dayWords(day)}` : ''}`
  }
}

customElements.define('parley-strand-walk', StrandWalk)
