import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { afterAll, beforeAll, describe } from 'vitest'
import { readCypher } from '../../../server/graph/engine/cypher.ts'
import { checkEmbeddedPlan } from '../../../server/graph/query/guard/plan/plan-embedded.ts'
import { QueryError } from '../../../server/graph/query/guard/query.ts'
import { differential } from './differential.suite.ts'
import type { Scalar } from './language.ts'

const cypher = await readCypher('embedded')

describe('the embedded engine', { timeout: 600_000 }, () => {
  let database: GrafeoDB
  beforeAll(() => {
    database = grafeo.GrafeoDB.create()
  })
  afterAll(() => database.close())
  differential(cypher, () => ({
    async run(text, parameters) {
      const result = await database.executeCypher(text, parameters)
      return (result.toArray() as Record<string, Scalar>[]).map((row) => Object.values(row))
    },
    async refuses(text, parameters) {
      const result = await database.executeCypher(`EXPLAIN ${text}`, parameters)
      try {
        checkEmbeddedPlan((result.toArray() as { plan: string }[])[0]?.plan ?? '')
        return false
      } catch (error) {
        if (error instanceof QueryError) return true
        throw error
      }
    },
  }))
})
