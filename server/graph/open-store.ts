import { present } from '../present.ts'
import { entriesOf } from './backup/entries.ts'
import { keepJournal } from './backup/keep-journal.ts'
import { restore } from './backup/restore.ts'
import { candidatesReader } from './candidates/list-candidates.ts'
import { createCorrector } from './correct/corrector.ts'
import { decide } from './correct/decide.ts'
import { listDecisions, readHistory } from './correct/list.ts'
import { type CorrectedEngine, createDecisionLog } from './correct/log.ts'
import { readMentions } from './correct/mentions.ts'
import { shownActor, withShownActors } from './correct/shown-actors.ts'
import { readCypher } from './engine/cypher.ts'
import { openEmbedded } from './engine/embedded.ts'
import type { Engine } from './engine/engine.ts'
import { bringUpToDate, writingFormat } from './engine/format.ts'
import { openNeo4j } from './engine/neo4j.ts'
import { neo4jTurns } from './engine/turns-neo4j.ts'
import { dismissFailure, listFailures, noteReads } from './failures/failures.ts'
import { addFeed, dueFeeds, findFeed, leaseFeed, listFeeds, removeFeed, settleFeed } from './feeds/feeds.ts'
import { createPositioning } from './layout/positions.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { findActors, listActors } from './read/actors.ts'
import { findCommon } from './read/common.ts'
import { readEvidence } from './read/evidence.ts'
import { articleParameters, statementsHolding } from './read/filter.ts'
import { ledgerReader } from './read/ledger.ts'
import { likelyAnswers } from './read/likely-answers.ts'
import { findCopies, listArticles, listPublishers } from './read/list-articles.ts'
import { findPath } from './read/path.ts'
import { readSchema } from './read/schema.ts'
import {
  findArticles,
  findRelated,
  findStatement,
  findStored,
  listArticleIds,
  listStatements,
} from './read/statements.ts'
import { readView } from './read/view.ts'
import { keepWordIndex } from './search/keep-word-index.ts'
import { neo4jTexts } from './search/neo4j-texts.ts'
import { search } from './search/search.ts'
import type { Corrections, Failures, Feeds, GraphReader, SavedViews, Store } from './store.ts'
import {
  findSavedView,
  freezeView,
  listViews,
  readDrawing,
  renameView,
  revokeView,
  saveView,
} from './views/saved-view.ts'
import { save } from './write/save.ts'

export type StoreConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | {
      readonly engine: 'neo4j'
      readonly uri: string
      readonly username: string
      readonly password: string
      /** The server's `neo4j` when absent. */
      readonly database?: string
      /** How long to keep trying to reach the server at the start, in milliseconds; 15 s when absent. */
      readonly patience?: number
      /**
       * How long to retry a transaction if the server is gone, in milliseconds beyond the driver's 30 s; 0 when absent.
       */
      readonly endurance?: number
      /** Receives the reason for each wait. */
      readonly waiting?: (reason: string) => void
    }

/**
 * Opens the graph, creates missing constraints and indexes, and migrates it to the format of this version.
 * @param migrations from each format to the next.
 * @param report receives faults that make no call fail: for example, searches find less for a while.
 * @throws StoreError if the store cannot be used as configured, or a newer version has written it.
 */
export async function openStore(config: StoreConfig, migrations = MIGRATIONS, report = warn): Promise<Store> {
  const cypher = await readCypher(config.engine)
  const engine =
    config.engine === 'embedded' ? await openEmbedded(config.folder, cypher) : await openNeo4j(config, cypher)
  try {
    const migrated = await bringUpToDate(engine, migrations)
    if (config.engine === 'neo4j') {
      const writing = { ...engine, write: writingFormat(engine, 1 + migrations.length) }
      return createStore({ ...writing, texts: neo4jTexts(engine.read), inTurn: neo4jTurns(writing) })
    }
    const kept = await keepJournal(engine, config.folder)
    // An older version must not rebuild the graph from a journal whose newer lines it does not know.
    if (migrated) await kept.journal?.append([{ format: 1 + migrations.length }])
    return createStore(keepWordIndex(kept, config.folder, report))
  } catch (error) {
    await engine.close()
    throw error
  }
}

function warn(fault: Error): void {
  process.emitWarning(fault.message)
}

