import type { ReactiveControllerHost } from 'lit'
import type { Evidence } from '../../server/shapes/answers.ts'
import type { Book } from '../ledger/book.ts'
import type { Left } from '../ledger/left-by-filters.ts'
import type { Strand } from '../ledger/strands.ts'
import { linksOf, strandsIn, strandsOf, unfolded } from '../ledger/strands.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { holdPinned } from '../picture/graph/pins.ts'
import type { Strongest } from '../picture/look/strongest.ts'
import { keptOf, strongest, withStrongest } from '../picture/look/strongest.ts'
import { parseLinkKey } from '../state/address.ts'
import type { State } from '../state/state.ts'
import type { Api } from './api.ts'
import { Remote } from './remote.ts'
import { statementFilterOf } from './view-query.ts'

/**
 * Makes the graph that is drawn from the one that all else uses: only its strongest lines and their actors, with pinned
 * actors in position, and one pair unfolded.
 */
export class Drawn {
  /** Undefined until there is a graph. */
  graph: Graph | undefined
  /** The statements that the filters leave of the unfolded pair, whether drawn or not. */
  strands: readonly Strand[] = []
  /** What is drawn, and from which numbers of statements on; undefined until there is a graph. */
  strongest: Strongest | undefined
  private parts: readonly unknown[] = []
  private readonly api: Api
  /** The statements from the server, at most 100 of each link, where the ledger does not hold all. */
  private readonly remote: Remote<readonly Strand[]>

  constructor(host: ReactiveControllerHost, api: Api) {
    this.api = api
    this.remote = new Remote(host)
  }

  update(
    graph: Graph | undefined,
    state: State,
    evidence: Evidence | undefined,
    book: Book | undefined,
    left: Left | undefined,
  ): void {
    const pair = state.exploration.unfolded
    const links = graph === undefined || pair === null || !book?.truncated ? [] : linksOf(graph, pair)
    const filter = statementFilterOf(state)
    this.remote.ask(links.length === 0 ? undefined : JSON.stringify([links, filter]), async (signal) => {
      const wanted = links.flatMap((key) => parseLinkKey(key) ?? []).filter(({ act }) => state.acts.includes(act))
      const pages = await Promise.all(wanted.map((link) => this.api.statementsBetween(link, filter, undefined, signal)))
      return strandsOf(wanted.map((link, at) => ({ link, items: pages[at]?.items ?? [] })))
    })
    const listed = this.remote.state.is === 'ready' ? this.remote.state.value : undefined
    const { pinned } = state.exploration
    this.strongest = graph && strongest(graph, state, state.least, keptOf(graph, state, evidence))
    const drawn = [...(this.strongest?.edges ?? []), ...(this.strongest?.nodes ?? [])].join('\n')
    const parts = [graph, pair, pinned, book, left, listed, drawn]
    if (parts.every((part, at) => part === this.parts[at])) return
    if (graph !== undefined && (graph !== this.parts[0] || pinned !== this.parts[2])) holdPinned(graph, pinned)
    this.parts = parts
    this.strands = []
    this.graph = graph && this.strongest && withStrongest(graph, this.strongest)
    if (this.graph === undefined || pair === null || book === undefined || left === undefined) return
    this.strands = book.truncated ? (listed ?? []) : strandsIn(book, left, pair, state.roles)
    this.graph = unfolded(this.graph, pair, this.strands)
  }
}
