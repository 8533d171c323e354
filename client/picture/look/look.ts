import type { Act, ActorKind } from '../../../server/shapes/vocabulary.ts'
import { DASHES } from '../../style/dashes.ts'
import type { Palette, Theme } from '../../style/tokens.ts'
import { communityColour } from '../../style/tokens.ts'
import type { EdgeAttributes, Graph, NodeAttributes } from '../graph/graph.ts'
import { largestMark, smallestMark } from '../graph/graph.ts'
import type { LinkShape } from '../graph/shapes-of-links.ts'
import { beneath } from '../graph/shapes-of-links.ts'
import type { Highlight } from './highlight.ts'

/** What the legend leaves in the picture. */
export interface Filter {
  readonly acts: readonly Act[]
  readonly kinds: readonly ActorKind[]
}

/** All that decides how nodes and edges look, apart from their own attributes. */
export interface Scene extends Filter {
  readonly highlight: Highlight | null
  /** Whether what does not stand out steps back. */
  readonly fades: boolean
  /** Links that are drawn in full where the picture is plain (`isPlain`); null where all are. */
  readonly detailed: ReadonlySet<string> | null
  /** What sizes are multiplied by, as `crowding` gives it. */
  readonly scale: number
  readonly theme: Theme
  readonly palette: Palette
  /** The same for what steps back. */
  readonly faded: Palette
  /** The same for links that lead: paler the more of them lie over one another. */
  readonly veiled: Palette
  /** The same for links that only speak about their targets. */
  readonly lighter: Palette
}

/** Marks shrink where the picture has fewer square pixels than this for each actor. */
const roomy = 12_000

/** The factor by which marks shrink where many actors share a picture: 1 where there is room, never below 0.06. */
export function crowding(actors: number, picture: { readonly width: number; readonly height: number }): number {
  const room = (picture.width * picture.height) / Math.max(1, actors)
  return Math.min(1, Math.max(0.06, Math.sqrt(room / roomy)))
}

/**
 * The marks of the most important actors shrink to no less than this, so that they stand out in a crowd of thousands.
 */
const leastOfLarge = 0.4

/** Radius of an actor's mark at a scale, as `crowding` gives it; small marks shrink more than large ones. */
export function markSize(size: number, scale: number): number {
  const importance = (size - smallestMark) / (largestMark - smallestMark)
  return size * (scale + Math.max(0, leastOfLarge - scale) * importance)
}

/** Whether the filters leave an actor in the picture. */
export function isNodeShown(filter: Filter, { kind }: NodeAttributes): boolean {
  return filter.kinds.includes(kind)
}

/** The links that the filters leave in the picture. */
export function shownEdges(graph: Graph, filter: Filter): Set<string> {
  const shown = new Set<string>()
  graph.forEachEdge((edge, { act, left }, _source, _target, from, to) => {
    if (left > 0 && filter.acts.includes(act) && isNodeShown(filter, from) && isNodeShown(filter, to)) shown.add(edge)
  })
  return shown
}

/** Whether the filters leave a link in the picture: its act is on, and so are both its ends. */
export function isEdgeShown(graph: Graph, filter: Filter, edge: string): boolean {
  return (
    graph.getEdgeAttribute(edge, 'left') > 0 &&
    filter.acts.includes(graph.getEdgeAttribute(edge, 'act')) &&
    graph.extremities(edge).every((end) => isNodeShown(filter, graph.getNodeAttributes(end)))
  )
}

/** Actors with a link in the picture; the others step back while a filter is set. */
export function linked(graph: Graph, filter: Filter): ReadonlySet<string> {
  const ends = new Set<string>()
  for (const edge of shownEdges(graph, filter)) for (const end of graph.extremities(edge)) ends.add(end)
  return ends
}

/**
 * Sigma's node reducer: how to draw an actor. It sets every display attribute itself, since filling in those that are
 * missing costs Sigma more time than all the rest.
 */
export function nodeLook(scene: Scene, key: string, node: NodeAttributes, forward: boolean) {
  const out = scene.highlight?.nodes.has(key) ?? false
  const back = scene.fades ? !out : !forward
  return {
    x: node.x,
    y: node.y,
    label: node.label,
    size: markSize(node.size, scene.scale),
    type: 'actor',
    kind: node.kind,
    hidden: !isNodeShown(scene, node),
    color: nodeColour(scene, node, back),
    zIndex: out ? 2 : back ? 0 : 1,
    highlighted: false,
    forceLabel: false,
  }
}

