import { present } from '../../present.ts'
import type { ActorRef } from '../../shapes/answers.ts'
import type { ActorHistory, Decided, Decision, DecisionList, DecisionWithState } from '../../shapes/decision.ts'
import { DECISION_STATES, type DecisionState } from '../../shapes/vocabulary.ts'
import { earlierFirst } from '../decisions/identify.ts'
import type { Run } from '../engine/engine.ts'
import { decodeCursor, encodeCursor } from '../read/cursor.ts'
import type { DecisionQuery } from '../store.ts'
import { readBases, readNodes } from './bases.ts'
import type { CorrectedEngine, Decisions } from './log.ts'
import { summaryOf } from './nodes.ts'
import { readVersions } from './versions.ts'

/** What has become of decisions, which `given` are some of. */
export async function statesOf(
  run: Run,
  decisions: Decisions,
  given: readonly Decision[],
): Promise<DecisionWithState[]> {
  const { folded, numbers } = decisions
  const places = await readPlaces(run)
  const named = new Set(given.flatMap(({ does }) => actorsNamed(does)))
  const nodes = await readNodes(run, new Set([...named].map(folded.joins.canonical)))
  const bases = await readBases(run, named)
  const articles = new Set(given.flatMap(({ does }) => ('article' in does ? [does.article] : [])))
  const stored = new Set((await run<{ id: string }>('articles/stored', { ids: [...articles] })).map(({ id }) => id))
  for (const id of (await readVersions(run, [...articles])).keys()) stored.add(id)
  return given.map((decision) => {
    const { id, does } = decision
    // Whoever is only joined to a known actor is not known by that.
    const isKnown = (actor: string) =>
      bases.has(actor) || nodes.has(actor) || folded.splitsInto.has(actor) || folded.facts(actor).added !== undefined
    const place = places.get(id)
    const missing = missingOf(does, {
      isKnown,
      isStored: (article) => stored.has(article),
      isMade: (decision) => folded.all.has(decision),
      place,
    })
    return {
      ...decision,
      ...stateOf(decisions, decision, missing),
      revision: numbers.get(id) ?? 0,
      ...present({ statement: place }),
      actors: actorsNamed(does).flatMap((actor): ActorRef[] => {
        const node = nodes.get(folded.joins.canonical(actor)) ?? bases.get(actor)
        return node === undefined ? [] : [{ id: actor, kind: node.kind, name: node.name }]
      }),
    }
  })
}

function stateOf({ folded }: Decisions, { id, does }: Decision, missing: string | undefined) {
  const revokedBy = folded.revoked.get(id)
  if (revokedBy !== undefined) return { state: 'revoked' as const, others: [revokedBy] }
  const against = folded.conflicts.get(id)
  if (against !== undefined)
    return {
      state: 'conflict' as const,
      why: does.kind === 'split' ? 'Splits would lead in a circle.' : 'Other decisions hold these actors apart.',
      others: [...against],
    }
  const overruledBy = folded.overruled.get(id)
  if (overruledBy !== undefined) return { state: 'overruled' as const, others: [overruledBy] }
  return missing === undefined ? { state: 'applied' as const } : { state: 'waiting' as const, why: missing }
}

function missingOf(
  does: Decided,
  stored: {
    readonly isKnown: (actor: string) => boolean
    readonly isStored: (article: string) => boolean
    readonly isMade: (decision: string) => boolean
    readonly place: string | undefined
  },
): string | undefined {
  if ('anchor' in does)
    return stored.place === undefined ? `No statement of ${does.anchor.article} has these words.` : undefined
  if ('article' in does) return stored.isStored(does.article) ? undefined : `No article has the id ${does.article}.`
  if (does.kind === 'revoke')
    return stored.isMade(does.decision) ? undefined : `No decision has the id ${does.decision}.`
  const actors = 'actors' in does ? does.actors : 'actor' in does && does.kind !== 'add' ? [does.actor] : []
  const unknown = actors.find((actor) => !stored.isKnown(actor))
  return unknown === undefined ? undefined : `No article names ${unknown}.`
}

