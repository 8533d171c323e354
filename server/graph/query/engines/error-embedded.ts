import { type Position, positionAt, QueryError } from '../guard/query.ts'
import { tokensOf } from '../guard/text/tokens.ts'
import { formThatWorks } from './forms-embedded.ts'

/**
 * Turns an error of the embedded engine into words of ours, with the place that it names.
 * @param statement as the client sent it.
 * @param above how many lines stood above it when it was run.
 */
export function errorOfEmbedded(error: unknown, statement: string, above: number): QueryError {
  const text = (error as Error).message
  const [first = text] = text.split('\n')
  const words = first
    .replace(/^(?:(?:Query|Transaction|Database) error: |GRAFEO-\w+: )+/g, '')
    .replace(/^Internal error: .*/, 'The engine cannot run this form of query')
    .replace(/^(?:syntax|semantic) error: /, '')
    .replace(/^\[Cypher\] /, '')
  const hint = formThatWorks(statement) ?? /^ *help: (.*)$/m.exec(text)?.[1]
  const message = `${words}${/[.?!]$/.test(words) ? '' : '.'}${hint === undefined ? '' : ` ${hint}`}`
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(text) ?? []
  const position =
    line === undefined
      ? placeOfName(statement, /'([^']+)'|\$(\w+)/.exec(words))
      : { line: Math.max(1, Number(line) - above), column: Number(column) }
  return new QueryError('failed', message, position)
}

/** The place of a name that the engine does not know, where its error has no place. */
function placeOfName(statement: string, named: RegExpExecArray | null): Position | undefined {
  const [, name, parameter] = named ?? []
  const found = tokensOf(statement).find(({ text }, at, all) =>
    parameter === undefined ? text === name : text === '$' && all[at + 1]?.text === parameter,
  )
  return found === undefined ? undefined : positionAt(statement, found.start)
}
