import type { ActorRef, Ledger } from '../../shapes/answers.ts'
import type { StatementFilter } from '../../shapes/views.ts'
import type { Act, TargetRole } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { filterParameters, isRestricted, withFound } from './filter.ts'

interface StatementRow {
  readonly id: string
  readonly sortKey: string
  readonly act: Act
  readonly day: string | null
  readonly confidence: number | null
  readonly article: string
}

/** `role` and `roles` are those of targets. */
interface PartRow extends ActorRef {
  readonly statement: string
  readonly role?: TargetRole
}
interface PartsRow extends ActorRef {
  readonly statements: readonly string[]
  readonly roles?: readonly TargetRole[]
}
/** The actors of a statement, as indexes, and the role of each that has one. */
interface Parts {
  readonly actors: number[]
  readonly roles: TargetRole[]
}
interface GuessedRow {
  readonly statement: string
  readonly identities: readonly number[]
}
interface AnswerRow {
  readonly answer: string
  readonly answered: string
}

/** Statements looked up with one query. */
const rowsAtOnce = 2000

/** Returns `GraphReader.ledger`. If the engine counts its writes, the last answer is kept until the next write. */
export function ledgerReader(engine: Engine): (filter: StatementFilter, limit: number) => Promise<Ledger> {
  let kept: { readonly key: string; readonly ledger: Promise<Ledger> } | undefined
  return (filter, limit) => {
    const revision = engine.copies?.revision()
    if (revision === undefined) return readLedger(engine, filter, limit)
    const key = JSON.stringify([String(revision), filter, limit])
    if (kept?.key !== key) {
      const ledger = readLedger(engine, filter, limit)
      kept = { key, ledger }
      ledger.catch(() => {
        if (kept?.ledger === ledger) kept = undefined
      })
    }
    return kept.ledger
  }
}

async function readLedger(engine: Engine, asked: StatementFilter, limit: number): Promise<Ledger> {
  const filter = await withFound(engine, asked)
  return engine.read(async (run) => {
    const parameters = await filterParameters(run, filter)
    const { rows, truncated } = await lastInTime(run, parameters, limit)
    const isWhole = !truncated && !isRestricted(filter)
    const articles = await run<{ id: string; publisher: string }>('ledger/articles')
    const publisherOf = new Map(articles.map(({ id, publisher }) => [id, publisher]))
    const publishers = [...new Set(rows.flatMap(({ article }) => publisherOf.get(article) ?? []))].sort()
    const publisherAt = new Map(publishers.map((publisher, at) => [publisher, at]))
    const at = new Map(rows.map(({ id }, index) => [id, index]))
    const actors = new Map<string, { readonly index: number; readonly actor: ActorRef }>()
    const sources = await partsOf(run, 'sources', at, actors, isWhole)
    const targets = await partsOf(run, 'targets', at, actors, isWhole)
    return {
      actors: [...actors.values()].map(({ actor }) => actor),
      publishers,
      statements: {
        id: rows.map(({ id }) => id),
        act: rows.map(({ act }) => act),
        day: rows.map(({ day }) => day),
        publisher: rows.map(({ article }) => publisherAt.get(publisherOf.get(article) ?? '') ?? -1),
        confidence: rows.map(({ confidence }) => confidence),
        identity: await identitiesOf(run, at, isWhole),
        sources: sources.map((parts) => parts.actors),
        targets: targets.map((parts) => parts.actors),
        roles: targets.map((parts) => parts.roles),
        answers: await answersOf(run, at, isWhole),
      },
      truncated,
    }
  })
}

/** Statements in time order, only the last `limit` if there are more. Sorting here takes half the engine's time. */
async function lastInTime(run: Run, parameters: Readonly<Record<string, unknown>>, limit: number) {
  const [count] = await run<{ statements: number }>('view/count-statements', parameters)
  if ((count?.statements ?? 0) > limit) {
    const last = await run<StatementRow>('ledger/last-statements', { ...parameters, limit })
    return { rows: last.reverse(), truncated: true }
  }
  return { rows: (await run<StatementRow>('ledger/statements', parameters)).sort(bySortKey), truncated: false }
}

function bySortKey({ sortKey: one }: StatementRow, { sortKey: other }: StatementRow): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * For each statement, the indexes of its actors in `actors`, to which new ones are added, and their roles.
 * @param isWhole whether `at` holds the whole store: then one query reads all parts, instead of a lookup per slice.
 */
async function partsOf(
  run: Run,
  part: 'sources' | 'targets',
  at: ReadonlyMap<string, number>,
  actors: Map<string, { readonly index: number; readonly actor: ActorRef }>,
  isWhole: boolean,
): Promise<Parts[]> {
  const parts = Array.from(at, (): Parts => ({ actors: [], roles: [] }))
  const add = ({ id, kind, name }: ActorRef, statement: string, role?: TargetRole) => {
    const row = at.get(statement)
    if (row === undefined) return
    const known = actors.get(id) ?? { index: actors.size, actor: { id, kind, name } }
    actors.set(id, known)
    parts[row]?.actors.push(known.index)
    if (role !== undefined) parts[row]?.roles.push(role)
  }
  if (isWhole) {
    for (const row of await run<PartsRow>(`ledger/all-${part}`))
      for (const [place, id] of row.statements.entries()) add(row, id, row.roles?.[place])
    return parts
  }
  for (const ids of slices([...at.keys()], rowsAtOnce)) {
    for (const row of await run<PartRow>(`ledger/${part}`, { ids })) add(row, row.statement, row.role)
  }
  return parts
}

/** For each statement the smallest chance that its sources are rightly known, or null where its words name them. */
async function identitiesOf(run: Run, at: ReadonlyMap<string, number>, isWhole: boolean): Promise<(number | null)[]> {
  const smallest = Array.from(at, (): number | null => null)
  const add = ({ statement, identities }: GuessedRow) => {
    const row = at.get(statement)
    const least = Math.min(...identities)
    // In the store, words that name the actor have 1 beside others that do not.
    if (row !== undefined && least < 1) smallest[row] = Math.min(least, smallest[row] ?? 1)
  }
  if (isWhole) {
    for (const row of await run<GuessedRow>('ledger/all-guessed')) add(row)
    return smallest
  }
  for (const ids of slices([...at.keys()], rowsAtOnce)) {
    for (const row of await run<GuessedRow>('ledger/guessed', { ids })) add(row)
  }
  return smallest
}

async function answersOf(run: Run, at: ReadonlyMap<string, number>, isWhole: boolean): Promise<number[]> {
  const answers = Array.from(at, () => -1)
  const add = ({ answer, answered }: AnswerRow) => {
    const [from, to] = [at.get(answer), at.get(answered)]
    if (from !== undefined && to !== undefined) answers[from] = to
  }
  if (isWhole) {
    for (const row of await run<AnswerRow>('ledger/all-answers')) add(row)
    return answers
  }
  for (const ids of slices([...at.keys()], rowsAtOnce)) {
    for (const row of await run<AnswerRow>('statements/answers', { ids })) add(row)
  }
  return answers
}
