import type { Effect } from '../../shapes/decision.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { ACTS } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import { type AppliedStatement, applyTo } from '../decisions/apply.ts'
import type { Folded } from '../decisions/fold-decisions.ts'
import { markDuplicates, unmarkDuplicates } from '../duplicates/mark-duplicates.ts'
import type { Run } from '../engine/engine.ts'
import { actColumns, articleColumns, inColumns, mentionColumns, targetColumns } from '../write/columns.ts'
import { type ArticleRows, digestOf, rowsOf } from '../write/rows.ts'
import { inSlices, writeActors, writeStatements } from '../write/write-articles.ts'
import { readBases, type StoredNode } from './bases.ts'
import { findChanges, reachable } from './changes.ts'
import { readExtracted, type StoredArticle } from './extracted.ts'
import { mergeIntoBases } from './merge-bases.ts'
import { findMoves, type Moves, type Rewriting, readRewriting } from './moves.ts'
import { addBases, createNodes, lockActors, readTouched, settleNodes, summaryOf } from './nodes.ts'
import { pack } from './pack.ts'
import { keepVersions, readVersions, shownVersion, type Versions } from './versions.ts'

const rowsAtOnce = 1000

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

interface Plan {
  readonly id: string
  /** As extraction wrote it; undefined where the article is not shown. */
  readonly record: ExtractionRecord | undefined
  readonly rows: ArticleRows | undefined
  readonly originals: ReturnType<typeof applyTo>['originals']
  readonly places: ReturnType<typeof applyTo>['places']
  /** Whether another text is shown than before, or none. */
  readonly isOther: boolean
  readonly becomes: Effect['articles'][number]['becomes'] | undefined
  readonly hidden: Versions
  readonly wereHidden: boolean
}

async function planArticles(
  run: Run,
  after: Folded,
  ids: readonly string[],
  stored: ReadonlyMap<string, StoredArticle>,
  added: readonly ExtractionRecord[],
): Promise<Plan[]> {
  const hidden = await readVersions(run, ids)
  return ids.flatMap((id) => {
    const all: Versions = new Map(hidden.get(id))
    const old = stored.get(id)
    if (old !== undefined) all.set(old.digest, old.record)
    for (const record of added.filter((each) => each.id === id && !all.has(digestOf(each.text))))
      all.set(digestOf(record.text), record)
    return all.size === 0 ? [] : [planArticle(after, id, old, all, hidden.has(id))]
  })
}

/** @param all the texts of the article, by digest. */
function planArticle(
  after: Folded,
  id: string,
  old: StoredArticle | undefined,
  all: Versions,
  wereHidden: boolean,
): Plan {
  const digest = shownVersion(after, id, [...all.keys()])
  const record = digest === undefined ? undefined : all.get(digest)
  const hidden = new Map([...all].filter(([each]) => each !== digest))
  const isOther = digest !== old?.digest
  const becomes = digest === undefined ? 'withdrawn' : old === undefined ? 'restored' : 'replaced'
  const plan = { id, record, isOther, becomes: isOther ? becomes : undefined, hidden, wereHidden } as const
  if (record === undefined) return { ...plan, rows: undefined, originals: [], places: new Map() }
  const applied = applyTo(record, after)
  return { ...plan, rows: rowsOf(applied.record), originals: applied.originals, places: applied.places }
}

async function deleteStatements(run: Run, stored: ReadonlyMap<string, StoredArticle>): Promise<void> {
  const acts = new Map<string, Record<string, true>>()
  for (const { record, shown } of stored.values()) {
    for (const ofAct of Object.values(rowsOf({ ...record, statements: shown }).acts)) {
      for (const { source, properties } of ofAct) {
        const ids = acts.get(source) ?? {}
        ids[properties.id as string] = true
        acts.set(source, ids)
      }
    }
  }
  for (const [actor, ids] of acts) await run('decisions/delete-acts', { actor, acts: ids })
  for (const ids of slices([...stored.keys()], rowsAtOnce)) {
    await run('decisions/delete-statements', { ids })
    await run('decisions/delete-unreal', { ids })
    await run('decisions/delete-originals', { ids })
  }
}

async function writePlans(run: Run, plans: readonly Plan[]): Promise<void> {
  const others = plans.filter(({ isOther }) => isOther)
  for (const some of slices(others, rowsAtOnce)) {
    const ids = some.map(({ id }) => id)
    await unmarkDuplicates(run, ids)
    await run('decisions/delete-articles', { ids })
    const shown = some.flatMap(({ rows }) => rows ?? [])
    await run('save/lock-articles', { ids: shown.map(({ id }) => id).sort() })
    await run(
      'save/articles',
      inColumns(
        articleColumns,
        shown.map(({ article }) => article),
      ),
    )
    await markDuplicates(
      run,
      shown.map(({ id, record: { text } }) => ({ id, text })),
    )
  }
  for (const { id, hidden, wereHidden } of plans) if (wereHidden || hidden.size > 0) await keepVersions(run, id, hidden)
  await writeStatements(
    run,
    plans.flatMap(({ rows }) => rows ?? []),
  )
  await saveOriginals(run, plans)
}

/** Keeps statements as extraction wrote them, where the graph has them otherwise or not at all. */
export async function saveOriginals(
  run: Run,
  articles: readonly { readonly id: string; readonly originals: Plan['originals'] }[],
): Promise<void> {
  const rows = articles.flatMap(({ id, originals }) => originals.map((original) => ({ article: id, original })))
  for (const some of slices(rows, rowsAtOnce)) {
    await run('decisions/save-originals', {
      id: some.map(({ original }) => original.id),
      article: some.map(({ article }) => article),
      packed: some.map(({ original }) => pack(original)),
    })
  }
}

