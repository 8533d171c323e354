import { present } from '../../present.ts'
import type { ArticleWithStatements } from '../../shapes/answers.ts'
import type { ExtractionRecord, RecordActor } from '../../shapes/record.ts'
import { STATUSES } from '../../shapes/vocabulary.ts'
import type { Engine } from '../engine/engine.ts'
import { listFeeds } from '../feeds/feeds.ts'
import { FORMAT } from '../migrations/migrations.ts'
import { asExtracted } from '../read/as-extracted.ts'
import { everyArticle } from '../read/every-article.ts'
import { findArticles, listArticleIds } from '../read/statements.ts'
import type { Entry, Position } from '../store.ts'

const actorsAtOnce = 1000
/** Few, because each may hold a whole drawing. */
const viewsAtOnce = 20

interface ListedActor {
  readonly id: string
  readonly kind: RecordActor['kind']
  readonly name: string
  readonly aliases: readonly string[]
  readonly iso: string | null
  readonly wikidata: string | null
  readonly x: number | null
  readonly y: number | null
}

/**
 * Everything in a graph: articles with their statements, then actors, positions, saved views and feeds. Articles stored during
 * the iteration may be missed. The records hold what the graph keeps: they lack mentions outside of statements, and use
 * the current names of actors.
 */
export async function* entriesOf(engine: Engine): AsyncGenerator<Entry> {
  yield { format: FORMAT }
  const articles = everyArticle({
    articleIds: (after, limit) => listArticleIds(engine, after, limit),
    articles: (ids) => findArticles(engine, ids, STATUSES),
  })
  for await (const article of articles) yield { record: recordOf(article) }
  for await (const page of pages<ListedActor>(engine, 'actors/with-positions', actorsAtOnce)) {
    yield { actors: page.map(actorOf) }
    const places = page.flatMap(({ id, x, y }): Position[] => (x === null || y === null ? [] : [{ id, x, y }]))
    if (places.length > 0) yield { places }
  }
  type ViewRow = { id: string; properties: Readonly<Record<string, unknown>> }
  for await (const page of pages<ViewRow>(engine, 'saved-views/list-properties', viewsAtOnce)) {
    for (const { id, properties } of page) yield { view: { ...properties, id } }
  }
  for (const feed of await listFeeds(engine)) yield { feed }
}

async function* pages<Row extends { readonly id: string }>(
  engine: Engine,
  statement: 'actors/with-positions' | 'saved-views/list-properties',
  limit: number,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await engine.read((run) => run<Row>(statement, { after, limit }))
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < limit) return
    after = last.id
  }
}

function recordOf({ id, text, statements, unreal = [], ...article }: ArticleWithStatements): ExtractionRecord {
  const reported = [...statements, ...unreal]
  const actors = new Map(
    reported
      .flatMap(({ sources, targets }) => [...sources, ...targets])
      .flatMap(({ actor }): [string, RecordActor][] => (actor === null ? [] : [[actor.id, { ...actor, aliases: [] }]])),
  )
  return { id, article, text, actors: [...actors.values()], mentions: [], statements: reported.map(asExtracted) }
}

function actorOf({ id, kind, name, aliases, iso, wikidata }: ListedActor): RecordActor {
  return {
    id,
    kind,
    name,
    aliases: [...aliases],
    ...present({ iso, wikidata }),
  }
}
