import { expect, test } from 'vitest'
import { errorOfNeo4j } from '../../../../server/graph/query/engines/error-neo4j.ts'

test.each([
  ['Neo.TransientError.General.TransactionOutOfMemoryError', 'exceeded'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'busy'],
  ['Neo.TransientError.General.OutOfMemoryError', 'busy'],
  ['Neo.TransientError.General.StackOverFlowError', 'exceeded'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'exceeded'],
  ['Neo.ClientError.Statement.AccessMode', 'refused'],
  ['Neo.ClientError.Statement.ArithmeticError', 'failed'],
  ['ServiceUnavailable', 'unavailable'],
])('%s of Neo4j is %s', (code, fault) => {
  expect(errorOfNeo4j({ code, message: 'words' })).toMatchObject({ fault })
})
