import type { View } from '../../../server/shapes/views.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'

/**
 * A made-up view with degrees distributed as in news: each link joins an actor to one that already has many (Barabási
 * and Albert, 1999), and a fifth of the links repeat a pair with another act. Park and Miller's generator makes it the
 * same in every run.
 */
export function madeView(actors: number, links: number): View {
  let seed = 11
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const ends: number[] = [0]
  const statements = new Array<number>(actors).fill(1)
  const edges = new Map<string, View['edges'][number]>()
  while (edges.size < links) {
    const from = edges.size + 1 < actors ? edges.size + 1 : below(actors)
    const to = ends[below(ends.length)] as number
    ends.push(from, to)
    for (let again = random() < 0.2 ? 2 : 1; again > 0 && from !== to && edges.size < links; again--) {
      const act = ACTS[Math.min(3, Math.floor(random() ** 2 * 4))] as (typeof ACTS)[number]
      const key = `person:${from}~${act}~person:${to}`
      const undirected = act === 'met' ? { undirected: true as const } : {}
      const attributes = { act, count: 1 + Math.floor(random() ** 6 * 40) }
      edges.set(key, { key, source: `person:${from}`, target: `person:${to}`, ...undirected, attributes })
      statements[from] = (statements[from] as number) + 1
      statements[to] = (statements[to] as number) + 1
    }
  }
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    attributes: { actors, statements: links, articles: 1, truncated: false },
    nodes: statements.map((count, at) => {
      const [radius, angle] = [Math.sqrt(actors) * 60 * Math.sqrt(random()), 2 * Math.PI * random()]
      const kind = ACTOR_KINDS[at % 3] as (typeof ACTOR_KINDS)[number]
      const [x, y] = [1.5 * radius * Math.cos(angle), radius * Math.sin(angle)]
      return { key: `person:${at}`, attributes: { label: `Actor ${at} Of Somewhere`, kind, x, y, statements: count } }
    }),
    edges: [...edges.values()],
  }
}
