import { css, html, LitElement } from 'lit'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent } from '../../events.ts'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { byImportance } from '../../picture/look/by-importance.ts'
import { focusOn } from '../../state/exploration.ts'
import type { State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { kindGlyph } from '../parts/icon.ts'
import '../parts/search.ts'

/** How many actors are offered without a search. */
const offered = 5

/** Leads from a large network to the picture around one actor: by a search, or by the names with the most statements. */
class Start extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    graph: { attribute: false },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-1) var(--space-4);
        border-bottom: 1px solid var(--rule);
        background: var(--sheet);
        font-size: var(--text-s);
        z-index: 1;
      }
      h2 {
        margin: 0;
        font-family: var(--serif);
        font-size: var(--text-m);
        font-weight: 600;
        white-space: nowrap;
      }
      parley-search {
        flex: 0 1 20rem;
        min-width: 9rem;
      }
      ul {
        display: flex;
        gap: var(--space-1);
        min-width: 0;
        overflow: hidden;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2rem;
        padding: 0 var(--space-2);
        border-color: var(--rule);
        white-space: nowrap;
      }
      @media (max-width: 719px) {
        :host {
          padding-inline: var(--space-3);
        }
        h2 {
          flex: 0 0 9.5rem;
          white-space: normal;
          line-height: 1.2;
        }
        parley-search {
          flex: 1;
        }
        ul {
          display: none;
        }
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare graph: Graph

  override render() {
    const { graph, state } = this
    const actors = byImportance(graph, { ...state, highlight: null }, []).slice(0, offered)
    return html`<h2>Whom do you want to read about?</h2>
      <parley-search
        .api=${this.api} only="actors" label="Find whom to read about"
        @find=${(event: ParleyEvent<'find'>) => this.found(event)}
      ></parley-search>
      <ul aria-label="Those with the most statements">${actors.map((actor) => {
        const { label, kind } = graph.getNodeAttributes(actor)
        return html`<li><button type="button" @click=${() => this.read(actor)}>${kindGlyph(kind)}${label}</button></li>`
      })}</ul>`
  }

  private found(event: ParleyEvent<'find'>): void {
    event.stopPropagation()
    this.read(event.detail.id)
  }

  private read(actor: string): void {
    tell(this, 'go', { ...this.state, exploration: focusOn(this.state.exploration, actor, 1) })
  }
}

customElements.define('parley-start', Start)
