import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Least, State } from '../../state/state.ts'
import type { Graph } from '../graph/graph.ts'
import { aroundSelection } from './highlight.ts'
import type { Filter } from './look.ts'
import { isNodeShown, isOnlyAbout, shownEdges } from './look.ts'

/** A picture starts with at most so many lines: more of them hide one another. */
export const legibleLines = 150
/** At a start, lines that are directed take no more than this part of them, so that others lie around them. */
const directedPart = 2 / 3
/** How many lines of an actor are drawn in any case: of the one in focus, and of a selected one. */
const inAnyCase = { focus: 100, selected: 12 }

/** What a picture draws of its graph. */
export interface Strongest {
  readonly edges: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
  /** The number of statements of the weakest line that is directed to its target, and of the weakest of the others. */
  readonly lines: number
  readonly about: number
}

/** What is drawn however few statements it has. */
export interface Kept {
  readonly edges: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
}

const nothing: Kept = { edges: new Set(), nodes: new Set() }

/**
 * Chooses the lines that have enough statements, and the actors that have such a line. Where `least` leaves a number open,
 * the strongest lines are chosen, at most 150 in all: first those that are directed to their targets, then others in the
 * room that these leave. Of equally strong lines, those between actors with more statements go first.
 */
export function strongest(graph: Graph, filter: Filter, least: Least, kept: Kept = nothing): Strongest {
  const statements = (actor: string) => graph.getNodeAttribute(actor, 'statements')
  const isLarge = (actor: string) => kept.nodes.has(actor) || statements(actor) >= (least.actors ?? 0)
  const left = [...shownEdges(graph, filter)]
  const own = left.filter((edge) => kept.edges.has(edge))
  const [directed, about] = ranked(
    graph,
    left.filter((edge) => !kept.edges.has(edge) && graph.extremities(edge).every(isLarge)),
  )
  const room = Math.max(0, legibleLines - own.length)
  const part = Math.max(room * directedPart, room - about.length)
  const lines = chosen(directed, least.lines, part)
  const light = chosen(about, least.about, Math.max(0, room - lines.length))
  const edges = [...own, ...lines, ...light].map((each) => (typeof each === 'string' ? each : each.edge))
  const lone = least.actors === 0 ? graph.nodes() : [...kept.nodes].filter((actor) => graph.hasNode(actor))
  return {
    edges: new Set(edges),
    nodes: new Set([...edges.flatMap((edge) => graph.extremities(edge)), ...lone]),
    lines: least.lines ?? lines.at(-1)?.left ?? 1,
    about: least.about ?? light.at(-1)?.left ?? 1,
  }
}

interface Ranked {
  readonly edge: string
  readonly left: number
  /** Statements of that of its ends which has fewer. */
  readonly ends: number
}

/** The lines that are directed to their targets, and those that only speak about them; of each the strongest first. */
function ranked(graph: Graph, edges: readonly string[]): [directed: Ranked[], about: Ranked[]] {
  const layers: [Ranked[], Ranked[]] = [[], []]
  for (const edge of edges) {
    const attributes = graph.getEdgeAttributes(edge)
    const ends = Math.min(...graph.extremities(edge).map((end) => graph.getNodeAttribute(end, 'statements')))
    layers[isOnlyAbout(attributes) ? 1 : 0].push({ edge, left: attributes.left, ends })
  }
  for (const layer of layers) layer.sort((a, b) => b.left - a.left || b.ends - a.ends || (a.edge < b.edge ? -1 : 1))
  return layers
}

/** Of lines in their order, those that reach a number; where there is none, as many as there is room for. */
function chosen(lines: readonly Ranked[], least: number | null, room: number): readonly Ranked[] {
  return least === null ? lines.slice(0, Math.floor(room)) : lines.filter(({ left }) => left >= least)
}

/** The graph with its strongest lines and actors alone; the graph itself where these are all that it has. */
export function withStrongest(graph: Graph, { edges, nodes }: Strongest): Graph {
  if (nodes.size === graph.order && edges.size === graph.size) return graph
  const copy = graph.copy() as Graph
  for (const edge of graph.edges()) if (!edges.has(edge)) copy.dropEdge(edge)
  for (const actor of graph.nodes()) if (!nodes.has(actor)) copy.dropNode(actor)
  return copy
}

/**
 * What a state draws in any case: the strongest lines of the actor in focus, of a selected one and of those whose
 * neighbours were added; what else is selected; an unfolded pair, pinned actors, and those that a query found.
 */
export function keptOf(graph: Graph, state: State, evidence: Evidence | undefined): Kept {
  const { focus, expanded, pinned, only, unfolded } = state.exploration
  const { selection } = state
  const around = [
    ...(focus === null ? [] : [{ actor: focus.actor, most: inAnyCase.focus }]),
    ...expanded.map(({ actor, neighbours }) => ({ actor, most: neighbours })),
    ...(selection?.what === 'actor' ? [{ actor: selection.id, most: inAnyCase.selected }] : []),
  ].filter(({ actor }) => graph.hasNode(actor))
  const selected = selection?.what === 'actor' ? null : aroundSelection(graph, selection, evidence)
  const [one, other] = unfolded ?? []
  const pair = one !== undefined && graph.hasNode(one) && graph.hasNode(other) ? graph.edges(one, other) : []
  const edges = [
    ...around.flatMap(({ actor, most }) => strongestAround(graph, state, actor, most)),
    ...(selected?.edges ?? []),
    ...pair,
  ]
  const nodes = [
    ...around.map(({ actor }) => actor),
    ...(selected?.nodes ?? []),
    ...pinned.map(({ actor }) => actor),
    ...only,
    ...(unfolded ?? []),
  ]
  return { edges: new Set(edges), nodes: new Set(nodes.filter((actor) => graph.hasNode(actor))) }
}

/** The lines of one actor that the filters leave, those with the most statements, at most so many. */
function strongestAround(graph: Graph, filter: Filter, actor: string, most: number): string[] {
  const weight = (edge: string) => {
    const { left, directed } = graph.getEdgeAttributes(edge)
    return left + directed
  }
  return graph
    .filterEdges(
      actor,
      (_, { act, left }, _source, _target, from, to) =>
        left > 0 && filter.acts.includes(act) && isNodeShown(filter, from) && isNodeShown(filter, to),
    )
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, most)
}
