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
} from './columns.ts'
import { mergeActor, type StoredActor } from './merge.ts'
import type { ActorRow, ArticleRows } from './rows.ts'

/** Rows sent with one statement: more did not pay, and made the database's memory grow. */
const rowsAtOnce = 1000
/** Statements under way at once: while the database works on one, the next is handed over to it. */
const lanes = 2

/** Writes the rows of articles that are not stored yet, each as soon as what it leads to is there. */
export async function writeArticles(run: Run, articles: readonly ArticleRows[]): Promise<void> {
  const inTurn = inLanes(run)
  const table = async <Row>(
    statement: StatementName,
    columns: Columns<Row>,
    after: readonly Promise<void>[],
    of: (article: ArticleRows) => readonly Row[],
  ) => {
    await Promise.all(after)
    await inSlices(articles.flatMap(of), (some) => inTurn(statement, inColumns(columns, some)))
  }
  const stored = table('save/articles', articleColumns, [], ({ article }) => [article])
  const actors = storeActors(
    inTurn,
    articles.flatMap((article) => article.actors),
  )
  const statements = table('save/statements', statementColumns, [stored], (article) => article.statements)
  const acts = ACTS.map((act) => table(`save/${act}`, actColumns, [actors], (article) => article.acts[act]))
  const ends = [actors, statements]
  await allEnded(
    ...[stored, ...ends, ...acts],
    table('save/made', mentionColumns, ends, ({ made }) => made),
    table('save/about', mentionColumns, ends, ({ about }) => about),
    table('save/answers', answerColumns, [statements], ({ answers }) => answers),
  )
}

/** Adds actors to those that are stored, and what is said of them to what is known of these. */
export function writeActors(run: Run, actors: readonly ActorRow[]): Promise<void> {
  return storeActors(inLanes(run), actors)
}

async function storeActors(run: Run, rows: readonly ActorRow[]): Promise<void> {
  const added = Map.groupBy(rows, ({ id }) => id)
  const actors = [...added]
    .flatMap(([id, [row]]) => (row === undefined ? [] : { id, kind: row.kind }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const stored = new Map<string, StoredActor>()
  // One after the other: they are locked in the order of their ids.
  for (const some of slices(actors, rowsAtOnce)) {
    const these = { ids: some.map(({ id }) => id), kinds: some.map(({ kind }) => kind) }
    for (const actor of await run<StoredActor>('save/lock-actors', these)) stored.set(actor.id, actor)
  }
  const isStored = ({ id }: { readonly id: string }) => typeof stored.get(id)?.name === 'string'
  const merge = (actor: StoredActor) => mergeActor(actor, added.get(actor.id) ?? [])
  const fresh = actors.filter((actor) => !isStored(actor))
  const known = [...stored.values()].filter(isStored)
  await allEnded(
    inSlices(fresh, (some) => {
      const rows = some.map((actor) => ({ ...actor, properties: { ...actor, ...merge({ ...nobody, ...actor }) } }))
      return run('save/actors', { rows })
    }),
    inSlices(known, (some) =>
      run('save/update-actors', { rows: some.map((actor) => ({ id: actor.id, properties: merge(actor) })) }),
    ),
  )
}

const nobody = { name: null, aliases: null, iso: null, wikidata: null, made: null, about: null, statements: null }

/** Writes so many rows with each statement. */
function inSlices<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  return allEnded(...Array.from(slices(rows, rowsAtOnce), write))
}

/** The same, with a few statements under way at once, first come, first served. */
function inLanes(run: Run): Run {
  const waiting: (() => void)[] = []
  let free = lanes
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
