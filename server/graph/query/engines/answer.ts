import type { QueryAnswer, QueryEdge, QueryNode, QueryValue } from '../../../shapes/query.ts'
import { limits } from '../guard/limits.ts'

type Properties = { readonly [key: string]: QueryValue }
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A node as an engine returns it; `key` is the engine's id, which no answer holds. */
export interface FoundNode {
  readonly key: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

export interface FoundEdge {
  readonly key: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

/** Collects what an engine returns into an answer with ids of Parley's own. */
export interface AnswerBuilder {
  node(found: FoundNode): QueryNode
  /** Its ends have their ids once `end` has been called. */
  edge(found: FoundEdge): QueryEdge
  /** @returns false where the answer may hold no more rows; this one is left out then. */
  row(values: readonly QueryValue[]): boolean
  /**
   * @param nodesOf fetches the ends of relationships that the query did not return themselves, by their keys.
   * @param took milliseconds.
   */
  end(nodesOf: (keys: readonly string[]) => Promise<readonly FoundNode[]>, took: () => number): Promise<QueryAnswer>
}

export function buildAnswer(fields: readonly string[]): AnswerBuilder {
  const nodes = new Map<string, QueryNode>()
  const edges = new Map<string, { readonly edge: Mutable<QueryEdge>; readonly found: FoundEdge }>()
  const ids = new Set<string>()
  const values: (readonly QueryValue[])[] = []
  let size = 0
  let truncated = false

  const idOf = (own: QueryValue | undefined, otherwise: string) => {
    const wanted = typeof own === 'string' && own !== '' ? own : otherwise
    let id = wanted
    for (let copy = 2; ids.has(id); copy++) id = `${wanted}#${copy}`
    ids.add(id)
    return id
  }
  const node = (found: FoundNode): QueryNode => {
    const known = nodes.get(found.key)
    if (known !== undefined) return known
    const { labels, properties } = found
    const made = { id: idOf(properties.id, `node-${nodes.size + 1}`), labels, properties }
    nodes.set(found.key, made)
    return made
  }

  return {
    node,
    edge(found) {
      const known = edges.get(found.key)
      if (known !== undefined) return known.edge
      const { type, properties } = found
      const edge = { id: '', type, source: '', target: '', properties }
      edges.set(found.key, { edge, found })
      return edge
    },
    row(row) {
      size += JSON.stringify(row).length
      truncated = values.length === limits.rows || size > limits.answer
      if (!truncated) values.push(row)
      return !truncated
    },
    async end(nodesOf, took) {
      const ends = new Set([...edges.values()].flatMap(({ found }) => [found.source, found.target]))
      const unseen = [...ends.difference(nodes)]
      if (unseen.length > 0) (await nodesOf(unseen)).forEach(node)
      for (const { edge, found } of edges.values()) {
        edge.source = nodes.get(found.source)?.id ?? ''
        edge.target = nodes.get(found.target)?.id ?? ''
        edge.id = idOf(edge.properties.id, `${edge.source}~${edge.type}~${edge.target}`)
      }
      return {
        data: { fields, values },
        graph: { nodes: [...nodes.values()], edges: [...edges.values()].map(({ edge }) => edge) },
        truncated,
        took: took(),
      }
    },
  }
}
