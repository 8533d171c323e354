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
import type { ExtractionRecord, RecordActor } from '../shapes/record.ts'
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
import type { ActorKind } from '../shapes/vocabulary.ts'

/** What became of each record of one `save`, by article id. */
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
 * One line of a journal or a backup. Whoever writes them all into an empty store, in their order, makes the same graph;
 * writing them twice changes nothing. Of two entries of one view the later counts.
 */
export type Entry =
  /** The first: the format of the store that wrote it. */
  | { readonly format: number }
  /** A linked record. */
  | { readonly record: ExtractionRecord }
  /** What articles together know of actors. */
  | { readonly actors: readonly RecordActor[] }
  /** The properties of a saved view. */
  | { readonly view: Readonly<Record<string, unknown>> & { readonly id: string } }
  /** Positions of actors; the name is that of the first journals. */
  | { readonly places: readonly Position[] }
  /** The last of a backup: how many were before it. */
  | { readonly end: number }

/** What became of the entries of a backup, in articles but for `statements` and `views`. */
export interface RestoreSums {
  readonly saved: number
  readonly known: number
  readonly refused: SaveReport['refused']
  readonly statements: number
  /** Views that were not there. */
  readonly views: number
  /** Whether the last line of a backup came, and as many lines before it as it says. */
  readonly whole: boolean
}

/** Which page of a list. */
export interface Paging {
  /** 1 to 500. */
  readonly limit: number
  /** What the page before gave; absent: the first page. */
  readonly cursor?: string
}

/** Which actors to list. */
export interface ActorQuery extends Paging {
  /** Words to find in names and aliases, case and accents ignored; absent: all actors, most statements first. */
  readonly q?: string
  readonly kind?: ActorKind
}

/** Which statements to list. */
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

/** What is to change of a live view; null takes a field away. */
export type ViewChange = Partial<Pick<SavedView, 'title'>> & {
  readonly [K in 'description' | 'credit' | 'sites']?: SavedView[K] | null
}

/** What a saved view shows: as it is now, or where it is frozen, as it was then, to the byte. */
export interface Drawing {
  readonly saved: SavedView
  readonly document: ViewDocument
  /** The document as JSON. */
  readonly json: string
  readonly svg: string
}

/** Copies of a graph for those who may only read it. */
export interface Copies {
  /** Changes with every write. */
  revision(): bigint
  /**
   * Copies the graph as the last finished write left it to `file`, which must not be there. Nothing else runs in this
   * process meanwhile: about a second for half a million relationships.
   * @returns the milliseconds that it took.
   */
  write(file: string): Promise<number>
}

/** Lets consecutive calls of `save` overlap: one prepares its rows while the one before it writes. */
export interface Turn {
  /** Nothing is written before this has resolved; where it rejects, `save` rejects, too. */
  readonly before?: Promise<void>
  /** Called when everything is written, though not yet on disk: the next call may write from then on. */
  readonly written?: () => void
}

