import type { Act, ActorRef, Ledger, StatementFilter } from '../types.ts'
import type { Engine, Run } from './engine.ts'
import { filterParameters } from './filter.ts'

interface StatementRow {
  readonly id: string
  readonly sortKey: string
  readonly act: Act
  readonly day: string | null
  readonly confidence: number | null
  readonly article: string
}

interface PartRow extends ActorRef {
  readonly statement: string
}

/** Statements looked up with one query. */
const rowsAtOnce = 2000

/** See `Store.ledger`. */
export async function readLedger(engine: Engine, filter: StatementFilter, limit: number): Promise<Ledger> {
  return engine.read(async (run) => {
    const parameters = await filterParameters(run, filter)
    const found = await run<StatementRow>('ledger-statements', { ...parameters, limit: limit + 1 })
    const rows = found.slice(0, limit).reverse()
    const articles = await run<{ id: string; publisher: string }>('ledger-articles')
    const publisherOf = new Map(articles.map(({ id, publisher }) => [id, publisher]))
    const publishers = [...new Set(rows.flatMap(({ article }) => publisherOf.get(article) ?? []))].sort()
    const publisherAt = new Map(publishers.map((publisher, at) => [publisher, at]))
    const at = new Map(rows.map(({ id }, index) => [id, index]))
    const actors = new Map<string, { readonly index: number; readonly actor: ActorRef }>()
    const sources = await partsOf(run, 'ledger-sources', at, actors)
    const targets = await partsOf(run, 'ledger-targets', at, actors)
    return {
      actors: [...actors.values()].map(({ actor }) => actor),
      publishers,
      statements: {
        id: rows.map(({ id }) => id),
        act: rows.map(({ act }) => act),
        day: rows.map(({ day }) => day),
        publisher: rows.map(({ article }) => publisherAt.get(publisherOf.get(article) ?? '') ?? -1),
        confidence: rows.map(({ confidence }) => confidence),
        sources,
        targets,
        answers: await answersOf(run, at),
      },
      truncated: found.length > limit,
    }
  })
}

/** For each statement the places of its actors in `actors`, which grows by those that are new. */
async function partsOf(
  run: Run,
  query: 'ledger-sources' | 'ledger-targets',
  at: ReadonlyMap<string, number>,
  actors: Map<string, { readonly index: number; readonly actor: ActorRef }>,
): Promise<number[][]> {
  const parts = Array.from(at, (): number[] => [])
  for (const ids of slices([...at.keys()])) {
    for (const { statement, id, kind, name } of await run<PartRow>(query, { ids })) {
      const known = actors.get(id) ?? { index: actors.size, actor: { id, kind, name } }
      actors.set(id, known)
      parts[at.get(statement) as number]?.push(known.index)
    }
  }
  return parts
}

async function answersOf(run: Run, at: ReadonlyMap<string, number>): Promise<number[]> {
  const answers = Array.from(at, () => -1)
  for (const ids of slices([...at.keys()])) {
    const rows = await run<{ answer: string; answered: string }>('answers-of-statements', { ids })
    for (const { answer, answered } of rows) {
      const [from, to] = [at.get(answer), at.get(answered)]
      if (from !== undefined && to !== undefined) answers[from] = to
    }
  }
  return answers
}

function* slices<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}
