import grafeo from '@grafeo-db/js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOfEmbedded } from '../../../../server/graph/query/engines/error-embedded.ts'

let database: grafeo.GrafeoDB
beforeAll(() => {
  database = grafeo.GrafeoDB.create()
})
afterAll(() => database.close())

const errorOf = async (statement: string) =>
  errorOfEmbedded(await database.executeCypher(statement).catch((error: unknown) => error), statement, 0)

test.each([
  'MATCH (n) RETURN n.delete',
  'MATCH (n) RETURN n.match',
  'MATCH (n) RETURN n.null',
  'MATCH (n) WHERE n.set = 1 RETURN n',
  'MATCH (n) RETURN n.name AS set',
  'MATCH (n) RETURN n.name AS union',
  'MATCH (merge:Actor) RETURN 1',
  'MATCH (n {in: 1}) RETURN 1',
  'MATCH (n:With) RETURN 1',
  'MATCH ()-[:IS]->() RETURN 1',
  'RETURN {a: 1, create: 2} AS map',
])('%s is answered with the advice to put the name in backticks', async (statement) => {
  expect(await errorOf(statement)).toMatchObject({
    fault: 'failed',
    message: expect.stringMatching(/\. Put names that are also words of the language in backticks\.$/),
  })
})

test('an internal error of the engine reveals nothing about the engine', async () => {
  const { message } = await errorOf('EXPLAIN SHOW INDEXES')
  expect(message).toBe('The engine cannot run this form of query.')
})
