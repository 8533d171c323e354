import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { IconNode } from 'lucide'
import { CodeXml, List as ListIcon, Maximize, Rows2, Waypoints } from 'lucide'
import type { Evidence, Ledger, View } from '../../server/types.ts'
import { addressOf, stateOf } from '../address.ts'
import { createApi } from '../api.ts'
import { Connection } from '../connection.ts'
import type { Exploration, Pin } from '../exploration.ts'
import { pin, unhide, unpin } from '../exploration.ts'
import { extentOf } from '../extent.ts'
import type { Book } from '../ledger/book.ts'
import { toBook } from '../ledger/book.ts'
import type { ChangedLink } from '../ledger/changes.ts'
import { changesOf } from '../ledger/changes.ts'
import type { Left } from '../ledger/left.ts'
import { leftOf } from '../ledger/left.ts'
import { narrow } from '../ledger/narrow.ts'
import { rowsOf, tableShown, tablesOf } from '../ledger/tables.ts'
import { arrange, isSlow } from '../picture/arrange.ts'
import { findCommunities } from '../picture/communities.ts'
import type { Graph } from '../picture/graph.ts'
import { toGraph } from '../picture/graph.ts'
import type { Box } from '../picture/labels.ts'
import { isEdgeShown, shownEdges } from '../picture/look.ts'
import { sizeBy } from '../picture/measure.ts'
import { putAway } from '../picture/put-away.ts'
import type { Panes, Selection, State } from '../state.ts'
import { isFiltered, isNarrowed, select, showEverything } from '../state.ts'
import { shared } from '../style/shared.ts'
import type { Theme } from '../style/tokens.ts'
import { currentTheme, watchTheme } from '../theme.ts'
import { proposedTitle, titleOf } from '../title.ts'
import type { Trail } from '../trail.ts'
import { afterGoing, noTrail, redo, undo } from '../trail.ts'
import { addedQueries, isServed, savedQuery, selectedActors, statementFilterOf, viewQuery } from '../view-query.ts'
import { counted } from '../words.ts'
import { appStyle } from './app-style.ts'
import type { Drawing } from './drawing.ts'
import { Drawn } from './drawn.ts'
import type { Embedding } from './embedding.ts'
import { icon } from './icon.ts'
import { lostServer, waiting } from './notice.ts'
import type { Panel } from './panel.ts'
import type { Insets, Picture } from './picture.ts'
import { Remote } from './remote.ts'
import type { Search, Target } from './search.ts'
import { Spreading } from './spreading.ts'
import type { Steps } from './steps.ts'
import './drawing.ts'
import './embedding.ts'
import './extent.ts'
import './legend.ts'
import './masthead.ts'
import './filters.ts'
import './table.ts'
import './timeline.ts'
import './panel.ts'
import './picture.ts'
import './search.ts'
import './steps.ts'

/** Milliseconds until a map that is being made is looked at again. */
const placesAfter = 2000

