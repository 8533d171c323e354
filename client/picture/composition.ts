import type { Evidence } from '../../server/types.ts'
import type { State } from '../state.ts'
import { isFiltered } from '../state.ts'
import type { Theme } from '../style/tokens.ts'
import { palette } from '../style/tokens.ts'
import type { Graph } from './graph.ts'
import type { Highlight } from './highlight.ts'
import { aroundActor, aroundLink, aroundSelection } from './highlight.ts'
import type { Scene } from './look.ts'
import { crowding, isEdgeShown, linked } from './look.ts'
import { byImportance } from './order.ts'

export type Hovered = { readonly node: string } | { readonly edge: string } | null

/** All that the picture depends on, beside the graph. */
export interface Subject {
  readonly state: State
  /** The selected statement, once it is known. */
  readonly evidence: Evidence | undefined
  /** What is under the pointer. */
  readonly hovered: Hovered
  /** The actor under the keyboard's focus. */
  readonly focused: string | undefined
  readonly theme: Theme
  /** Whether every actor has its name beside it; else only those under the eye. */
  readonly names: boolean
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

/** What is drawn how; worked out once for each change. */
export interface Composition {
  readonly scene: Scene
  /** Links in the picture. */
  readonly edges: ReadonlySet<string>
  /** Actors that the filters leave in front. */
  readonly forward: ReadonlySet<string>
  /** Actors that want a name, the most important first. */
  readonly order: readonly string[]
  /** Whether those outside the foreground get their names too. */
  readonly names: boolean
  /** Actors whose names come before all nodes. */
  readonly foreground: ReadonlySet<string>
  /** Links that get a caption. */
  readonly captioned: readonly string[]
  /** The actor that gets the ring of the selection, and the one that gets that of the keyboard's focus. */
  readonly selected: string | undefined
  readonly focused: string | undefined
}

export function compose(graph: Graph, subject: Subject): Composition {
  const { state, focused } = subject
  const highlight = highlightOf(graph, subject)
  const scene: Scene = {
    acts: state.acts,
    kinds: state.kinds,
    highlight,
    scale: crowding(graph.order, subject.size),
    palette: palette(subject.theme),
  }
  const first = underTheEye(subject)
  const forward = isFiltered(state) ? linked(graph, scene) : new Set(graph.nodes())
  return {
    scene,
    edges: new Set(graph.filterEdges((edge) => isEdgeShown(graph, scene, edge))),
    forward,
    order: byImportance(graph, scene, first).filter((key) => forward.has(key) || highlight?.nodes.has(key)),
    names: subject.names,
    foreground: new Set([...first, ...(highlight?.nodes ?? [])]),
    captioned: captioned(subject, highlight).filter((edge) => graph.hasEdge(edge)),
    selected: state.selection?.what === 'actor' ? state.selection.id : undefined,
    focused,
  }
}

/** The pointer goes before the keyboard, and both before what is selected. */
function highlightOf(graph: Graph, { state, evidence, hovered, focused }: Subject): Highlight | null {
  if (hovered !== null) return 'node' in hovered ? aroundActor(graph, hovered.node) : aroundLink(graph, hovered.edge)
  if (focused !== undefined) return aroundActor(graph, focused)
  return aroundSelection(graph, state.selection, evidence)
}

function underTheEye({ state: { selection }, hovered, focused }: Subject): string[] {
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

/** The link under the pointer; without one, those that are selected. An actor's many links would only cover it. */
function captioned({ state, hovered, focused }: Subject, highlight: Highlight | null): string[] {
  if (hovered !== null) return 'edge' in hovered ? [hovered.edge] : []
  if (focused !== undefined || state.selection?.what === 'actor' || state.selection?.what === 'common') return []
  return [...(highlight?.edges ?? [])]
}
