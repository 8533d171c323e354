import { describe, expect, test } from 'vitest'
import { checkEmbeddedPlan } from '../../../../../server/graph/query/guard/plan/plan-embedded.ts'
import { checkNeo4jPlan, type Neo4jPlan } from '../../../../../server/graph/query/guard/plan/plan-neo4j.ts'

const operator = (operatorType: string, Details = '', ...children: Neo4jPlan[]): Neo4jPlan => ({
  operatorType,
  arguments: { Details, 'string-representation': 'LOAD CSV is named in pictures of plans', Rows: 1 },
  children,
})

describe('a plan of Neo4j', () => {
  const scan = operator('NodeByLabelScan@neo4j', 'n:Actor')

  test.each([
    [
      'what only reads',
      operator('ProduceResults@neo4j', 'n', operator('Filter@neo4j', 'n.name = $autostring_0', scan)),
    ],
    ['variants of a family', operator('VarLengthExpand(Pruning,BFS,All)@neo4j', '(a)-[*..3]-(b)', scan)],
    ['a procedure that tells names', operator('ProcedureCall@neo4j', 'db.labels() :: (label :: STRING)')],
    ['a subquery', operator('Apply@neo4j', 'CALL { MATCH (n) RETURN n }', scan)],
    [
      'a list that nobody reads',
      operator('ProduceResults@neo4j', '', { ...scan, operatorType: 'Unwind', arguments: {} }),
    ],
  ])('%s passes', (_, plan) => {
    expect(() => checkNeo4jPlan(plan, 'r', 'UNWIND [1] AS unused RETURN 1')).not.toThrow()
  })

  test.each([
    ['a write', scan, 'rw'],
    ['a list that nobody reads, which may hide more', { ...scan, operatorType: 'Unwind@neo4j', arguments: {} }, 'r'],
    ['an administrative command', scan, 's'],
    ['an unknown operator', operator('ProduceResults@neo4j', '', operator('BrandNew@neo4j')), 'r'],
    ['settings', operator('ShowSettings@neo4j'), 'r'],
    ['a file', operator('LoadCSV@neo4j'), 'r'],
    ['another procedure', operator('ProcedureCall@neo4j', 'dbms.listConfig() :: ()'), 'r'],
    ['a procedure that begins like an allowed one', operator('ProcedureCall@neo4j', 'db.labels.more() :: ()'), 'r'],
    [
      'a file in an expression',
      operator('Projection@neo4j', `[x IN l | COLLECT { LOAD\n CSV FROM "a" AS b RETURN b }]`),
      'r',
    ],
    ['a procedure in an expression', operator('Filter@neo4j', 'COUNT { CALL db.ping() } > 0', scan), 'r'],
    ['a resolved procedure in an expression', operator('Filter@neo4j', 'COUNT { ResolvedCall(db.ping()) }', scan), 'r'],
    ['what follows a string that seems to go on', operator('Projection@neo4j', `"a\\" , LOAD CSV FROM "b"`), 'r'],
  ])('%s is refused', (_, plan, queryType) => {
    expect(() => checkNeo4jPlan(plan, queryType, 'UNWIND COLLECT { LOAD CSV ... } AS unused RETURN 1')).toThrow(
      expect.objectContaining({ fault: 'refused' }),
    )
  })
})

describe('a plan of the embedded engine', () => {
  test.each([
    'Return (n)\n  NodeScan (n:Actor)\n',
    'Return (a, c)\n  Apply\n    NodeScan (a:*)\n    Return (c AS c)\n      Discriminant(51)\n',
    'Return (label)\n  CallProcedure (db.labels)\n',
    'Return (a)\n  Filter (a.name Eq "LoadCsv\\n  Create")\n    NodeScan (a:*)\n',
    'Return (a, b)\n  Filter (ExistsSubquery(...))\n    Project (a, b)\n      LeftJoin\n        NodeScan (a:*)\n',
    'Return (a.id)\n  Filter (a.iso In [])\n    NodeScan (a:A)\n',
    'Return (a.id)\n  Filter (Not a.id In [] And a.iso In ["RU"])\n    NodeScan (a:A)\n',
    'Return (coalesce(a.iso In [], false) AS x, [] AS y)\n  NodeScan (a:A)\n',
  ])('%j passes', (plan) => {
    expect(() => checkEmbeddedPlan(plan)).not.toThrow()
  })

  test.each([
    `Return (l)\n  LoadCsv ('/etc/passwd' AS l)\n`,
    'Return (n)\n  CreateNode (n:Actor)\n',
    'Return (n)\n  Expand (a)->(b) [after the write]\n',
    'Return (x)\n  CallProcedure (grafeo.pagerank)\n',
    'Return (x)\n  CallProcedure (db.labelsX)\n',
    'BrandNew\n',
    '',
    'Return (p)\n  Aggregate (group: [], aggs: [percentiledisc(...) AS p])\n    Empty\n',
    'Return (a.id)\n  Filter (Not a.iso In [])\n    NodeScan (a:A)\n',
    'Return (a.id)\n  Filter (a.iso In [] Eq false)\n    NodeScan (a:A)\n',
    'Return (a.iso In [] AS x)\n  NodeScan (a:A)\n',
    'Return (a)\n  Filter (ListPredicate { kind: None, predicate: Binary { left: Property { }, op: In, right: Literal(List([])) } })\n',
    'Return (a, b)\n  Filter (ExistsSubquery(...))\n    LeftJoin\n',
    'Return (a, b)\n  Filter (CountSubquery(...))\n    Filter (b.x Gt 1)\n      LeftJoin\n',
  ])('%j is refused', (plan) => {
    expect(() => checkEmbeddedPlan(plan)).toThrow(expect.objectContaining({ fault: 'refused' }))
  })
})
