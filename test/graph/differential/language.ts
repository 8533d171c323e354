/** The portable subset of Cypher, as data: queries that both engines and `evaluate` answer alike. */
export type Scalar = string | number | boolean | null

export interface GraphNode {
  readonly id: string
  readonly labels: readonly Label[]
  readonly name?: string
  readonly age?: number
}
export interface GraphEdge {
  readonly id: string
  readonly type: EdgeType
  readonly source: string
  readonly target: string
  readonly age?: number
}
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export const LABELS = ['Actor', 'Person', 'Country'] as const
type Label = (typeof LABELS)[number]
export const EDGE_TYPES = ['SAID', 'MET'] as const
type EdgeType = (typeof EDGE_TYPES)[number]
export type Direction = 'out' | 'in' | 'any'

/** Node variables are a, b, c in the order in which they appear; relationships r, s. */
export interface Step {
  readonly edge: string
  readonly types: readonly EdgeType[]
  readonly direction: Direction
  readonly node: string
  readonly label?: Label
}
export interface Match {
  readonly optional: boolean
  readonly start: string
  readonly label?: Label
  readonly steps: readonly Step[]
  readonly where?: Condition
}
export type Condition =
  | { readonly kind: 'compare'; readonly of: Property; readonly by: '=' | '<>' | '<' | '>='; readonly with: Scalar }
  | { readonly kind: 'null'; readonly of: Property; readonly not: boolean }
  | { readonly kind: 'label'; readonly node: string; readonly label: Label }
  | { readonly kind: 'starts'; readonly of: Property; readonly with: string }
  | { readonly kind: 'in'; readonly of: Property; readonly with: readonly Scalar[] }
  | { readonly kind: 'exists'; readonly node: string; readonly type: EdgeType; readonly direction: Direction }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'and'; readonly parts: readonly [Condition, Condition] }
  | { readonly kind: 'or'; readonly parts: readonly [Condition, Condition] }

export interface Property {
  readonly variable: string
  readonly key: 'id' | 'name' | 'age'
}
export interface Query {
  readonly matches: readonly Match[]
  readonly result:
    | {
        readonly kind: 'rows'
        readonly distinct: boolean
        readonly items: readonly Property[]
        readonly limit?: number
      }
    | { readonly kind: 'groups'; readonly by: Property; readonly count: string }
}

const arrow = (direction: Direction, inside: string) =>
  `${direction === 'in' ? '<' : ''}-[${inside}]-${direction === 'out' ? '>' : ''}`
const labelled = (node: string, label: Label | undefined) => `(${node}${label === undefined ? '' : `:${label}`})`
const property = ({ variable, key }: Property) => `${variable}.${key}`

/** The query's text, and the parameters in it. */
export function write(query: Query): { readonly text: string; readonly parameters: Record<string, unknown> } {
  const parameters: Record<string, unknown> = {}
  const name = (value: unknown) => {
    const key = `p${Object.keys(parameters).length}`
    parameters[key] = value
    return `$${key}`
  }
  const condition = (of: Condition): string => {
    if (of.kind === 'compare') return `${property(of.of)} ${of.by} ${name(of.with)}`
    if (of.kind === 'null') return `${property(of.of)} IS ${of.not ? 'NOT ' : ''}NULL`
    if (of.kind === 'label') return `${of.node}:${of.label}`
    if (of.kind === 'starts') return `${property(of.of)} STARTS WITH ${name(of.with)}`
    if (of.kind === 'in') return `${property(of.of)} IN ${name(of.with)}`
    if (of.kind === 'exists') return `EXISTS { (${of.node})${arrow(of.direction, `:${of.type}`)}() }`
    if (of.kind === 'not') return `NOT (${condition(of.part)})`
    return `(${of.parts.map(condition).join(of.kind === 'and' ? ' AND ' : ' OR ')})`
  }
  const match = ({ optional, start, label, steps, where }: Match) => {
    const path = steps.map(
      (step) =>
        arrow(step.direction, `${step.edge}${step.types.length > 0 ? `:${step.types.join('|')}` : ''}`) +
        labelled(step.node, step.label),
    )
    const filter = where === undefined ? '' : `\nWHERE ${condition(where)}`
    return `${optional ? 'OPTIONAL ' : ''}MATCH ${labelled(start, label)}${path.join('')}${filter}`
  }
  const lines = query.matches.map(match)
  const { result } = query
  if (result.kind === 'groups') {
    lines.push(`RETURN ${property(result.by)} AS x, count(${result.count}) AS n\nORDER BY n DESC, x`)
  } else {
    const items = result.items.map((item, at) => `${property(item)} AS x${at}`)
    lines.push(`RETURN ${result.distinct ? 'DISTINCT ' : ''}${items.join(', ')}`)
    lines.push(`ORDER BY ${items.map((_, at) => `x${at}`).join(', ')}`)
    if (result.limit !== undefined) lines.push(`LIMIT ${result.limit}`)
  }
  return { text: lines.join('\n'), parameters }
}
