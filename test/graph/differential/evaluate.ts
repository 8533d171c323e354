import type {
  Condition,
  Direction,
  Graph,
  GraphEdge,
  GraphNode,
  Match,
  Property,
  Query,
  Scalar,
  Step,
} from './language.ts'

type Thing = GraphNode | GraphEdge | null
type Row = Readonly<Record<string, Thing>>
/** The values of three-valued logic. */
type Truth = boolean | null

/** The answer to a query, by trying every match, as openCypher defines it; rows in order. */
export function evaluate(graph: Graph, { matches, result }: Query): Scalar[][] {
  const rows = matches.reduce<Row[]>((found, match) => found.flatMap((row) => extend(graph, row, match)), [{}])
  if (result.kind === 'groups') {
    const groups = Map.groupBy(rows, (row) => JSON.stringify(readOf(row, result.by)))
    return [...groups]
      .map(([key, those]): Scalar[] => [
        JSON.parse(key) as Scalar,
        those.filter((row) => row[result.count] !== null).length,
      ])
      .sort(([x, n], [y, m]) => (m as number) - (n as number) || order(x as Scalar, y as Scalar))
  }
  const values = rows.map((row) => result.items.map((item) => readOf(row, item)))
  const kept = result.distinct ? [...new Map(values.map((row) => [JSON.stringify(row), row])).values()] : values
  return kept.sort(orderRows).slice(0, result.limit)
}

function extend(graph: Graph, row: Row, match: Match): Row[] {
  const bound = row[match.start]
  const starts = match.start in row ? (bound === null ? [] : [bound as GraphNode]) : graph.nodes
  let found: Row[] = starts.filter((node) => has(node, match.label)).map((node) => ({ ...row, [match.start]: node }))
  const used = match.steps.map(({ edge }) => edge)
  let from = match.start
  for (const step of match.steps) {
    found = found.flatMap((each) => walk(graph, each, from, step, used))
    from = step.node
  }
  const { where } = match
  const kept = where === undefined ? found : found.filter((each) => judge(graph, each, where) === true)
  if (kept.length > 0 || !match.optional) return kept
  const variables = [match.start, ...match.steps.flatMap(({ edge, node }) => [edge, node])]
  return [{ ...Object.fromEntries(variables.map((name) => [name, null])), ...row }]
}

/** A relationship appears only once in a match. */
function walk(
  graph: Graph,
  row: Row,
  from: string,
  { edge, types, direction, node, label }: Step,
  used: readonly string[],
): Row[] {
  const here = row[from] as GraphNode
  return neighbours(graph, here, direction)
    .filter(([each]) => types.length === 0 || types.includes(each.type))
    .filter(([each]) => !used.some((name) => row[name] === each))
    .filter(([, there]) => has(there, label) && (!(node in row) || row[node] === there))
    .map(([each, there]) => ({ ...row, [edge]: each, [node]: there }))
}

function neighbours({ nodes, edges }: Graph, node: GraphNode, direction: Direction): [GraphEdge, GraphNode][] {
  const byId = (id: string) => nodes.find((each) => each.id === id) as GraphNode
  const out = direction === 'in' ? [] : edges.filter(({ source }) => source === node.id)
  const back = direction === 'out' ? [] : edges.filter(({ target }) => target === node.id)
  const once = direction === 'any' ? back.filter(({ source, target }) => source !== target) : back
  return [
    ...out.map((edge): [GraphEdge, GraphNode] => [edge, byId(edge.target)]),
    ...once.map((edge): [GraphEdge, GraphNode] => [edge, byId(edge.source)]),
  ]
}

function has(node: GraphNode, label: string | undefined): boolean {
  return label === undefined || (node.labels as readonly string[]).includes(label)
}

function readOf(row: Row, { variable, key }: Property): Scalar {
  const thing = row[variable] as { readonly [key: string]: Scalar | undefined } | null | undefined
  return thing?.[key] ?? null
}

function judge(graph: Graph, row: Row, of: Condition): Truth {
  if (of.kind === 'not') {
    const truth = judge(graph, row, of.part)
    return truth === null ? null : !truth
  }
  if (of.kind === 'and' || of.kind === 'or') {
    const decisive = of.kind === 'or'
    const truths = of.parts.map((part) => judge(graph, row, part))
    return truths.includes(decisive) ? decisive : truths.includes(null) ? null : !decisive
  }
  if (of.kind === 'null') return (readOf(row, of.of) === null) !== of.not
  if (of.kind === 'label') {
    const node = row[of.node] as GraphNode | null
    return node === null ? null : has(node, of.label)
  }
  if (of.kind === 'exists') {
    const node = row[of.node] as GraphNode | null
    return node !== null && neighbours(graph, node, of.direction).some(([edge]) => edge.type === of.type)
  }
  const value = readOf(row, of.of)
  if (value === null) return null
  if (of.kind === 'starts') return typeof value === 'string' ? value.startsWith(of.with) : null
  if (of.kind === 'in') return of.with.includes(value)
  if (of.by === '=') return value === of.with
  if (of.by === '<>') return value !== of.with
  if (typeof value !== typeof of.with) return null
  return of.by === '<' ? value < (of.with as typeof value) : value >= (of.with as typeof value)
}

/** The order of ORDER BY: null comes last. */
function order(a: Scalar, b: Scalar): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

function orderRows(a: readonly Scalar[], b: readonly Scalar[]): number {
  for (const [at, value] of a.entries()) {
    const difference = order(value, b[at] as Scalar)
    if (difference !== 0) return difference
  }
  return 0
}
