import { expect, test } from 'vitest'
import { changedSomething, haltOnChange } from '../../../../server/graph/query/run/halt.ts'
import type { QueryAnswer } from '../../../../server/shapes/query.ts'

test('no query is run any more after one that changed something', async () => {
  const answer: QueryAnswer = {
    data: { fields: [], values: [] },
    graph: { nodes: [], edges: [] },
    truncated: false,
    took: 0,
  }
  const run: string[] = []
  const queries = haltOnChange({
    answer: async ({ statement }) => {
      run.push(statement)
      if (statement === 'write') throw changedSomething(statement)
      return answer
    },
    check: async ({ statement }) => {
      run.push(statement)
    },
    close: async () => {},
  })
  const ask = (statement: string) => queries.answer({ statement, parameters: {} })
  await ask('read')
  await expect(ask('write')).rejects.toMatchObject({ fault: 'halted', cause: expect.stringContaining('write') })
  await expect(ask('read')).rejects.toMatchObject({ fault: 'halted' })
  await expect(queries.check({ statement: 'read', parameters: {} })).rejects.toMatchObject({ fault: 'halted' })
  expect(run).toEqual(['read', 'write'])
})
