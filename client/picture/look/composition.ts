import type { Evidence } from '../../../server/shapes/answers.ts'
import type { State } from '../../state/state.ts'
import { isFiltered } from '../../state/state.ts'
import type { Theme } from '../../style/tokens.ts'
import { palette } from '../../style/tokens.ts'
import type { Graph } from '../graph/graph.ts'
import { isPlain } from '../graph/plain.ts'
import { byImportance } from './by-importance.ts'
import type { Highlight } from './highlight.ts'
import { aroundActor, aroundLink, aroundSelection, together } from './highlight.ts'
import type { Scene } from './look.ts'
import { crowding, faded, isOnlyAbout, lighter, linked, shownEdges, veiled } from './look.ts'

/** What a pointer is over or has clicked: an actor, a link, or nothing. */
export type Hit = { readonly node: string } | { readonly edge: string } | null

/** All that the picture depends on, apart from the graph. */
export interface Subject {
  readonly state: State
  /** The selected statement, once it is known. */
  readonly evidence: Evidence | undefined
  readonly hovered: Hit
  /** The actor that has the keyboard's focus. */
  readonly focused: string | undefined
  readonly theme: Theme
  /** Whether every actor has its name beside it, or only those that the reader selects, points at or focuses. */
  readonly names: boolean
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

/** What is drawn, and how; worked out once for each change. */
export interface Composition {
  readonly scene: Scene
  /** Links in the picture. */
  readonly edges: ReadonlySet<string>
  /** Actors that do not step back because of a filter. */
  readonly forward: ReadonlySet<string>
  /** Actors that want a name, the most important first. */
  readonly order: readonly string[]
  /** Whether actors outside the foreground get their names too. */
  readonly names: boolean
  /** Actors that stand out: what the reader selects, points at or focuses, and what is around it. */
  readonly foreground: ReadonlySet<string>
  /** Those of them that the reader selects, points at or focuses: their names are written in any case. */
  readonly attended: ReadonlySet<string>
  /** Links that get a caption. */
  readonly captioned: readonly string[]
  /** The actor with the ring of the selection, and the one with the ring of the keyboard's focus. */
  readonly selected: string | undefined
  readonly focused: string | undefined
}

/** What only the graph and the filters decide: it stays the same while pointer, focus and selection move. */
export interface Ground {
  readonly edges: ReadonlySet<string>
  readonly forward: ReadonlySet<string>
  /** Actors that the kinds leave in the picture, the most important first. */
  readonly order: readonly string[]
  /** How many links have a statement that is directed to their target. */
  readonly leading: number
  readonly plain: boolean
}

export function groundOf(graph: Graph, state: State): Ground {
  return {
    edges: shownEdges(graph, state),
    forward: isFiltered(state) ? linked(graph, state) : new Set(graph.nodes()),
    order: byImportance(graph, { ...state, highlight: null }, []),
    leading: graph.filterEdges((_, attributes) => !isOnlyAbout(attributes)).length,
    plain: isPlain(graph.size),
  }
}

export function compose(graph: Graph, subject: Subject, ground = groundOf(graph, subject.state)): Composition {
  const { state, focused } = subject
  const { edges, forward, leading, plain } = ground
  const [under, lasting] = [underPointer(graph, subject), highlightOf(graph, subject)]
  const highlight = plain && under !== null ? together(under, lasting) : (under ?? lasting)
  const colours = palette(subject.theme)
  const scene: Scene = {
    acts: state.acts,
    kinds: state.kinds,
    highlight,
    fades: plain ? lasting !== null : highlight !== null,
    detailed: plain ? new Set([...(lasting?.edges ?? []), ...strandsOf(graph)]) : null,
    scale: crowding(graph.order, subject.size),
    theme: subject.theme,
    palette: colours,
    faded: faded(colours),
    veiled: veiled(colours, leading),
    lighter: lighter(colours, graph.size),
  }
  const first = attendedTo(subject)
  return {
    scene,
    edges,
    forward,
    order: namesFirst(ground, first, highlight),
    names: subject.names,
    foreground: new Set([...first, ...(highlight?.nodes ?? [])]),
    attended: new Set(first),
    captioned: captioned(graph, subject, highlight).filter((edge) => graph.hasEdge(edge)),
    selected: state.selection?.what === 'actor' ? state.selection.id : undefined,
    focused,
  }
}

/** Who wants a name: first those given, then those that stand out, then those that do not step back. */
function namesFirst({ order, forward }: Ground, first: readonly string[], highlight: Highlight | null): string[] {
  const out = order.filter((key) => !first.includes(key) && highlight?.nodes.has(key))
  const rest = order.filter((key) => forward.has(key) && !first.includes(key) && !highlight?.nodes.has(key))
  const shown = first.length === 0 ? new Set<string>() : new Set(order)
  return [...first.filter((key) => shown.has(key)), ...out, ...rest]
}

/** What the pointer brings out; it goes before the keyboard's focus, and both go before the selection. */
function underPointer(graph: Graph, { hovered }: Subject): Highlight | null {
  if (hovered === null) return null
  return 'node' in hovered ? aroundActor(graph, hovered.node) : aroundLink(graph, hovered.edge)
}

function highlightOf(graph: Graph, { state, evidence, focused }: Subject): Highlight | null {
  if (focused !== undefined) return aroundActor(graph, focused)
  return aroundSelection(graph, state.selection, evidence)
}

function attendedTo({ state: { selection }, hovered, focused }: Subject): string[] {
  const selected =
    selection?.what === 'actor'
      ? [selection.id]
      : selection?.what === 'link'
        ? [selection.source, selection.target]
        : []
  return [hovered !== null && 'node' in hovered ? hovered.node : undefined, focused, ...selected].filter(
    (actor) => actor !== undefined,
  )
}

/**
 * The links with a caption: the one under the pointer, else the selected ones and the strands of an unfolded pair.
 * Captions on the many links of a selected actor would only cover it.
 */
function captioned(graph: Graph, { state, hovered, focused }: Subject, highlight: Highlight | null): string[] {
  if (hovered !== null) return 'edge' in hovered ? [hovered.edge] : []
  if (focused !== undefined || state.selection?.what === 'actor' || state.selection?.what === 'common') return []
  return [...new Set([...(highlight?.edges ?? []), ...(highlight === null ? strandsOf(graph) : [])])]
}

function strandsOf(graph: Graph): readonly string[] {
  return graph.getAttribute('strands') ?? []
}
