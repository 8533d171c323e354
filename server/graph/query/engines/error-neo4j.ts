import { QueryError } from '../guard/query.ts'

/** Turns an error of Neo4j into words of ours, with the place that it names in the statement below a line with EXPLAIN. */
export function errorOfNeo4j(error: unknown): QueryError {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/^(?:ServiceUnavailable|SessionExpired|Neo\.TransientError\.General\.DatabaseUnavailable)/.test(code)) {
    return new QueryError('unavailable', 'The database does not answer. Try again in a moment.', undefined, {
      cause: error,
    })
  }
  if (/TransactionTimedOut|Terminated|LockClient/.test(code)) {
    return new QueryError('exceeded', 'The query took too long. Filter earlier, or add LIMIT.')
  }
  if (/OutOfMemory|MemoryPool|StackOverFlow/i.test(code)) {
    // Where all queries together have used the memory up, another one may be at fault.
    const together = /\.(?:MemoryPool)?OutOfMemoryError$/.test(code)
    const words = 'The query needs too much memory. Filter earlier, or add LIMIT.'
    return new QueryError(together ? 'busy' : 'exceeded', words)
  }
  if (/AccessMode|Statement\.Access|Forbidden/.test(code)) {
    return new QueryError('refused', 'Queries only read. Use MATCH, WITH, UNWIND, CALL {} and RETURN.')
  }
  if (!/^Neo\.ClientError\.(?!Security)/.test(code)) {
    return new QueryError('unavailable', 'The database failed to run the query.', undefined, { cause: error })
  }
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? []
  const words = (message.split('\n')[0] ?? '').replace(/ *\(line \d+, column \d+ \(offset: \d+\)\)$/, '').slice(0, 500)
  const position = line === undefined ? undefined : { line: Math.max(1, Number(line) - 1), column: Number(column) }
  return new QueryError('failed', words, position)
}
