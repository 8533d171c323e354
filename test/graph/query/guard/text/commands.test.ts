import { describe, expect, test } from 'vitest'
import { checkText } from '../../../../../server/graph/query/guard/text/check-text.ts'

describe('commands about schema, users and databases', () => {
  test.each([
    ['SHOW INDEXES', 1],
    ['show /* all */ constraints', 1],
    ['CREATE INDEX x FOR (a:Actor) ON (a.x)', 1],
    ['CREATE OR REPLACE USER neo4j SET PASSWORD "x"', 1],
    ['DROP INDEX x IF EXISTS', 1],
    ['DROP CONSTRAINT `x`', 1],
    ['CYPHER 25 SHOW TRANSACTIONS', 11],
    ['USE system SHOW USERS', 12],
    ['USE graph.name DROP DATABASE neo4j', 16],
  ])('%s is refused in words of its own', (statement, column) => {
    expect(() => checkText(statement)).toThrow(
      expect.objectContaining({
        fault: 'refused',
        message: expect.stringMatching(/^Queries only read the graph, so [A-Z]+ is refused; \/api\/v1\/schema /),
        position: { line: 1, column },
      }),
    )
  })

  test.each([
    'MATCH (show) RETURN show.drop AS stop',
    'CREATE (:Actor)',
    'CREATE p = (a)-[:MET]->(b) RETURN p',
    'WITH 1 AS show RETURN show',
    'USE neo4j MATCH (n) RETURN n',
  ])('%s is none', (statement) => {
    expect(checkText(statement)).toBe(statement)
  })
})
