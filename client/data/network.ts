import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Evidence, Ledger } from '../../server/shapes/answers.ts'
import type { View } from '../../server/shapes/views.ts'
import type { Book } from '../ledger/book.ts'
import { toBook } from '../ledger/book.ts'
import type { ChangedLink } from '../ledger/changed-links.ts'
import { changesOf } from '../ledger/changed-links.ts'
import type { Left } from '../ledger/left-by-filters.ts'
import { leftOf } from '../ledger/left-by-filters.ts'
import { keepRoles, narrow } from '../ledger/narrow-graph.ts'
import { boxAround } from '../picture/geometry/box.ts'
import { colouringOf, findCommunities } from '../picture/graph/communities.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { toGraph } from '../picture/graph/graph.ts'
import { putAway } from '../picture/graph/put-away.ts'
import { sizeBy } from '../picture/graph/size-by.ts'
import { arrange, isSlow } from '../picture/places/arrange.ts'
import type { Exploration } from '../state/exploration.ts'
import { extentOf } from '../state/extent.ts'
import type { State } from '../state/state.ts'
import { isNarrowed, publisherAgainst } from '../state/state.ts'
import type { Api } from './api.ts'
import { Remote } from './remote.ts'
import { Spreading } from './spreading.ts'
import { addedQueries, foundFilterOf, isServed, selectedActors, statementFilterOf, viewQuery } from './view-query.ts'

/** Wait before asking again for positions that the server is still working out. Milliseconds. */
const placesAfter = 2000

/** Loads what a state shows, the network and its statements, and makes one graph of them. */
export class Network implements ReactiveController {
  readonly whole: Remote<View>
  /** Loaded after the network. Filters of single statements, the table and the histogram need it. */
  readonly ledger: Remote<Ledger>
  readonly spreading: Spreading
  /** Undefined until all that it is made of has loaded. */
  graph: Graph | undefined
  book: Book | undefined
  left: Left | undefined
  changes: readonly ChangedLink[] = []
  private readonly host: ReactiveControllerHost
  private readonly api: Api
  private readonly state: () => State
  /** Neighbours that the reader added, and what is selected but not in the network. */
  private readonly adding: Remote<readonly View[]>
  private added: readonly View[] = []
  private view: View | undefined
  private inView: ReadonlySet<string> = new Set()
  /** Actors and links of the selected path or comparison. */
  private brought: View | undefined
  private parts: readonly unknown[] = []
  /** The largest number of actors that is known not to hold the whole network: up to it the server filters. */
  private tooFew = 0
  /** The filter of articles and words for which the statements were requested last, and that of the book. */
  private asked = ''
  private heldBy = ''
  private placesLater: ReturnType<typeof setTimeout> | undefined