/** The actors that a decision names. */
function actorsNamed(does: Decided): string[] {
  if (does.kind === 'same' || does.kind === 'different' || does.kind === 'unsure') return [...does.actors]
  if (does.kind === 'split') return [does.actor, does.to]
  if (does.kind === 'amend') return [...(does.sources ?? []), ...(does.targets ?? []).map(({ actor }) => actor)]
  return 'actor' in does && does.actor !== null ? [does.actor] : []
}

async function readPlaces(run: Run): Promise<Map<string, string>> {
  const rows = await run<{ id: string; place: string }>('decisions/places')
  return new Map(rows.map(({ id, place }) => [id, place]))
}

/** See `Corrections.decisions`. */
export async function listDecisions(engine: CorrectedEngine, query: DecisionQuery): Promise<DecisionList> {
  return engine.read(async (run) => {
    const decisions = await engine.log.read(run)
    const all = await statesOf(run, decisions, [...decisions.folded.all.values()])
    const counts = countsOf(all)
    const latestFirst = all.filter(filterOf(decisions, query)).sort((a, b) => earlierFirst(b, a))
    const start =
      query.cursor === undefined
        ? 0
        : 1 + latestFirst.findIndex(({ id }) => id === decodeCursor<[string]>(query.cursor as string, 'string')[0])
    const items = latestFirst.slice(start, start + query.limit)
    const last = items.at(-1)
    return {
      items,
      ...(start + items.length < latestFirst.length && last !== undefined ? { cursor: encodeCursor([last.id]) } : {}),
      revision: decisions.revision,
      counts,
    }
  })
}

function countsOf(all: readonly DecisionWithState[]): DecisionList['counts'] {
  const of = (state: DecisionState) => all.filter((each) => each.state === state).length
  const counts = Object.fromEntries(DECISION_STATES.map((state) => [state, of(state)])) as Record<DecisionState, number>
  return { all: all.length, ...counts }
}

function filterOf({ folded }: Decisions, { actor, article, statement, by, kind, state }: DecisionQuery) {
  const cluster = actor === undefined ? undefined : folded.joins.canonical(actor)
  /** What a revocation is about is what the revoked decision is about. */
  const subject = (does: Decided): Decided => {
    const revoked = does.kind === 'revoke' ? folded.all.get(does.decision) : undefined
    return revoked === undefined ? does : subject(revoked.does)
  }
  const articleOf = (does: Decided) =>
    'anchor' in does ? does.anchor.article : 'article' in does ? does.article : undefined
  return (decision: DecisionWithState): boolean => {
    const does = subject(decision.does)
    return (
      (cluster === undefined || actorsNamed(does).some((named) => folded.joins.canonical(named) === cluster)) &&
      (article === undefined || articleOf(does) === article) &&
      (statement === undefined ||
        decision.statement === statement ||
        ('anchor' in does && does.anchor.was.id === statement)) &&
      (by === undefined || decision.by === by) &&
      (kind === undefined || decision.does.kind === kind) &&
      (state === undefined || decision.state === state)
    )
  }
}

/** See `Corrections.actorHistory`. */
export async function readHistory(engine: CorrectedEngine, id: string): Promise<ActorHistory | undefined> {
  return engine.read(async (run) => {
    const decisions = await engine.log.read(run)
    const { folded } = decisions
    const canonical = folded.joins.canonical(id)
    const node = (await readNodes(run, [canonical])).get(canonical)
    if (node === undefined) return undefined
    const ids = folded.joins.members(id)
    const bases = await readBases(run, ids)
    const members = ids.flatMap((member) => bases.get(member) ?? (member === canonical ? node : []))
    const all = await statesOf(run, decisions, [...folded.all.values()])
    return {
      actor: summaryOf(node),
      ...(canonical === id ? {} : { was: id }),
      members: members.map(({ id: member, kind, name, aliases }) => ({ id: member, kind, name, aliases })),
      decisions: all.filter(filterOf(decisions, { actor: id, limit: 1 })).sort((a, b) => earlierFirst(b, a)),
    }
  })
}
