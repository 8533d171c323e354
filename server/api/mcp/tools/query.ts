import { z } from 'zod'
import { limits as queryLimits } from '../../../graph/query/guard/limits.ts'
import type { QueryEdge, QueryNode, QueryValue } from '../../../shapes/query.ts'
import { paging } from '../../requests.ts'
import { pageOf } from '../page.ts'
import { addressOf } from '../statement-item.ts'
import { cut } from '../text.ts'
import { tool } from '../tool.ts'

export const query = tool({
  name: 'query',
  description: 'Cypher, read only, for what no other tool answers: read schema first. ORDER BY keeps pages apart.',
  input: z.strictObject({
    cypher: z
      .string()
      .max(2 * queryLimits.statement)
      .refine((text) => text.isWellFormed(), 'is not valid text'),
    parameters: z.record(z.string(), z.any()).exactOptional(),
    cursor: paging.cursor,
  }),
  async answer({ cypher, parameters = {}, cursor: after }, { ask, site }, signal) {
    const { data, truncated } = await ask({ statement: cypher, parameters }, signal)
    const fields = data.fields.slice(0, 50).map((field) => cut(field, 60))
    return pageOf(
      data.values,
      after,
      (row, longest) => ({ quoted: row.slice(0, 50).map((value) => shortened(value, longest, site)) }),
      { fields, rows: data.values.length, ...(truncated ? { truncated } : {}) },
    )
  },
})

/** A value with its texts and lists cut, and with the address of each statement. */
function shortened(value: QueryValue, longest: number, site: string): unknown {
  if (typeof value === 'string') return cut(value, longest)
  if (typeof value !== 'object' || value === null) return value
  const most = Math.ceil(longest / 10)
  if (Array.isArray(value)) {
    const kept = value.slice(0, most).map((each: QueryValue) => shortened(each, longest, site))
    return kept.length < value.length ? [...kept, `… ${value.length - kept.length} more`] : kept
  }
  const parts = Object.entries(value as Record<string, QueryValue>).slice(0, most)
  const statement = statementOf(value as Partial<QueryNode & QueryEdge>)
  return {
    ...(statement === undefined ? {} : { address: addressOf(site, 'statements', cut(statement, 200)) }),
    ...Object.fromEntries(parts.map(([name, part]) => [cut(name, longest), shortened(part, longest, site)])),
  }
}

/** The id of the statement that a node or an edge of an act is. */
function statementOf({ labels, properties }: Partial<QueryNode & QueryEdge>): string | undefined {
  const id = Array.isArray(labels) && labels.includes('Statement') ? properties?.id : properties?.statementId
  return typeof id === 'string' ? id : undefined
}
