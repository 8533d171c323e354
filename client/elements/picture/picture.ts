import type { PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import type { CameraState } from 'sigma/types'
import { graphExtent } from 'sigma/utils'
import { tell } from '../../events.ts'
import type { Pilot } from '../../picture/camera/pilot.ts'
import { createPilot } from '../../picture/camera/pilot.ts'
import { courseOf, pointOf, radiusOf } from '../../picture/camera/screen.ts'
import type { ShownPicture } from '../../picture/file/svg-of-picture.ts'
import { flush } from '../../picture/flush.ts'
import { holds } from '../../picture/geometry/box.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { pointOn } from '../../picture/geometry/shape-of-link.ts'
import type { EdgeAttributes, Graph, NodeAttributes } from '../../picture/graph/graph.ts'
import type { Composition, Ground } from '../../picture/look/composition.ts'
import { compose, groundOf } from '../../picture/look/composition.ts'
import { together } from '../../picture/look/highlight.ts'
import { edgeLook, nodeLook } from '../../picture/look/look.ts'
import { createLossCounter } from '../../picture/losses.ts'
import { whenFacesCome } from '../../picture/names/lettering.ts'
import { drawOverlay } from '../../picture/overlay/draw-overlay.ts'
import type { NamesAtRest } from '../../picture/overlay/names-at-rest.ts'
import { createNamesAtRest } from '../../picture/overlay/names-at-rest.ts'
import { followPointer } from '../../picture/pointing/follow-pointer.ts'
import { createActorMover } from '../../picture/pointing/move-actor.ts'
import type { Position } from '../../picture/pointing/next-actor.ts'
import type { Renderer } from '../../picture/renderer.ts'
import { createRenderer, loadSettings } from '../../picture/renderer.ts'
import type { State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { border, Chart } from './chart.ts'
import { pictureStyle } from './picture-style.ts'

/** What a picture keeps when it must be drawn with another renderer. */
interface Kept {
  readonly bounds: ReturnType<Renderer['getBBox']>
  /** Undefined where the reader has not moved it. */
  readonly camera: CameraState | undefined
}

/** How long the reader is told that the picture was drawn again. Milliseconds. */
const noticeTime = 8000

/**
 * The network, drawn by Sigma. Beside what every chart tells, it tells `pin` and `unpin`, and `cannot-draw` where it
 * stays blank.
 */
export class Picture extends Chart {
  static override properties = {
    names: { attribute: false },
    movable: { type: Boolean },
    wasLost: { state: true },
  }
  static override styles = [shared, pictureStyle]
  /** Whether every actor has its name beside it, or only those that the reader selects, points at or focuses. */
  declare names: boolean
  /** Whether actors can be dragged and pinned. */
  declare movable: boolean
  /** Whether the reader is told that the graphics were lost. */
  declare private wasLost: boolean

  private renderer: Renderer | undefined
  private pilot: Pilot | undefined
  private namesAtRest: NamesAtRest | undefined
  private composition: Composition | undefined
  private ground: Ground | undefined
  private readonly mover = createActorMover()
  private notice: ReturnType<typeof setTimeout> | undefined
  private readonly countLoss = createLossCounter()
  private readonly resized = new ResizeObserver(() => this.hasOtherSize() && this.fitAgain())

  constructor() {
    super()
    this.wasLost = false
    this.names = true
    this.addEventListener('nudge', ({ detail: { actor, x, y } }) => this.nudge(actor, { x, y }))
    this.addEventListener('let-go', (event) => this.letGo(event.detail))
    this.addEventListener('toggle-pin', (event) => this.togglePin(event.detail))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
    clearTimeout(this.notice)
    this.end()
  }

  override render() {
    const walking = this.focused === undefined ? '' : 'walking'
    const losing = { handleEvent: (event: Event) => this.lose(event.target), capture: true }
    return html`
      <div class="stage ${this.hovered === null ? '' : 'pointing'} ${walking}" @webglcontextlost=${losing}></div>
      <div role="status">${this.wasLost ? html`<p class="lost">The graphics were lost, and the picture was drawn again.</p>` : nothing}</div>
      ${this.walks(this.movable)}
    `
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.renderer === undefined) {
      this.start()
      return
    }
    const { renderer } = this
    const [graphBefore, newRoom] = [changed.get('graph'), changed.get('insets') !== undefined]
    const newGraph = graphBefore !== undefined
    if (changed.has('graph') || changed.has('state')) this.ground = groundOf(this.graph, this.state)
    const before = this.composition
    this.compose()
    if (newGraph) {
      const settings = loadSettings(this.graph)
      if (!isSame(settings, loadSettings(graphBefore))) renderer.setSettings(settings)
      renderer.setGraph(this.graph)
    }
    if (this.ground?.plain && before && [...changed.keys()].join() === 'hovered') this.repaint(before)
    else if (!newGraph) renderer.refresh()
    const newFrame =
      newGraph && frameOf(graphBefore, changed.get('state') ?? this.state) !== frameOf(this.graph, this.state)
    if (newFrame || newRoom) this.fitAgain()
    else if (newGraph && this.pilot?.isMoved() === false) this.keepInSight(this.actorsToShow())
    else if (changed.has('evidence') && this.insets.bottom > 0) this.aim(this.actorsToShow())
  }

  /** Where an actor lies, in pixels of the picture. */
  pointOf(actor: string): Point | undefined {
    return this.renderer && this.graph.hasNode(actor) ? pointOf(this.renderer, this.graph, actor) : undefined
  }

  /** The radius of an actor's mark, in pixels of the picture. */
  radiusOf(actor: string): number | undefined {
    return this.renderer && this.graph.hasNode(actor) ? radiusOf(this.renderer, actor) : undefined
  }

  /** Where the middle of a link lies, in pixels of the picture. */
  middleOf(link: string): Point | undefined {
    if (!this.renderer || !this.graph.hasEdge(link)) return undefined
    return pointOn(courseOf(this.renderer, this.graph, link), 0.5)
  }

  zoom(step: number): void {
    this.pilot?.zoom(step)
  }

  shownPicture(): ShownPicture | undefined {
    const { renderer, composition, graph, labels, covered } = this
    if (renderer === undefined || composition === undefined) return undefined
    return { screen: renderer, graph, composition, labels, bounds: this.free(border), covered }
  }

  private start(kept?: Kept): void {
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage')
    if (stage === null) return
    this.ground = groundOf(this.graph, this.state)
    this.compose()
    const renderer = createRenderer(this.graph, stage, {
      nodeReducer: (key, attributes) => {
        const { scene, forward } = this.composition as Composition
        return nodeLook(scene, key, attributes as NodeAttributes, forward.has(key))
      },
      edgeReducer: (key, attributes) => {
        const { scene, edges } = this.composition as Composition
        return edgeLook(scene, key, attributes as EdgeAttributes, edges.has(key))
      },
    })
    if (renderer === undefined) {
      tell(this, 'cannot-draw')
      return
    }
    this.renderer = renderer
    this.pilot = createPilot(renderer)
    this.namesAtRest = createNamesAtRest(renderer, () => this.drawNames(renderer))
    // Actors that come later must not move those that are there.
    renderer.setCustomBBox(kept?.bounds ?? boundsOf(this.graph)).refresh()
    renderer.on('afterRender', () => {
      flush(renderer)
      this.namesAtRest?.afterFrame(this.ground?.plain === true)
    })
    this.listen(renderer)
    this.resized.observe(stage)
    this.pilot.aim(this.graph, kept === undefined ? this.graph.nodes() : this.actorsToShow(), this.free(), false)
    if (kept?.camera !== undefined) renderer.getCamera().setState(kept.camera)
    renderer.setGraph(this.graph)
    void whenFacesCome(() => this.namesAtRest?.draw())
  }

  private end(): void {
    this.namesAtRest?.stop()
    this.renderer?.kill()
    this.renderer = undefined
    this.namesAtRest = undefined
  }

  /**
   * Sigma cannot use its canvases again when the browser takes their graphics away (a driver was restarted, too many
   * pages draw). Another renderer on the same graph shows what this one showed.
   */
  private lose(canvas: EventTarget | null): void {
    const { renderer, pilot } = this
    if (renderer === undefined || !Object.values(renderer.getCanvases()).some((one) => one === canvas)) return
    const kept = {
      bounds: renderer.getCustomBBox() ?? renderer.getBBox(),
      camera: pilot?.isMoved() ? renderer.getCamera().getState() : undefined,
    }
    this.end()
    if (this.countLoss(performance.now())) {
      tell(this, 'cannot-draw')
      return
    }
    this.wasLost = true
    clearTimeout(this.notice)
    this.notice = setTimeout(() => (this.wasLost = false), noticeTime)
    this.start(kept)
  }

  private listen(renderer: Renderer): void {
    followPointer(
      renderer,
      () => ({
        graph: this.graph,
        links: this.composition?.edges ?? [],
        labels: this.labels,
        hovered: this.hovered,
        bringsOutLinks: this.ground?.plain !== true,
      }),
      { hovered: (hit) => (this.hovered = hit), clicked: (hit) => this.choose(hit) },
      this.movable
        ? {
            moved: (actor, to) => this.mover.move(this.graph, actor, to),
            dropped: (actor) => this.letGo(actor),
          }
        : undefined,
    )
  }

  /** Moves an actor by pixels. */
  private nudge(actor: string, by: Point): void {
    const point = this.pointOf(actor)
    if (point === undefined || this.renderer === undefined) return
    const to = this.renderer.viewportToGraph({ x: point.x + by.x, y: point.y + by.y })
    this.mover.move(this.graph, actor, to)
  }

  private letGo(actor: string): void {
    const pin = this.mover.letGo(this.graph, actor)
    if (pin !== undefined) tell(this, 'pin', pin)
  }

  private togglePin(actor: string): void {
    const { x, y, pinned } = this.graph.getNodeAttributes(actor)
    if (pinned) tell(this, 'unpin', actor)
    else tell(this, 'pin', { actor, x, y })
  }

  private drawNames(renderer: Renderer): void {
    if (this.composition === undefined) return
    this.labels = drawOverlay(renderer, this.graph, this.composition, this.free(border), this.covered)
  }

  /** Draws again only what the pointer brings out, and what it brought out before. */
  private repaint(before: Composition): void {
    const { nodes, edges } = together(before.scene.highlight, this.composition?.scene.highlight ?? null)
    const partialGraph = { nodes: [...nodes], edges: [...edges] }
    this.renderer?.refresh({ partialGraph, skipIndexation: true, schedule: true })
  }

  private compose(): void {
    const { state, evidence, hovered, focused, theme, names } = this
    const size = { width: this.clientWidth, height: this.clientHeight }
    this.composition = compose(this.graph, { state, evidence, hovered, focused, theme, names, size }, this.ground)
  }

  protected dimensions() {
    return this.renderer?.getDimensions() ?? { width: 0, height: 0 }
  }

  protected aim(actors: readonly string[]): void {
    this.pilot?.aim(this.graph, actors, this.free(), true)
  }

  /** An observer also reports the first size, which Sigma has found by itself. */
  private hasOtherSize(): boolean {
    const { width, height } = this.dimensions()
    return width !== this.clientWidth || height !== this.clientHeight
  }

  /**
   * After the room has changed: fits the graph again, or where the reader has moved the camera, keeps the selection in
   * sight.
   */
  private fitAgain(): void {
    const { renderer, pilot } = this
    if (renderer === undefined || pilot === undefined) return
    const moved = pilot.isMoved()
    renderer.resize()
    const before = this.composition?.scene.scale
    this.compose()
    if (moved) this.keepInSight([...(this.composition?.foreground ?? [])])
    else this.aim(this.actorsToShow())
    // Without a change of scale, marks stay as they are. Drawn at once: resizing has emptied the layers.
    if (this.composition?.scene.scale === before) renderer.refresh({ partialGraph: {}, skipIndexation: true })
    else renderer.refresh()
  }

  private keepInSight(actors: readonly string[]): void {
    const free = this.free()
    const isHidden = (actor: string) => {
      const point = this.pointOf(actor)
      return point !== undefined && !holds(free, point)
    }
    if (actors.some(isHidden)) this.aim(actors.filter((actor) => this.graph.hasNode(actor)))
  }

  protected override walked(actor: string | undefined): void {
    super.walked(actor)
    if (actor !== undefined) this.keepInSight([actor])
  }

  protected positions(): Position[] {
    return this.graph.nodes().flatMap((key) => {
      const point = this.state.kinds.includes(this.graph.getNodeAttribute(key, 'kind')) ? this.pointOf(key) : undefined
      return point === undefined ? [] : [{ key, ...point }]
    })
  }
}

/** Changes where the camera must be aimed anew. Filters leave it as it is, so that the map stays. */
function frameOf(graph: Graph, { least, exploration }: State): string {
  return JSON.stringify([graph.getAttribute('frame'), least, exploration.unfolded])
}

/** The box around all actors, drawn or not, as Sigma takes it. */
function boundsOf(graph: Graph): ReturnType<Renderer['getBBox']> {
  const extent = graph.getAttribute('extent')
  return extent === undefined ? graphExtent(graph) : { x: [extent.left, extent.right], y: [extent.top, extent.bottom] }
}

function isSame(one: object, other: object): boolean {
  const [names, values] = [Object.keys(one), Object.values(other)]
  return names.every((name, at) => (one as Readonly<Record<string, unknown>>)[name] === values[at])
}

customElements.define('parley-picture', Picture)
