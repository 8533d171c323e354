import fc from 'fast-check'
import {
  type Condition,
  type Direction,
  EDGE_TYPES,
  type Graph,
  LABELS,
  type Match,
  type Property,
  type Query,
} from './language.ts'

const names = ['Ada', 'Adam', 'Bo', 'é', '']
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T

export const anyGraph: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      labels: fc.subarray([...LABELS], { minLength: 1 }),
      name: optional(fc.constantFrom(...names)),
      age: optional(fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((nodes) =>
    fc
      .array(
        fc.record({
          type: fc.constantFrom(...EDGE_TYPES),
          source: fc.nat(nodes.length - 1),
          target: fc.nat(nodes.length - 1),
          age: optional(fc.integer({ min: 0, max: 3 })),
        }),
        { maxLength: 9 },
      )
      .map((edges) => ({
        nodes: nodes.map((node, at) => without({ id: `n${at}`, ...node })),
        edges: edges.map((edge, at) =>
          without({ ...edge, id: `e${at}`, source: `n${edge.source}`, target: `n${edge.target}` }),
        ),
      })),
  ) as fc.Arbitrary<Graph>

const direction = fc.constantFrom<Direction>('out', 'in', 'any')
const label = optional(fc.constantFrom(...LABELS))
const types = fc.subarray([...EDGE_TYPES])

const propertyOf = (variables: readonly string[]): fc.Arbitrary<Property> =>
  fc.record({ variable: fc.constantFrom(...variables), key: fc.constantFrom('id', 'name', 'age') })

function conditionOf(nodes: readonly string[], variables: readonly string[]): fc.Arbitrary<Condition> {
  const of = propertyOf(variables)
  const node = fc.constantFrom(...nodes)
  const aged = fc.constantFrom(...variables).map((variable): Property => ({ variable, key: 'age' }))
  const named = fc.constantFrom(...nodes).map((variable): Property => ({ variable, key: 'name' }))
  const simple: fc.Arbitrary<Condition>[] = [
    fc.record({
      kind: fc.constant('compare' as const),
      of: aged,
      by: fc.constantFrom('=', '<>', '<', '>='),
      with: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      kind: fc.constant('compare' as const),
      of: named,
      by: fc.constantFrom('=', '<>'),
      with: fc.constantFrom(...names),
    }),
    fc.record({ kind: fc.constant('null' as const), of, not: fc.boolean() }),
    fc.record({ kind: fc.constant('label' as const), node, label: fc.constantFrom(...LABELS) }),
    fc.record({ kind: fc.constant('starts' as const), of: named, with: fc.constantFrom('A', 'Ad', '') }),
    fc.record({
      kind: fc.constant('in' as const),
      of: aged,
      // Of a missing value in an empty list the embedded engine says null, Neo4j false: such lists are no part of the subset.
      with: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
    }),
  ]
  const exists: fc.Arbitrary<Condition> = fc.record({
    kind: fc.constant('exists' as const),
    node,
    type: fc.constantFrom(...EDGE_TYPES),
    direction,
  })
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(...simple, exists),
      fc.record({ kind: fc.constant('not' as const), part: tie('condition') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.tuple(tie('condition'), tie('condition')),
      }),
    ),
  })).condition
}

const chain = (
  start: string,
  nodes: readonly string[],
  edges: readonly string[],
  isOptional: boolean,
): fc.Arbitrary<Match> => {
  const variables = [start, ...nodes, ...edges]
  return fc
    .record({
      label: isOptional ? fc.constant(undefined) : label,
      steps: fc.tuple(
        ...nodes.map((node, at) =>
          fc
            .record({ edge: fc.constant(edges[at] as string), types, direction, node: fc.constant(node), label })
            .map(without),
        ),
      ),
      where: optional(conditionOf([start, ...nodes], variables)),
    })
    .map((match) => without({ optional: isOptional, start, ...match })) as fc.Arbitrary<Match>
}

/** A match of one to three nodes, perhaps an optional one that goes on from its first, and rows or groups. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .record({ length: fc.integer({ min: 0, max: 2 }), more: fc.boolean() })
  .chain(({ length, more }) => {
    const nodes = ['b', 'c'].slice(0, length)
    const edges = ['r', 's'].slice(0, length)
    const seen = ['a', ...nodes, ...edges, ...(more ? ['d', 't'] : [])]
    const matches = [chain('a', nodes, edges, false), ...(more ? [chain('a', ['d'], ['t'], true)] : [])]
    const rows = fc
      .record({
        kind: fc.constant('rows' as const),
        distinct: fc.boolean(),
        items: fc.array(propertyOf(seen), { minLength: 1, maxLength: 3 }),
        limit: optional(fc.integer({ min: 0, max: 5 })),
      })
      .map(without)
    const groups = fc.record({
      kind: fc.constant('groups' as const),
      by: propertyOf(seen),
      count: fc.constantFrom(...seen),
    })
    return fc.record({ matches: fc.tuple(...matches), result: fc.oneof(rows, groups) })
  }) as fc.Arbitrary<Query>
