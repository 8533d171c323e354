import type { Effect } from '../../shapes/decision.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { AppliedStatement } from '../decisions/apply.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import type { Run } from '../engine/engine.ts'
import { digestOf } from '../write/rows.ts'
import { writeActors } from '../write/write-articles.ts'
import { readBases } from './bases.ts'
import { findChanges, reachable } from './changes.ts'
import { actorsEffect, statementsEffect } from './effect.ts'
import { readExtracted } from './extracted.ts'
import { mergeIntoBases } from './merge-bases.ts'
import { findMoves, type Moves, type Rewriting, readRewriting } from './moves.ts'
import { addBases, createNodes, lockActors, readTouched, settleNodes } from './nodes.ts'
import { placesOf, planArticles } from './plan-articles.ts'
import { rewrite, setUnreal } from './rewrite.ts'
import { deleteStatements, writePlans } from './write-plans.ts'

/** What correcting the graph came to. */
export interface Correction {
  readonly effect: Effect
  /** By decision about a statement, the statement where it was found; null: it waits. */
  readonly places: ReadonlyMap<string, string | null>
  /** Articles whose words are to be searched now, and those whose words are not. */
  readonly shown: readonly { readonly digest: string; readonly record: ExtractionRecord }[]
  readonly hidden: readonly string[]
}

/**
 * Brings a graph from one set of decisions to another, by rewriting what they say something else about: the relationships of
 * actors that have moved, the statements of articles with other decisions.
 * @param added linked records of texts that decisions give articles, to be stored beside the others.
 */
export async function correct(
  run: Run,
  before: Folded,
  after: Folded,
  added: readonly ExtractionRecord[] = [],
): Promise<Correction> {
  const { actors, moved, articles } = findChanges(before, after)
  const named = added.flatMap((record) => record.actors.map(({ id }) => id)).filter((id) => after.touched.has(id))
  const around = new Set(
    [...actors, ...named].flatMap((id) => [
      id,
      before.joins.canonical(id),
      after.joins.canonical(id),
      ...[before, after].flatMap((folded) => reachable(folded, id).map(folded.joins.canonical)),
    ]),
  )
  await lockActors(run, around)
  const rewritten = new Set([...articles, ...added.map(({ id }) => id)])
  await run('save/lock-articles', { ids: [...rewritten].sort() })
  const touched = await readTouched(run, after, around)
  await addBases(run, before, after, touched)
  for (const [id, base] of await mergeIntoBases(run, after, added)) touched.bases.set(id, base)
  for (const [id, base] of await readBases(
    run,
    [...actors].filter((id) => !after.touched.has(id)),
  ))
    touched.bases.set(id, base)

  const found = await findMoves(run, before, after, moved)
  // Statements with decisions of their own cannot be read from their relationships alone.
  const corrected = [...found.statements.keys(), ...found.unreal.map(({ article }) => article)].filter(
    (article) => before.statements.has(article) || after.statements.has(article),
  )
  for (const article of corrected) rewritten.add(article)
  const moves: Moves = {
    ...found,
    statements: new Map([...found.statements].filter(([article]) => !rewritten.has(article))),
    unreal: found.unreal.filter(({ article }) => !rewritten.has(article)),
  }
  const rewriting = await readRewriting(run, after, moves)
  const ids = [...rewritten]
  const stored = await readExtracted(run, ids)
  const plans = await planArticles(run, after, ids, stored, added)

  const involved = new Set(around)
  for (const { shown } of stored.values()) for (const actor of actorsIn(shown)) involved.add(actor)
  for (const { rows } of plans)
    for (const { actor } of [...(rows?.made ?? []), ...(rows?.about ?? [])]) involved.add(actor)
  for (const actor of actorsOf(rewriting)) involved.add(actor)
  await readMore(run, after, touched, involved)
  const nodesBefore = new Map(touched.nodes)
  const isTouched = (id: string) => before.touched.has(id) || after.touched.has(id)
  const needed = [...involved].filter((id) => isTouched(id) && after.joins.canonical(id) === id)
  await createNodes(run, after, touched, needed)
  await writeActors(run, namedOnlyIn(added, after))

  await deleteStatements(run, stored)
  await writePlans(run, plans)
  const vanishing = new Set([...around].filter((id) => after.joins.canonical(id) !== id))
  await rewrite(run, rewriting, vanishing)
  await setUnreal(run, moves)
  const unseen = ids.filter((id) => !plans.some((plan) => plan.id === id && plan.record !== undefined))
  await run('decisions/delete-articles', { ids: unseen })
  await readMore(run, after, touched, involved)
  const settled = await settleNodes(run, before, after, touched, involved)
  return {
    effect: {
      ...actorsEffect(nodesBefore, settled),
      ...statementsEffect(moves, stored, plans),
      articles: plans.flatMap(({ id, becomes }) => (becomes === undefined ? [] : [{ id, becomes }])),
    },
    places: placesOf(after, plans),
    shown: plans.flatMap(({ isOther, record }) =>
      isOther && record !== undefined ? [{ digest: digestOf(record.text), record }] : [],
    ),
    hidden: plans.flatMap(({ id, isOther, record }) => (isOther && record === undefined ? [id] : [])),
  }
}

async function readMore(
  run: Run,
  folded: Folded,
  touched: Awaited<ReturnType<typeof readTouched>>,
  ids: ReadonlySet<string>,
): Promise<void> {
  const more = await readTouched(run, folded, new Set([...ids].filter((id) => !touched.nodes.has(id))))
  for (const [id, node] of more.nodes) touched.nodes.set(id, node)
  for (const [id, base] of more.bases) touched.bases.set(id, base)
}

function* actorsOf({ made, about }: Rewriting): Generator<string> {
  for (const { gone, added } of [made, about]) {
    for (const { actor } of gone) yield actor
    for (const { actor } of added) yield actor
  }
}

function actorsIn(statements: readonly AppliedStatement[]): string[] {
  return statements.flatMap(({ sources, targets }) => [...sources, ...targets].flatMap(({ actor }) => actor ?? []))
}

/** The actors of new texts that no decision touches, without their statements, which are counted afterwards. */
function namedOnlyIn(records: readonly ExtractionRecord[], folded: Folded) {
  return records
    .flatMap(({ actors }) => actors)
    .filter(({ id }) => !folded.touched.has(id))
    .map((actor) => ({ ...actor, made: 0, about: 0, statements: 0 }))
}
