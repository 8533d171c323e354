import { ACTOR_KINDS, ACTS, type Act, type ActorKind, type View, type ViewEdge, type ViewNode } from '../../types.ts'
import { colours } from './colours.ts'
import { escapeText } from './markup.ts'
import { type Box, placeNames, widthOf } from './names.ts'

export interface Drawing {
  readonly title: string
  readonly description?: string
  /** Address of the statements behind a line, and of an actor. */
  readonly edgeHref: (edge: ViewEdge) => string
  readonly nodeHref: (node: ViewNode) => string
}

interface Point {
  readonly x: number
  readonly y: number
}

const margin = { side: 90, top: 56, bottom: 76 }
const dashes: Readonly<Record<Act, string>> = { said: '', proposed: '', rejected: '7 4', met: '' }

const byTheme = (theme: 0 | 1) =>
  Object.entries(colours)
    .map(([name, values]) => `--${name}:${values[theme]}`)
    .join(';')

/** The only style of a drawing: every rule is in it, so that a policy can allow it by its hash. */
export const drawingStyle = `.parley{${byTheme(0)};background:var(--paper);font:13px 'Libre Franklin','Segoe UI',system-ui,-apple-system,'Liberation Sans',sans-serif}
@media (prefers-color-scheme:dark){.parley{${byTheme(1)}}}
.parley text{fill:var(--ink)}
.parley .name{text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.parley .title{font-size:18px;font-weight:600}
.parley .note{fill:var(--muted);font-size:12px}
.parley .line{fill:none;stroke:currentColor}
.parley .reach{fill:none;stroke:transparent;stroke-width:14px}
.parley .mark,.parley .head{fill:currentColor}
.parley .mark{stroke:var(--paper);stroke-width:1.5px}
.parley a:hover .line,.parley a:focus .line{stroke-width:5px}
.parley a:hover text,.parley a:focus text{fill:var(--accent)}
${[...ACTOR_KINDS, ...ACTS].map((word) => `.parley .${word}{color:var(--${word})}`).join('\n')}`

/** Past this, a drawing cannot be read. */
export const mostDrawn = 200

/**
 * A view as an SVG document of its own, from the stored positions: nothing in it needs a script, and every line and
 * every actor is a link. Light or dark as the reader's system is.
 */
export function drawView(view: View, drawing: Drawing): string {
  const points = scale(view.nodes)
  const width = Math.max(640, Math.max(0, ...[...points.values()].map(({ x }) => x)) + margin.side)
  const height = Math.max(margin.top, ...[...points.values()].map(({ y }) => y)) + margin.bottom
  const marks = new Map(view.nodes.map((node) => [node.key, markBox(node, points.get(node.key) as Point)]))
  const label = (key: string) => view.nodes.find((node) => node.key === key)?.attributes.label ?? key
  const { title, description = '' } = drawing
  const summary = `${view.nodes.length} actors and ${view.edges.length} links between them. ${description}`.trim()
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="parley" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="group" aria-label="${escapeText(title)}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(summary)}</desc><style>${drawingStyle}</style>`,
    `<text class="title" x="16" y="28">${escapeText(title)}</text>`,
    ...bent(view.edges).map(({ edge, bend }) => line(edge, points, marks, bend, label, drawing)),
    ...view.nodes.map((node) => mark(node, points.get(node.key) as Point, drawing)),
    ...placeNames(view.nodes, marks).map(
      ({ node, text, x, y }) =>
        `<a href="${escapeText(drawing.nodeHref(node))}" target="_blank"><text class="name" x="${round(x)}" y="${round(y)}">${escapeText(text)}</text></a>`,
    ),
    ...(view.nodes.length === 0 ? ['<text class="note" x="16" y="52">No actors match this view.</text>'] : []),
    legend(view, height),
    '</svg>',
  ].join('\n')
}

/** Stored positions are in pixels, y upwards. */
function scale(nodes: readonly ViewNode[]): Map<string, Point> {
  const left = Math.min(...nodes.map(({ attributes }) => attributes.x))
  const top = Math.max(...nodes.map(({ attributes }) => attributes.y))
  return new Map(
    nodes.map(({ key, attributes: { x, y } }) => [key, { x: x - left + margin.side, y: top - y + margin.top }]),
  )
}

function radiusOf({ attributes }: ViewNode): number {
  return Math.min(14, 5 + 1.6 * Math.sqrt(attributes.statements))
}

