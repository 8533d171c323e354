import { html, LitElement, nothing } from 'lit'
import { Maximize, Minus, Plus } from 'lucide'
import type { ViewDocument } from '../../../server/shapes/views.ts'
import { icon } from '../../elements/parts/icon.ts'
import type { Insets } from '../../elements/picture/chart.ts'
import type { Picture } from '../../elements/picture/picture.ts'
import type { ParleyEvent } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { linkKey, parseLinkKey } from '../../state/address.ts'
import type { Selection } from '../../state/state.ts'
import { initialState } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import type { Theme } from '../../style/tokens.ts'
import type { Selected } from '../protocol.ts'
import { liveViewStyle } from './live-view-style.ts'
import type { Shown } from './still-drawing.ts'
import '../../elements/picture/picture.ts'
import './strip.ts'

/** What a live view tells those who put it on the page. */
export interface LiveListener {
  /** There is no WebGL any more. */
  cannotGoOn(): void
  selected(selected: Selected): void
}

/** What the buttons cover, and the part of the height that the strip of evidence may cover. */
const covered: { readonly tools: Insets; readonly strip: number } = { tools: { right: 0, bottom: 40 }, strip: 0.52 }

/** The live picture of a view, with the evidence for what is selected at its foot. */
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
  static override styles = [shared, liveViewStyle]
  declare document: ViewDocument
  declare graph: Graph
  declare listener: LiveListener
  declare shown: Shown
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
        .graph=${graph} .state=${state} .theme=${theme} .names=${this.names} .insets=${selection === null ? covered.tools : this.roomOfStrip()}
        @choose=${(event: ParleyEvent<'choose'>) => this.chosen(event.detail)}
        @cannot-draw=${() => this.listener.cannotGoOn()}
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

  /** Selects as the holding page asks; ignores what the view does not hold. */
  choose(selected: Selected): void {
    if (selected === null) this.selection = null
    else if ('actor' in selected) {
      if (this.graph.hasNode(selected.actor)) this.selection = { what: 'actor', id: selected.actor }
    } else if (this.graph.hasEdge(selected.link)) {
      const link = parseLinkKey(selected.link)
      if (link !== undefined) this.selection = { what: 'link', ...link }
    }
  }

  /** Selects the link or the actor of a key as if the reader had, and tells so. */
  chooseKey(key: string): void {
    const link = this.graph.hasEdge(key) ? parseLinkKey(key) : undefined
    if (link !== undefined) this.chosen({ what: 'link', ...link })
    else if (this.graph.hasNode(key)) this.chosen({ what: 'actor', id: key })
  }

  /** Follows the theme that the page has now. */
  showTheme(): void {
    this.theme = themeInForce()
  }

  private roomOfStrip(): Insets {
    return { right: 0, bottom: Math.round(this.clientHeight * covered.strip) }
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

  /** The wheel scrolls the page around the picture, unless Ctrl or ⌘ is held. */
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
