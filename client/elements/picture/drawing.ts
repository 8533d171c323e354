import { html, nothing, svg } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { tell } from '../../events.ts'
import type { Screen } from '../../picture/camera/screen.ts'
import type { Sight } from '../../picture/camera/sight.ts'
import { sightOf, toGraph, toScreen, zoomed } from '../../picture/camera/sight.ts'
import { linksOnScreen, marksOnScreen } from '../../picture/file/on-screen.ts'
import type { ShownPicture } from '../../picture/file/svg-of-picture.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { isCrowd } from '../../picture/graph/plain.ts'
import type { Composition, Hit } from '../../picture/look/composition.ts'
import { compose } from '../../picture/look/composition.ts'
import { nodeLook } from '../../picture/look/look.ts'
import { labelAt } from '../../picture/names/labels.ts'
import { whenFacesCome } from '../../picture/names/lettering.ts'
import { drawOverlay } from '../../picture/overlay/draw-overlay.ts'
import type { Position } from '../../picture/pointing/next-actor.ts'
import { namesLayer } from '../../picture/programs/layers.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { border, Chart } from './chart.ts'
import { drawingStyle } from './drawing-style.ts'

/** More marks and links than this would make every move of the pointer slow; the most important are drawn. */
const most = { actors: 1000, links: 1500 }
/** A press that moves less is a click. Pixels. */
const threshold = 4

/**
 * The network as SVG, for browsers without WebGL: slower than the picture, and otherwise the same to look at and to
 * choose from. Beside what every chart tells, it tells `try-again`.
 */
export class Drawing extends Chart {
  static override properties = { sight: { state: true }, size: { state: true } }
  static override styles = [shared, drawingStyle]
  /** Undefined until somebody moves it: then the drawing fits. */
  declare private sight: Sight | undefined
  declare private size: { readonly width: number; readonly height: number }
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
    this.size = { width: 0, height: 0 }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.resized.observe(this)
    void whenFacesCome(() => this.drawNames())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
  }

  override render() {
    const { state, evidence, hovered, focused, theme, size } = this
    this.composition = compose(this.graph, { state, evidence, hovered, focused, theme, size, names: true })
    this.shown = this.sight ?? sightOf(this.graph, this.actorsToShow(), this.free())
    const whole = sightOf(this.graph, this.graph.nodes(), this.free())
    this.growth = isCrowd(this.graph.order) ? Math.sqrt(this.shown.scale / whole.scale) : 1
    return html`
      <svg
        aria-hidden="true" @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up}
        @pointercancel=${() => (this.held = undefined)} @pointerover=${this.over} @wheel=${this.wheel}
      >${size.width === 0 ? nothing : [this.links(), this.marks()]}</svg>
      <canvas></canvas>
      <p class="note" role="status">
        Drawn without WebGL 2, which is switched off or was lost${this.limitWords()}.
        <button type="button" class="bare" @click=${() => tell(this, 'try-again')}>Try again</button>
      </p>
      ${this.walks(false)}
    `
  }

  override updated(): void {
    this.drawNames()
  }

  zoom(step: number): void {
    this.scaleBy(1.4 ** -step)
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

  shownPicture(): ShownPicture | undefined {
    const { composition, graph, labels, screen, covered } = this
    if (composition === undefined || screen === undefined) return undefined
    return { screen, graph, composition, labels, bounds: this.free(border), covered }
  }

  private links() {
    const drawn = linksOnScreen(this.screen as Screen, this.graph, this.composition as Composition, most.links)
    return repeat(
      drawn,
      ({ key }) => key,
      ({
        key,
        line,
        tip,
        colour,
        thickness,
        dash,
      }) => svg`<g data-key=${key} data-what="link"><path class="line" d=${line}
        stroke=${colour} stroke-width=${thickness} stroke-dasharray=${dash ?? nothing} /><path d=${tip} fill=${colour} /><path class="reach" d=${line} /></g>`,
    )
  }

  private marks() {
    const drawn = marksOnScreen(this.screen as Screen, this.graph, this.composition as Composition, most.actors)
    return repeat(
      drawn,
      ({ key }) => key,
      ({ key, path, colour }) => svg`<path data-key=${key} data-what="actor" fill=${colour} d=${path} />`,
    )
  }

  /** Draws names, captions and rings over the links and marks. */
  private drawNames(): void {
    const { composition, size, shown } = this
    const canvas = this.renderRoot.querySelector?.('canvas')
    if (!canvas || composition === undefined || shown === undefined || size.width === 0) return
    canvas.width = size.width * devicePixelRatio
    canvas.height = size.height * devicePixelRatio
    canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio)
    this.labels = drawOverlay(this.screen as Screen, this.graph, composition, this.free(border), this.covered)
  }

  /** Where things lie now; undefined before the drawing has a size. */
  private get screen(): Screen | undefined {
    const { shown, size } = this
    if (shown === undefined) return undefined
    const canvas = this.renderRoot.querySelector?.('canvas')
    return {
      getDimensions: () => size,
      getCanvases: () => (canvas ? { [namesLayer]: canvas } : {}),
      graphToViewport: (point) => toScreen(shown, point),
      viewportToGraph: (point) => toGraph(shown, point),
      scaleSize: (one = 1) => this.scaled(one),
      getNodeDisplayData: (node) => ({ size: this.nodeSize(node) }),
    }
  }

  private point(actor: string): Point {
    return toScreen(this.shown as Sight, this.graph.getNodeAttributes(actor))
  }

  private nodeSize(actor: string): number {
    const { scene, forward } = this.composition as Composition
    return nodeLook(scene, actor, this.graph.getNodeAttributes(actor), forward.has(actor)).size
  }

  /** In a crowd, marks and links grow more slowly than the distances between them, as the picture's do. */
  private scaled(size: number): number {
    return size * this.growth
  }

  protected dimensions() {
    return this.size
  }

  protected aim(actors: readonly string[]): void {
    this.sight = sightOf(this.graph, actors, this.free())
  }

  protected positions(): Position[] {
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
    held.moves ||= Math.hypot(dx, dy) > threshold
    if (held.moves) this.sight = { ...held.sight, x: held.sight.x + dx, y: held.sight.y + dy }
  }

  private up(event: PointerEvent): void {
    const { held } = this
    this.held = undefined
    if (held === undefined || held.moves) return
    const hit = hitBy(event)
    const name = labelAt(this.labels, this.pointUnder(event))
    // An actor's mark goes before a name, and a name before a link.
    if (name !== undefined && !(hit !== null && 'node' in hit)) this.choose({ node: name })
    else this.choose(hit)
  }

  private over(event: PointerEvent): void {
    this.hovered = hitBy(event)
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault()
    this.scaleBy(0.998 ** event.deltaY, this.pointUnder(event))
  }

  private scaleBy(by: number, about: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    if (this.shown !== undefined) this.sight = zoomed(this.shown, by, about)
  }

  /** In pixels of the drawing. */
  private pointUnder({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
}

/** The actor or link whose shape lies under the pointer. */
function hitBy(event: Event): Hit {
  const found = event.target instanceof Element ? event.target.closest<SVGElement>('[data-key]') : null
  const { key, what } = found?.dataset ?? {}
  if (key === undefined) return null
  return what === 'actor' ? { node: key } : { edge: key }
}

customElements.define('parley-drawing', Drawing)