/** Answers questions about what is stored, and changes nothing. */
export interface GraphReader {
  view(query: ViewQuery): Promise<View>
  /** What the filter leaves of all statements, the last `limit` in time. */
  ledger(filter: StatementFilter, limit: number): Promise<Ledger>
  /** @param source @param target ids of two actors. @returns undefined where one of them is not stored. */
  path(source: string, target: string, filter: LinkFilter): Promise<Path | undefined>
  /** @param limit how many are listed at most. @returns undefined where one of the two is not stored. */
  common(one: string, other: string, filter: LinkFilter, limit: number): Promise<Common | undefined>
  /**
   * Actors, statements and articles that hold every word of the query, at most `limit` of each, the best first. The words
   * are only words: no sign in them has a meaning.
   */
  search(query: string, limit: number): Promise<SearchResults>
  actors(query: ActorQuery): Promise<Page<ActorSummary>>
  actor(id: string): Promise<ActorSummary | undefined>
  /** The given actors, in their order; those that are not stored are left out. */
  actorsWithIds(ids: readonly string[]): Promise<ActorSummary[]>
  /** By date (the statement's, else the article's), then by offset in the article. */
  statements(query: StatementQuery): Promise<Page<Evidence>>
  statement(id: string): Promise<Evidence | undefined>
  /**
   * What a rejection may answer in other articles, or what may answer a proposal there; undefined where there is no such
   * statement.
   */
  likelyAnswers(id: string): Promise<LikelyAnswer[] | undefined>
  /** The statements that belong to a statement; undefined where there is no such statement. */
  related(id: string): Promise<Related | undefined>
  /** The given statements, in their order; those that are not stored are left out. */
  evidence(ids: readonly string[]): Promise<Evidence[]>
  article(id: string): Promise<ArticleWithStatements | undefined>
  /** The given articles, in their order; those that are not stored are left out. */
  articles(ids: readonly string[]): Promise<ArticleWithStatements[]>
  /** Ids of articles in their order, those after `after` ('': from the first), at most `limit`. */
  articleIds(after: string, limit: number): Promise<string[]>
  /** Which of these articles are stored, each with the digest of its text (`digestOf`). */
  stored(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  schema(): Promise<Schema>
}

/** Adds articles, and gives actors their positions. */
export interface GraphWriter {
  /**
   * Stores linked records, each article whole or not at all. An article that is stored already changes nothing, so records
   * may come twice, in any order and from several loaders. A bad record is refused in the report; only a store that fails
   * throws. Resolves when all of it is on disk.
   * @throws StoreError
   */
  save(records: readonly ExtractionRecord[], turn?: Turn): Promise<SaveReport>
  /**
   * Works out a position, by a fixed seed, for every actor that has none; the others stay where they are.
   * @param begins receives how many have none, where there are any.
   */
  workOutPositions(begins?: (actors: number) => void): Promise<void>
}

/** Views that somebody keeps under an id. */
export interface SavedViews {
  /** Keeps a live view. @param day ISO day of today. */
  saveView(view: NewView, day: string): Promise<SavedView>
  /**
   * Keeps a view as it is now, for ever.
   * @param now ISO instant.
   * @param of id or key of the live view of which this is the next version.
   */
  freezeView(view: NewView, now: string, of?: string): Promise<SavedView>
  savedView(id: string): Promise<SavedView | undefined>
  /** What a saved view shows; undefined where there is none, or where it was revoked. */
  drawing(id: string): Promise<Drawing | undefined>
  /** Those made last come first. */
  savedViews(paging: Paging): Promise<Page<ListedView>>
  /** @param id id or key. @throws FrozenError, RevokedError where it is so. @returns undefined where there is none. */
  renameView(id: string, change: ViewChange): Promise<ListedView | undefined>
  /** @param id id or key. @param day ISO day of today. @returns the view, revoked; undefined where there is none. */
  revokeView(id: string, day: string): Promise<ListedView | undefined>
}

/** Takes everything out of a store, and puts it into another. */
export interface Backup {
  /** Everything that is stored, as a backup has it. Articles that are stored meanwhile may be among it or not. */
  entries(): AsyncIterable<Entry>
  /**
   * Stores what a backup or a journal holds; what is there already stays as it is.
   * @param step receives how many articles were dealt with since the last call.
   * @throws StoreError where the store fails, or the entries come from a newer version.
   */
  restore(entries: AsyncIterable<Entry>, step?: (articles: number) => void): Promise<RestoreSums>
}

/** The graph, kept by one of two engines that answer alike. Ids are Parley's own; an engine's never leave it. */
export interface Store extends GraphReader, GraphWriter, SavedViews, Backup {
  readonly engine: 'embedded' | 'neo4j'
  /** Only the embedded engine has them. */
  readonly copies?: Copies
  /** Resolves when the engine answers; rejects with what is wrong. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The store cannot be used as it is set up; `message` says what is wrong and what to do. */
export class StoreError extends MendableError {
  override readonly name = 'StoreError'
}

/** A cursor is not one that this list gave. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
  readonly status = 400
}

/** A frozen view was to be changed. */
export class FrozenError extends Error {
  override readonly name = 'FrozenError'
  readonly status = 409
}

/** A view was to be changed that its owner has withdrawn. */
export class RevokedError extends Error {
  override readonly name = 'RevokedError'
  readonly status = 410
}
