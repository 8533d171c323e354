import type { Page } from '../../shapes/answers.ts'
import type { Candidate } from '../../shapes/candidate.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { CorrectedEngine } from '../correct/log.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { findActors } from '../read/actors.ts'
import { decodeCursor, encodeCursor } from '../read/cursor.ts'
import { readEvidence } from '../read/evidence.ts'
import type { CandidateQuery } from '../store.ts'
import type { Appearance } from './bare-surnames.ts'
import { type Asked, type CountedActor, type FoundCandidate, findCandidates } from './find-candidates.ts'

/** Kinds that can have candidates: the names of countries are a closed list, so no two of them are one. */
const KINDS = ['person', 'organisation'] as const satisfies readonly ActorKind[]
/** Actors asked for with one query. */
const actorsAtOnce = 2000
/** Statements that a candidate shows of each of its actors. */
const STATEMENTS = 2

/**
 * Returns `GraphReader.candidates`. All candidates are found at once, and kept until the graph or what people have judged
 * changes.
 */
export function candidatesReader(engine: CorrectedEngine): (query: CandidateQuery) => Promise<Page<Candidate>> {
  let kept: { readonly key: string; readonly found: Promise<FoundCandidate[]> } | undefined
  return async (query) => {
    const key = await stateOf(engine)
    if (kept?.key !== key) {
      const found = engine.read((run) => readCandidates(engine, run))
      kept = { key, found }
      found.catch(() => {
        if (kept?.found === found) kept = undefined
      })
    }
    return pageOf(engine, await kept.found, query)
  }
}

/**
 * What changes with the graph and with decisions: the engine's count of writes, or else how many nodes and relationships
 * of each kind and how many decisions there are.
 */
async function stateOf(engine: CorrectedEngine): Promise<string> {
  const revision = engine.copies?.revision()
  if (revision !== undefined) return String(revision)
  return engine.read(async (run) => {
    const { revision } = await engine.log.read(run)
    return JSON.stringify([revision, await run('store/count-labels'), await run('store/count-types')])
  })
}

async function readCandidates(engine: CorrectedEngine, run: Run): Promise<FoundCandidate[]> {
  const actors = await run<CountedActor & { readonly aliases: readonly string[] | null }>('candidates/actors', {
    kinds: KINDS,
  })
  const named = actors.map((actor) => ({ ...actor, aliases: actor.aliases ?? [] }))
  const { folded } = await engine.log.read(run)
  return findCandidates(named, judgedBy(folded), askOf(run))
}

/** Whether somebody holds two actors of the graph apart, or could not tell. Those who were joined are one. */
function judgedBy({ all, revoked, joins }: Folded): (one: string, other: string) => boolean {
  const key = (actors: readonly string[]) => actors.map(joins.canonical).sort().join(' ')
  const unsure = new Set(
    [...all.values()].flatMap(({ id, does }) => (does.kind === 'unsure' && !revoked.has(id) ? key(does.actors) : [])),
  )
  return (one, other) => joins.against(one, other).length > 0 || unsure.has(key([one, other]))
}

function askOf(run: Run): Asked {
  return {
    async appearances(ids) {
      const days = await run<{ id: string; publishedAt: string | null }>('candidates/days')
      const published = new Map(days.map(({ id, publishedAt }) => [id, publishedAt]))
      const found: Appearance[] = []
      for (const some of slices(ids, actorsAtOnce)) {
        const rows = await run<{ actor: string; articles: readonly string[] }>('candidates/appearances', { ids: some })
        for (const { actor, articles } of rows) {
          for (const article of articles) found.push({ actor, article, publishedAt: published.get(article) ?? null })
        }
      }
      return found
    },
    async neighbours(ids) {
      const found = new Map<string, ReadonlySet<string>>()
      for (const some of slices(ids, actorsAtOnce)) {
        const rows = await run<{ actor: string; neighbours: readonly string[] }>('candidates/neighbours', { ids: some })
        for (const { actor, neighbours } of rows) found.set(actor, new Set(neighbours))
      }
      return found
    },
  }
}

async function pageOf(
  engine: Engine,
  found: readonly FoundCandidate[],
  query: CandidateQuery,
): Promise<Page<Candidate>> {
  const [score, after] =
    query.cursor === undefined
      ? [Number.POSITIVE_INFINITY, '']
      : decodeCursor<[number, string]>(query.cursor, 'number', 'string')
  const rest = found.filter(
    (one) =>
      (query.kind === undefined || one.actors[0].kind === query.kind) &&
      (one.score < score || (one.score === score && one.id > after)),
  )
  const listed = rest.slice(0, query.limit)
  const last = listed.at(-1)
  return {
    items: await withStatements(engine, listed),
    ...(rest.length > listed.length && last !== undefined ? { cursor: encodeCursor([last.score, last.id]) } : {}),
  }
}

async function withStatements(engine: Engine, listed: readonly FoundCandidate[]): Promise<Candidate[]> {
  const ids = [...new Set(listed.flatMap(({ actors }) => actors.map(({ id }) => id)))]
  const summaries = new Map((await findActors(engine, ids)).map((actor) => [actor.id, actor]))
  return engine.read(async (run) => {
    const latest = new Map<string, readonly string[]>()
    for (const actor of ids) {
      const rows = await run<{ id: string }>('candidates/latest-statements', { actor, limit: STATEMENTS })
      latest.set(
        actor,
        rows.map(({ id }) => id),
      )
    }
    const evidence = await readEvidence(run, [...new Set([...latest.values()].flat())])
    const byId = new Map(evidence.map((statement) => [statement.id, statement]))
    const statementsOf = (actor: string) => (latest.get(actor) ?? []).flatMap((id) => byId.get(id) ?? [])
    return listed.flatMap(({ id, actors: [one, other], score, reasons }) => {
      const [first, second] = [summaries.get(one.id), summaries.get(other.id)]
      // An actor may have gone since the candidates were found.
      if (first === undefined || second === undefined) return []
      return {
        id,
        kind: first.kind,
        actors: [first, second] as const,
        score,
        reasons,
        statements: [statementsOf(one.id), statementsOf(other.id)] as const,
      }
    })
  })
}
