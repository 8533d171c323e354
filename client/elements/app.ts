import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import { CodeXml, List as ListIcon, Maximize, Moon, SquareTerminal, Sun, Waypoints } from 'lucide'
import type { Evidence, View } from '../../server/types.ts'
import { addressOf, stateOf } from '../address.ts'
import { createApi } from '../api.ts'
import { unhide } from '../exploration.ts'
import type { Graph } from '../picture/graph.ts'
import { toGraph } from '../picture/graph.ts'
import { isEdgeShown } from '../picture/look.ts'
import { putAway } from '../picture/put-away.ts'
import type { Selection, State } from '../state.ts'
import { isFiltered, select, showEverything } from '../state.ts'
import { shared } from '../style/shared.ts'
import type { Theme } from '../style/tokens.ts'
import { chooseTheme, currentTheme, watchSystemTheme } from '../theme.ts'
import { proposedTitle, titleOf } from '../title.ts'
import type { Trail } from '../trail.ts'
import { afterGoing, noTrail, redo, undo } from '../trail.ts'
import { addedQueries, savedQuery, selectedActors, viewQuery } from '../view-query.ts'
import { counted } from '../words.ts'
import { appStyle } from './app-style.ts'
import type { Embedding } from './embedding.ts'
import { icon } from './icon.ts'
import { waiting } from './notice.ts'
import type { Panel } from './panel.ts'
import { partBanner } from './part.ts'
import type { Insets, Picture } from './picture.ts'
import { Remote } from './remote.ts'
import type { Search, Target } from './search.ts'
import './embedding.ts'
import './legend.ts'
import './list.ts'
import './panel.ts'
import './picture.ts'
import './search.ts'
import './steps.ts'

/** The explorer: keeps the state, the address and the parts in step. */
export class App extends LitElement {
  static override properties = {
    state: { state: true },
    evidence: { state: true },
    theme: { state: true },
    insets: { state: true },
    cannotDraw: { state: true },
    trail: { state: true },
  }
  static override styles = [shared, appStyle]
  declare private state: State
  declare private evidence: Evidence | undefined
  declare private theme: Theme
  declare private insets: Insets
  declare private cannotDraw: boolean
  declare private trail: Trail
  private readonly api = createApi((...request) => fetch(...request))
  private readonly whole = new Remote<View>(this, (view) => {
    this.tooLarge ||= view.attributes.truncated
    this.network = view
    this.inNetwork = new Set(view.nodes.map(({ key }) => key))
    this.build()
  })
  /** What was added to the network by hand, and what is around a selection that it lacks. */
  private readonly adding = new Remote<readonly View[]>(this, (views) => this.add(views))
  private added: readonly View[] = []
  private network: View | undefined
  private inNetwork: ReadonlySet<string> = new Set()
  /** What the selected path or comparison brought. */
  private brought: View | undefined
  private graph: Graph | undefined
  /** Whether the network was ever seen not to fit into one picture: the server then filters it. */
  private tooLarge = false
  private unwatchTheme = () => {}
  private openedFrom: string | undefined

