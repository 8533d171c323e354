import { expect, test } from 'vitest'
import { changedSomething, haltOnChange } from '../../../../server/graph/query/run/halt.ts'
import { createMemory } from '../../../../server/graph/query/run/remembered.ts'
import type { QueryAnswer } from '../../../../server/types.ts'

test('after a query that changed something nothing is run any more', async () => {
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

test('of the statements that passed, those asked for last are remembered', () => {
  const memory = createMemory(2)
  memory.add('a')
  memory.add('b')
  expect(memory.has('a')).toBe(true)
  memory.add('c')
  expect([memory.has('a'), memory.has('b'), memory.has('c')]).toEqual([true, false, true])
})
