import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Evidence, Ledger, View } from '../../server/types.ts'
import type { Book } from '../ledger/book.ts'
import { toBook } from '../ledger/book.ts'
import type { ChangedLink } from '../ledger/changes.ts'
import { changesOf } from '../ledger/changes.ts'
import type { Left } from '../ledger/left.ts'
import { leftOf } from '../ledger/left.ts'
import { narrow } from '../ledger/narrow.ts'
import { findCommunities } from '../picture/graph/communities.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { toGraph } from '../picture/graph/graph.ts'
import { sizeBy } from '../picture/graph/measure.ts'
import { putAway } from '../picture/graph/put-away.ts'
import { arrange, isSlow } from '../picture/places/arrange.ts'
import type { Exploration } from '../state/exploration.ts'
import { extentOf } from '../state/extent.ts'
import type { State } from '../state/state.ts'
import { isNarrowed } from '../state/state.ts'
import type { Api } from './api.ts'
import { Remote } from './remote.ts'
import { Spreading } from './spreading.ts'
import { addedQueries, isServed, selectedActors, statementFilterOf, viewQuery } from './view-query.ts'

/** Milliseconds until a map that is being made is looked at again. */
const placesAfter = 2000

/** Asks for what a state shows, the network and its statements, and makes one graph of it. */
export class Network implements ReactiveController {
  readonly whole: Remote<View>
  /** Loaded behind the network: what filters of single statements, the table and the histogram go by. */
  readonly ledger: Remote<Ledger>
  readonly spreading: Spreading
  /** Undefined until what it is made of has come. */
  graph: Graph | undefined
  book: Book | undefined
  left: Left | undefined
  changes: readonly ChangedLink[] = []
  private readonly host: ReactiveControllerHost
  private readonly api: Api
  private readonly state: () => State
  /** What was added to the network by hand, and what is around a selection that it lacks. */
  private readonly adding: Remote<readonly View[]>
  private added: readonly View[] = []
  private view: View | undefined
  private inView: ReadonlySet<string> = new Set()
  /** What the selected path or comparison brought. */
  private brought: View | undefined
  private parts: readonly unknown[] = []
  /** The largest number of actors that was seen not to hold the network: up to it the server filters. */
  private tooFew = 0
  private placesLater: ReturnType<typeof setTimeout> | undefined

  /** @param state the one that is shown now. */
  constructor(host: ReactiveControllerHost, api: Api, state: () => State) {
    this.host = host
    this.api = api
    this.state = state
    this.whole = new Remote(host, (view) => this.take(view))
    this.ledger = new Remote(host, (ledger) => {
      this.book = toBook(ledger)
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

  /** Whether the network itself has come; its graph may wait for the statements. */
  get isThere(): boolean {
    return this.view !== undefined
  }

  /** Actors that wait for their places. */
  get unplaced(): number {
    return this.view?.attributes.unplaced ?? 0
  }

  /** Asks for what the state shows and is not held. */
  ask(evidence: Evidence | undefined): void {
    const state = this.state()
    const query = viewQuery(state, this.notHeld)
    this.whole.ask(JSON.stringify(query), (signal) => this.api.view(query, signal))
    if (this.view === undefined) return
    const filter = this.book?.truncated ? statementFilterOf(state) : {}
    this.ledger.ask(JSON.stringify(filter), (signal) => this.api.ledger(filter, signal))
    const queries = addedQueries(state, this.inView, evidence)
    if (queries.length === 0 && this.added.length > 0) this.add([])
    this.adding.ask(queries.length === 0 ? undefined : JSON.stringify(queries), (signal) =>
      Promise.all(queries.map((each) => this.api.view(each, signal))),
    )
  }

  /** Takes what a path or a comparison brought into the graph, as long as it is selected. */
  bring(view: View): void {
    this.brought = view
    this.build()
  }

  /** Makes the graph anew where the state, or what is held, asks for another. */
  build(): void {
    const state = this.state()
    const { selection, exploration, arrangement } = state
    if (selection?.what !== 'path' && selection?.what !== 'common') this.brought = undefined
    if (this.view === undefined) return
    if (isNarrowed(state) && !isServed(state, this.notHeld) && this.book === undefined) return
    const selected = selectedActors(selection)
    // What a graph is made of; a click that only selects something shown makes none.
    const parts = [this.view, this.added, this.brought, this.book, this.notHeld, madeOf(state, selected)]
    if (parts.every((part, i) => part === this.parts[i])) return
    this.parts = parts
    const brought = this.brought === undefined ? [] : [this.brought]
    const way = this.brought?.nodes.map(({ key }) => key) ?? []
    const graph = putAway(toGraph(this.view, ...this.added, ...brought), exploration, new Set([...selected, ...way]))
    sizeBy(graph, arrangement.size)
    if (isSlow(graph, arrangement.layout))
      this.spreading.spread(graph, [...parts.slice(0, 3), JSON.stringify(shapeOf(exploration))])
    else {
      this.spreading.stop()
      arrange(graph, arrangement.layout)
    }
    if (arrangement.colouring === 'community') findCommunities(graph)
    graph.setAttribute('way', way)
    this.graph = graph
    this.narrowDown(graph, state)
    this.host.requestUpdate()
  }

  /** How many actors are too few for this page to filter by itself; it cannot at all where the statements cannot be had. */
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

  /** Asks anew, after a while, for the places that were still being worked out. */
  private askForPlaces(): void {
    clearTimeout(this.placesLater)
    this.placesLater = setTimeout(() => {
      const query = viewQuery(this.state(), this.notHeld)
      this.whole.extend((_, signal) => this.api.view(query, signal))
    }, placesAfter)
  }

  /** Leaves in the graph what the filters leave of its single statements, as far as they are known. */
  private narrowDown(graph: Graph, state: State): void {
    const { book } = this
    if (book === undefined) return
    this.left = leftOf(book, state)
    this.changes = state.against === null ? [] : changesOf(book, this.left)
    if (isNarrowed(state) && !book.truncated) narrow(graph, book, this.left, this.changes)
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
