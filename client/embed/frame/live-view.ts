import { css, html, LitElement, nothing } from 'lit'
import { Maximize, Minus, Plus } from 'lucide'
import type { Act, ActorKind, ViewDocument } from '../../../server/types.ts'
import { icon } from '../../elements/parts/icon.ts'
import type { Insets } from '../../elements/picture/chart.ts'
import type { Picture } from '../../elements/picture/picture.ts'
import type { ParleyEvent } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { toGraph } from '../../picture/graph/graph.ts'
import { linkKey, parseLinkKey } from '../../state/address.ts'
import type { Selection } from '../../state/state.ts'
import { initialState } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import type { Theme } from '../../style/tokens.ts'
import { tokenSheet } from '../../style/tokens.ts'
import type { Selected } from '../protocol.ts'
import { loadFaces } from './fonts.ts'
import '../../elements/picture/picture.ts'
import './strip.ts'

export interface Listener {
  /** The picture cannot go on; the drawing must serve. */
  still(): void
  selected(selected: Selected): void
}

/** Fetches a view and makes it a living picture, to be put over its drawing. Rejects where there is no view. */
export async function startLiveView(view: string, listener: Listener): Promise<LiveView> {
  const response = await fetch(`/embed/${view}.json`)
  if (!response.ok) throw new Error(`the view answered with ${response.status}`)
  styleOnce()
  const element = document.createElement('parley-live') as LiveView
  element.document = (await response.json()) as ViewDocument
  element.graph = toGraph(element.document as unknown as Parameters<typeof toGraph>[0])
  element.listener = listener
  return element
}

function styleOnce(): void {
  if (document.adoptedStyleSheets.length > 0) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${tokenSheet()} .behind svg a { visibility: hidden; }`)
  document.adoptedStyleSheets = [sheet]
  loadFaces()
}

/** Pixels at the foot that the buttons need. */
const room: { readonly tools: Insets } = { tools: { right: 0, bottom: 40 } }

/** The living picture of a view, with what stands behind a line below it. */
export class LiveView extends LitElement {
  static override properties = {
    document: { attribute: false },
    graph: { attribute: false },
    shown: { attribute: false },
    names: { attribute: false },
    selection: { state: true },
    theme: { state: true },
    hint: { state: true },
  }
  static override styles = [
    shared,
    css`
      parley-picture {
        background: none;
      }
      :host {
        position: absolute;
        inset: var(--head, 0) 0 var(--foot, 0);
        display: grid;
        --stage-touch: pan-x pan-y;
      }
      parley-picture,
      parley-strip,
      .tools,
      .hint {
        grid-area: 1 / 1;
        min-width: 0;
        min-height: 0;
      }
      parley-strip {
        align-self: end;
        max-height: 52%;
        z-index: 2;
      }
      .tools {
        place-self: end;
        display: flex;
        gap: 2px;
        margin: var(--space-2);
        z-index: 1;
      }
      .tools button {
        min-width: 2.25rem;
        padding: 0;
        background: var(--sheet);
        border-color: var(--rule);
      }
      .hint {
        place-self: center;
        padding: var(--space-2) var(--space-3);
        background: var(--ink);
        color: var(--paper);
        font-size: var(--text-s);
        z-index: 1;
        pointer-events: none;
      }
    `,
  ]
  declare document: ViewDocument
  declare graph: Graph
  declare listener: Listener
  declare shown: { readonly acts: readonly Act[]; readonly kinds: readonly ActorKind[] }
  /** Whether every actor has its name beside it. */
  declare names: boolean
  declare private selection: Selection | null
  declare private theme: Theme
  declare private hint: boolean
  private hintEnds: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.shown = initialState
    this.names = true
    this.selection = null
    this.hint = false
    this.theme = themeInForce()
    this.addEventListener('wheel', this.wheel, { capture: true, passive: true })
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const) {
      this.addEventListener(type, this.touch, { capture: true, passive: true })
    }
  }

  override render() {
    const { graph, selection, theme, shown } = this
    const state = { ...initialState, ...shown, selection }
    return html`
      <parley-picture
        .graph=${graph} .state=${state} .theme=${theme} .names=${this.names} .insets=${selection === null ? room.tools : this.roomOfStrip()}
        @choose=${(event: ParleyEvent<'choose'>) => this.chosen(event.detail)}
        @cannot-draw=${() => this.listener.still()}
      ></parley-picture>
      <div class="tools">
        <button type="button" @click=${() => this.picture?.zoom(-1)}>${icon(Plus)}<span class="visually-hidden">Nearer</span></button>
        <button type="button" @click=${() => this.picture?.zoom(1)}>${icon(Minus)}<span class="visually-hidden">Farther</span></button>
        <button type="button" @click=${() => this.picture?.showAll()}>${icon(Maximize)}<span class="visually-hidden">Show the whole network</span></button>
      </div>
      ${this.hint ? html`<p class="hint">Hold Ctrl or ⌘ to zoom; two fingers move the picture</p>` : nothing}
      ${
        selection === null
          ? nothing
          : html`<parley-strip .document=${this.document} .selection=${selection}
              @choose=${(event: ParleyEvent<'choose'>) => this.chosen(event.detail)}
            ></parley-strip>`
      }
    `
  }

  /** Selects as the page asks; what the view does not hold is passed over. */
  choose(selected: Selected): void {
    if (selected === null) this.selection = null
    else if ('actor' in selected) {
      if (this.graph.hasNode(selected.actor)) this.selection = { what: 'actor', id: selected.actor }
    } else if (this.graph.hasEdge(selected.link)) {
      const link = parseLinkKey(selected.link)
      if (link !== undefined) this.selection = { what: 'link', ...link }
    }
  }

  /** Selects, as a reader does, the line or the actor of such a key. */
  chooseKey(key: string): void {
    const link = this.graph.hasEdge(key) ? parseLinkKey(key) : undefined
    if (link !== undefined) this.chosen({ what: 'link', ...link })
    else if (this.graph.hasNode(key)) this.chosen({ what: 'actor', id: key })
  }

  /** Takes over the theme that the page has now. */
  showTheme(): void {
    this.theme = themeInForce()
  }

  private roomOfStrip(): Insets {
    return { right: 0, bottom: Math.round(this.clientHeight * 0.52) }
  }

  private get picture(): Picture | null {
    return this.renderRoot.querySelector<Picture>('parley-picture')
  }

  private chosen(selection: Selection | null): void {
    if (selection === null && this.selection === null) return
    this.selection = selection
    if (selection === null) this.listener.selected(null)
    else if (selection.what === 'link') this.listener.selected({ link: linkKey(selection) })
    else if (selection.what === 'actor') this.listener.selected({ actor: selection.id })
  }

  /** The wheel scrolls the page that the picture stands in, unless a key says that it means the picture. */
  private wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) return
    const inPicture = event.composedPath().some((target) => target === this.picture)
    if (!inPicture) return
    event.stopImmediatePropagation()
    clearTimeout(this.hintEnds)
    this.hint = true
    this.hintEnds = setTimeout(() => (this.hint = false), 1200)
  }

  /** One finger scrolls the page and taps; two move the picture. */
  private touch(event: TouchEvent): void {
    const lifted = event.type === 'touchend' ? event.changedTouches.length : 0
    if (event.touches.length + lifted < 2) event.stopImmediatePropagation()
  }
}

function themeInForce(): Theme {
  const { classList } = document.documentElement
  if (classList.contains('dark')) return 'dark'
  return !classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

customElements.define('parley-live', LiveView)
