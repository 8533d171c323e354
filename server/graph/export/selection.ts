import { present } from '../../present.ts'
import type { ActorSummary, ArticleWithStatements, Evidence } from '../../shapes/answers.ts'
import type { ExtractionRecord, RecordStatement } from '../../shapes/record.ts'
import { roleByRule } from '../../shapes/roles.ts'
import type { ArticleRef, Span } from '../../shapes/text.ts'
import type { View, ViewDocument, ViewNode, ViewQuery } from '../../shapes/views.ts'
import { type Act, STATUSES, TARGET_ROLES, type TargetRole } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import { asExtracted } from '../read/as-extracted.ts'
import { everyArticle } from '../read/every-article.ts'
import { isEveryRole } from '../read/filter.ts'
import type { GraphReader } from '../store.ts'
import { type ActRow, type ArticleRows, rolesOf, rowsOf, type WithPassage } from '../write/rows.ts'

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
  const cited = new Set(
    document.edges.flatMap(({ key, attributes }) => attributes.statements.map((statement) => `${statement} ${key}`)),
  )
  const known = document.statements.map(withRoles)
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
      const articles = Map.groupBy(known, ({ article }) => article.id)
      for (const statements of articles.values()) {
        const ref = (statements[0] as Evidence).article
        const { article: _, ...part } = partOf(ref, '', statements, keys, (act, { source, target, properties }) =>
          cited.has(`${properties.statementId} ${source}~${act}~${target}`),
        )
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
 * The articles of a view. An edge belongs to it if its statement and role match the query and both ends are among `actors`; a
 * statement belongs to it if it matches the query and one of `actors` made it or is concerned by it.
 */
async function* exportedArticles(
  store: GraphReader,
  query: ViewQuery,
  actors: ReadonlySet<string>,
): AsyncGenerator<ExportedArticle> {
  const isWhole = Object.values(query).every((value) => value === undefined)
  const { roles = TARGET_ROLES } = query
  const articleIds = store.articleIds
  const articles = isWhole ? (ids: readonly string[]) => store.articles(ids, STATUSES) : store.articles
  const holding = query.words === undefined ? undefined : new Set(await store.statementsHolding(query.words))
  const isChosen = await store.articlesPassing(query)
  for await (const article of everyArticle({ articleIds, articles })) {
    const matching = article.statements.filter(
      (statement) => isChosen(article.id) && (holding?.has(statement.id) ?? true) && matches(statement, article, query),
    )
    const reported = [...matching, ...(article.unreal ?? [])]
    const part = partOf(article, article.text, reported, actors, (_, { properties }) =>
      roles.includes(properties.role as TargetRole),
    )
    if (!isWhole && part.statements.length === 0) continue
    yield { ...part, evidence: byId(article.statements) }
  }
}

function partOf(
  article: ArticleRef,
  text: string,
  evidence: readonly Evidence[],
  actors: ReadonlySet<string>,
  isShown: (act: Act, row: ActRow) => boolean,
): ArticleRows {
  const statements = evidence.map(withPassage)
  const record = { id: article.id, article: aboutOf(article), text, actors: [], mentions: [], statements }
  return restrict(rowsOf(record), actors, isShown)
}

/** A statement of a view that was frozen before there were roles, with those that the rules give it. */
function withRoles(evidence: Evidence): Evidence {
  const given = (role: TargetRole | undefined, target: Span) => role ?? roleByRule(evidence, target)
  return { ...evidence, targets: evidence.targets.map((target) => ({ ...target, role: given(target.role, target) })) }
}

function byId(statements: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  return new Map(statements.map((statement) => [statement.id, statement]))
}

function matches(
  evidence: Evidence,
  { publishedAt }: ArticleWithStatements,
  { acts, roles, confidence = 0, from, to }: ViewQuery,
): boolean {
  const { act, date, confidence: ownConfidence = 0 } = evidence
  const day = date ?? publishedAt?.slice(0, 10)
  if (acts !== undefined && !acts.includes(act)) return false
  if (!isEveryRole(roles) && !rolesOf(asExtracted(evidence)).some((role) => roles?.includes(role))) return false
  if (ownConfidence < confidence) return false
  if (from === undefined && to === undefined) return true
  return day !== undefined && day >= (from ?? '') && day <= (to ?? '~')
}

function restrict(
  rows: ArticleRows,
  actors: ReadonlySet<string>,
  isShown: (act: Act, row: ActRow) => boolean,
): ArticleRows {
  const ofActors = <Row extends { readonly actor: string }>(all: readonly Row[]) =>
    all.filter(({ actor }) => actors.has(actor))
  const shown = (act: Act) =>
    rows.acts[act].filter((row) => actors.has(row.source) && actors.has(row.target) && isShown(act, row))
  const made = ofActors(rows.made)
  const about = ofActors(rows.about)
  const kept = new Set([...made, ...about].map(({ statement }) => statement))
  return {
    ...rows,
    made,
    about,
    statements: rows.statements.filter(({ id }) => kept.has(String(id))),
    answers: rows.answers.filter(({ answer, answered }) => kept.has(answer) && kept.has(answered)),
    acts: { said: shown('said'), proposed: shown('proposed'), rejected: shown('rejected'), met: shown('met') },
  }
}

/** The article's fields except its id and text. */
function aboutOf({ title, publisher, url, publishedAt, language, way }: ArticleRef): ExtractionRecord['article'] {
  return present({ title, publisher, url, publishedAt, language, way })
}

function withPassage(evidence: Evidence): RecordStatement & WithPassage {
  return { ...asExtracted(evidence), passage: evidence.passage }
}