  /** @param state gives the state that is shown now. */
  constructor(host: ReactiveControllerHost, api: Api, state: () => State) {
    this.host = host
    this.api = api
    this.state = state
    this.whole = new Remote(host, (view) => this.take(view))
    this.ledger = new Remote(host, (ledger) => {
      this.book = toBook(ledger)
      this.heldBy = this.asked
      this.build()
    })
    this.adding = new Remote(host, (views) => this.add(views))
    this.spreading = new Spreading(host, () => {
      this.parts = []
      this.build()
    })
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.placesLater)
  }

  /** Whether the network has loaded. Its graph may still wait for the statements. */
  get isThere(): boolean {
    return this.view !== undefined
  }

  /** How many actors the server has found no position for yet. */
  get unplaced(): number {
    return this.view?.attributes.unplaced ?? 0
  }

  /** Requests what the state shows and has not been loaded. */
  ask(evidence: Evidence | undefined): void {
    const state = this.state()
    const query = viewQuery(state, this.notHeld)
    this.whole.ask(JSON.stringify(query), (signal) => this.api.view(query, signal))
    if (this.view === undefined) return
    const filter = this.book?.truncated ? statementFilterOf(state) : foundFilterOf(state)
    this.asked = JSON.stringify(foundFilterOf(state))
    this.ledger.ask(JSON.stringify(filter), (signal) => this.api.ledger(filter, signal))
    const queries = addedQueries(state, this.inView, evidence)
    if (queries.length === 0 && this.added.length > 0) this.add([])
    this.adding.ask(queries.length === 0 ? undefined : JSON.stringify(queries), (signal) =>
      Promise.all(queries.map((each) => this.api.view(each, signal))),
    )
  }

  /** Adds the actors and links of a path or a comparison to the graph, as long as it is selected. */
  bring(view: View): void {
    this.brought = view
    this.build()
  }

  /** Makes a new graph where the state, or what has loaded, has changed it. */
  build(): void {
    const state = this.state()
    const { selection, exploration, arrangement } = state
    if (selection?.what !== 'path' && selection?.what !== 'common') this.brought = undefined
    if (this.view === undefined) return
    if (isNarrowed(state) && !isServed(state, this.notHeld) && this.book === undefined) return
    const selected = selectedActors(selection)
    // All that the graph depends on: a click that only selects something shown makes no new one.
    const parts = [this.view, this.added, this.brought, this.book, this.notHeld, madeOf(state, selected)]
    if (parts.every((part, i) => part === this.parts[i])) return
    this.parts = parts
    const brought = this.brought === undefined ? [] : [this.brought]
    const way = this.brought?.nodes.map(({ key }) => key) ?? []
    const graph = putAway(toGraph(this.view, ...this.added, ...brought), exploration, new Set([...selected, ...way]))
    keepRoles(graph, state.roles)
    sizeBy(graph, arrangement.size)
    if (isSlow(graph, arrangement.layout))
      this.spreading.spread(graph, [...parts.slice(0, 3), JSON.stringify(shapeOf(exploration))])
    else {
      this.spreading.stop()
      arrange(graph, arrangement.layout)
    }
    if (colouringOf(graph, arrangement) === 'community') findCommunities(graph)
    const extent = boxAround(graph.mapNodes((_, { x, y }) => ({ x, y })))
    const { focus, expanded, collapsed, hidden, only } = exploration
    const frame = JSON.stringify([state.limit, focus, expanded, collapsed, hidden, only, arrangement.layout, way])
    graph.mergeAttributes({
      way,
      frame: `${frame} ${this.spreading.arrivals}`,
      ...(extent === undefined ? {} : { extent }),
    })
    this.graph = graph
    this.narrowDown(graph, state)
    this.host.requestUpdate()
  }

  /** As `tooFew`; infinite where the statements could not be loaded, without which this page cannot filter. */
  private get notHeld(): number {
    return this.ledger.state.is === 'failed' ? Number.POSITIVE_INFINITY : this.tooFew
  }

  private take(view: View): void {
    if (view.attributes.unplaced !== undefined) this.askForPlaces()
    if (view.attributes.truncated) this.tooFew = Math.max(this.tooFew, extentOf(this.state()))
    this.view = view
    this.inView = new Set(view.nodes.map(({ key }) => key))
    this.build()
  }

  private add(views: readonly View[]): void {
    this.added = views
    this.build()
  }

  /** Requests the network again, after a while, for the positions that the server was still working out. */
  private askForPlaces(): void {
    clearTimeout(this.placesLater)
    this.placesLater = setTimeout(() => {
      const query = viewQuery(this.state(), this.notHeld)
      this.whole.extend((_, signal) => this.api.view(query, signal))
    }, placesAfter)
  }

  /** Counts in the graph only the statements that the filters leave, as far as they have loaded. */
  private narrowDown(graph: Graph, state: State): void {
    const { book } = this
    if (book === undefined) return
    this.left = leftOf(book, state)
    this.changes =
      state.against === null
        ? []
        : changesOf(book, this.left, state.roles, publisherAgainst(state) === null ? 'periods' : 'publishers')
    // Until the statements of a new article or other words are here, the graph counts as the server did.
    if (isNarrowed(state) && !book.truncated && this.heldBy === JSON.stringify(foundFilterOf(state)))
      narrow(graph, book, this.left, this.changes, state.roles)
  }
}

/** The part of a state that the graph depends on, as one text. */
function madeOf(state: State, selected: Iterable<string>): string {
  const { selection: _, panes: _panes, table: _table, sort: _sort, article: _article, least: _least, ...rest } = state
  return JSON.stringify([{ ...rest, exploration: shapeOf(rest.exploration) }, [...selected]])
}

/** The part of an exploration that decides who is in the graph. Pins and the unfolded pair are applied afterwards. */
function shapeOf(exploration: Exploration): Exploration {
  return { ...exploration, unfolded: null, pinned: [] }
}
