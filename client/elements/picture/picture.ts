import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { CameraState } from 'sigma/types'
import { graphExtent } from 'sigma/utils'
import type { Evidence } from '../../../server/types.ts'
import type { Pilot } from '../../picture/camera/pilot.ts'
import { createPilot } from '../../picture/camera/pilot.ts'
import { flush } from '../../picture/flush.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { pointOn } from '../../picture/geometry/shape-of-link.ts'
import type { EdgeAttributes, Graph, NodeAttributes } from '../../picture/graph/graph.ts'
import { selectionOf, subjectOf } from '../../picture/look/actors-to-show.ts'
import type { Composition, Ground, Hovered } from '../../picture/look/composition.ts'
import { compose, groundOf } from '../../picture/look/composition.ts'
import { aroundActor } from '../../picture/look/highlight.ts'
import { edgeLook, nodeLook } from '../../picture/look/look.ts'
import type { Box, PlacedLabel } from '../../picture/names/labels.ts'
import { whenFacesCome } from '../../picture/names/lettering.ts'
import { courseOf, drawOverlay, pointOf } from '../../picture/overlay/draw-overlay.ts'
import type { Mark } from '../../picture/overlay/slide-names.ts'
import { isSame, markOf, slideNames } from '../../picture/overlay/slide-names.ts'
import { letDrag } from '../../picture/pointing/drag.ts'
import { askNothingWhileHeld } from '../../picture/pointing/hold.ts'
import type { LinkFinder } from '../../picture/pointing/link-finder.ts'
import { createLinkFinder } from '../../picture/pointing/link-finder.ts'
import type { Place } from '../../picture/pointing/next-actor.ts'
import type { Renderer } from '../../picture/renderer.ts'
import { createRenderer, loadSettings } from '../../picture/renderer.ts'
import type { Pin } from '../../state/exploration.ts'
import type { Selection, State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import type { Theme } from '../../style/tokens.ts'
import type { Walk } from './actor-walk.ts'
import { pictureStyle } from './picture-style.ts'
import './strand-walk.ts'
import './actor-walk.ts'

/** How much of the right and the foot of the picture something else covers. Pixels. */
export interface Insets {
  readonly right: number
  readonly bottom: number
}

/** What a picture that is drawn again takes over. */
interface Kept {
  readonly bounds: ReturnType<Renderer['getBBox']>
  /** Absent where nobody has moved it. */
  readonly camera: CameraState | undefined
}

/** How far from a line a pointer still counts as on it. Pixels. */
const reach = { mouse: 5, finger: 14 }
/** How long a crowded picture must lie still before its names are placed anew: milliseconds, and frames where these are slow. */
const rest = { milliseconds: 120, frames: 3 }
/** What takes longer is a pause between two movements, not a frame. Milliseconds. */
const slowest = 1000
/** How long it is said that the picture was drawn again. Milliseconds. */
const told = 8000
/** Graphics that are lost so many times within so many milliseconds cannot be had. */
const giveUp = { after: 4, within: 30_000 }
/** Names keep off the border. Pixels. */
const border = 6

/**
 * The network, drawn by sigma. Tells of a choice by `choose` (a Selection or null), of an actor that was moved by `pin` (a
 * Pin), of one that is to lie where it belongs by `unpin` (its id), and by `cannot-draw` that it is blank.
 */
export class Picture extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    evidence: { attribute: false },
    theme: {},
    names: { attribute: false },
    insets: { attribute: false },
    covered: { attribute: false },
    movable: { type: Boolean },
    hovered: { state: true },
    focused: { state: true },
    lost: { state: true },
  }
  static override styles = [shared, pictureStyle]
  declare graph: Graph
  declare state: State
  /** The selected statement, once it is known. */
  declare evidence: Evidence | undefined
  declare theme: Theme
  /** Whether every actor has its name beside it, or only those under the eye. */
  declare names: boolean
  declare insets: Insets
  /** Where something small lies over the picture, and no name is to lie under it. */
  declare covered: readonly Box[]
  /** Whether actors can be dragged and pinned. */
  declare movable: boolean
  declare private hovered: Hovered
  declare private focused: string | undefined
  /** Whether the reader is being told that the graphics were lost. */
  declare private lost: boolean
  /** Where the names lie in the picture as it was last drawn. */
  labels: readonly PlacedLabel[] = []

  private renderer: Renderer | undefined
  private pilot: Pilot | undefined
  private links: LinkFinder | undefined
  private composition: Composition | undefined
  private ground: Ground | undefined
  /** The frame that the names were drawn for. */
  private lettered: Mark | undefined
  /** Where the actor lay that is being moved. */
  private lifted: Pin | undefined
  private rest: ReturnType<typeof setTimeout> | undefined
  private telling: ReturnType<typeof setTimeout> | undefined
  /** When the graphics were lost, by the page's clock. */
  private losses: readonly number[] = []
  /** When the picture last moved. */
  private moved = 0
  private readonly resized = new ResizeObserver(() => this.hasOtherSize() && this.fitAgain())

  constructor() {
    super()
    this.hovered = null
    this.lost = false
    this.names = true
    this.insets = { right: 0, bottom: 0 }
    this.covered = []
    this.addEventListener('keydown', this.key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
    clearTimeout(this.rest)
    clearTimeout(this.telling)
    this.renderer?.kill()
    this.renderer = undefined
  }

  override render() {
    const walking = this.focused === undefined ? '' : 'walking'
    const losing = { handleEvent: (event: Event) => this.lose(event.target), capture: true }
    return html`
      <div class="stage ${this.hovered === null ? '' : 'pointing'} ${walking}" @webglcontextlost=${losing}></div>
      <div role="status">${this.lost ? html`<p class="lost">The graphics were lost, and the picture was drawn again.</p>` : nothing}</div>
      <parley-walk
        .graph=${this.graph} .state=${this.state} .places=${() => this.places()}
        @walk=${(event: CustomEvent<string | undefined>) => this.walked(event.detail)}
        @enter=${(event: CustomEvent<string>) => this.choose({ what: 'actor', id: event.detail })}
        ?movable=${this.movable}
        @nudge=${({ detail: { actor, x, y } }: CustomEvent<Pin>) => this.nudge(actor, { x, y })}
        @drop=${(event: CustomEvent<string>) => this.drop(event.detail)}
        @pin=${(event: CustomEvent<string>) => this.togglePin(event.detail)}
      ></parley-walk>
      <parley-strand-walk
        .graph=${this.graph}
        @walk=${({ detail }: CustomEvent<string | null>) => (this.hovered = detail === null ? null : { edge: detail })}
        @enter=${(event: CustomEvent<string>) => this.chooseLink(event.detail)}
      ></parley-strand-walk>
    `
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.renderer === undefined) {
      this.start()
      return
    }
    const { renderer } = this
    const [newGraph, newRoom] = [changed.get('graph') !== undefined, changed.get('insets') !== undefined]
    if (changed.has('graph') || changed.has('state')) this.ground = groundOf(this.graph, this.state)
    const before = this.composition
    this.compose()
    if (newGraph) {
      if ((before?.scene.detailed === null) === this.ground?.plain) renderer.setSettings(loadSettings(this.graph))
      renderer.setGraph(this.graph)
    }
    if (this.ground?.plain && before && [...changed.keys()].join() === 'hovered') this.repaint(before)
    else if (!newGraph) renderer.refresh()
    if (newGraph || newRoom) this.fitAgain()
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

  /** Shows the whole graph again. */
  showAll(): void {
    this.aim(this.graph.nodes())
  }

  /** Nearer (-1) or farther (1), by one step. */
  zoom(step: number): void {
    this.pilot?.zoom(step)
  }

  /** Moves the keyboard's focus to an actor. */
  focusActor(actor: string): void {
    this.renderRoot.querySelector<Walk>('parley-walk')?.focusActor(actor)
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
      this.dispatchEvent(new CustomEvent('cannot-draw'))
      return
    }
    this.renderer = renderer
    this.pilot = createPilot(renderer)
    this.links = createLinkFinder(renderer)
    // Actors that come later must not move those that are there.
    renderer.setCustomBBox(kept?.bounds ?? graphExtent(this.graph)).refresh()
    this.listen(renderer)
    this.resized.observe(stage)
    if (kept === undefined) this.aim(this.graph.nodes(), false)
    else this.aim(this.subject(), false)
    if (kept?.camera !== undefined) renderer.getCamera().setState(kept.camera)
    renderer.setGraph(this.graph)
    void whenFacesCome(() => this.letter())
  }

  /**
   * Sigma gives its canvases no new life when the browser takes their graphics away (a driver was restarted, too many
   * pages draw): another one on the same graph shows what this one showed.
   */
  private lose(canvas: EventTarget | null): void {
    const { renderer, pilot } = this
    if (renderer === undefined || !Object.values(renderer.getCanvases()).some((one) => one === canvas)) return
    const now = performance.now()
    this.losses = [...this.losses.filter((then) => now - then < giveUp.within), now]
    const kept = {
      bounds: renderer.getCustomBBox() ?? renderer.getBBox(),
      camera: pilot?.isMoved() ? renderer.getCamera().getState() : undefined,
    }
    renderer.kill()
    this.renderer = undefined
    if (this.losses.length >= giveUp.after) {
      this.dispatchEvent(new CustomEvent('cannot-draw'))
      return
    }
    this.lost = true
    clearTimeout(this.telling)
    this.telling = setTimeout(() => (this.lost = false), told)
    this.start(kept)
  }

  private listen(renderer: Renderer): void {
    renderer.on('afterRender', () => {
      flush(renderer)
      if (this.ground?.plain && this.lettered && !isSame(this.lettered, markOf(renderer)))
        this.letterLater(this.lettered)
      else this.letter()
    })
    renderer.on('enterNode', ({ node }) => (this.hovered = { node }))
    renderer.on('leaveNode', () => (this.hovered = null))
    const mouse = renderer.getMouseCaptor()
    mouse.on('mousemove', (point) => this.hoverLink(point))
    mouse.on('mouseleave', () => (this.hovered = null))
    askNothingWhileHeld(renderer)
    const hasDragged = this.movable
      ? letDrag(renderer, {
          moved: (actor, to) => this.move(actor, to),
          dropped: (actor) => this.drop(actor),
        })
      : () => false
    renderer.on('clickNode', ({ node }) => !hasDragged() && this.choose({ what: 'actor', id: node }))
    renderer.on('clickStage', ({ event }) => !hasDragged() && this.clickBeside(event, 'touches' in event.original))
  }

  /** Moves an actor to a point of the graph for as long as it is held. */
  private move(actor: string, to: Point): void {
    const { x, y } = this.graph.getNodeAttributes(actor)
    this.lifted ??= { actor, x, y }
    this.graph.mergeNodeAttributes(actor, { x: to.x, y: to.y })
  }

  /** Moves an actor by pixels. */
  private nudge(actor: string, by: Point): void {
    const point = this.pointOf(actor)
    if (point === undefined || this.renderer === undefined) return
    this.move(actor, this.renderer.viewportToGraph({ x: point.x + by.x, y: point.y + by.y }))
  }

  /** Asks for an actor to be pinned where it was moved to; where it came from is kept until then. */
  private drop(actor: string): void {
    const { lifted } = this
    this.lifted = undefined
    if (lifted?.actor !== actor || !this.graph.hasNode(actor)) return
    const { x, y } = this.graph.getNodeAttributes(actor)
    this.graph.mergeNodeAttributes(actor, { x: lifted.x, y: lifted.y })
    this.dispatchEvent(new CustomEvent('pin', { detail: { actor, x, y } }))
  }

  private togglePin(actor: string): void {
    const { x, y, pinned } = this.graph.getNodeAttributes(actor)
    this.dispatchEvent(
      pinned ? new CustomEvent('unpin', { detail: actor }) : new CustomEvent('pin', { detail: { actor, x, y } }),
    )
  }

  /** Draws the names where they belong. */
  private letter(): void {
    const { renderer, composition } = this
    clearTimeout(this.rest)
    if (renderer === undefined || composition === undefined) return
    slideNames(renderer)
    this.lettered = markOf(renderer)
    this.labels = drawOverlay(renderer, this.graph, composition, this.free(border), this.covered)
  }

  /** While many actors move, their names only move along; they find new places when the camera rests. */
  private letterLater(since: Mark): void {
    if (this.renderer !== undefined) slideNames(this.renderer, since)
    clearTimeout(this.rest)
    const now = performance.now()
    const frame = now - this.moved
    this.moved = now
    const slow = frame < slowest ? rest.frames * frame : 0
    const isHeld = () => this.renderer?.getMouseCaptor().isMouseDown === true
    const settle = () => (isHeld() ? this.letterLater(since) : this.letter())
    this.rest = setTimeout(settle, Math.max(rest.milliseconds, slow))
  }

  /** Draws anew only what the pointer brings out, and what it brought out before. */
  private repaint(before: Composition): void {
    const highlights = [before.scene.highlight, this.composition?.scene.highlight]
    const nodes = new Set(highlights.flatMap((each) => [...(each?.nodes ?? [])]))
    const edges = new Set(highlights.flatMap((each) => [...(each?.edges ?? [])]))
    const partialGraph = { nodes: [...nodes], edges: [...edges] }
    this.renderer?.refresh({ partialGraph, skipIndexation: true, schedule: true })
  }

  private compose(): void {
    const { state, evidence, hovered, focused, theme, names } = this
    const size = { width: this.clientWidth, height: this.clientHeight }
    this.composition = compose(this.graph, { state, evidence, hovered, focused, theme, names, size }, this.ground)
  }

  /** The part of the picture that nothing covers, less a border. */
  private free(within = 0): Box {
    const { width, height } = this.renderer?.getDimensions() ?? { width: 0, height: 0 }
    const { right, bottom } = this.insets
    return { left: within, top: within, right: width - right - within, bottom: height - bottom - within }
  }

  private aim(actors: readonly string[], animated = true): void {
    this.pilot?.aim(this.graph, actors, this.free(), animated)
  }

  /** An observer tells of the first size, too, which sigma has found by itself. */
  private hasOtherSize(): boolean {
    const { width, height } = this.renderer?.getDimensions() ?? { width: 0, height: 0 }
    return width !== this.clientWidth || height !== this.clientHeight
  }

  /** After the room has changed: fits the graph anew, or where the reader has moved the camera, keeps the selection in sight. */
  private fitAgain(): void {
    const { renderer, pilot } = this
    if (renderer === undefined || pilot === undefined) return
    const moved = pilot.isMoved()
    renderer.resize()
    const before = this.composition?.scene.scale
    this.compose()
    if (moved) this.keepInSight([...(this.composition?.foreground ?? [])])
    else this.aim(this.subject())
    // Without a change of scale, marks stay as they are. Drawn at once: resizing has emptied the layers.
    if (this.composition?.scene.scale === before) renderer.refresh({ partialGraph: {}, skipIndexation: true })
    else renderer.refresh()
  }

  private subject(): readonly string[] {
    return subjectOf(this.graph, this.state, this.evidence, this.insets.bottom > 0)
  }

  private keepInSight(actors: readonly string[]): void {
    const { left, top, right, bottom } = this.free()
    const hidden = actors.some((actor) => {
      const point = this.pointOf(actor)
      return point !== undefined && (point.x < left || point.x > right || point.y < top || point.y > bottom)
    })
    if (hidden) this.aim(actors.filter((actor) => this.graph.hasNode(actor)))
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') this.pilot?.zoom(-1)
    else if (event.key === '-') this.pilot?.zoom(1)
    else if (event.key === '0') this.showAll()
  }

  private walked(actor: string | undefined): void {
    this.focused = actor
    if (actor !== undefined) this.keepInSight([actor])
  }

  private places(): Place[] {
    return this.graph.nodes().flatMap((key) => {
      const point = this.state.kinds.includes(this.graph.getNodeAttribute(key, 'kind')) ? this.pointOf(key) : undefined
      return point === undefined ? [] : [{ key, ...point }]
    })
  }

  /** A click on neither node nor line: on a name it opens the actor, near a line the link, elsewhere it closes the panel. */
  private clickBeside({ x, y }: Point, finger: boolean): void {
    const name = this.labels.find((label) => label.left <= x && x <= label.right && label.top <= y && y <= label.bottom)
    if (name !== undefined) this.choose({ what: 'actor', id: name.key })
    if (name !== undefined) return
    const edge = this.linkNear({ x, y }, finger ? reach.finger : reach.mouse)
    if (edge === undefined) this.choose(null)
    else this.chooseLink(edge)
  }

  /** Brings out the link under the pointer, where it is not on an actor, nor among thousands of links. */
  private hoverLink(point: Point): void {
    if (this.ground?.plain || (this.hovered !== null && 'node' in this.hovered)) return
    const edge = this.linkNear(point, reach.mouse)
    if (edge !== this.hovered?.edge) this.hovered = edge === undefined ? null : { edge }
  }

  private linkNear(point: Point, within: number): string | undefined {
    return this.links?.near(this.graph, this.composition?.edges ?? [], point, within)
  }

  private chooseLink(key: string): void {
    const selection = selectionOf(this.graph, key)
    if (selection !== null) this.choose(selection)
  }

  private choose(selection: Selection | null): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: selection }))
  }
}

customElements.define('parley-picture', Picture)
