import type { ReadFault } from '../input/input.ts'
import { MendableError } from '../mendable.ts'
import type {
  ActorSummary,
  ArticleWithStatements,
  Evidence,
  Ledger,
  LikelyAnswer,
  Page,
  Related,
  Schema,
  SearchResults,
} from '../shapes/answers.ts'
import type { ArticleOrder, ArticlePage, Publisher } from '../shapes/articles.ts'
import type { Candidate } from '../shapes/candidate.ts'
import type {
  ActorHistory,
  Decision,
  DecisionList,
  DecisionReport,
  ExtractedMentions,
  GivenDecision,
} from '../shapes/decision.ts'
import type { Failure } from '../shapes/failures.ts'
import type { Feed } from '../shapes/feeds.ts'
import type { ExtractionRecord, RecordActor } from '../shapes/record.ts'
import type { Article, ArticleRef } from '../shapes/text.ts'
import type {
  Common,
  LinkFilter,
  ListedView,
  Path,
  SavedView,
  StatementFilter,
  View,
  ViewDocument,
  ViewQuery,
} from '../shapes/views.ts'
import type { ActorKind, DecisionKind, DecisionState, Status, Way } from '../shapes/vocabulary.ts'

/** The outcome of one `save` for each record, by article id. */
export interface SaveReport {
  /** Stored now. */
  readonly saved: readonly string[]
  /** Already stored with the same text: nothing was changed. */
  readonly known: readonly string[]
  /** Not stored; `reason` says what was wrong and what to do. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
  /** Statements stored now. */
  readonly statements: number
}

/** Where an actor is drawn, in units of the map. */
export interface Position {
  readonly id: string
  readonly x: number
  readonly y: number
}

/**
 * One line of a journal or a backup. Writing all lines into an empty store, in order, rebuilds the same graph; writing
 * them twice changes nothing. The last entry of a view wins.
 */
export type Entry =
  /** The first line: the format of the store that wrote it. */
  | { readonly format: number }
  /** What a person decided. */
  | { readonly decision: Decision }
  /** A linked record. */
  | { readonly record: ExtractionRecord }
  /** Actors with the names and aliases collected from all articles. */
  | { readonly actors: readonly RecordActor[] }
  /** The properties of a saved view. */
  | { readonly view: Readonly<Record<string, unknown>> & { readonly id: string } }
  /** A feed as it is now, or that it was removed. The last entry of a feed wins. */
  | { readonly feed: FeedState | { readonly id: string; readonly removed: true } }
  /** Positions of actors. The key stays `places` so that old journals can still be read. */
  | { readonly places: readonly Position[] }
  /** The last line of a backup: the number of lines before it. */
  | { readonly end: number }

/** The sums of a restore, counted in articles except for `statements` and `views`. */
export interface RestoreSums {
  readonly saved: number
  readonly known: number
  readonly refused: SaveReport['refused']
  readonly statements: number
  /** Saved views that were added. */
  readonly views: number
  /** Whether the entries ended with a backup's last line, after as many lines as it says. */
  readonly whole: boolean
}

/** Selects a page of a list. */
export interface Paging {
  /** 1 to 500. */
  readonly limit: number
  /** The cursor that the previous page returned; absent: the first page. */
  readonly cursor?: string
}

/** Selects the actors to list. */
export interface ActorQuery extends Paging {
  /** Words to find in names and aliases, case and accents ignored; absent: all actors, most statements first. */
  readonly q?: string
  readonly kind?: ActorKind
  /** Whether actors count that articles only name, without a statement. */
  readonly named?: boolean
}

/** Selects the candidates to list. */
export interface CandidateQuery extends Paging {
  readonly kind?: ActorKind
}

/** Selects the articles to list. */
export interface ArticleQuery extends Paging, ArticleFilter {
  readonly order: ArticleOrder
  /** Words that title, publisher or text must hold; absent: all articles. */
  readonly q?: string
  /** ISO 639 code, or `unknown`: those of which the language is not known. */
  readonly language?: string
  /** How they came in. */
  readonly way?: Way | 'unknown'
}

/** The part of a filter that is about whole articles. */
export type ArticleFilter = Pick<StatementFilter, 'publishers' | 'articles' | 'once'>

/** Selects the statements to list. */
export interface StatementQuery extends Paging, StatementFilter {
  /** Statements made by this actor. */
  readonly source?: string
  /** Statements that concern this actor. With `source` and act `met` the direction does not matter. */
  readonly target?: string
  /** Statements that the actor made or that concern it. */
  readonly actor?: string
}

