import { present } from '../../present.ts'
import type { ActorSummary, ArticleWithStatements, Evidence } from '../../shapes/answers.ts'
import type { ExtractionRecord, RecordStatement } from '../../shapes/record.ts'
import type { ArticleRef } from '../../shapes/text.ts'
import type { View, ViewDocument, ViewNode, ViewQuery } from '../../shapes/views.ts'
import { slices } from '../../slices.ts'
import { asExtracted } from '../backup/as-extracted.ts'
import { everyArticle } from '../read/every-article.ts'
import type { GraphReader } from '../store.ts'
import { type ArticleRows, rowsOf, type WithPassage } from '../write/rows.ts'

/** Actors read with one call. */
const actorsAtOnce = 1000

/** The data of an export, from a store or a document. `actors` and `articles` may be called more than once. */
export interface ExportSource {
  readonly view: View
  actors(): AsyncIterable<ExportedActor>
  articles(): AsyncIterable<ExportedArticle>
}

/** The part of a store that matches a query; the whole store if the query is empty. */
export async function sourceOfStore(store: GraphReader, query: ViewQuery): Promise<ExportSource> {
  const view = await store.view(query)
  const keys = new Set(view.nodes.map(({ key }) => key))
  return {
    view,
    actors: () => exportedActors(store, view.nodes),
    articles: () => exportedArticles(store, query, keys),
  }
}

/** The data of a view's document. Its articles have statements, but no text, and its actors have no aliases. */
export function sourceOfDocument(document: ViewDocument): ExportSource {
  const keys = new Set(document.nodes.map(({ key }) => key))
  return {
    view: document,
    async *actors() {
      for (const { key, attributes } of document.nodes) {
        const { label, kind, iso, x, y, statements } = attributes
        const rest = { aliases: [], made: 0, about: 0, x, y, statements, ...present({ iso }) }
        yield { id: key, kind, name: label, ...rest }
      }
    },
    async *articles() {
      const articles = Map.groupBy(document.statements, ({ article }) => article.id)
      for (const statements of articles.values()) {
        const ref = (statements[0] as Evidence).article
        const { article: _, ...part } = partOf(ref, '', statements, keys)
        yield { ...part, article: aboutOf(ref), evidence: byId(statements) }
      }
    },
  }
}

export interface ExportedActor extends ActorSummary {
  readonly x: number
  readonly y: number
  readonly statements: number
}

/** One article, with the rows of the statements that match the query. */
export interface ExportedArticle extends ArticleRows {
  readonly evidence: ReadonlyMap<string, Evidence>
}

/** The actors of a view. */
async function* exportedActors(store: GraphReader, nodes: readonly ViewNode[]): AsyncGenerator<ExportedActor> {
  for (const some of slices(nodes, actorsAtOnce)) {
    const shown = new Map(some.map(({ key, attributes: { x, y, statements } }) => [key, { x, y, statements }]))
    for (const actor of await store.actorsWithIds([...shown.keys()])) {
      const attributes = shown.get(actor.id)
      if (attributes !== undefined) yield { ...actor, ...attributes }
    }
  }
}

/**
 * The articles of a view. An edge belongs to it if its statement matches the query and both ends are among `actors`; a
 * statement belongs to it if it matches the query and one of `actors` made it or is concerned by it.
 */
async function* exportedArticles(
  store: GraphReader,
  query: ViewQuery,
  actors: ReadonlySet<string>,
): AsyncGenerator<ExportedArticle> {
  for await (const article of everyArticle(store)) {
    const matching = article.statements.filter((statement) => matches(statement, article, query))
    const part = partOf(article, article.text, matching, actors)
    const isWhole = Object.values(query).every((value) => value === undefined)
    if (!isWhole && part.statements.length === 0) continue
    yield { ...part, evidence: byId(article.statements) }
  }
}

function partOf(
  article: ArticleRef,
  text: string,
  evidence: readonly Evidence[],
  actors: ReadonlySet<string>,
): ArticleRows {
  const statements = evidence.map(withPassage)
  const record = { id: article.id, article: aboutOf(article), text, actors: [], mentions: [], statements }
  return restrict(rowsOf(record), actors)
}

function byId(statements: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  return new Map(statements.map((statement) => [statement.id, statement]))
}

function matches(
  { act, date, confidence: ownConfidence = 0 }: Evidence,
  { publishedAt, publisher }: ArticleWithStatements,
  { acts, publishers, confidence = 0, from, to }: ViewQuery,
): boolean {
  const day = date ?? publishedAt?.slice(0, 10)
  if (acts !== undefined && !acts.includes(act)) return false
  if (publishers !== undefined && (publisher === undefined || !publishers.includes(publisher))) return false
  if (ownConfidence < confidence) return false
  if (from === undefined && to === undefined) return true
  return day !== undefined && day >= (from ?? '') && day <= (to ?? '~')
}

function restrict(rows: ArticleRows, actors: ReadonlySet<string>): ArticleRows {
  const ofActors = <Row extends { readonly actor: string }>(all: readonly Row[]) =>
    all.filter(({ actor }) => actors.has(actor))
  const between = <Row extends { readonly source: string; readonly target: string }>(all: readonly Row[]) =>
    all.filter(({ source, target }) => actors.has(source) && actors.has(target))
  const made = ofActors(rows.made)
  const about = ofActors(rows.about)
  const kept = new Set([...made, ...about].map(({ statement }) => statement))
  const { said, proposed, rejected, met } = rows.acts
  return {
    ...rows,
    made,
    about,
    statements: rows.statements.filter(({ id }) => kept.has(String(id))),
    answers: rows.answers.filter(({ answer, answered }) => kept.has(answer) && kept.has(answered)),
    acts: { said: between(said), proposed: between(proposed), rejected: between(rejected), met: between(met) },
  }
}

/** The article's fields except its id and text. */
function aboutOf({ title, publisher, url, publishedAt }: ArticleRef): ExtractionRecord['article'] {
  return present({ title, publisher, url, publishedAt })
}

function withPassage(evidence: Evidence): RecordStatement & WithPassage {
  return { ...asExtracted(evidence), passage: evidence.passage }
}
