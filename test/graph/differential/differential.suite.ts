import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cypher } from '../../../server/graph/engine/cypher.ts'
import { repeats } from '../../repeats.ts'
import { evaluate } from './evaluate.ts'
import { EDGE_TYPES, type Graph, LABELS, type Scalar, write } from './language.ts'
import { anyGraph, anyQuery } from './random.ts'

/** `DIFFERENTIAL=5000 npx vitest run test/graph/differential` sets the number of graphs; each gets ten queries. */
const graphs = repeats('DIFFERENTIAL', { short: 30, full: 60 })

/** An engine, used without Parley. */
export interface Bare {
  /** @returns the values of each row in the order of the columns. */
  run(text: string, parameters: Readonly<Record<string, unknown>>): Promise<Scalar[][]>
  /** Whether Parley refuses the query, because the engine answers this form wrongly. */
  refuses?(text: string, parameters: Readonly<Record<string, unknown>>): Promise<boolean>
}

/**
 * Checks that the engine knows every statement of cypher/, and answers random queries on random graphs as the evaluator
 * does. Few of the queries may be refused.
 */
export function differential({ statements }: Cypher, engine: () => Bare): void {
  test.each(Object.entries(statements))('the statement %s can be planned', async (_, text) => {
    const parameters = [...text.matchAll(/\$(\w+)/g)].map(([, key]) => [key, sampleOf(key as string)])
    await expect(engine().run(`EXPLAIN ${text}`, Object.fromEntries(parameters))).resolves.toBeDefined()
  })

  test('the engine answers the portable subset as the evaluator does', async () => {
    let answered = 0
    let refused = 0
    const cases = fc.tuple(anyGraph, fc.array(anyQuery, { minLength: 10, maxLength: 10 }))
    await fc.assert(
      fc.asyncProperty(cases, async ([graph, queries]) => {
        await fill(engine(), graph)
        for (const query of queries) {
          const { text, parameters } = write(query)
          if ((await engine().refuses?.(text, parameters)) === true) {
            refused += 1
            continue
          }
          answered += 1
          expect(await engine().run(text, parameters), text).toEqual(evaluate(graph, query))
        }
      }),
      { numRuns: graphs },
    )
    expect(answered).toBeGreaterThan(5 * refused)
  })
}

/** A random value of the parameter's kind. */
function sampleOf(parameter: string): unknown {
  if (parameter === 'limit') return 1n
  return parameter === 'properties' ? {} : []
}

async function fill({ run }: Bare, { nodes, edges }: Graph): Promise<void> {
  await run('MATCH (n) DETACH DELETE n', {})
  const rows = nodes.map(({ labels, ...properties }) => ({ labels, properties }))
  const set = LABELS.map(
    (label) => `FOREACH (_ IN CASE WHEN '${label}' IN row.labels THEN [1] ELSE [] END | SET n:${label})`,
  )
  await run(`UNWIND $rows AS row CREATE (n:Node) SET n = row.properties ${set.join(' ')}`, { rows })
  for (const type of EDGE_TYPES) {
    const some = edges.filter((edge) => edge.type === type)
    if (some.length === 0) continue
    await run(
      `UNWIND $rows AS row MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      { rows: some.map(({ source, target, type: _, ...properties }) => ({ source, target, properties })) },
    )
  }
}