  constructor() {
    super()
    this.state = stateOf(location)
    this.theme = currentTheme()
    this.insets = { right: 0, bottom: 0 }
    this.cannotDraw = false
    this.trail = noTrail
    this.addEventListener('click', this.follow)
    this.addEventListener('go', (event) => this.go((event as CustomEvent<State>).detail))
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
    this.unwatchTheme = watchSystemTheme(() => (this.theme = currentTheme()))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.returned)
    removeEventListener('keydown', this.key)
    removeEventListener('resize', this.measure)
    this.unwatchTheme()
  }

  override willUpdate(): void {
    const query = viewQuery(this.state, this.tooLarge)
    this.whole.ask(JSON.stringify(query), (signal) => this.api.view(query, signal))
    if (this.network === undefined) return
    const queries = addedQueries(this.state, this.inNetwork, this.evidence)
    if (queries.length === 0 && this.added.length > 0) this.add([])
    this.adding.ask(queries.length === 0 ? undefined : JSON.stringify(queries), (signal) =>
      Promise.all(queries.map((each) => this.api.view(each, signal))),
    )
  }

  override render() {
    const { graph, state, theme } = this
    const asList = state.panes === 'table' || this.cannotDraw
    return html`
      <header>
        <h1><a href="/">Parley</a></h1>
        <parley-search .api=${this.api}></parley-search>
        <div class="tools">
          ${
            this.cannotDraw
              ? nothing
              : html`<button type="button" class="bare" @click=${() => this.go({ ...state, panes: asList ? 'picture' : 'table' })}>
                  ${icon(asList ? Waypoints : ListIcon)}<span class="word">${asList ? 'Picture' : 'List'}</span>
                </button>`
          }
          <button type="button" class="bare" @click=${() => this.embedding?.open()}>
            ${icon(CodeXml)}<span class="word">Embed</span>
          </button>
          <a href="/query">${icon(SquareTerminal)}<span class="word">Query</span></a>
          <button type="button" class="bare" @click=${this.switchTheme}>
            ${icon(theme === 'dark' ? Sun : Moon)}<span class="word">${theme === 'dark' ? 'Light' : 'Dark'}</span>
          </button>
        </div>
      </header>
      <main>${graph === undefined ? this.withoutGraph() : this.withGraph(graph, asList)}</main>
      ${graph === undefined ? nothing : this.foot(graph)}
      ${
        state.selection === null || graph === undefined
          ? nothing
          : html`<parley-panel role="complementary" aria-label="Selection" .api=${this.api} .state=${state} .graph=${graph}></parley-panel>`
      }
      <parley-embedding .api=${this.api} .query=${savedQuery(state)} .address=${addressOf(state)} .proposal=${proposedTitle(state, graph)}></parley-embedding>
      <p class="visually-hidden" role="status">${graph === undefined ? '' : this.summary(graph)}</p>
    `
  }

  override updated(changed: PropertyValues): void {
    document.title = titleOf(this.state, this.graph, this.evidence)
    if (changed.has('state') || changed.size === 0) this.measure()
  }

  private withGraph(graph: Graph, asList: boolean) {
    if (graph.order === 0) return isFiltered(this.state) || this.state.limit !== null ? this.parted() : this.isEmpty()
    const beside = this.state.selection !== null
    return html`
      ${
        asList
          ? html`<parley-list class=${beside ? 'beside' : ''} .graph=${graph} .state=${this.state}></parley-list>`
          : html`<parley-picture
                .graph=${graph} .state=${this.state} .evidence=${this.evidence} .theme=${this.theme} .insets=${this.insets}
                @choose=${(event: CustomEvent<Selection | null>) => this.chosen(event.detail)}
                @cannot-draw=${() => (this.cannotDraw = true)}
              ></parley-picture>
              <button type="button" class="bare fit" @click=${() => this.picture?.showAll()}>${icon(Maximize)}<span class="visually-hidden">Show the whole network</span></button>`
      }
      <parley-steps
        .state=${this.state} .graph=${graph} .trail=${this.trail}
        @undo=${() => this.walkTrail(undo)} @redo=${() => this.walkTrail(redo)}
      ></parley-steps>
      ${this.cannotDraw ? this.withoutWebGL() : (this.nothingLeft(graph) ?? this.parted())}
      ${this.whole.state.is === 'failed' ? html`<div class="banner">${waiting(this.whole.state, 'network', () => this.whole.again())}</div>` : nothing}
    `
  }

  private withoutGraph() {
    return html`<div class="centre">${waiting(this.whole.state, 'network', () => this.whole.again())}</div>`
  }

  private isEmpty() {
    return html`<div class="centre">
      <h2>No actors yet</h2>
      <p>Nothing has been read so far. Stop the server, load articles (one text file each), and start it again:</p>
      <p><code>npm run -s parley -- load ARTICLE.txt</code></p>
    </div>`
  }

  private withoutWebGL() {
    return html`<div class="banner" role="status">
      <p>This browser cannot draw the picture: WebGL 2 is switched off or was lost. The list shows the same links.</p>
      <button type="button" @click=${() => (this.cannotDraw = false)}>Try the picture again</button>
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
    return html`<footer class=${this.state.selection === null ? '' : 'beside'}>
      <parley-legend .state=${this.state} .graph=${graph} @go=${(event: CustomEvent<State>) => this.go(event.detail)}></parley-legend>
      ${
        attributes === undefined
          ? nothing
          : html`<p class="muted small sums">
              ${graph.order < attributes.actors ? `${graph.order} of ${counted(attributes.actors, 'actor')} · ` : ''}${counted(attributes.statements, 'statement')} · ${counted(attributes.articles, 'article')}
            </p>`
      }
    </footer>`
  }

  private summary(graph: Graph): string {
    const links = graph.filterEdges((edge) => isEdgeShown(graph, this.state, edge)).length
    return `${counted(links, 'link')} shown`
  }

  private get picture(): Picture | null {
    return this.renderRoot.querySelector<Picture>('parley-picture')
  }

  private readonly parted = () => partBanner(this.state, (whole) => this.go(whole))
  private get embedding(): Embedding | null {
    return this.renderRoot.querySelector<Embedding>('parley-embedding')
  }

  private build(): void {
    if (this.network === undefined) return
    const { selection, exploration } = this.state
    const brought = this.brought === undefined ? [] : [this.brought]
    const way = this.brought?.nodes.map(({ key }) => key) ?? []
    this.graph = putAway(
      toGraph(this.network, ...this.added, ...brought),
      exploration,
      new Set([...selectedActors(selection), ...way]),
    )
    this.graph.setAttribute('way', way)
    this.requestUpdate()
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

  private switchTheme(): void {
    chooseTheme(this.theme === 'dark' ? 'light' : 'dark')
    this.theme = currentTheme()
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

  /** Finds out how much of the picture the panel covers. */
  private readonly measure = () => {
    const head = this.renderRoot.querySelector('header')?.getBoundingClientRect().height ?? 0
    this.style.setProperty('--head', `${head}px`)
    const main = this.renderRoot.querySelector('main')?.getBoundingClientRect()
    const panel = this.renderRoot.querySelector('parley-panel')?.getBoundingClientRect()
    const covered = main === undefined || panel === undefined ? { right: 0, bottom: 0 } : coveredBy(main, panel)
    if (covered.right !== this.insets.right || covered.bottom !== this.insets.bottom) this.insets = covered
  }
}

/** A panel as wide as the page is a sheet over its foot; any other stands at its right. */
function coveredBy(main: DOMRect, panel: DOMRect): Insets {
  return panel.width >= main.width
    ? { right: 0, bottom: Math.max(0, main.bottom - panel.top) }
    : { right: Math.max(0, main.right - panel.left), bottom: 0 }
}

customElements.define('parley-app', App)
