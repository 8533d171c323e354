import type { PropertyDeclarations } from 'lit'
import { html, LitElement } from 'lit'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { ParleyEvent } from '../../events.ts'
import { tell } from '../../events.ts'
import type { ShownPicture } from '../../picture/file/svg-of-picture.ts'
import type { Box } from '../../picture/geometry/box.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { actorsToShow, selectionOf } from '../../picture/look/actors-to-show.ts'
import type { Hit } from '../../picture/look/composition.ts'
import { aroundActor } from '../../picture/look/highlight.ts'
import type { PlacedLabel } from '../../picture/names/labels.ts'
import type { Position } from '../../picture/pointing/next-actor.ts'
import type { State } from '../../state/state.ts'
import type { Theme } from '../../style/tokens.ts'
import type { ActorWalk } from './actor-walk.ts'
import './actor-walk.ts'
import './strand-walk.ts'

/** How much of the right and the foot of a chart something else covers. Pixels. */
export interface Insets {
  readonly right: number
  readonly bottom: number
}

/** Names keep so far from the border. Pixels. */
export const border = 6

/**
 * What picture and drawing have in common: what they show, what can be chosen in them, and the keyboard. Tells
 * `choose`.
 */
export abstract class Chart extends LitElement {
  static override properties: PropertyDeclarations = {
    graph: { attribute: false },
    state: { attribute: false },
    evidence: { attribute: false },
    theme: {},
    insets: { attribute: false },
    covered: { attribute: false },
    hovered: { state: true },
    focused: { state: true },
  }
  declare graph: Graph
  declare state: State
  /** The selected statement, once it has been loaded. */
  declare evidence: Evidence | undefined
  declare theme: Theme
  declare insets: Insets
  /** Small things that lie over the chart: no name may lie under them. */
  declare covered: readonly Box[]
  declare protected hovered: Hit
  /** The actor that has the keyboard's focus. */
  declare protected focused: string | undefined
  /** Where the names lie in the chart as it was last drawn. */
  labels: readonly PlacedLabel[] = []

  constructor() {
    super()
    this.hovered = null
    this.insets = { right: 0, bottom: 0 }
    this.covered = []
    this.addEventListener('keydown', this.pressed)
  }

  /** Nearer (-1) or farther (1), by one step. */
  abstract zoom(step: number): void

  /** What is seen now; undefined before anything has been drawn. */
  abstract shownPicture(): ShownPicture | undefined

  /** Brings actors into the part of the chart that nothing covers. */
  protected abstract aim(actors: readonly string[]): void

  /** Where the actors that the arrow keys reach are drawn. */
  protected abstract positions(): readonly Position[]

  /** In pixels. */
  protected abstract dimensions(): { readonly width: number; readonly height: number }

  /** Moves the camera to an actor and its neighbours. */
  moveTo(actor: string): void {
    const around = aroundActor(this.graph, actor)
    if (around !== null) this.aim([...around.nodes])
  }

  /** Shows the whole graph again. */
  showAll(): void {
    this.aim(this.graph.nodes())
  }

  /** Moves the keyboard's focus to an actor. */
  focusActor(actor: string): void {
    this.renderRoot.querySelector<ActorWalk>('parley-walk')?.focusActor(actor)
  }

  /** The chart for keyboard and screen reader. */
  protected walks(movable: boolean) {
    return html`
      <parley-walk
        .graph=${this.graph} .state=${this.state} .positions=${() => this.positions()} ?movable=${movable}
        @walk=${(event: ParleyEvent<'walk'>) => this.walked(event.detail ?? undefined)}
        @enter=${(event: ParleyEvent<'enter'>) => this.choose({ node: event.detail })}
      ></parley-walk>
      <parley-strand-walk
        .graph=${this.graph}
        @walk=${({ detail }: ParleyEvent<'walk'>) => (this.hovered = detail === null ? null : { edge: detail })}
        @enter=${(event: ParleyEvent<'enter'>) => this.choose({ edge: event.detail })}
      ></parley-strand-walk>
    `
  }

  protected walked(actor: string | undefined): void {
    this.focused = actor
  }

  /** The part of the chart that nothing covers, less a border. */
  protected free(within = 0): Box {
    const { width, height } = this.dimensions()
    const { right, bottom } = this.insets
    return { left: within, top: within, right: width - right - within, bottom: height - bottom - within }
  }

  /** The actors that are in sight unless the reader moves the chart. */
  protected actorsToShow(): readonly string[] {
    return actorsToShow(this.graph, this.state, this.evidence, this.insets.bottom > 0)
  }

  protected choose(hit: Hit): void {
    if (hit === null) tell(this, 'choose', null)
    else if ('node' in hit) tell(this, 'choose', { what: 'actor', id: hit.node })
    else {
      const selection = selectionOf(this.graph, hit.edge)
      if (selection !== null) tell(this, 'choose', selection)
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') this.zoom(-1)
    else if (event.key === '-') this.zoom(1)
    else if (event.key === '0') this.showAll()
  }
}