/** The explorer: keeps the state, the address and the parts in step. */
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
  private readonly whole = new Remote<View>(this, (view) => {
    if (view.attributes.unplaced !== undefined) this.askForPlaces()
    if (view.attributes.truncated) this.tooFew = Math.max(this.tooFew, extentOf(this.state))
    this.network = view
    this.inNetwork = new Set(view.nodes.map(({ key }) => key))
    this.build()
  })
  /** What was added to the network by hand, and what is around a selection that it lacks. */
  private readonly adding = new Remote<readonly View[]>(this, (views) => this.add(views))
  private readonly spreading = new Spreading(this, () => {
    this.parts = []
    this.build()
  })
  private added: readonly View[] = []
  private network: View | undefined
  private inNetwork: ReadonlySet<string> = new Set()
  /** What the selected path or comparison brought. */
  private brought: View | undefined
  private graph: Graph | undefined
  private parts: readonly unknown[] = []
  /** Loaded behind the network: what filters of single statements, the table and the histogram go by. */
  private readonly ledger = new Remote<Ledger>(this, (ledger) => {
    this.book = toBook(ledger)
    this.build()
  })
  private book: Book | undefined
  private left: Left | undefined
  private changes: readonly ChangedLink[] = []
  private readonly drawn = new Drawn(this, this.api)
  /** The largest number of actors that was seen not to hold the network: up to it the server filters. */
  private tooFew = 0
  private unwatchTheme = () => {}
  private placesLater: ReturnType<typeof setTimeout> | undefined
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
    this.addEventListener('go', (event) => this.go((event as CustomEvent<State>).detail))
    this.addEventListener('try', (event) => this.show((event as CustomEvent<State>).detail))
    this.addEventListener('brought', (event) => this.bring((event as CustomEvent<View>).detail))
    this.addEventListener('find', (event) => this.found((event as CustomEvent<Target>).detail))
    this.addEventListener('close-panel', () => this.close())
    this.addEventListener('evidence', (event) => (this.evidence = (event as CustomEvent<Evidence>).detail))
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
    clearTimeout(this.placesLater)
  }

  override willUpdate(): void {
    const query = viewQuery(this.state, this.notHeld)
    this.whole.ask(JSON.stringify(query), (signal) => this.api.view(query, signal))
    if (this.network === undefined) return
    const filter = this.book?.truncated ? statementFilterOf(this.state) : {}
    this.ledger.ask(JSON.stringify(filter), (signal) => this.api.ledger(filter, signal))
    const queries = addedQueries(this.state, this.inNetwork, this.evidence)
    if (queries.length === 0 && this.added.length > 0) this.add([])
    this.adding.ask(queries.length === 0 ? undefined : JSON.stringify(queries), (signal) =>
      Promise.all(queries.map((each) => this.api.view(each, signal))),
    )
    this.drawn.update(this.graph, this.state, this.book, this.left)
  }

  override render() {
    const { graph, state } = this
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
        class=${state.selection === null ? '' : 'beside'} .state=${state} .book=${this.book} .left=${this.left}
        @go=${this.told} @try=${this.tried}
      ></parley-filters>
      <main class=${panes}>${graph === undefined ? this.withoutGraph() : this.withGraph(graph, panes)}</main>
      ${graph === undefined ? nothing : this.foot(graph)}
      ${
        state.selection === null || graph === undefined
          ? nothing
          : html`<parley-panel role="complementary" aria-label="Selection" .api=${this.api} .state=${state} .graph=${graph} .strands=${this.drawn.strands}></parley-panel>`
      }
      <parley-embedding .api=${this.api} .query=${savedQuery(state, graph)} .address=${addressOf(state)} .proposal=${proposedTitle(state, graph)}></parley-embedding>
      <p class="visually-hidden" role="status">${graph === undefined ? '' : this.summary(graph)}</p>
    `
  }

  override updated(changed: PropertyValues): void {
    document.title = titleOf(this.state, this.graph, this.evidence)
    if (changed.has('state') || changed.size === 0) this.measure()
    if (changed.has('trail') || changed.has('state') || changed.size === 0) void this.findSteps()
  }

  private withGraph(graph: Graph, panes: Panes) {
    if (graph.order === 0)
      return isFiltered(this.state) || this.state.limit !== null ? this.nothingLeft(graph) : this.isEmpty()
    const beside = this.state.selection !== null
    const { state, book, left, changes } = this
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
      <parley-steps
        .state=${this.state} .graph=${graph} .trail=${this.trail}
        @undo=${() => this.walkTrail(undo)} @redo=${() => this.walkTrail(redo)}
      ></parley-steps>
      ${this.nothingLeft(graph)}
      ${this.ledger.state.is === 'failed' && !this.connection.lost ? html`<div class="banner">${waiting(this.ledger.state, 'statements', () => this.ledger.again())}</div>` : nothing}
      ${this.underWay()}
      ${this.whole.state.is === 'failed' && !this.connection.lost ? html`<div class="banner">${waiting(this.whole.state, 'network', () => this.whole.again())}</div>` : nothing}
    `
  }

  /** What takes longer than a moment, in words. */
  private underWay() {
    const { whole, spreading, network } = this
    const unplaced = network?.attributes.unplaced ?? 0
    const words =
      whole.state.is === 'loading' && whole.state.slow
        ? `Loading up to ${counted(extentOf(this.state), 'actor')} …`
        : unplaced > 0
          ? `The map is being made: ${counted(unplaced, 'actor')} wait for their places …`
          : spreading.done === undefined
            ? undefined
            : `Placing the actors by forces: ${Math.round(100 * spreading.done)} % …`
    return words === undefined ? nothing : html`<div class="banner part" role="status">${words}</div>`
  }

  /** Asks anew, after a while, for the places that were still being worked out. */
  private askForPlaces(): void {
    clearTimeout(this.placesLater)
    this.placesLater = setTimeout(() => {
      const query = viewQuery(this.state, this.notHeld)
      this.whole.extend((_, signal) => this.api.view(query, signal))
    }, placesAfter)
  }

  private drawnByWebGL(graph: Graph) {
    return html`<parley-picture
      .graph=${this.drawn.graph ?? graph} .state=${this.state} .evidence=${this.evidence} .theme=${this.theme} .insets=${this.insets} .covered=${this.covered}
      @choose=${(event: CustomEvent<Selection | null>) => this.chosen(event.detail)}
      @pin=${({ detail }: CustomEvent<Pin>) => this.explore(pin(this.state.exploration, detail))}
      @unpin=${({ detail }: CustomEvent<string>) => this.explore(unpin(this.state.exploration, detail))}
      movable @cannot-draw=${() => (this.cannotDraw = true)}
    ></parley-picture>`
  }

  private simplyDrawn(graph: Graph) {
    return html`<parley-drawing
      .graph=${this.drawn.graph ?? graph} .state=${this.state} .evidence=${this.evidence} .theme=${this.theme} .insets=${this.insets} .covered=${this.covered}
      @choose=${(event: CustomEvent<Selection | null>) => this.chosen(event.detail)}
      @try-again=${() => (this.cannotDraw = false)}
    ></parley-drawing>`
  }

  private withoutGraph() {
    // The network is there, but filters of single statements wait for these.
    const [remote, what] = this.network === undefined ? [this.whole, 'network'] : [this.ledger, 'statements']
    return html`<div class="centre">${waiting(remote.state, what, () => remote.again())}</div>`
  }

  private isEmpty() {
    return html`<div class="centre">
      <h2>No actors yet</h2>
      <p>Nothing has been read so far. Stop the server, load articles (one text file each), and start it again:</p>
      <p><code>npm run -s parley -- load ARTICLE.txt</code></p>
    </div>`
  }

  private nothingLeft(graph: Graph) {
    if (!isFiltered(this.state) || graph.findEdge((edge) => isEdgeShown(graph, this.state, edge)) !== undefined)
      return undefined
    return html`<div class="banner">
      <p>No links are left with these filters.</p>
      <button type="button" @click=${() => this.go(showEverything(this.state))}>Show everything</button>
    </div>`
  }

  private foot(graph: Graph) {
    const { attributes } = this.whole.state.is === 'ready' ? this.whole.state.value : { attributes: undefined }
    const beside = this.state.selection === null ? '' : 'beside'
    const { book, left } = this
    const hasTime = book?.span !== undefined && book.span.from < book.span.to
    return html`<div class="foot">${
      hasTime && left !== undefined
        ? html`<parley-timeline class=${beside} .book=${book} .left=${left} .state=${this.state} @go=${this.told} @try=${this.tried}></parley-timeline>`
        : nothing
    }<footer class="${beside} ${this.state.panes}">
      <parley-legend .state=${this.state} .graph=${graph} @go=${(event: CustomEvent<State>) => this.go(event.detail)}></parley-legend>
      ${
        attributes === undefined
          ? nothing
          : html`<p class="muted small sums">
              <parley-extent .state=${this.state} .shown=${graph.order} .total=${attributes.actors}></parley-extent>
              <span class="rest">${counted(attributes.statements, 'statement')} · ${counted(attributes.articles, 'article')}</span>
            </p>`
      }
    </footer></div>`
  }

  private summary(graph: Graph): string {
    const links = shownEdges(graph, this.state).size
    const { book, left } = this
    const statements =
      left && book && isFiltered(this.state)
        ? `${left.rows.length} of ${counted(book.statements.id.length, 'statement')}, `
        : ''
    const changed = this.state.against === null ? '' : `, ${counted(this.changes.length, 'change')} between the periods`
    return `${statements}${counted(links, 'link')} shown${changed}`
  }

  private get picture(): Picture | Drawing | null {
    return this.renderRoot.querySelector<Picture | Drawing>('parley-picture, parley-drawing')
  }

  private readonly told = (event: CustomEvent<State>) => this.go(event.detail)
  /** Shows a state that is still being chosen: it gets no place in the history. */
  private readonly tried = (event: CustomEvent<State>) => this.show(event.detail)

  private paneButton(panes: Panes, image: IconNode, word: string) {
    const { state } = this
    return html`<button type="button" class="bare tool" aria-pressed=${state.panes === panes} @click=${() => this.go({ ...state, panes })}>
      ${icon(image)}<span class="word">${word}</span>
    </button>`
  }

  private get embedding(): Embedding | null {
    return this.renderRoot.querySelector<Embedding>('parley-embedding')
  }

  /** How many actors are too few for this page to filter by itself; it cannot at all where the statements cannot be had. */
  private get notHeld(): number {
    return this.ledger.state.is === 'failed' ? Number.POSITIVE_INFINITY : this.tooFew
  }

  private build(): void {
    if (this.network === undefined) return
    if (isNarrowed(this.state) && !isServed(this.state, this.notHeld) && this.book === undefined) return
    const { selection, exploration, arrangement } = this.state
    const selected = selectedActors(selection)
    // What a graph is made of; a click that only selects something shown makes none.
    const parts = [this.network, this.added, this.brought, this.book, this.notHeld, madeOf(this.state, selected)]
    if (parts.every((part, i) => part === this.parts[i])) return
    this.parts = parts
    const brought = this.brought === undefined ? [] : [this.brought]
    const way = this.brought?.nodes.map(({ key }) => key) ?? []
    this.graph = putAway(toGraph(this.network, ...this.added, ...brought), exploration, new Set([...selected, ...way]))
    sizeBy(this.graph, arrangement.size)
    if (isSlow(this.graph, arrangement.layout))
      this.spreading.spread(this.graph, [...parts.slice(0, 3), JSON.stringify(shapeOf(exploration))])
    else {
      this.spreading.stop()
      arrange(this.graph, arrangement.layout)
    }
    if (arrangement.colouring === 'community') findCommunities(this.graph)
    this.graph.setAttribute('way', way)
    this.narrowDown(this.graph)
    this.requestUpdate()
  }

  /** Leaves in the graph what the filters leave of its single statements, as far as they are known. */
  private narrowDown(graph: Graph): void {
    const { book, state } = this
    if (book === undefined) return
    this.left = leftOf(book, state)
    this.changes = state.against === null ? [] : changesOf(book, this.left)
    if (isNarrowed(state) && !book.truncated) narrow(graph, book, this.left, this.changes)
  }

  private add(views: readonly View[]): void {
    this.added = views
    this.build()
  }

  private bring(view: View): void {
    this.brought = view
    this.build()
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
    const made = state.selection?.what === 'path' || state.selection?.what === 'common'
    if (!made) this.brought = undefined
    this.state = state
    this.build()
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

  private async found(target: Target): Promise<void> {
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

  /** Links within the explorer change the state instead of loading the page. */
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
    const writing = event.composedPath().some((target) => target instanceof HTMLInputElement)
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !writing && /^[zy]$/i.test(event.key)) {
      event.preventDefault()
      this.walkTrail(event.key.toLowerCase() === 'y' || event.shiftKey ? redo : undo)
    } else if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      this.renderRoot.querySelector<Search>('parley-search')?.focus()
    } else if (event.key === 'Escape' && this.state.selection !== null && !event.defaultPrevented) {
      void this.close()
    }
  }

  /** Finds out where the steps lie over the picture, once they are drawn. */
  private async findSteps(): Promise<void> {
    const steps = this.renderRoot.querySelector<Steps>('parley-steps')
    await steps?.updateComplete
    const box = steps?.getBoundingClientRect()
    const from = this.renderRoot.querySelector('main')?.getBoundingClientRect()
    const lies = box !== undefined && from !== undefined && box.height > 0
    const covered = lies ? [moved(box, -from.left, -from.top)] : []
    if (JSON.stringify(covered) !== JSON.stringify(this.covered)) this.covered = covered
  }

  /** Finds out how much of the picture the panel covers. */
  private readonly measure = () => {
    const head = this.renderRoot.querySelector('parley-filters')?.getBoundingClientRect().top ?? 0
    this.style.setProperty('--head', `${head}px`)
    const main = (this.picture ?? this.renderRoot.querySelector('main'))?.getBoundingClientRect()
    const panel = this.renderRoot.querySelector('parley-panel')?.getBoundingClientRect()
    const covered = main === undefined || panel === undefined ? { right: 0, bottom: 0 } : coveredBy(main, panel)
    if (covered.right !== this.insets.right || covered.bottom !== this.insets.bottom) this.insets = covered
  }
}

/** The part of a state that a graph is made by, as one text. */
function madeOf(state: State, selected: Iterable<string>): string {
  const { selection: _, panes: _panes, table: _table, sort: _sort, article: _article, ...rest } = state
  return JSON.stringify([{ ...rest, exploration: shapeOf(rest.exploration) }, [...selected]])
}

/** What of an exploration decides who is in the graph: pins and an unfolded pair come over it later. */
function shapeOf(exploration: Exploration): Exploration {
  return { ...exploration, unfolded: null, pinned: [] }
}

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/** A panel as wide as the page is a sheet over its foot; any other stands at its right. */
function coveredBy(main: DOMRect, panel: DOMRect): Insets {
  return panel.width >= main.width
    ? { right: 0, bottom: Math.max(0, main.bottom - panel.top) }
    : { right: Math.max(0, main.right - panel.left), bottom: 0 }
}

customElements.define('parley-app', App)