/** Builds a store on any engine. */
export function createStore(uncorrected: Engine): Store {
  const engine: CorrectedEngine = { ...uncorrected, log: createDecisionLog() }
  const corrector = createCorrector(engine.log, engine.texts)
  const positioning = createPositioning(engine)
  return {
    engine: engine.name,
    ...readerOf(engine),
    save: (records, turn) => save(engine, records, corrector, turn),
    workOutPositions: positioning.workOut,
    ...savedViewsOf(engine),
    ...feedsOf(engine),
    ...failuresOf(engine),
    ...correctionsOf(engine),
    entries: () => entriesOf(engine),
    restore: (entries, step) => restore(engine, entries, step),
    ...present({ copies: engine.copies }),
    ping: async () => {
      await engine.read((run) => run('store/ping'))
    },
    close: async () => {
      await positioning.stop()
      await engine.close()
    },
  }
}

function readerOf(engine: CorrectedEngine): GraphReader {
  return {
    view: async (query) => readView(engine, await withShownActors(engine, query)),
    ledger: ledgerReader(engine),
    path: async (source, target, filter) =>
      findPath(engine, await shownActor(engine, source), await shownActor(engine, target), filter),
    common: async (one, other, filter, limit) =>
      findCommon(engine, await shownActor(engine, one), await shownActor(engine, other), filter, limit),
    search: (query, limit, named) => search(engine, query, limit, named),
    actors: (query) => listActors(engine, query),
    candidates: candidatesReader(engine),
    actor: async (id) => (await findActors(engine, [await shownActor(engine, id)]))[0],
    actorsWithIds: (ids) => findActors(engine, ids),
    statements: async ({ source, target, actor, ...query }) =>
      listStatements(engine, {
        ...query,
        ...present({
          source: await shownActor(engine, source),
          target: await shownActor(engine, target),
          actor: await shownActor(engine, actor),
        }),
      }),
    statement: (id) => findStatement(engine, id),
    likelyAnswers: (id) => likelyAnswers(engine, id),
    related: (id) => findRelated(engine, id),
    articlesPassing: async (filter) => {
      const { articles, elsewhere } = await engine.read((run) => articleParameters(run, filter))
      return (article) => articles[article] ?? elsewhere
    },
    articleList: (query) => listArticles(engine, query),
    copiesOf: (article) => findCopies(engine, article),
    publishers: (paging) => listPublishers(engine, paging),
    statementsHolding: (words) => statementsHolding(engine, words),
    evidence: (ids) => engine.read((run) => readEvidence(run, ids)),
    article: async (id, statuses) => (await findArticles(engine, [id], statuses))[0],
    articles: (ids, statuses) => findArticles(engine, ids, statuses),
    articleIds: (after, limit) => listArticleIds(engine, after, limit),
    stored: (articleIds) => findStored(engine, articleIds),
    schema: () => readSchema(engine),
  }
}

function feedsOf(engine: Engine): Feeds {
  return {
    addFeed: (feed, now) => addFeed(engine, feed, now),
    removeFeed: (id) => removeFeed(engine, id),
    feeds: () => listFeeds(engine),
    feed: (id) => findFeed(engine, id),
    dueFeeds: (now, limit) => dueFeeds(engine, now, limit),
    leaseFeed: (id, lease) => leaseFeed(engine, id, lease),
    settleFeed: (feed, owner) => settleFeed(engine, feed, owner),
  }
}

function failuresOf(engine: Engine): Failures {
  return {
    noteReads: (outcome, now) => noteReads(engine, outcome, now),
    failures: (query) => listFailures(engine, query),
    dismissFailure: (id) => dismissFailure(engine, id),
  }
}

function savedViewsOf(engine: CorrectedEngine): SavedViews {
  return {
    saveView: (view, day) => saveView(engine, view, day),
    freezeView: (view, now, of) => freezeView(engine, view, now, of),
    savedView: (id) => findSavedView(engine, id),
    drawing: (id) => readDrawing(engine, id),
    savedViews: (paging) => listViews(engine, paging),
    renameView: (id, change) => renameView(engine, id, change),
    revokeView: (id, day) => revokeView(engine, id, day),
  }
}

function correctionsOf(engine: CorrectedEngine): Corrections {
  const folded = async () => (await engine.read((run) => engine.log.read(run))).folded
  return {
    decide: (decisions, options) => decide(engine, decisions, options),
    decisions: (query) => listDecisions(engine, query),
    everyDecision: async () => [...(await folded()).all.values()],
    actorHistory: (id) => readHistory(engine, id),
    mentions: (statement) => readMentions(engine, statement),
    withdrawal: async (article) => (await folded()).withdrawn.get(article),
    canonicalId: async (actor) => (await folded()).joins.canonical(actor),
  }
}