/** A view that somebody wants to keep. */
export type NewView = Pick<SavedView, 'title' | 'description' | 'credit' | 'query' | 'address' | 'sites'>

/** The fields to change in a live view; null removes one. */
export type ViewChange = Partial<Pick<SavedView, 'title'>> & {
  readonly [K in 'description' | 'credit' | 'sites']?: SavedView[K] | null
}

/**
 * What a saved view shows: the current state if it is live, and if it is frozen, the same bytes as when it was frozen.
 */
export interface Drawing {
  readonly saved: SavedView
  readonly document: ViewDocument
  /** The document as JSON. */
  readonly json: string
  readonly svg: string
}

/** Makes copies of the graph, for processes that only read. */
export interface Copies {
  /** Changes with every write. */
  revision(): bigint
  /**
   * Copies the graph, as of the last finished write, to `file`, which must not exist. This blocks the process: about a
   * second for half a million relationships.
   * @returns how many milliseconds it took.
   */
  write(file: string): Promise<number>
}

/** Lets consecutive calls of `save` overlap: one prepares its rows while the one before it writes. */
export interface Turn {
  /** Nothing is written before this resolves; if it rejects, so does `save`. */
  readonly before?: Promise<void>
  /** Called when everything is written, though not yet on disk: the next call may write from then on. */
  readonly written?: () => void
}

