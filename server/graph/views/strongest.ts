import type { DrawnQuery, View, ViewEdge } from '../../shapes/views.ts'
import { isOnlyAbout } from './svg/lines.ts'

/** Links that are directed take no more than this part of a limit, so that others lie around them. As in the explorer. */
const directedPart = 2 / 3

type Limits = Pick<DrawnQuery, 'links' | 'lines' | 'about' | 'statements' | 'actor'>

/**
 * The strongest links of a view with their actors, as the explorer draws them. The links of the actor whom the query is about
 * go first. Actors without a link are left out, but nothing is where the query limits nothing.
 */
export function strongestOf(view: View, { links, lines = 1, about = 1, statements = 0, actor }: Limits): View {
  if (links === undefined && lines === 1 && about === 1 && statements === 0) return view
  const made = new Map(view.nodes.map(({ key, attributes }) => [key, attributes.statements]))
  const endsOf = (edge: ViewEdge) => [made.get(edge.source) ?? 0, made.get(edge.target) ?? 0] as const
  const isOwn = (edge: ViewEdge) => edge.source === actor || edge.target === actor
  const strong = view.edges
    .filter((edge) => Math.min(...endsOf(edge)) >= statements || isOwn(edge))
    .filter((edge) => edge.attributes.count >= (isOnlyAbout(edge) ? about : lines))
    .toSorted(
      (a, b) =>
        b.attributes.count - a.attributes.count ||
        Math.min(...endsOf(b)) - Math.min(...endsOf(a)) ||
        (a.key < b.key ? -1 : 1),
    )
  const drawn = new Set(links === undefined ? strong : within(strong, isOwn, links))
  const edges = view.edges.filter((edge) => drawn.has(edge))
  const ends = new Set([
    ...edges.flatMap(({ source, target }) => [source, target]),
    ...(actor === undefined ? [] : [actor]),
  ])
  return { ...view, nodes: view.nodes.filter(({ key }) => ends.has(key)), edges }
}

/** At most so many links: those of the actor whom the query is about, then directed ones, then others. */
function within(strong: readonly ViewEdge[], isOwn: (edge: ViewEdge) => boolean, links: number): readonly ViewEdge[] {
  const own = strong.filter(isOwn).slice(0, Math.round(links * directedPart))
  const others = strong.filter((edge) => !isOwn(edge))
  const light = others.filter(isOnlyAbout)
  const room = links - own.length
  const directed = others
    .filter((edge) => !isOnlyAbout(edge))
    .slice(0, Math.floor(Math.max(room * directedPart, room - light.length)))
  return [...own, ...directed, ...light.slice(0, room - directed.length)]
}
