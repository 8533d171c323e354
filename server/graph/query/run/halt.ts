import { type Queries, QueryError } from '../guard/query.ts'

/** The error for a query that passed every check and changed something all the same. */
export function changedSomething(statement: string): QueryError {
  return new QueryError('halted', halted, undefined, { cause: `a query changed the graph: ${statement}` })
}

const halted =
  'Queries are stopped, because one did more than read. The log of the server names it; whoever runs the server must look.'

/** Runs nothing more once a query has changed something, until the server starts again. */
export function haltOnChange(queries: Queries): Queries {
  let isHalted = false
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isHalted) throw new QueryError('halted', halted)
    try {
      return await work()
    } catch (error) {
      if (error instanceof QueryError && error.fault === 'halted') isHalted = true
      throw error
    }
  }
  return {
    answer: (query, signal) => watched(() => queries.answer(query, signal)),
    check: (query) => watched(() => queries.check(query)),
    close: () => queries.close(),
  }
}
