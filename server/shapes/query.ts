import { z } from 'zod'
import type { Shape } from './shape.ts'
import { line } from './text.ts'

/** Integers past 2^53 and what JSON has no number for are strings, and so are dates and durations (ISO 8601). */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue }
  | QueryNode
  | QueryEdge
  | QueryPath

const value = z.any()
const properties = z.record(z.string(), value)

const queryNode = z
  .strictObject({ id: line.describe("Parley's own id."), labels: z.array(line), properties })
  .meta({ id: 'QueryNode', description: 'A node as a query gave it.' })
export interface QueryNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: { readonly [key: string]: QueryValue }
}

const queryEdge = z
  .strictObject({
    id: line,
    type: line,
    source: line.describe('Id of a node of the same answer.'),
    target: line.describe('Id of a node of the same answer.'),
    properties,
  })
  .meta({ id: 'QueryEdge', description: 'A relationship as a query gave it.' })
export interface QueryEdge {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: { readonly [key: string]: QueryValue }
}

export interface QueryPath {
  readonly nodes: readonly QueryNode[]
  readonly edges: readonly QueryEdge[]
}

/** What a Cypher query gave: as a table, and the nodes and relationships in it, with the ends of the latter. */
export interface QueryAnswer {
  readonly data: { readonly fields: readonly string[]; readonly values: readonly (readonly QueryValue[])[] }
  readonly graph: { readonly nodes: readonly QueryNode[]; readonly edges: readonly QueryEdge[] }
  readonly truncated: boolean
  readonly took: number
}

// The values hold each other without end, which inference cannot follow: their types are written out above.
export const queryAnswer = z
  .strictObject({
    data: z.strictObject({ fields: z.array(z.string()), values: z.array(z.array(value)) }).describe('The table.'),
    graph: z
      .strictObject({ nodes: z.array(queryNode), edges: z.array(queryEdge) })
      .describe('The nodes and relationships in the table, and the ends of the latter.'),
    truncated: z.boolean().describe('Whether there was more than one answer may hold.'),
    took: z.number().describe('Milliseconds that the engine took, planning included.'),
  })
  .meta({ id: 'QueryAnswer', description: 'What a Cypher query gave, as a table and as a graph.' })

export const queryCheck = z
  .strictObject({
    engine: z.enum(['embedded', 'neo4j']),
    faults: z
      .array(
        z.strictObject({
          message: z.string(),
          line: z.int().describe('Counts from 1; absent where the place is not known.').exactOptional(),
          column: z.int().describe('Counts from 1.').exactOptional(),
        }),
      )
      .describe('Why the query would not be answered; none where it would.'),
  })
  .meta({ id: 'QueryCheck', description: 'What the engine says of a query that was not run.' })
export type QueryCheck = Shape<typeof queryCheck>