function nodeColour({ palette, faded, theme }: Scene, { kind, community }: NodeAttributes, back: boolean): string {
  if (community === undefined) return (back ? faded : palette)[kind]
  const colour = communityColour(community, theme)
  return back ? towards(colour, palette.paper, 0.79) : colour
}

/**
 * Sigma's edge reducer: how to draw a link, with every display attribute, as in `nodeLook`. A link that only speaks about
 * its target is thinner and paler, and lies beneath all others unless it stands out.
 */
export function edgeLook(scene: Scene, key: string, edge: EdgeAttributes, shown: boolean) {
  const out = scene.highlight?.edges.has(key) ?? false
  const back = scene.fades && !out
  const isPlain = scene.detailed?.has(key) === false
  const isLighter = isOnlyAbout(edge)
  const dash = isPlain ? null : DASHES[edge.act]
  const shape = dash !== null ? 'dashed' : shapeOf(edge, isPlain || edge.act === 'met')
  const size = isLighter ? lighterSize(edge.left) : edgeSize(edge.left)
  const colours = back ? scene.faded : out ? scene.palette : isLighter ? scene.lighter : scene.veiled
  return {
    // In a plain picture a link keeps its program while the pointer moves: only its data are sent again.
    type: isLighter && (isPlain || !out) ? beneath[shape] : shape,
    curvature: edge.curvature ?? 0,
    dash,
    size: (out ? size + 1.2 : size) * Math.max(leastOfLarge, scene.scale),
    hidden: !shown,
    color: colours[edge.change ?? edge.act],
    zIndex: out ? 1 : 0,
    label: '',
    forceLabel: false,
  }
}

/** Whether no statement of a link that the filters leave is directed to its target. */
export function isOnlyAbout({ directed }: Pick<EdgeAttributes, 'directed'>): boolean {
  return directed === 0
}

/** Width by count, on a logarithm: one statement is a thin line, a hundred a thick one. */
function edgeSize(count: number): number {
  return Math.min(6.5, 2.6 + 0.6 * Math.log2(Math.max(1, count)))
}

/** The same for a link that only speaks about its target: at most as wide as two statements that are directed to it. */
function lighterSize(count: number): number {
  return Math.min(3, 1.9 + 0.2 * Math.log2(Math.max(1, count)))
}

function shapeOf({ curvature = 0 }: EdgeAttributes, isBare: boolean): LinkShape {
  if (curvature === 0) return isBare ? 'line' : 'arrow'
  return isBare ? 'arc' : 'arcArrow'
}

/** The colours of what steps back, close to that of the ground. */
export function faded(palette: Palette): Palette {
  return near(palette, 0.79)
}

/** Between these numbers of links, their colours become paler and paler. */
const [few, many] = [300, 2500]

/**
 * The colours of so many links: a few keep their colours; thousands are pale enough for actors and names to stand out,
 * and dark enough to show where they run.
 */
export function veiled(palette: Palette, links: number): Palette {
  return near(palette, veil(links))
}

/**
 * The colours of links that only speak about their targets: paler than those that lead, and never so pale that they could
 * not be seen.
 * @param links how many links the picture has.
 */
export function lighter(palette: Palette, links: number): Palette {
  return near(palette, Math.max(0.28, veil(links)))
}

function veil(links: number): number {
  const part = Math.log(Math.max(1, links) / few) / Math.log(many / few)
  return 0.55 * Math.min(1, Math.max(0, part))
}

function near(palette: Palette, part: number): Palette {
  const names = Object.keys(palette) as (keyof Palette)[]
  return Object.fromEntries(names.map((name) => [name, towards(palette[name], palette.paper, part)])) as Palette
}

/** The colour that lies the given part of the way from one to another, both `#rrggbb`. */
export function towards(from: string, to: string, part: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number]
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** The colour of an actor's name: of one that steps back it is nearly as pale as the ground. */
export function inkOfName({ fades, highlight, palette: { ink, paper } }: Scene, actor: string): string {
  return fades && !highlight?.nodes.has(actor) ? towards(ink, paper, 0.62) : ink
}
