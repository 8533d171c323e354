import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js'
import type { QueryAnswer } from '../../../shapes/query.ts'
import { limits } from '../guard/limits.ts'
import { holdsEmptyList } from '../guard/plan/empty-list-embedded.ts'
import { checkEmbeddedPlan } from '../guard/plan/plan-embedded.ts'
import type { Query } from '../guard/query.ts'
import { type ChildEngine, serveParent } from '../run/child.ts'
import { changedSomething } from '../run/halt.ts'
import { type Remembered, rememberStatements } from '../run/remembered.ts'
import { type AnswerBuilder, buildAnswer, type FoundNode } from './answer.ts'
import { errorOfEmbedded } from './error-embedded.ts'
import { embeddedValue, nodeOf } from './values-embedded.ts'

/** A copy of the embedded graph, which nobody writes. */
export interface EmbeddedSource {
  readonly file: string
}

serveParent<EmbeddedSource>(async ({ file }) => openCopy(grafeo.GrafeoDB.openReadOnly(file)))

function openCopy(database: GrafeoDB): ChildEngine {
  // Whether a statement only reads depends on nothing but its text and the engine.
  const passed = rememberStatements(limits.remembered)
  return {
    answer: (query) => answer(database, query, passed),
    check: (query) => check(database, query, passed),
    close: async () => database.close(),
  }
}

async function check(database: GrafeoDB, query: Query, passed: Remembered): Promise<void> {
  const isSpecial = holdsEmptyList(query.parameters)
  if (!isSpecial && passed.has(query.statement)) return
  // On a line of its own, so that a column that the engine names is the statement's.
  const plan = await run(database, query, ['EXPLAIN'])
  checkEmbeddedPlan(String(plan.scalar()))
  if (!isSpecial) passed.add(query.statement)
}

async function run(
  database: GrafeoDB,
  { statement, parameters }: Query,
  above: readonly string[],
): Promise<QueryResult> {
  try {
    return await database.executeCypher([...above, statement].join('\n'), parameters)
  } catch (error) {
    throw errorOfEmbedded(error, statement, above.length)
  }
}

async function answer(database: GrafeoDB, query: Query, passed: Remembered): Promise<QueryAnswer> {
  const start = performance.now()
  await check(database, query, passed)
  const before = [database.nodeCount(), database.edgeCount()].join()
  const result = await run(database, query, [])
  if ([database.nodeCount(), database.edgeCount()].join() !== before) throw changedSomething(query.statement)
  const builder = buildAnswer(result.columns)
  for (let at = 0; at < result.length; at++) {
    const row = result.get(at)
    const values = result.columns.map((column) => embeddedValue(row[column] ?? null, builder))
    if (!builder.row(values)) break
  }
  return builder.end(
    async (keys) => keys.flatMap((key) => endNode(database, Number(key), builder) ?? []),
    () => performance.now() - start,
  )
}

function endNode(database: GrafeoDB, id: number, builder: AnswerBuilder): FoundNode | undefined {
  const node = database.getNode(id)
  if (node === null) return undefined
  return nodeOf({ ...(node.properties() as object), _id: id, _labels: node.labels }, builder)
}
