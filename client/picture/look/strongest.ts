import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Least, State } from '../../state/state.ts'
import type { Graph } from '../graph/graph.ts'
import { aroundSelection } from './highlight.ts'
import type { Filter } from './look.ts'
import { isNodeShown, isOnlyAbout, shownEdges } from './look.ts'

/** A picture starts with at most so many lines: more of them hide one another. */
const legibleLines = 150
/** At a start, lines that are directed take no more than this part of them, so that others lie around them. */
const directedPart = 2 / 3
/** How many lines of an actor are drawn in any case: of the one in focus, and of a selected one. */
const inAnyCase = { focus: 100, selected: 12 }

/** What a picture draws of its graph. */
export interface Strongest {
  readonly edges: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
  /** The least number of statements of a line that is directed to its target, and of one that only speaks about it. */
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
 * Chooses the lines that have enough statements, and the actors that have such a line. Where `least` leaves a number
 * open, it becomes the smallest with which at most 150 lines are drawn.
 */
export function strongest(graph: Graph, filter: Filter, least: Least, kept: Kept = nothing): Strongest {
  const left = [...shownEdges(graph, filter)]
  const choice = left.filter((edge) => !kept.edges.has(edge))
  const { lines, about } = startOf(graph, choice, least, legibleLines - (left.length - choice.length))
  const isLarge = (actor: string) =>
    kept.nodes.has(actor) || graph.getNodeAttribute(actor, 'statements') >= (least.actors ?? 0)
  const isStrong = (edge: string) => {
    const attributes = graph.getEdgeAttributes(edge)
    return attributes.left >= (isOnlyAbout(attributes) ? about : lines) && graph.extremities(edge).every(isLarge)
  }
  const edges = new Set(left.filter((edge) => kept.edges.has(edge) || isStrong(edge)))
  const lone = least.actors === 0 ? graph.nodes() : [...kept.nodes].filter((actor) => graph.hasNode(actor))
  return { edges, nodes: new Set([...[...edges].flatMap((edge) => graph.extremities(edge)), ...lone]), lines, about }
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

/**
 * The numbers that `least` leaves open, so that at most `room` lines are drawn: first for the lines that are directed, then
 * for the others in the room that these leave.
 */
function startOf(graph: Graph, edges: readonly string[], { lines, about }: Least, room: number) {
  const counts = { directed: [] as number[], about: [] as number[] }
  for (const edge of edges) {
    const attributes = graph.getEdgeAttributes(edge)
    counts[isOnlyAbout(attributes) ? 'about' : 'directed'].push(attributes.left)
  }
  const whole = counts.directed.length + counts.about.length <= room
  const forDirected = counts.about.length === 0 || whole ? room : room * directedPart
  const foundLines = lines ?? leastWithin(counts.directed, forDirected)
  const drawn = counts.directed.filter((count) => count >= foundLines).length
  return { lines: foundLines, about: about ?? leastWithin(counts.about, room - drawn) }
}

/** The smallest number that at most `room` of the counts reach; 1 where all have room. */
function leastWithin(counts: readonly number[], room: number): number {
  const fromMost = counts.toSorted((a, b) => b - a)
  const first = fromMost[Math.max(0, Math.floor(room))]
  return first === undefined ? 1 : first + 1
}