function markBox(node: ViewNode, { x, y }: Point): Box {
  const r = radiusOf(node)
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

function mark(node: ViewNode, at: Point, { nodeHref }: Drawing): string {
  const { label, kind, statements } = node.attributes
  const words = `${label}, ${kind}: ${statements === 1 ? '1 statement' : `${statements} statements`}`
  return `<a href="${escapeText(nodeHref(node))}" target="_blank" class="${kind}"><title>${escapeText(words)}</title>${shape(kind, at, radiusOf(node))}</a>`
}

/** The three shapes have the same area. */
function shape(kind: ActorKind, { x, y }: Point, r: number): string {
  if (kind === 'person') return `<circle class="mark" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`
  if (kind === 'country') {
    const side = r * 0.886
    return `<rect class="mark" x="${round(x - side)}" y="${round(y - side)}" width="${round(2 * side)}" height="${round(2 * side)}"/>`
  }
  const d = r * 1.253
  return `<path class="mark" d="M${round(x)} ${round(y - d)}L${round(x + d)} ${round(y)}L${round(x)} ${round(y + d)}L${round(x - d)} ${round(y)}Z"/>`
}

/** Lines between the same two actors bend apart. */
function bent(edges: readonly ViewEdge[]): { edge: ViewEdge; bend: number }[] {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join('\n'))
  return [...pairs.values()].flatMap((pair) =>
    pair.map((edge, at) => {
      const bend = (at - (pair.length - 1) / 2) * 30
      return { edge, bend: edge.source < edge.target ? bend : -bend }
    }),
  )
}

function line(
  edge: ViewEdge,
  points: ReadonlyMap<string, Point>,
  marks: ReadonlyMap<string, Box>,
  bend: number,
  label: (key: string) => string,
  { edgeHref }: Drawing,
): string {
  const { act, count } = edge.attributes
  const from = points.get(edge.source) as Point
  const to = points.get(edge.target) as Point
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
  const box = marks.get(edge.target) as Box
  const gap = (box.right - box.left) / 2 + 2
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const back = (distance: number, aside = 0) =>
    `${round(to.x - Math.cos(angle) * distance - Math.sin(angle) * aside)} ${round(to.y - Math.sin(angle) * distance + Math.cos(angle) * aside)}`
  const wide = 1.4 + Math.log2(count)
  const half = 3.5 + wide
  const directed = act !== 'met'
  const d = `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${back(directed ? gap + half : gap)}`
  const head = directed
    ? `<path class="head" d="M${back(gap)}L${back(gap + 2 * half, half)}L${back(gap + 2 * half, -half)}Z"/>`
    : ''
  const dash = dashes[act] === '' ? '' : ` stroke-dasharray="${dashes[act]}"`
  const sums = count === 1 ? '1 statement' : `${count} statements`
  const words = `${label(edge.source)} ${directed ? '→' : '–'} ${label(edge.target)}, ${act}: ${sums}`
  return `<a href="${escapeText(edgeHref(edge))}" target="_blank" class="${act}"><title>${escapeText(words)}</title><path class="reach" d="${d}"/><path class="line" d="${d}" stroke-width="${round(wide)}"${dash}/>${head}</a>`
}

/** The acts and kinds of this drawing. */
function legend(view: View, height: number): string {
  const acts = ACTS.filter((act) => view.edges.some((edge) => edge.attributes.act === act))
  const kinds = ACTOR_KINDS.filter((kind) => view.nodes.some((node) => node.attributes.kind === kind))
  const y = height - 22
  let x = 16
  const parts: string[] = []
  for (const act of acts) {
    const dash = dashes[act] === '' ? '' : ` stroke-dasharray="${dashes[act]}"`
    const head = act === 'met' ? '' : `<path class="head" d="M${x + 28} ${y}l-9 -4.5v9z"/>`
    parts.push(
      `<g class="${act}"><path class="line" d="M${x} ${y}h${act === 'met' ? 28 : 21}" stroke-width="2"${dash}/>${head}</g><text class="note" x="${x + 34}" y="${y + 4}">${act}</text>`,
    )
    x += Math.round(34 + widthOf(act) + 18)
  }
  for (const kind of kinds) {
    parts.push(
      `<g class="${kind}">${shape(kind, { x: x + 6, y }, 6)}</g><text class="note" x="${x + 18}" y="${y + 4}">${kind}</text>`,
    )
    x += Math.round(18 + widthOf(kind) + 18)
  }
  return `<g role="presentation">${parts.join('')}</g>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
