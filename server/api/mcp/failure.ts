import { QueryError } from '../../graph/query/guard/query.ts'
import { isFault, type Report, toProblem } from '../problem.ts'
import { problemOf } from '../routes/query.ts'
import { cut } from './text.ts'

/**
 * What an assistant is told of an error: what was wrong and what to do.
 * @param report receives errors that are the server's fault.
 */
export function wordsOf(error: unknown, report: Report): string {
  const known = error instanceof QueryError ? problemOf(error) : error
  if (isFault(known)) report(known)
  const { message, errors, headers } = toProblem(known)
  const words = errors?.[0]?.message ?? message
  const wait = headers['retry-after']
  return cut(wait === undefined ? words : `${words} Ask again in ${wait} s.`, 1000)
}
