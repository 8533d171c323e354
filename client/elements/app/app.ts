import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { IconNode } from 'lucide'
import { CodeXml, List as ListIcon, Maximize, Rows2, Waypoints } from 'lucide'
import type { Evidence } from '../../../server/shapes/answers.ts'
import { createApi } from '../../data/api.ts'
import { Connection } from '../../data/connection.ts'
import { Drawn } from '../../data/drawn-graph.ts'
import { Network } from '../../data/network.ts'
import { Owner } from '../../data/owner.ts'
import { savedQuery } from '../../data/view-query.ts'
import type { ParleyEvent } from '../../events.ts'
import { rowsOf, tableShown, tablesOf } from '../../ledger/tables.ts'
import type { Box } from '../../picture/geometry/box.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { isEdgeShown, shownEdges } from '../../picture/look/look.ts'
import { addressOf, stateOf } from '../../state/address.ts'
import type { Exploration } from '../../state/exploration.ts'
import { isExplored, pin, unhide, unpin } from '../../state/exploration.ts'
import type { Findable, Panes, Selection, State } from '../../state/state.ts'
import { isFiltered, select, showEverything } from '../../state/state.ts'
import type { Trail } from '../../state/trail.ts'
import { afterGoing, noTrail, redo, undo } from '../../state/trail.ts'
import { shared } from '../../style/shared.ts'
import { currentTheme, watchTheme } from '../../style/theme.ts'
import type { Theme } from '../../style/tokens.ts'
import { comparedWords, counted } from '../../words.ts'
import type { Embedding } from '../embedding/embedding.ts'
import type { Panel } from '../panel/panel.ts'
import { icon } from '../parts/icon.ts'
import { lostServer } from '../parts/notice.ts'
import type { Search } from '../parts/search.ts'
import type { Insets } from '../picture/chart.ts'
import type { Drawing } from '../picture/drawing.ts'
import type { Picture } from '../picture/picture.ts'
import { appStyle } from './app-style.ts'
import { banners, nothingLeft, nothingRead, withoutGraph } from './banners.ts'
import { coveredByPanel, coveredBySteps } from './covering.ts'
import { commandOf } from './keys.ts'
import type { KeysDialog } from './keys-dialog.ts'
import { proposedTitle, titleOf } from './title.ts'
import '../picture/drawing.ts'
import '../embedding/embedding.ts'
import '../picture/extent-of-picture.ts'
import '../picture/legend.ts'
import './take-along.ts'
import '../picture/threshold.ts'
import './keys-dialog.ts'
import './masthead.ts'
import '../filter/filters.ts'
import '../table/data-table.ts'
import '../filter/timeline.ts'
import '../panel/panel.ts'
import '../picture/picture.ts'
import '../parts/search.ts'
import './start.ts'
import './steps.ts'

/** The explorer: holds the state, writes it into the address, and hands it to the elements that show it. */
export class App extends LitElement {
  static override properties = {
    state: { state: true },
    evidence: { state: true },
    theme: { state: true },
    insets: { state: true },
    covered: { state: true },
    cannotDraw: { state: true },
    trail: { state: true },
  }
  static override styles = [shared, appStyle]
  declare private state: State
  declare private evidence: Evidence | undefined
  declare private theme: Theme
  declare private insets: Insets
  declare private covered: readonly Box[]
  declare private cannotDraw: boolean
  declare private trail: Trail
  private readonly connection = new Connection(this)
  private readonly api = createApi(this.connection.fetch)
  private readonly owner = new Owner(this, this.api)
  private readonly network = new Network(this, this.api, () => this.state)
  private readonly drawn = new Drawn(this, this.api)
  private unwatchTheme = () => {}
  private openedFrom: string | undefined

