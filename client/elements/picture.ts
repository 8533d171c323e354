import type { PropertyValues } from 'lit'
import { css, html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CameraState } from 'sigma/types'
import type { Evidence } from '../../server/types.ts'
import { parseLinkKey } from '../address.ts'
import { aimAt, boxAround } from '../picture/camera.ts'
import type { Graph } from '../picture/graph.ts'
import type { Highlight } from '../picture/highlight.ts'
import { aroundActor, aroundLink, aroundSelection } from '../picture/highlight.ts'
import type { Box, PlacedLabel } from '../picture/labels.ts'
import { facesLoaded } from '../picture/lettering.ts'
import type { Scene } from '../picture/look.ts'
import { crowding, edgeLook, isEdgeShown, isNodeShown, linked, nodeLook } from '../picture/look.ts'
import { byImportance } from '../picture/order.ts'
import { courseOf, drawOverlay, pointOf } from '../picture/overlay.ts'
import type { Renderer } from '../picture/renderer.ts'
import { canDraw, createRenderer } from '../picture/renderer.ts'
import type { Point } from '../picture/shape-of-link.ts'
import { linkNear, pointOn } from '../picture/shape-of-link.ts'
import { nextInOrder, nextPlace } from '../picture/walk.ts'
import type { Selection, State } from '../state.ts'
import { isFiltered } from '../state.ts'
import { shared } from '../style/shared.ts'
import type { Theme } from '../style/tokens.ts'
import { palette } from '../style/tokens.ts'
import { counted, kindWord } from '../words.ts'

/** How much of each side of the picture something else covers. Pixels. */
export interface Insets {
  readonly right: number
  readonly bottom: number
}

type Hovered = { readonly node: string } | { readonly edge: string } | null

/** Sigma's camera before anyone moves it. */
const unmoved = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
/** How far from a line a click still counts. */
const reach = { mouse: 5, finger: 14 }

