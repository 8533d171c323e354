import type { PropertyValues } from 'lit'
import { css, html, LitElement, nothing, svg } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Evidence } from '../../../server/types.ts'
import type { Sight } from '../../picture/camera/sight.ts'
import { sightOf, toGraph, toScreen, zoomed } from '../../picture/camera/sight.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { linkPaths, markPath } from '../../picture/geometry/svg-shapes.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { selectionOf, subjectOf } from '../../picture/look/actors-to-show.ts'
import type { Composition, Hovered } from '../../picture/look/composition.ts'
import { compose } from '../../picture/look/composition.ts'
import { aroundActor } from '../../picture/look/highlight.ts'
import { edgeLook, nodeLook } from '../../picture/look/look.ts'
import type { Box, PlacedLabel } from '../../picture/names/labels.ts'
import { whenFacesCome } from '../../picture/names/lettering.ts'
import type { Screen } from '../../picture/overlay/draw-overlay.ts'
import { drawOverlay } from '../../picture/overlay/draw-overlay.ts'
import type { Place } from '../../picture/pointing/next-actor.ts'
import { namesLayer } from '../../picture/programs/layers.ts'
import type { Selection, State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import type { Theme } from '../../style/tokens.ts'
import { counted } from '../../words.ts'
import type { Walk } from './actor-walk.ts'
import type { Insets } from './picture.ts'
import './strand-walk.ts'
import './actor-walk.ts'

/** More marks and lines than this would make every step of the pointer slow; the most important are drawn. */
const most = { actors: 1000, links: 1500 }

/**
 * The network as SVG, for browsers without WebGL: less swift than the picture, and otherwise the same to look at and to
 * choose from. Tells of a choice by `choose` (a Selection or null), and by `try-again` that WebGL is wished for.
 */
export class Drawing extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    evidence: { attribute: false },
    theme: {},
    insets: { attribute: false },
    covered: { attribute: false },
    hovered: { state: true },
    focused: { state: true },
    sight: { state: true },
    size: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        background: var(--paper);
      }
      svg,
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      svg {
        touch-action: none;
      }
      canvas {
        pointer-events: none;
      }
      [data-key] {
        cursor: pointer;
      }
      .note {
        position: absolute;
        inset: auto var(--space-4) var(--space-3) 4rem;
        color: var(--muted);
        font-size: var(--text-s);
        pointer-events: none;
      }
      .note button {
        min-height: 2rem;
        padding: 0 var(--space-1);
        text-decoration: underline;
        pointer-events: auto;
      }
      .reach {
        fill: none;
        stroke: transparent;
        stroke-width: 12px;
      }
      .line {
        fill: none;
      }
    `,
  ]
  declare graph: Graph
  declare state: State
  /** The selected statement, once it is known. */
  declare evidence: Evidence | undefined
  declare theme: Theme
  declare insets: Insets
  /** As the picture's. */
  declare covered: readonly Box[]
  declare private hovered: Hovered
  declare private focused: string | undefined
  /** Undefined until somebody moves it: then the drawing fits. */
  declare private sight: Sight | undefined
  declare private size: { readonly width: number; readonly height: number }
  /** Where the names lie in the drawing as it is. */
  labels: readonly PlacedLabel[] = []
  private composition: Composition | undefined
  private shown: Sight | undefined
  private growth = 1
  /** Where the pointer went down, and what was in sight then. */
  private held: { readonly at: Point; readonly sight: Sight; moves: boolean } | undefined
  private readonly resized = new ResizeObserver(() => {
    this.size = { width: this.clientWidth, height: this.clientHeight }
  })

  constructor() {
    super()
    this.hovered = null
    this.insets = { right: 0, bottom: 0 }
    this.covered = []
    this.size = { width: 0, height: 0 }
    this.addEventListener('keydown', this.key)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.resized.observe(this)
    void whenFacesCome(() => this.letter())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
  }

  override render() {
    const { state, evidence, hovered, focused, theme, size } = this
    this.composition = compose(this.graph, { state, evidence, hovered, focused, theme, size, names: true })
    this.shown = this.sight ?? sightOf(this.graph, this.subject(), this.free())
    const whole = sightOf(this.graph, this.graph.nodes(), this.free())
    this.growth = Math.sqrt(this.shown.scale / whole.scale)
    const walks = html`
      <parley-walk
        .graph=${this.graph} .state=${state} .places=${() => this.places()}
        @walk=${(event: CustomEvent<string | undefined>) => (this.focused = event.detail ?? undefined)}
        @enter=${(event: CustomEvent<string>) => this.choose({ what: 'actor', id: event.detail })}
      ></parley-walk>
      <parley-strand-walk
        .graph=${this.graph}
        @walk=${({ detail }: CustomEvent<string | null>) => (this.hovered = detail === null ? null : { edge: detail })}
        @enter=${(event: CustomEvent<string>) => this.chooseLink(event.detail)}
      ></parley-strand-walk>`
    return html`
      <svg
        aria-hidden="true" @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up}
        @pointercancel=${() => (this.held = undefined)} @pointerover=${this.over} @wheel=${this.wheel}
      >${size.width === 0 ? nothing : [this.lines(), this.marks()]}</svg>
      <canvas></canvas>
      <p class="note" role="status">
        Drawn without WebGL 2, which is switched off or was lost${this.limitWords()}.
        <button type="button" class="bare" @click=${() => this.dispatchEvent(new CustomEvent('try-again'))}>Try again</button>
      </p>
      ${walks}
    `
  }

  override updated(_: PropertyValues): void {
    this.letter()
  }

  /** Moves to an actor and its neighbours. */
  moveTo(actor: string): void {
    const around = aroundActor(this.graph, actor)
    if (around !== null) this.sight = sightOf(this.graph, [...around.nodes], this.free())
  }

  /** Shows the whole graph again. */
  showAll(): void {
    this.sight = sightOf(this.graph, this.graph.nodes(), this.free())
  }

  /** Moves the keyboard's focus to an actor. */
  focusActor(actor: string): void {
    this.renderRoot.querySelector<Walk>('parley-walk')?.focusActor(actor)
  }

  /** What is left out of a drawing that holds more than it can show. */
  private limitWords(): string {
    const { order, edges } = this.composition as Composition
    const words = [
      ...(order.length > most.actors ? [counted(most.actors, 'actor')] : []),
      ...(edges.size > most.links ? [counted(most.links, 'link')] : []),
    ]
    return words.length === 0 ? '' : `: only the ${words.join(' and ')} with the most statements`
  }

  private lines() {
    const { scene, edges } = this.composition as Composition
    const weight = (edge: string) =>
      (scene.highlight?.edges.has(edge) ? 1e9 : 0) + this.graph.getEdgeAttribute(edge, 'left')
    // What stands out is drawn last, over the others.
    const drawn = [...edges]
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, most.links)
      .reverse()
    return repeat(
      drawn,
      (edge) => edge,
      (edge) => {
        const attributes = this.graph.getEdgeAttributes(edge)
        const { color, size, dash, curvature } = edgeLook(scene, edge, attributes, true)
        const [source, target] = this.graph.extremities(edge)
        const thickness = Math.max(1.2, this.scaled(size) - 0.5)
        const { line, tip } = linkPaths(
          { from: this.point(source), to: this.point(target), curvature },
          thickness,
          this.radius(target),
          attributes.act !== 'met',
        )
        const scaledDash = dash?.map((part) => part * Math.max(1, thickness / 2.5)).join(' ')
        return svg`<g data-key=${edge} data-what="link"><path class="line" d=${line}
        stroke=${color} stroke-width=${thickness} stroke-dasharray=${scaledDash ?? nothing} /><path d=${tip} fill=${color} /><path class="reach" d=${line} /></g>`
      },
    )
  }

  private marks() {
    const { scene, order, forward } = this.composition as Composition
    const drawn = order.slice(0, most.actors).reverse()
    return repeat(
      drawn,
      (key) => key,
      (key) => {
        const attributes = this.graph.getNodeAttributes(key)
        const { color } = nodeLook(scene, key, attributes, forward.has(key))
        return svg`<path data-key=${key} data-what="actor" fill=${color} d=${markPath(attributes.kind, this.point(key), this.radius(key))} />`
      },
    )
  }

  /** Draws names, captions and rings over the lines and marks. */
  private letter(): void {
    const { composition, size, shown } = this
    const canvas = this.renderRoot.querySelector?.('canvas')
    if (!canvas || composition === undefined || shown === undefined || size.width === 0) return
    canvas.width = size.width * devicePixelRatio
    canvas.height = size.height * devicePixelRatio
    canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio)
    const screen: Screen = {
      getDimensions: () => size,
      getCanvases: () => ({ [namesLayer]: canvas }),
      graphToViewport: (point) => toScreen(shown, point),
      viewportToGraph: (point) => toGraph(shown, point),
      scaleSize: (one = 1) => this.scaled(one),
      getNodeDisplayData: (node) => ({ size: this.nodeSize(node) }),
    }
    const { right, bottom } = this.free()
    const bounds = { left: 6, top: 6, right: right - 6, bottom: bottom - 6 }
    this.labels = drawOverlay(screen, this.graph, composition, bounds, this.covered)
  }

  private point(actor: string): Point {
    return toScreen(this.shown as Sight, this.graph.getNodeAttributes(actor))
  }

  private radius(actor: string): number {
    return this.scaled(this.nodeSize(actor))
  }

  private nodeSize(actor: string): number {
    const { scene, forward } = this.composition as Composition
    return nodeLook(scene, actor, this.graph.getNodeAttributes(actor), forward.has(actor)).size
  }

  /** Marks and lines grow slower than what lies between them, as sigma has it. */
  private scaled(size: number): number {
    return size * this.growth
  }

  private free(): Box {
    const { width, height } = this.size
    return { left: 0, top: 0, right: width - this.insets.right, bottom: height - this.insets.bottom }
  }

  private subject(): readonly string[] {
    return subjectOf(this.graph, this.state, this.evidence, this.insets.bottom > 0)
  }

  private places(): Place[] {
    const { order } = this.composition as Composition
    return order.map((key) => ({ key, ...this.point(key) }))
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return
    this.held = { at: { x: event.clientX, y: event.clientY }, sight: this.shown as Sight, moves: false }
  }

  private move(event: PointerEvent): void {
    const { held } = this
    if (held === undefined) return
    const [dx, dy] = [event.clientX - held.at.x, event.clientY - held.at.y]
    held.moves ||= Math.hypot(dx, dy) > 4
    if (held.moves) this.sight = { ...held.sight, x: held.sight.x + dx, y: held.sight.y + dy }
  }

  private up(event: PointerEvent): void {
    const { held } = this
    this.held = undefined
    if (held === undefined || held.moves) return
    const { left, top } = this.getBoundingClientRect()
    const [x, y] = [event.clientX - left, event.clientY - top]
    const name = this.labels.find((label) => label.left <= x && x <= label.right && label.top <= y && y <= label.bottom)
    const { key, what } = keyOf(event)
    if (key !== undefined && what === 'actor') this.choose({ what, id: key })
    else if (name !== undefined) this.choose({ what: 'actor', id: name.key })
    else if (key !== undefined) this.chooseLink(key)
    else this.choose(null)
  }

  private over(event: PointerEvent): void {
    const { key, what } = keyOf(event)
    this.hovered = key === undefined ? null : what === 'actor' ? { node: key } : { edge: key }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault()
    const { left, top } = this.getBoundingClientRect()
    this.zoomBy(0.998 ** event.deltaY, { x: event.clientX - left, y: event.clientY - top })
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') this.zoomBy(1.4)
    else if (event.key === '-') this.zoomBy(1 / 1.4)
    else if (event.key === '0') this.showAll()
  }

  private zoomBy(by: number, about: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    if (this.shown !== undefined) this.sight = zoomed(this.shown, by, about)
  }

  private chooseLink(key: string): void {
    const selection = selectionOf(this.graph, key)
    if (selection !== null) this.choose(selection)
  }

  private choose(selection: Selection | null): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: selection }))
  }
}

/** What lies under a pointer. */
function keyOf(event: Event): { key?: string | undefined; what?: string | undefined } {
  const found = event.target instanceof Element ? event.target.closest<SVGElement>('[data-key]') : null
  return found === null ? {} : { key: found.dataset.key, what: found.dataset.what }
}

customElements.define('parley-drawing', Drawing)