/** Answers questions about what is stored, and changes nothing. */
export interface GraphReader {
  view(query: ViewQuery): Promise<View>
  /** The statements that pass the filter; if there are more than `limit`, the latest. */
  ledger(filter: StatementFilter, limit: number): Promise<Ledger>
  /** The shortest path between two actors, given by id. @returns undefined if one of them is not stored. */
  path(source: string, target: string, filter: LinkFilter): Promise<Path | undefined>
  /** The actors linked with both, at most `limit`. @returns undefined if one of the two is not stored. */
  common(one: string, other: string, filter: LinkFilter, limit: number): Promise<Common | undefined>
  /**
   * Actors, statements and articles that contain every word of the query, at most `limit` of each, best match first. No
   * character of the query has a special meaning.
   */
  search(query: string, limit: number, named?: boolean): Promise<SearchResults>
  actors(query: ActorQuery): Promise<Page<ActorSummary>>
  actor(id: string): Promise<ActorSummary | undefined>
  /** Actors that may be one and that nobody has judged yet, the likeliest first. @throws CursorError */
  candidates(query: CandidateQuery): Promise<Page<Candidate>>
  /** The given actors, in their order; those that are not stored are left out. */
  actorsWithIds(ids: readonly string[]): Promise<ActorSummary[]>
  /** Ordered by date (the statement's, else the article's), then by article and offset. @throws CursorError */
  statements(query: StatementQuery): Promise<Page<Evidence>>
  /** A statement, or an act that did not take place. */
  statement(id: string): Promise<Evidence | undefined>
  /**
   * The proposals in other articles that a rejection may answer, or the rejections that may answer a proposal.
   * @returns undefined if the statement is not stored.
   */
  likelyAnswers(id: string): Promise<LikelyAnswer[] | undefined>
  /** Its answers and the other statements of its sentence. @returns undefined if the statement is not stored. */
  related(id: string): Promise<Related | undefined>
  /** Tells of an article, by its id, whether it passes the publishers, the articles and `once` of a filter. */
  articlesPassing(filter: ArticleFilter): Promise<(article: string) => boolean>
  /** What is stored: articles in an order, a page at a time. @throws CursorError */
  articleList(query: ArticleQuery): Promise<ArticlePage>
  /** The other articles with nearly the same text, the first one first. */
  copiesOf(article: string): Promise<readonly ArticleRef[]>
  /** Those with the most articles first. @throws CursorError */
  publishers(paging: Paging): Promise<Page<Publisher>>
  /** Ids of the statements whose sentence or passage holds all of the words of a filter. */
  statementsHolding(words: string): Promise<readonly string[]>
  /** The given statements, in their order; those that are not stored are left out. */
  evidence(ids: readonly string[]): Promise<Evidence[]>
  /** @param statuses of the acts that it reports and that did not take place; absent: `unreal` is not read. */
  article(id: string, statuses?: readonly Status[]): Promise<ArticleWithStatements | undefined>
  /** The given articles, in their order; those that are not stored are left out. */
  articles(ids: readonly string[], statuses?: readonly Status[]): Promise<ArticleWithStatements[]>
  /** Ids of articles in ascending order, starting after `after` ('' starts at the first), at most `limit`. */
  articleIds(after: string, limit: number): Promise<string[]>
  /** The digests (`digestOf`) of those of the given articles that are stored, by id. */
  stored(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  schema(): Promise<Schema>
}

/** Adds articles, and gives actors their positions. */
export interface GraphWriter {
  /**
   * Stores linked records, each article whole or not at all. An article that is stored already is left alone, so
   * records may come twice, in any order and from several loaders. The report lists refused records; only a failing
   * store throws. Resolves when everything is on disk.
   * @throws StoreError
   */
  save(records: readonly ExtractionRecord[], turn?: Turn): Promise<SaveReport>
  /**
   * Computes a position for every actor that has none; the others stay where they are. The result depends on the graph
   * only, not on chance.
   * @param begins called with the number of actors without a position, unless it is 0.
   */
  workOutPositions(begins?: (actors: number) => void): Promise<void>
}

/** Views that somebody keeps under an id. */
export interface SavedViews {
  /** Saves a live view. @param day today as an ISO date. */
  saveView(view: NewView, day: string): Promise<SavedView>
  /**
   * Saves a view frozen in its current state.
   * @param now ISO instant.
   * @param of id or key of a live view: the frozen one becomes its next version.
   */
  freezeView(view: NewView, now: string, of?: string): Promise<SavedView>
  savedView(id: string): Promise<SavedView | undefined>
  /** What a saved view shows; undefined if there is no such view or it was revoked. */
  drawing(id: string): Promise<Drawing | undefined>
  /** Newest first. */
  savedViews(paging: Paging): Promise<Page<ListedView>>
  /** @param id id or key. @throws FrozenError, RevokedError @returns undefined if there is no such view. */
  renameView(id: string, change: ViewChange): Promise<ListedView | undefined>
  /** @param id id or key. @param day today as an ISO date. @returns the revoked view; undefined if there is none. */
  revokeView(id: string, day: string): Promise<ListedView | undefined>
}

/** A feed that somebody wants to be asked. */
export type NewFeed = Pick<Feed, 'url' | 'pages'>

/** A feed with what is needed to ask it again. */
export interface FeedState extends Feed {
  readonly etag?: string
  readonly lastModified?: string
  /** Ids of the items of the last answer that are done with, though no article is stored under them. */
  readonly passed?: readonly string[]
}

/** Who wants to ask a feed, and until when. */
export interface FeedLease {
  readonly owner: string
  readonly now: string
  readonly until: string
  /** Whether the feed is to be asked only if it is due. */
  readonly onlyDue?: boolean
}

/** Feeds, and who asks them. Instants are ISO 8601 in UTC with milliseconds, which sort by time. */
export interface Feeds {
  /** Adds a feed that is due at once. @param now ISO instant. @returns the feed that is there already, if one is. */
  addFeed(feed: NewFeed, now: string): Promise<FeedState>
  /** @returns the removed feed; undefined if there is none. */
  removeFeed(id: string): Promise<FeedState | undefined>
  /** In the order in which they were added. */
  feeds(): Promise<FeedState[]>
  feed(id: string): Promise<FeedState | undefined>
  /** Ids of feeds that are due and that no server asks, at most `limit`, those that wait longest first. */
  dueFeeds(now: string, limit: number): Promise<string[]>
  /**
   * Lets one server alone ask a feed until `until`, or until it settles it.
   * @returns the feed; undefined where another has it, it is gone, or (`onlyDue`) not due any more.
   */
  leaseFeed(id: string, lease: FeedLease): Promise<FeedState | undefined>
  /** Stores what came of asking a feed, and ends the lease. @returns false where the lease was lost: nothing is stored. */
  settleFeed(feed: FeedState, owner: string): Promise<boolean>
}

/** What became of reading what somebody gave. */
export interface ReadOutcome {
  readonly failed: readonly ReadFault[]
  /** The places of what was read. */
  readonly read: readonly string[]
  readonly way: Way
}

/** Selects the failures to list. */
export interface FailureQuery {
  /** Words that place and reason must hold. */
  readonly q?: string
  readonly way?: Way
}

/** What could not be read. It is no part of backups and journals, which hold what was. */
export interface Failures {
  /**
   * Keeps what could not be read, the latest `MOST_FAILURES`, and lets go of what was read since.
   * @param now ISO instant.
   */
  noteReads(outcome: ReadOutcome, now: string): Promise<void>
  /** The latest first. */
  failures(query: FailureQuery): Promise<Failure[]>
  /** @returns the failure that is no longer kept; undefined if there is none. */
  dismissFailure(id: string): Promise<Failure | undefined>
}

/** Selects the decisions to list. */
export interface DecisionQuery extends Paging {
  /** Those that name an actor, or one that it was joined with. */
  readonly actor?: string
  readonly article?: string
  readonly statement?: string
  /** Name of whoever decided. */
  readonly by?: string
  readonly kind?: DecisionKind
  readonly state?: DecisionState
}

/** How decisions are stored. */
export interface DecideOptions {
  /** Name of whoever decides, for decisions that name nobody. */
  readonly by: string
  /** The present, as an ISO instant. */
  readonly at: string
  /** Whether decisions that wait or are in conflict are stored, too, as those of another store should be. */
  readonly keep?: boolean
  /** Whether only to tell the effect. */
  readonly dry?: boolean
  /** The revision that whoever decides has seen. */
  readonly revision?: number
  /** Extracts the new text of an article, and links its actors; without it a decision to replace a text waits. */
  readonly extract?: (article: Article) => Promise<ExtractionRecord>
}

/** Corrects the graph by decisions of people, which are kept. What extraction wrote is never lost. */
export interface Corrections {
  /**
   * Stores decisions, and applies them to the graph in the same transaction. A wrong one is refused by itself; one that is
   * stored already changes nothing.
   * @throws StaleError if there are other decisions than at `revision`. @throws StoreError
   */
  decide(decisions: readonly GivenDecision[], options: DecideOptions): Promise<DecisionReport>
  /** Decisions and what has become of them, the latest first. @throws CursorError */
  decisions(query: DecisionQuery): Promise<DecisionList>
  /** All decisions as they were made, the first first. */
  everyDecision(): Promise<readonly Decision[]>
  /** @param id of an actor, or of one that was joined to it. @returns undefined if there is none. */
  actorHistory(id: string): Promise<ActorHistory | undefined>
  /** The words that decisions about mentions of a statement may name. @returns undefined if there is no such statement. */
  mentions(statement: string): Promise<ExtractedMentions | undefined>
  /** The decision that withdraws an article; undefined if none does. */
  withdrawal(article: string): Promise<Decision | undefined>
  /** The id under which an actor is shown, which is its own unless it was joined to another. */
  canonicalId(actor: string): Promise<string>
}

/** Moves the contents of one store into another. */
export interface Backup {
  /** Everything in the store, as lines of a backup. Articles stored during the iteration may be missed. */
  entries(): AsyncIterable<Entry>
  /**
   * Adds the entries of a backup or a journal; what is stored already stays as it is.
   * @param step receives the number of articles processed since its last call.
   * @throws StoreError if the store fails, or the entries come from a newer version of Parley.
   */
  restore(entries: AsyncIterable<Entry>, step?: (articles: number) => void): Promise<RestoreSums>
}

/** The graph on one of two engines, which give the same answers. All ids are Parley's own, never an engine's. */
export interface Store extends GraphReader, GraphWriter, SavedViews, Feeds, Failures, Corrections, Backup {
  readonly engine: 'embedded' | 'neo4j'
  /** Only the embedded engine can make copies. */
  readonly copies?: Copies
  /** Resolves when the engine answers. @throws StoreError */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The store cannot be used as configured; `message` says what is wrong and what to do. */
export class StoreError extends MendableError {
  override readonly name: string = 'StoreError'
}

/** Whoever asks is refused, which no waiting changes: a wrong token, for instance. */
export class RefusedError extends StoreError {
  override readonly name = 'RefusedError'
}

/** A newer version of Parley has the store now, too: a server of this one goes on reading it, and writes nothing. */
export class NewerFormatError extends StoreError {
  constructor(format: number, needed: number) {
    super(
      `A newer version of Parley has brought this store to format ${needed}, and this server writes format ${format}. It goes on reading, and stores nothing: start the newer version in its place.`,
    )
  }
}

/** A cursor does not come from the list that it was given to. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
  readonly status = 400
}

/** A frozen view cannot be changed. */
export class FrozenError extends Error {
  override readonly name = 'FrozenError'
  readonly status = 409
}

/** A view that its owner has revoked cannot be changed. */
export class RevokedError extends Error {
  override readonly name = 'RevokedError'
  readonly status = 410
}

/** Others have decided something since the revision that a decision refers to. */
export class StaleError extends Error {
  override readonly name = 'StaleError'
  readonly status = 412
  constructor(given: number, stored: number) {
    super(`The decisions are at revision ${stored}, not at ${given}. Read them again, then decide.`)
  }
}
