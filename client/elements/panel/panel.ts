import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent } from '../../events.ts'
import { tell } from '../../events.ts'
import type { Strand } from '../../ledger/strands.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import type { State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { icon } from '../parts/icon.ts'
import './actor-panel.ts'
import './article-panel.ts'
import './common-panel.ts'
import '../parts/copy-link.ts'
import './link-panel.ts'
import './path-panel.ts'
import './statement-panel.ts'

/** Shows the selection: beside the picture where there is room, else over its foot. */
export class Panel extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    graph: { attribute: false },
    strands: { attribute: false },
    token: {},
  }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--sheet);
        border-left: 1px solid var(--rule);
        min-height: 0;
      }
      .bar {
        display: flex;
        justify-content: flex-end;
        align-items: flex-start;
        gap: var(--space-1);
        padding: var(--space-2) var(--space-3) 0;
      }
      .close {
        min-width: 2.25rem;
      }
      .scroll {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: var(--space-1) var(--space-5) var(--space-6);
        flex: 1;
        min-height: 0;
      }
      .scroll:focus-visible {
        outline-offset: -3px;
      }
      @media (max-width: 719px) {
        :host {
          border-left: none;
          border-top: 1px solid var(--border);
        }
        .scroll {
          padding-inline: var(--space-4);
        }
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare graph: Graph
  /** The statements of the unfolded pair. */
  declare strands: readonly Strand[]
  /** What to write with; undefined for whoever may only read. */
  declare token: string | undefined

  override render() {
    return html`
      <div class="bar">
        <parley-copy-link></parley-copy-link>
        <button type="button" class="bare close" @click=${this.close}>${icon(X)}<span class="visually-hidden">Close</span></button>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label="Details of the selection" @reveal=${this.reveal} @shown=${this.shown}>${this.content()}</div>
    `
  }

  /** Moves the keyboard's focus into the panel, and on to the heading once the content has loaded. */
  async focusHeading(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus()
    await this.focusContent()
  }

  private async focusContent(): Promise<void> {
    const content = this.renderRoot.querySelector<LitElement>('.scroll > *')
    await content?.updateComplete
    content?.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  private shown(): void {
    const waits = this.shadowRoot?.activeElement?.classList.contains('scroll')
    if (waits) void this.focusContent()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('state') as State | undefined
    if (before !== undefined && before.selection !== this.state.selection && !this.state.article) {
      this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 })
    }
  }

  private content() {
    const { api, state, graph, token } = this
    const { selection } = state
    switch (selection?.what) {
      case 'actor':
        return html`<parley-actor-panel .api=${api} .state=${state} .graph=${graph} .actor=${selection.id} .token=${token}></parley-actor-panel>`
      case 'link':
        return html`<parley-link-panel .api=${api} .state=${state} .graph=${graph} .link=${selection} .strands=${this.strands}></parley-link-panel>`
      case 'statement':
        return html`<parley-statement-panel .api=${api} .state=${state} .statement=${selection.id} .token=${token}></parley-statement-panel>`
      case 'article':
        return html`<parley-article-panel .api=${api} .state=${state} .article=${selection.id} .token=${token}></parley-article-panel>`
      case 'path':
        return html`<parley-path-panel .api=${api} .state=${state} .from=${selection.from} .to=${selection.to}></parley-path-panel>`
      case 'common':
        return html`<parley-common-panel .api=${api} .state=${state} .one=${selection.one} .other=${selection.other}></parley-common-panel>`
      default:
        return nothing
    }
  }

  private reveal({ currentTarget, detail }: ParleyEvent<'reveal'>): void {
    const scroll = currentTarget as HTMLElement
    if (detail !== null)
      scroll.scrollTop += detail.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 80
  }

  private close(): void {
    tell(this, 'close-panel')
  }
}

customElements.define('parley-panel', Panel)