  constructor() {
    super()
    this.state = stateOf(location)
    this.theme = currentTheme()
    this.insets = { right: 0, bottom: 0 }
    this.covered = []
    this.cannotDraw = false
    this.trail = noTrail
    this.addEventListener('click', this.follow)
    this.addEventListener('go', ({ detail }) => this.go(detail))
    this.addEventListener('try', ({ detail }) => this.show(detail))
    this.addEventListener('brought', ({ detail }) => this.network.bring(detail))
    this.addEventListener('moved', ({ detail }) => this.moved(detail))
    this.addEventListener('find', ({ detail }) => this.found(detail))
    this.addEventListener('undo', () => this.walkTrail(undo))
    this.addEventListener('redo', () => this.walkTrail(redo))
    this.addEventListener('close-panel', () => this.close())
    this.addEventListener('evidence', ({ detail }) => (this.evidence = detail))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.returned)
    addEventListener('keydown', this.key)
    addEventListener('resize', this.measure)
    this.unwatchTheme = watchTheme(() => (this.theme = currentTheme()))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.returned)
    removeEventListener('keydown', this.key)
    removeEventListener('resize', this.measure)
    this.unwatchTheme()
  }

  override willUpdate(): void {
    this.network.ask(this.evidence)
    this.owner.ask()
    const { graph, book, left } = this.network
    this.drawn.update(graph, this.state, this.evidence, book, left)
  }

  override render() {
    const { state, network } = this
    const { graph, book, left } = network
    const { panes } = state
    return html`
      <parley-masthead role="banner" ?busy=${this.connection.busy}>
        <parley-search .api=${this.api}></parley-search>
        <span slot="tools" role="group" aria-label="What is shown" class="panes">
          ${this.paneButton('picture', Waypoints, 'Picture')} ${this.paneButton('both', Rows2, 'Both')}
          ${this.paneButton('table', ListIcon, 'Table')}
        </span>
        <button slot="tools" type="button" class="bare tool" @click=${() => this.embedding?.open()}>
          ${icon(CodeXml)}<span class="word">Embed</span>
        </button>
      </parley-masthead>
      <div role="alert">${this.connection.lost && graph !== undefined ? lostServer(() => this.connection.look()) : nothing}</div>
      <parley-filters
        class=${state.selection === null ? '' : 'beside'} .api=${this.api} .state=${state} .book=${book} .left=${left}
      ></parley-filters>
      <div class=${state.selection === null ? '' : 'beside'}>${graph !== undefined && this.isAtStart(graph) ? html`<parley-start .api=${this.api} .state=${state} .graph=${graph}></parley-start>` : nothing}</div>
      <main class=${panes}>${graph === undefined ? withoutGraph(network) : this.withGraph(graph, panes)}</main>
      ${graph === undefined ? nothing : this.foot(graph)}
      ${
        state.selection === null || graph === undefined
          ? nothing
          : html`<parley-panel role="complementary" aria-label="Selection" .api=${this.api} .state=${state} .graph=${graph} .strands=${this.drawn.strands} .token=${this.owner.token}></parley-panel>`
      }
      <parley-embedding .api=${this.api} .query=${savedQuery(state, graph)} .address=${addressOf(state)} .proposal=${proposedTitle(state, graph)}></parley-embedding>
      <parley-keys></parley-keys>
      <p class="visually-hidden" role="status">${graph === undefined ? '' : this.summary(graph)}</p>
    `
  }

  override updated(changed: PropertyValues): void {
    document.title = titleOf(this.state, this.network.graph, this.evidence)
    if (changed.has('state') || changed.size === 0) this.measure()
    if (changed.has('trail') || changed.has('state') || changed.size === 0) void this.findSteps()
  }

  private withGraph(graph: Graph, panes: Panes) {
    if (graph.order === 0)
      return isFiltered(this.state) || this.state.limit !== null ? this.nothingLeft(graph) : nothingRead()
    const beside = this.state.selection !== null
    const { state, network } = this
    const { book, left, changes } = network
    const listed = { graph, state, book, left, changes }
    return html`
      ${
        panes === 'picture'
          ? nothing
          : html`<parley-table
              class=${beside ? 'beside' : ''} .api=${this.api} .state=${{ ...state, table: tableShown(state) }}
              .rows=${rowsOf(listed)} .tables=${tablesOf(listed)}
            ></parley-table>`
      }
      ${
        panes === 'table'
          ? nothing
          : html`${this.cannotDraw ? this.simplyDrawn(graph) : this.drawnByWebGL(graph)}
              <button type="button" class="bare fit" @click=${() => this.picture?.showAll()}>${icon(Maximize)}<span class="visually-hidden">Show the whole network</span></button>`
      }
      <parley-steps .state=${this.state} .graph=${graph} .trail=${this.trail}></parley-steps>
      ${this.nothingLeft(graph)}
      ${banners(network, state, this.connection.lost)}
    `
  }

  private drawnByWebGL(graph: Graph) {
    return html`<parley-picture
      .graph=${this.drawn.graph ?? graph} .state=${this.state} .evidence=${this.evidence} .theme=${this.theme} .insets=${this.insets} .covered=${this.covered}
      @choose=${({ detail }: ParleyEvent<'choose'>) => this.chosen(detail)}
      @pin=${({ detail }: ParleyEvent<'pin'>) => this.explore(pin(this.state.exploration, detail))}
      @unpin=${({ detail }: ParleyEvent<'unpin'>) => this.explore(unpin(this.state.exploration, detail))}
      movable @cannot-draw=${() => (this.cannotDraw = true)}
    ></parley-picture>`
  }

  private simplyDrawn(graph: Graph) {
    return html`<parley-drawing
      .graph=${this.drawn.graph ?? graph} .state=${this.state} .evidence=${this.evidence} .theme=${this.theme} .insets=${this.insets} .covered=${this.covered}
      @choose=${({ detail }: ParleyEvent<'choose'>) => this.chosen(detail)}
      @try-again=${() => (this.cannotDraw = false)}
    ></parley-drawing>`
  }

  private nothingLeft(graph: Graph) {
    if (!isFiltered(this.state) || graph.findEdge((edge) => isEdgeShown(graph, this.state, edge)) !== undefined)
      return undefined
    return nothingLeft(() => this.go(showEverything(this.state)))
  }

  /** Whether a reader who has chosen nothing yet sees only part of the network. */
  private isAtStart(graph: Graph): boolean {
    const { state, drawn } = this
    const isUntouched =
      state.selection === null && state.limit === null && !isFiltered(state) && !isExplored(state.exploration)
    return isUntouched && (drawn.strongest?.edges.size ?? 0) < graph.size
  }

  private foot(graph: Graph) {
    const { whole, book, left } = this.network
    const { attributes } = whole.state.is === 'ready' ? whole.state.value : { attributes: undefined }
    const beside = this.state.selection === null ? '' : 'beside'
    const hasTime = book?.span !== undefined && book.span.from < book.span.to
    return html`<div class="foot">${
      hasTime && left !== undefined
        ? html`<parley-timeline class=${beside} .book=${book} .left=${left} .state=${this.state}></parley-timeline>`
        : nothing
    }<footer class="${beside} ${this.state.panes}">
      <parley-legend .state=${this.state} .graph=${graph} .drawn=${this.drawn.graph ?? graph}></parley-legend>
      ${
        attributes === undefined
          ? nothing
          : html`<div class="muted small sums">
              ${this.drawn.strongest === undefined ? nothing : html`<parley-threshold .state=${this.state} .graph=${graph} .strongest=${this.drawn.strongest}></parley-threshold>`}
              <parley-take-along .state=${this.state} .isDrawn=${this.state.panes !== 'table'} .shown=${() => this.picture?.shownPicture()} .words=${proposedTitle(this.state, graph)}></parley-take-along>
              <parley-extent .state=${this.state} .shown=${graph.order} .total=${attributes.actors}></parley-extent>
              <span class="rest">${counted(attributes.statements, 'statement')} · ${counted(attributes.articles, 'article')}</span>
            </div>`
      }
    </footer></div>`
  }

  private summary(graph: Graph): string {
    const links = shownEdges(graph, this.state).size
    const { book, left, changes } = this.network
    const statements =
      left && book && isFiltered(this.state)
        ? `${left.rows.length} of ${counted(book.statements.id.length, 'statement')}, `
        : ''
    const changed = this.state.against === null ? '' : `, ${comparedWords(changes.length, this.state)}`
    return `${statements}${counted(links, 'link')} shown${changed}`
  }

  private get picture(): Picture | Drawing | null {
    return this.renderRoot.querySelector<Picture | Drawing>('parley-picture, parley-drawing')
  }

  private paneButton(panes: Panes, image: IconNode, word: string) {
    const { state } = this
    return html`<button type="button" class="bare tool" aria-pressed=${state.panes === panes} @click=${() => this.go({ ...state, panes })}>
      ${icon(image)}<span class="word">${word}</span>
    </button>`
  }

  private get embedding(): Embedding | null {
    return this.renderRoot.querySelector<Embedding>('parley-embedding')
  }

  /** Shows a state and gives it its place in the browser's history. */
  private go(state: State): void {
    this.trail = afterGoing(this.trail, this.state, state)
    history.pushState(null, '', addressOf(state))
    this.show(state)
  }

  private explore(exploration: Exploration): void {
    this.go({ ...this.state, exploration })
  }

  private show(state: State): void {
    this.state = state
    this.network.build()
  }

  private walkTrail(walk: typeof undo): void {
    const step = walk(this.trail, this.state)
    if (step === undefined) return
    this.trail = step.trail
    history.pushState(null, '', addressOf(step.state))
    this.show(step.state)
  }

  private chosen(selection: Selection | null): void {
    if (selection === null && this.state.selection === null) return
    if (selection?.what === 'actor') this.openedFrom = selection.id
    this.go(select(this.state, selection))
    void this.showPanel()
  }

  /** Puts the id of the actor that answers in place of the one that was asked for. */
  private moved(id: string): void {
    const state = { ...this.state, selection: { what: 'actor', id } as const }
    history.replaceState(null, '', addressOf(state))
    this.show(state)
  }

  private async found(target: Findable): Promise<void> {
    if (target.what !== 'actor') {
      this.go(select(this.state, target))
      return this.showPanel()
    }
    this.openedFrom = target.id
    const found = { ...this.state, exploration: unhide(this.state.exploration, target.id) }
    this.go(select(found, target))
    await this.showPanel()
    this.picture?.moveTo(target.id)
  }

  private async showPanel(): Promise<void> {
    await this.updateComplete
    await this.renderRoot.querySelector<Panel>('parley-panel')?.focusHeading()
  }

  private async close(): Promise<void> {
    this.go(select(this.state, null))
    await this.updateComplete
    if (this.openedFrom !== undefined) this.picture?.focusActor(this.openedFrom)
  }

  /** Changes the state where a link leads to another state of the explorer, instead of loading the page. */
  private follow(event: MouseEvent): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
    if (link === undefined || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    if (link.origin !== location.origin || !/^\/(actors\/|statements\/|articles\/|$)/.test(link.pathname)) return
    event.preventDefault()
    this.go(stateOf(link))
    if (this.state.selection !== null) void this.showPanel()
  }

  private readonly returned = () => {
    const state = stateOf(location)
    this.trail = afterGoing(this.trail, this.state, state)
    this.show(state)
  }

  private readonly key = (event: KeyboardEvent) => {
    const keys = this.renderRoot.querySelector<KeysDialog>('parley-keys')
    const command = this.embedding?.isOpen || keys?.isOpen ? undefined : commandOf(event)
    if (command === 'close') {
      if (this.state.selection !== null) void this.close()
      return
    }
    if (command === undefined) return
    event.preventDefault()
    if (command === 'keys') keys?.open()
    else if (command === 'search') this.renderRoot.querySelector<Search>('parley-search')?.focus()
    else this.walkTrail(command === 'undo' ? undo : redo)
  }

  private async findSteps(): Promise<void> {
    const covered = await coveredBySteps(this.renderRoot)
    if (JSON.stringify(covered) !== JSON.stringify(this.covered)) this.covered = covered
  }

  private readonly measure = () => {
    const head = this.renderRoot.querySelector('parley-filters')?.getBoundingClientRect().top ?? 0
    this.style.setProperty('--head', `${head}px`)
    const covered = coveredByPanel(this.renderRoot)
    if (covered.right !== this.insets.right || covered.bottom !== this.insets.bottom) this.insets = covered
  }
}

customElements.define('parley-app', App)
