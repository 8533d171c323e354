import { ACTS } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import { allEnded } from '../engine/all-ended.ts'
import type { Run } from '../engine/engine.ts'
import type { StatementName } from '../engine/statement-name.ts'
import {
  actColumns,
  answerColumns,
  articleColumns,
  type Columns,
  inColumns,
  mentionColumns,
  statementColumns,
  targetColumns,
  unrealColumns,
} from './columns.ts'
import { mergeActor, type StoredActor } from './merge.ts'
import type { ActorRow, ArticleRows } from './rows.ts'

/** Rows sent with one statement: more brought no gain, and made the database use more memory. */
const rowsAtOnce = 1000
/** Statements sent at once: while the database runs one, the next is already being transferred. */
const statementsAtOnce = 2

/** Actors of which not only articles tell: decisions do, too. */
export interface TouchedActors {
  readonly actors: readonly Pick<ActorRow, 'id' | 'kind'>[]
  /** Writes their nodes. @param stored by id, what the graph has of them, read once they were locked. */
  write(run: Run, stored: ReadonlyMap<string, StoredActor>): Promise<void>
}

export const noTouchedActors: TouchedActors = { actors: [], write: async () => {} }

/**
 * Writes the rows of new articles; relationships are written as soon as both of their ends are.
 * @param touched actors of these articles that are not among their rows.
 */
export async function writeArticles(
  run: Run,
  articles: readonly ArticleRows[],
  touched: TouchedActors = noTouchedActors,
): Promise<void> {
  const runLimited = limitConcurrency(run)
  const stored = inSlices(
    articles.map(({ article }) => article),
    (some) => runLimited('save/articles', inColumns(articleColumns, some)),
  )
  const actors = storeActors(
    runLimited,
    articles.flatMap((article) => article.actors),
    touched,
  )
  await writeStatements(runLimited, articles, stored, actors)
}

/** Writes the statements of articles that are stored, between actors that are. */
export async function writeStatements(
  run: Run,
  articles: readonly Omit<ArticleRows, 'record' | 'actors'>[],
  stored: Promise<unknown> = Promise.resolve(),
  actors: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const table = async <Row>(
    statement: StatementName,
    columns: Columns<Row>,
    after: readonly Promise<unknown>[],
    of: (article: Omit<ArticleRows, 'record' | 'actors'>) => readonly Row[],
  ) => {
    await Promise.all(after)
    await inSlices(articles.flatMap(of), (some) => run(statement, inColumns(columns, some)))
  }
  const statements = table('save/statements', statementColumns, [stored], (article) => article.statements)
  const acts = ACTS.map((act) => table(`save/${act}`, actColumns, [actors], (article) => article.acts[act]))
  const ends = [actors, statements]
  await allEnded(
    ...[stored, ...ends, ...acts],
    table('save/made', mentionColumns, ends, ({ made }) => made),
    table('save/about', targetColumns, ends, ({ about }) => about),
    table('save/unreal', unrealColumns, [stored], ({ unreal }) => unreal),
    table('save/answers', answerColumns, [statements], ({ answers }) => answers),
  )
}

/** Adds new actors, and merges names and counts into those that are stored already. */
export function writeActors(run: Run, actors: readonly ActorRow[]): Promise<void> {
  return storeActors(limitConcurrency(run), actors, noTouchedActors)
}

async function storeActors(run: Run, rows: readonly ActorRow[], touched: TouchedActors): Promise<void> {
  const added = Map.groupBy(rows, ({ id }) => id)
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
  const actors = [...added].flatMap(([id, [row]]) => (row === undefined ? [] : { id, kind: row.kind })).sort(byId)
  const stored = new Map<string, StoredActor>()
  // One slice after another, so that actors are locked in the order of their ids.
  for (const some of slices([...actors, ...touched.actors].sort(byId), rowsAtOnce)) {
    const these = { ids: some.map(({ id }) => id), kinds: some.map(({ kind }) => kind) }
    for (const actor of await run<StoredActor>('save/lock-actors', these)) stored.set(actor.id, actor)
  }
  const isStored = ({ id }: { readonly id: string }) => typeof stored.get(id)?.name === 'string'
  const merge = (actor: StoredActor) => mergeActor(actor, added.get(actor.id) ?? [])
  const fresh = actors.filter((actor) => !isStored(actor))
  const known = [...stored.values()].filter((actor) => isStored(actor) && added.has(actor.id))
  await allEnded(
    inSlices(fresh, (some) => {
      const rows = some.map((actor) => ({ ...actor, properties: { ...actor, ...merge({ ...emptyActor, ...actor }) } }))
      return run('save/actors', { rows })
    }),
    inSlices(known, (some) =>
      run('save/update-actors', { rows: some.map((actor) => ({ id: actor.id, properties: merge(actor) })) }),
    ),
    touched.write(run, stored),
  )
}

const emptyActor = { name: null, aliases: null, iso: null, wikidata: null, made: null, about: null, statements: null }

/** Writes `rowsAtOnce` rows with each call of `write`. */
export function inSlices<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  return allEnded(...Array.from(slices(rows, rowsAtOnce), write))
}

/** Like `run`, with at most `statementsAtOnce` statements running; the others wait in order. */
function limitConcurrency(run: Run): Run {
  const waiting: (() => void)[] = []
  let free = statementsAtOnce
  return async (statement, parameters) => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await run(statement, parameters)
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
