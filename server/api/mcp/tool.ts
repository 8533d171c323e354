import type { z } from 'zod'
import type { Query } from '../../graph/query/guard/query.ts'
import type { GraphReader } from '../../graph/store.ts'
import type { QueryAnswer } from '../../shapes/query.ts'

/** What a tool reads from. */
export interface Sources {
  readonly store: GraphReader
  /**
   * Asks in Cypher, within the limits for whoever asks.
   * @param signal is raised when the answer is not wanted any more.
   * @throws QueryError, HttpProblem
   */
  readonly ask: (query: Query, signal: AbortSignal) => Promise<QueryAnswer>
  /** The address under which the pages of this graph stand, without a slash at its end. */
  readonly site: string
}

/** Something that an assistant may ask: how it is described to the assistant, and the function that answers. */
export interface Tool<Input extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly description: string
  readonly input: Input
  /** @returns what `textOf` can write. @throws HttpProblem, QueryError, or an error of the store. */
  readonly answer: (given: z.output<Input>, sources: Sources, signal: AbortSignal) => Promise<object>
}

/** Lets the compiler check `answer` against the tool's input, whose type a list of tools would lose. */
export function tool<Input extends z.ZodType>(definition: Tool<Input>): Tool {
  return definition as unknown as Tool
}
