import { describe, expect, test } from 'vitest'
import { checkNeo4jText } from '../../../../../server/graph/query/guard/text/text-neo4j.ts'

describe('what the plans of Neo4j may leave out', () => {
  test.each([
    'MATCH (a) WHERE a.text CONTAINS "LOAD CSV FROM" RETURN a // CALL dbms.listConfig()',
    'MATCH (load) WITH load AS csv RETURN csv',
    'MATCH (a) RETURN a.load, a.call, a.show',
    'MATCH (a:Call)-[call:CALL]->(b) WHERE call.date > b.date RETURN call ORDER BY a.name',
    'MATCH (call) WHERE call IN [] AND (call.id = 1) RETURN { show: call.id }',
    'CALL db.labels() YIELD label RETURN label',
    'CALL `db`.labels() YIELD label RETURN label',
    'OPTIONAL CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey',
    'CALL (*) { RETURN 1 AS x } RETURN x',
    'CALL { RETURN 1 AS x } RETURN x',
  ])('%s passes', (statement) => {
    expect(() => checkNeo4jText(statement)).not.toThrow()
  })

  test.each([
    ['RETURN COLLECT { LOAD CSV FROM $x AS l RETURN l }', 1, 18],
    ['UNWIND\n[COLLECT { load /* */ csv FROM $x AS l RETURN l }] AS u RETURN 1', 2, 12],
    ['RETURN COLLECT { CALL dbms.listConfig() YIELD name RETURN name }', 1, 18],
    ['RETURN COLLECT { CALL `dbms.listConfig`() YIELD name RETURN name }', 1, 18],
    ['RETURN COLLECT { CALL dbms . listConfig }', 1, 18],
    ['RETURN COUNT { SHOW SETTINGS }', 1, 16],
  ])('%s is refused', (statement, line, column) => {
    expect(() => checkNeo4jText(statement)).toThrow(
      expect.objectContaining({ fault: 'refused', position: { line, column } }),
    )
  })
})