/** The network, drawn by sigma; for keyboard and screen reader a list of its actors that the arrow keys walk. */
export class Picture extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    evidence: { attribute: false },
    theme: {},
    insets: { attribute: false },
    hovered: { state: true },
    focused: { state: true },
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
      .stage {
        position: absolute;
        inset: 0;
        touch-action: none;
      }
      .stage.pointing {
        cursor: pointer;
      }
      :host(:has(button:focus-visible)) {
        outline: 2.5px solid var(--accent);
        outline-offset: -3px;
      }
    `,
  ]
  declare graph: Graph
  declare state: State
  /** The selected statement, once it is known. */
  declare evidence: Evidence | undefined
  declare theme: Theme
  declare insets: Insets
  declare private hovered: Hovered
  declare private focused: string | undefined
  /** Where the names lie in the picture as it was last drawn. */
  labels: readonly PlacedLabel[] = []

  private renderer: Renderer | undefined
  private scene: Scene | undefined
  private shownEdges: ReadonlySet<string> = new Set()
  private linkedNodes: ReadonlySet<string> = new Set()
  private order: readonly string[] = []
  private walkFrom: string | undefined
  private aimed: CameraState = unmoved
  private readonly resized = new ResizeObserver(() => this.fitAgain())

  constructor() {
    super()
    this.hovered = null
    this.insets = { right: 0, bottom: 0 }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
    this.renderer?.kill()
    this.renderer = undefined
  }

  override render() {
    const actors = this.graph.filterNodes((_, attributes) => isNodeShown(this.state, attributes))
    const start = this.walkStart(actors)
    return html`
      <div class=${this.hovered === null ? 'stage' : 'stage pointing'}></div>
      <div class="visually-hidden" role="group" aria-label="Actors in the picture; arrow keys walk between them, Page Down and Page Up go through all, Enter opens one" @keydown=${this.walk}>
        ${repeat(
          actors,
          (key) => key,
          (key) => html`<button
            type="button" data-key=${key} tabindex=${key === start ? 0 : -1}
            @focus=${() => this.focusCame(key)} @blur=${() => (this.focused = undefined)}
            @click=${() => this.choose({ what: 'actor', id: key })}
          >${this.described(key)}</button>`,
        )}
      </div>
    `
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.renderer === undefined) this.start()
    const { renderer } = this
    if (renderer === undefined) return
    if (changed.has('graph') && changed.get('graph') !== undefined) renderer.setGraph(this.graph)
    this.compose()
    renderer.refresh()
    if (changed.has('insets') && changed.get('insets') !== undefined) this.fitAgain()
    else if (changed.has('evidence') && this.insets.bottom > 0) this.aim(this.subject())
  }

  /** Where an actor lies, in pixels of the picture. */
  pointOf(actor: string): Point | undefined {
    return this.renderer && this.graph.hasNode(actor) ? pointOf(this.renderer, this.graph, actor) : undefined
  }

  /** Where the middle of a link lies, in pixels of the picture. */
  middleOf(link: string): Point | undefined {
    if (!this.renderer || !this.graph.hasEdge(link)) return undefined
    return pointOn(courseOf(this.renderer, this.graph, link), 0.5)
  }

  /** Moves the camera to an actor and its neighbours. */
  moveTo(actor: string): void {
    const around = aroundActor(this.graph, actor)
    if (around !== null) this.aim([...around.nodes])
  }

  /** Moves the keyboard's focus to an actor. */
  focusActor(actor: string): void {
    this.renderRoot.querySelector<HTMLElement>(`button[data-key="${CSS.escape(actor)}"]`)?.focus()
  }

  /** Shows the whole graph again. */
  showAll(): void {
    this.aim(this.graph.nodes())
  }

  private start(): void {
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage')
    if (stage === null || !canDraw()) {
      this.dispatchEvent(new CustomEvent('cannot-draw'))
      return
    }
    this.compose()
    const renderer = createRenderer(this.graph, stage)
    this.renderer = renderer
    renderer.setCustomBBox(renderer.getBBox())
    renderer.setSetting('nodeReducer', (key) =>
      nodeLook(this.scene as Scene, key, this.graph.getNodeAttributes(key), this.isForward(key)),
    )
    renderer.setSetting('edgeReducer', (key) =>
      edgeLook(this.scene as Scene, key, this.graph.getEdgeAttributes(key), this.shownEdges.has(key)),
    )
    renderer.on('afterRender', () => this.draw())
    renderer.on('enterNode', ({ node }) => (this.hovered = { node }))
    renderer.on('leaveNode', () => (this.hovered = null))
    renderer.on('enterEdge', ({ edge }) => (this.hovered = { edge }))
    renderer.on('leaveEdge', () => (this.hovered = null))
    renderer.on('clickNode', ({ node }) => this.choose({ what: 'actor', id: node }))
    renderer.on('clickEdge', ({ edge }) => this.chooseLink(edge))
    renderer.on('clickStage', ({ event }) => this.clickBeside(event, 'touches' in event.original))
    stage.addEventListener('webglcontextlost', () => this.dispatchEvent(new CustomEvent('cannot-draw')), true)
    this.resized.observe(stage)
    this.aim(this.graph.nodes(), false)
    void facesLoaded().then(() => this.renderer?.refresh())
  }

  /** Works out what the reducers and the overlay need, once for each change. */
  private compose(): void {
    const { graph, state } = this
    this.scene = {
      acts: state.acts,
      kinds: state.kinds,
      highlight: this.highlight(),
      scale: crowding(graph.order, { width: this.clientWidth, height: this.clientHeight }),
      palette: palette(this.theme),
    }
    this.shownEdges = new Set(graph.filterEdges((edge) => isEdgeShown(graph, state, edge)))
    this.linkedNodes = linked(graph, state)
    this.order = byImportance(graph, this.scene, this.first()).filter(
      (key) => this.isForward(key) || this.scene?.highlight?.nodes.has(key),
    )
  }

  private isForward(key: string): boolean {
    return !isFiltered(this.state) || this.linkedNodes.has(key)
  }

  private highlight(): Highlight | null {
    const { graph, hovered } = this
    if (hovered !== null) return 'node' in hovered ? aroundActor(graph, hovered.node) : aroundLink(graph, hovered.edge)
    if (this.focused !== undefined) return aroundActor(graph, this.focused)
    return aroundSelection(graph, this.state.selection, this.evidence)
  }

  /** The actors that the eye is on: their names go before all others. */
  private first(): readonly string[] {
    const { hovered, focused } = this
    const { selection } = this.state
    const selected =
      selection?.what === 'actor'
        ? [selection.id]
        : selection?.what === 'link'
          ? [selection.source, selection.target]
          : []
    return [
      ...(hovered !== null && 'node' in hovered ? [hovered.node] : []),
      ...(focused === undefined ? [] : [focused]),
      ...selected,
    ]
  }

  private draw(): void {
    const { renderer, scene, hovered } = this
    if (renderer === undefined || scene === undefined) return
    const { selection } = this.state
    const around = hovered === null ? scene.highlight : null
    this.labels = drawOverlay(renderer, this.graph, {
      scene,
      order: this.order,
      foreground: new Set([...this.first(), ...(scene.highlight?.nodes ?? [])]),
      edges: this.shownEdges,
      selected: new Set(selection?.what === 'actor' ? [selection.id] : []),
      focused: this.focused,
      captioned:
        hovered !== null && 'edge' in hovered
          ? [hovered.edge]
          : around !== null && selection?.what !== 'actor' && this.focused === undefined
            ? [...around.edges]
            : [],
      bounds: this.free(),
    })
  }

  private free(): Box {
    const { width, height } = this.renderer?.getDimensions() ?? { width: 0, height: 0 }
    return { left: 0, top: 0, right: width - this.insets.right, bottom: height - this.insets.bottom }
  }

  private aim(nodes: readonly string[], animated = true): void {
    const { renderer } = this
    if (renderer === undefined) return
    const cameraState = { ...unmoved, angle: this.angle(renderer) }
    const points = nodes.map((node) => renderer.graphToViewport(this.graph.getNodeAttributes(node), { cameraState }))
    const box = boxAround(points)
    if (box === undefined) return
    const picture = renderer.getDimensions()
    const margin = { x: Math.min(70, picture.width * 0.1), y: 32 }
    const free = this.free()
    const inner = {
      left: free.left + margin.x,
      top: free.top + margin.y,
      right: free.right - margin.x,
      bottom: free.bottom - margin.y,
    }
    const { ratio, ...middle } = aimAt(box, inner, picture)
    const { x, y } = renderer.viewportToFramedGraph(middle, { cameraState })
    this.aimed = { x, y, ratio, angle: cameraState.angle }
    const still = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still) renderer.getCamera().setState(this.aimed)
    else void renderer.getCamera().animate(this.aimed, { duration: 350 })
  }

  /** A map that is wider than high is turned upright on a page that is higher than wide; names stay level. */
  private angle(renderer: Renderer): number {
    const { x, y } = renderer.getBBox()
    const { width, height } = renderer.getDimensions()
    const upright = (x[1] - x[0]) / (y[1] - y[0] || 1) > 1 && width < 0.8 * (height - this.insets.bottom)
    return upright ? Math.PI / 2 : 0
  }

  /** After the room has changed: fits the graph anew, or where the reader has moved the camera, keeps what is selected in sight. */
  private fitAgain(): void {
    const { renderer } = this
    if (renderer === undefined) return
    const { x, y, ratio } = renderer.getCamera()
    const moved = Math.hypot(x - this.aimed.x, y - this.aimed.y, ratio - this.aimed.ratio) > 0.001
    renderer.resize()
    this.compose()
    if (moved && !renderer.getCamera().isAnimated()) this.keepInSight(this.first())
    else this.aim(this.subject())
    renderer.refresh()
  }

  /** What the camera shows unless the reader moves it: everything, or what is selected where a sheet leaves little room. */
  private subject(): readonly string[] {
    const around = aroundSelection(this.graph, this.state.selection, this.evidence)
    return this.insets.bottom > 0 && around !== null ? [...around.nodes] : this.graph.nodes()
  }

  private keepInSight(actors: readonly string[]): void {
    const { left, top, right, bottom } = this.free()
    const hidden = actors.some((actor) => {
      const point = this.pointOf(actor)
      return point !== undefined && (point.x < left || point.x > right || point.y < top || point.y > bottom)
    })
    if (hidden) this.aim(actors.filter((actor) => this.graph.hasNode(actor)))
  }

  private clickBeside({ x, y }: Point, finger: boolean): void {
    const name = this.labels.find((label) => label.left <= x && x <= label.right && label.top <= y && y <= label.bottom)
    const { renderer } = this
    if (name !== undefined) this.choose({ what: 'actor', id: name.key })
    if (name !== undefined || renderer === undefined) return
    const courses = new Map([...this.shownEdges].map((edge) => [edge, courseOf(renderer, this.graph, edge)]))
    const edge = linkNear(courses, { x, y }, finger ? reach.finger : reach.mouse)
    if (edge === undefined) this.choose(null)
    else this.chooseLink(edge)
  }

  private chooseLink(key: string): void {
    const link = parseLinkKey(key)
    if (link !== undefined) this.choose({ what: 'link', ...link })
  }

  private choose(selection: Selection | null): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: selection }))
  }

  private walkStart(actors: readonly string[]): string | undefined {
    const { selection } = this.state
    const wanted = [this.walkFrom, selection?.what === 'actor' ? selection.id : undefined]
    const most = () =>
      actors.toSorted(
        (a, b) => this.graph.getNodeAttribute(b, 'statements') - this.graph.getNodeAttribute(a, 'statements'),
      )[0]
    return wanted.find((key) => key !== undefined && actors.includes(key)) ?? most()
  }

  private focusCame(key: string): void {
    this.walkFrom = key
    if (!this.renderRoot.querySelector(`button[data-key="${CSS.escape(key)}"]`)?.matches(':focus-visible')) return
    this.focused = key
    this.keepInSight([key])
  }

  private walk(event: KeyboardEvent): void {
    if (this.walkFrom === undefined || this.scene === undefined) return
    const places = this.graph
      .filterNodes((_, attributes) => isNodeShown(this.state, attributes))
      .flatMap((key) => {
        const point = this.pointOf(key)
        return point === undefined ? [] : [{ key, ...point }]
      })
    const from = places.find(({ key }) => key === this.walkFrom)
    const order = byImportance(this.graph, { ...this.scene, highlight: null }, [])
    const next = (from && nextPlace(places, from, event.key)?.key) ?? nextInOrder(order, this.walkFrom, event.key)
    if (next === undefined) return
    event.preventDefault()
    this.focusActor(next)
  }

  private described(key: string): string {
    const { label, kind } = this.graph.getNodeAttributes(key)
    return `${label}, ${kindWord[kind]}, ${counted(this.graph.degree(key), 'link')}`
  }
}

customElements.define('parley-picture', Picture)