/** @param vanishing actors whose nodes are deleted afterwards, with all that still hangs on them. */
async function rewrite(
  run: Run,
  { made, about, acts, roles }: Rewriting,
  vanishing: ReadonlySet<string>,
): Promise<void> {
  const staying = <Row extends { readonly actor: string }>(rows: readonly Row[]) =>
    rows.filter(({ actor }) => !vanishing.has(actor))
  const parts = (rows: readonly { readonly actor: string; readonly statement: string }[]) => ({
    actor: rows.map(({ actor }) => actor),
    statement: rows.map(({ statement }) => statement),
  })
  for (const some of slices(staying(made.gone), rowsAtOnce)) await run('decisions/delete-made', parts(some))
  for (const some of slices(staying(about.gone), rowsAtOnce)) await run('decisions/delete-about', parts(some))
  const gone = new Map<string, Record<string, true>>()
  for (const { gone: rows } of acts.values()) {
    for (const { source, target, properties } of rows) {
      if (vanishing.has(source) || vanishing.has(target)) continue
      const ids = gone.get(source) ?? {}
      ids[properties.id as string] = true
      gone.set(source, ids)
    }
  }
  for (const [actor, ids] of gone) await run('decisions/delete-acts', { actor, acts: ids })
  await inSlices(made.added, (some) => run('save/made', inColumns(mentionColumns, some)))
  await inSlices(about.added, (some) => run('save/about', inColumns(targetColumns, some)))
  for (const act of ACTS)
    await inSlices(acts.get(act)?.added ?? [], (some) => run(`save/${act}`, inColumns(actColumns, some)))
  await inSlices(roles, (some) =>
    run('migrations/give-statements-roles', { id: some.map(({ id }) => id), roles: some.map((row) => row.roles) }),
  )
}

async function setUnreal(run: Run, { unreal }: Moves): Promise<void> {
  for (const some of slices(unreal, rowsAtOnce)) {
    await run('decisions/set-unreal-actors', {
      id: some.map(({ id }) => id),
      sources: some.map(({ sources }) => sources),
      sourceExtracted: some.map(({ sourceExtracted }) => sourceExtracted),
      targets: some.map(({ targets }) => targets),
      targetExtracted: some.map(({ targetExtracted }) => targetExtracted),
    })
  }
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

function actorsEffect(before: ReadonlyMap<string, StoredNode>, after: ReadonlyMap<string, StoredNode | null>) {
  const all = [...after].flatMap(([id, node]) => {
    const [old, now] = [before.get(id), node ?? undefined].map((each) =>
      each === undefined ? null : summaryOf(each),
    ) as [ReturnType<typeof summaryOf> | null, ReturnType<typeof summaryOf> | null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ before: old, after: now }]
  })
  const weight = ({ before, after }: (typeof all)[number]) =>
    Math.max(...[before, after].map((each) => (each === null ? 0 : each.made + each.about)))
  return {
    actors: all.sort((a, b) => weight(b) - weight(a)).slice(0, 100),
    joined: all.filter((each) => each.after === null).length,
    parted: all.filter((each) => each.before === null).length,
  }
}

function statementsEffect(moves: Moves, stored: ReadonlyMap<string, StoredArticle>, plans: readonly Plan[]) {
  const effect = { moved: [...moves.statements.values()].flat().length, changed: 0, removed: 0, added: 0 }
  for (const { id, rows } of plans) {
    const old = stored.get(id)
    const before = signs(old === undefined ? undefined : rowsOf({ ...old.record, statements: old.shown }))
    const after = signs(rows)
    for (const [statement, { actors, rest }] of after) {
      const was = before.get(statement)
      if (was === undefined) effect.added += 1
      else if (was.actors !== actors) effect.moved += 1
      else if (was.rest !== rest) effect.changed += 1
    }
    for (const statement of before.keys()) if (!after.has(statement)) effect.removed += 1
  }
  return effect
}

/** What tells of each statement whether it is another one: its actors, and the rest. */
function signs(rows: ArticleRows | undefined): Map<string, { readonly actors: string; readonly rest: string }> {
  if (rows === undefined) return new Map()
  const parts = Map.groupBy(
    [
      ...rows.made.map(({ statement, actor }) => ({ statement, sign: `made ${actor}` })),
      ...rows.about.map(({ statement, actor }) => ({ statement, sign: `about ${actor}` })),
    ],
    ({ statement }) => statement,
  )
  const roles = Map.groupBy(rows.about, ({ statement }) => statement)
  return new Map(
    rows.statements.map(({ id, act, date }) => [
      id as string,
      {
        actors: (parts.get(id as string) ?? [])
          .map(({ sign }) => sign)
          .sort()
          .join('\n'),
        rest: JSON.stringify([
          act,
          date,
          (roles.get(id as string) ?? []).map((row) => [row.actor, row.properties.role]),
        ]),
      },
    ]),
  )
}

function placesOf(after: Folded, plans: readonly Plan[]): Map<string, string | null> {
  const places = new Map<string, string | null>()
  for (const { id, places: found } of plans) {
    for (const { id: decision } of after.statements.get(id) ?? []) places.set(decision, found.get(decision) ?? null)
  }
  return places
}
