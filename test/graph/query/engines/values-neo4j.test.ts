import neo4j from 'neo4j-driver'
import { expect, test } from 'vitest'
import { buildAnswer } from '../../../../server/graph/query/engines/answer.ts'
import { neo4jValue } from '../../../../server/graph/query/engines/values-neo4j.ts'

const { Date: Day, Duration, Node, Path, PathSegment, Point, Relationship } = neo4j.types
const own = (id: string) => ({ id })
const a = new Node(1n, ['Actor'], own('country:RU'), 'engine-1')
const b = new Node(2n, ['Actor'], own('country:FR'), 'engine-2')
const met = new Relationship(5n, 1n, 2n, 'MET', own('met-1'), 'engine-5', 'engine-1', 'engine-2')
const plain = new Relationship(6n, 1n, 3n, 'MADE', {}, 'engine-6', 'engine-1', 'engine-3')

test.each<[unknown, unknown]>([
  [null, null],
  [1n, 1],
  [9007199254740993n, '9007199254740993'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [new Day(2025n, 3n, 7n), '2025-03-07'],
  [new Duration(0n, 1n, 0n, 0n), 'P1D'],
  [new Duration(0n, 0n, 0n, 0n), 'PT0S'],
  [new Duration(14n, 3n, 90n, 500_000_000n), 'P14M3DT90.5S'],
  [new Duration(0n, 0n, -1n, 500_000_000n), 'PT-0.5S'],
  [new Duration(0n, 0n, 100n, 0n), 'PT100S'],
  [new Point(7203n, 1, 2), { srid: 7203, x: 1, y: 2 }],
  [new Int8Array([1, 2]), 'AQI='],
  [{ list: [1n, [true, 'x']] }, { list: [1, [true, 'x']] }],
])('%o → %j', (value, expected) => {
  expect(neo4jValue(value, buildAnswer(['x']))).toEqual(expected)
})

test('nodes, relationships and paths come without ids of the server', async () => {
  const builder = buildAnswer(['path', 'edge'])
  const path = new Path(a, b, [new PathSegment(a, met, b)])
  builder.row([neo4jValue(path, builder), neo4jValue(plain, builder)])
  const ends = [{ key: 'engine-3', labels: ['Statement'], properties: own('said-1') }]
  const answer = await builder.end(
    async (keys) => ends.filter(({ key }) => keys.includes(key)),
    () => 1,
  )
  expect(answer.graph.edges).toEqual([
    { id: 'met-1', type: 'MET', source: 'country:RU', target: 'country:FR', properties: own('met-1') },
    { id: 'country:RU~MADE~said-1', type: 'MADE', source: 'country:RU', target: 'said-1', properties: {} },
  ])
  expect(answer.graph.nodes.map(({ id }) => id)).toEqual(['country:RU', 'country:FR', 'said-1'])
  expect(JSON.stringify(answer)).not.toContain('engine-')
})

test('two nodes with the same id stay two, and one without an id gets one', async () => {
  const builder = buildAnswer(['n'])
  const nodes = [a, new Node(7n, [], own('country:RU'), 'engine-7'), new Node(8n, ['X'], {}, 'engine-8')]
  builder.row(nodes.map((node) => neo4jValue(node, builder)))
  const { graph } = await builder.end(
    async () => [],
    () => 1,
  )
  expect(graph.nodes.map(({ id }) => id)).toEqual(['country:RU', 'country:RU#2', 'node-3'])
})
