import { css, html, LitElement, nothing } from 'lit'
import { passiveOf, reachOf, verbOf } from '../../../act-words.ts'
import type { Graph } from '../../../picture/graph/graph.ts'
import { addressOf } from '../../../state/address.ts'
import type { Link, State } from '../../../state/state.ts'
import { select } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { counted, kindWord } from '../../../words.ts'
import { actGlyph, kindGlyph } from '../../parts/icon.ts'

/** Further links would push the statements out of sight: they show only on request. */
const mostAtFirst = 8

interface Connection extends Link {
  /** How many of its statements the filters leave, and how many of these are directed to its target. */
  readonly left: number
  readonly directed: number
}

/** The links of an actor, each of which opens its statements. */
export class Connections extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    actor: {},
    all: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(5.4rem, 11rem) 1fr auto;
        align-items: baseline;
        gap: var(--space-2);
        padding: var(--space-2) 0;
        border-bottom: 1px solid var(--rule);
        text-decoration: none;
      }
      li:last-child a {
        border-bottom: none;
      }
      .way {
        display: flex;
        align-items: center;
        gap: 0.4em;
        font-size: var(--text-s);
        color: var(--muted);
      }
      .way svg {
        flex: none;
        width: 20px;
      }
      .in svg {
        transform: scaleX(-1);
      }
      .who {
        overflow-wrap: anywhere;
      }
    `,
  ]
  declare graph: Graph
  declare state: State
  declare actor: string
  declare private all: boolean

  constructor() {
    super()
    this.all = false
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('actor')) this.all = false
  }

  override render() {
    if (!this.graph.hasNode(this.actor)) return nothing
    const links = connectionsOf(this.graph, this.actor)
    const shown = this.all || links.length <= mostAtFirst + 1 ? links : links.slice(0, mostAtFirst)
    return html`
      <ul>
        ${shown.map((link) => html`<li>${this.row(link)}</li>`)}
      </ul>
      ${shown.length === links.length ? nothing : html`<button type="button" class="bare" @click=${() => (this.all = true)}>All ${counted(links.length, 'link')}</button>`}
    `
  }

  private row(link: Connection) {
    const outward = link.source === this.actor || link.act === 'met'
    const other = link.source === this.actor ? link.target : link.source
    const { label, kind } = this.graph.getNodeAttributes(other)
    const { source, act, target, left } = link
    const reach = reachOf(link)
    return html`<a href=${addressOf(select(this.state, { what: 'link', source, act, target }))}>
      <span class="way ${outward ? 'out' : 'in'}">${actGlyph(act, reach === 'about')} ${outward ? verbOf(act, reach) : passiveOf(act, reach)}</span>
      <span class="who">${kindGlyph(kind)} ${label}<span class="visually-hidden">, ${kindWord[kind]},</span></span>
      <span class="muted small">${left}<span class="visually-hidden"> ${counted(left, 'statement').replace(/^\S+ /, '')}</span></span>
    </a>`
  }
}

/**
 * The links of an actor of which the filters leave a statement: its own before those of others to it, and within each those that
 * are directed before those that only speak about their target, and then those with the most statements.
 */
export function connectionsOf(graph: Graph, actor: string): Connection[] {
  return graph
    .filterEdges(actor, (_, { left }) => left > 0)
    .map((edge) => ({
      source: graph.source(edge),
      act: graph.getEdgeAttribute(edge, 'act'),
      target: graph.target(edge),
      left: graph.getEdgeAttribute(edge, 'left'),
      directed: graph.getEdgeAttribute(edge, 'directed'),
    }))
    .sort(
      (a, b) =>
        Number(b.source === actor) - Number(a.source === actor) ||
        Number(b.directed > 0) - Number(a.directed > 0) ||
        b.left - a.left ||
        (a.act < b.act ? -1 : 1),
    )
}

customElements.define('parley-connections', Connections)
