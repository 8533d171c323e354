/**
 * Every type that crosses a seam: text → language → extraction record → graph → HTTP → client.
 * This file imports nothing of the project, and the client imports nothing else of the server.
 */

// ---------------------------------------------------------------- text

/** Half-open range `[start, end)` in UTF-16 code units of an article's text; `text` is `article.text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A news text as it was read. All offsets point into `text`. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** ISO 8601, a day or an instant. */
  readonly publishedAt?: string
}

// ---------------------------------------------------------------- language

/** Universal Dependencies' parts of speech. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof UPOS)[number]

/** PER person, ORG organisation, GPE country or other governed place, LOC other place, NORP people, nationality. */
export const ENTITY_TAGS = ['PER', 'ORG', 'GPE', 'LOC', 'NORP'] as const
export type EntityTag = (typeof ENTITY_TAGS)[number]

/** How sure the language model is of each answer, 0 to 1. */
export interface TokenProbability {
  readonly upos: number
  readonly head: number
  readonly relation: number
  readonly entity: number
}

/** A word before a pronoun or description that heads the phrase which this one may stand for. */
export interface Antecedent {
  /** Index into the sentences of the text. */
  readonly sentence: number
  /** Index into that sentence's tokens. */
  readonly token: number
  /** 0 to 1; those of one anaphor and of "none of them" add up to 1. */
  readonly probability: number
}

/** A syntactic word in the treebanks' conventions ("ca" + "n't"); the later stages see trees through this type only. */
export interface Token extends Span {
  readonly lemma: string
  readonly upos: Upos
  /**
   * Index of the head in the sentence's `tokens`; -1 for a root. No cycles. A sentence of the language model has exactly
   * one root; a stretch that the extraction cuts out of a sentence too long to be prose may have several.
   */
  readonly head: number
  /** Universal Dependencies relation without subtype, but for nsubj:pass, obl:agent, aux:pass and acl:relcl. */
  readonly relation: string
  /** BIO tag: `O`, `B-PER`, `I-PER`, ... */
  readonly entity: 'O' | `${'B' | 'I'}-${EntityTag}`
  readonly probability: TokenProbability
  /** Whom a pronoun of the third person or a definite description may mean, the likeliest first; absent for other words. */
  readonly antecedents?: readonly Antecedent[]
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

// ---------------------------------------------------------------- extraction record

export const ACTOR_KINDS = ['person', 'country', 'organisation'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const ACTS = ['said', 'proposed', 'rejected', 'met'] as const
export type Act = (typeof ACTS)[number]

/** An actor as one article presents it. `id` is derived from kind and name: `country:GB`, `person:sergei-lavrov`. */
export interface RecordActor {
  readonly id: string
  readonly kind: ActorKind
  /** The fullest form of the name that the article uses, without title. */
  readonly name: string
  /** Every other form that the article uses, as it stands there. */
  readonly aliases: readonly string[]
  /** Only once linked with a known actor: what that one carries. */
  readonly iso?: string
  readonly wikidata?: string
}

/** A place where the text names or points to an actor (pronouns and descriptions included). */
export interface Mention extends Span {
  readonly actor: string
}

/** A mention beside a cue; `actor` is null where it is not resolved to an actor ("analysts"). */
export interface SourceMention extends Span {
  readonly actor: string | null
}

export interface RecordStatement {
  /** The same for the same text: derived from article id, act and offsets. */
  readonly id: string
  readonly act: Act
  readonly sources: readonly SourceMention[]
  /** The words that report it; null where a quotation stands alone. */
  readonly cue: Span | null
  /** What was said, proposed or rejected, in pieces where the cue interrupts it. */
  readonly content: readonly Span[]
  /** Wholly inside quotation marks. */
  readonly direct: boolean
  readonly targets: readonly Mention[]
  /** The sentence that holds the cue, or the quotation that stands alone. */
  readonly sentence: Span
  /** ISO 8601 day of the act. */
  readonly date?: string
  /** Id of the statement that this one answers (a rejection: the proposal). */
  readonly answers?: string
  /**
   * Only where false: an attribution that is none of the acts (a belief, an intention), or too unsure to be told. Its
   * sources stand for no actor, so that it stays out of the graph.
   */
  readonly told?: false
  /** The chance that it is right, 0 to 1; records of before November 2026 have none. */
  readonly confidence?: number
}

/** What extraction says of one article: the seam between extraction and everything else. */
export interface ExtractionRecord {
  readonly id: string
  readonly article: Omit<Article, 'id' | 'text'>
  readonly text: string
  readonly actors: readonly RecordActor[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly RecordStatement[]
}

/** An entry of seeds/actors.json: an actor known beforehand. */
export interface KnownActor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2, countries only. */
  readonly iso?: string
  /** Wikidata item, `Q…`. */
  readonly wikidata?: string
}

// ---------------------------------------------------------------- what the store answers, and HTTP serves

export interface ActorRef {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
}

export interface ActorSummary extends ActorRef {
  /** Every other form that the articles use, or that seeds/actors.json knows. Sorted. */
  readonly aliases: readonly string[]
  readonly iso?: string
  readonly wikidata?: string
  /** Statements that the actor made (met included). */
  readonly made: number
  /** Statements that concern the actor. */
  readonly about: number
}

export interface ArticleRef extends Omit<Article, 'text'> {}

/** One statement with all that is needed to show where it comes from. */
export interface Evidence {
  readonly id: string
  readonly act: Act
  readonly direct: boolean
  /** The chance that it is right, 0 to 1; what was stored before there was one has none. */
  readonly confidence?: number
  readonly date?: string
  readonly sources: readonly (Span & { readonly actor: ActorRef | null })[]
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly targets: readonly (Span & { readonly actor: ActorRef })[]
  readonly sentence: Span
  /** The stretch of the article that covers the sentence and every piece of the content. */
  readonly passage: Span
  readonly article: ArticleRef
  readonly answers?: string
  readonly answeredBy: readonly string[]
}

/** What has to do with a statement. */
export interface Related {
  /** What it answers: a rejection the proposal. */
  readonly answers: readonly Evidence[]
  readonly answeredBy: readonly Evidence[]
  /** Others that the same sentence reports, in their order. */
  readonly sameSentence: readonly Evidence[]
}

/** A text with the places in it, as offsets, that a search was for. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** What a search found, the best of each first. */
export interface Found {
  /** `alias`: where that, and not the name, holds the words. */
  readonly actors: readonly { readonly actor: ActorSummary; readonly name: Marked; readonly alias?: Marked }[]
  readonly statements: readonly { readonly statement: Evidence; readonly words: Marked }[]
  readonly articles: readonly { readonly article: ArticleRef; readonly title: Marked; readonly words: Marked }[]
}

/** A statement of another article that may be the answer, or what is answered: a guess. */
export interface LikelyAnswer {
  readonly evidence: Evidence
  /** What both speak of, in lower case: at least one word. */
  readonly words: readonly string[]
}

/** A page of a list; `cursor` is opaque and absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly cursor?: string
}

export interface ArticleWithStatements extends Article {
  readonly statements: readonly Evidence[]
}

/** Which statements count. Absent: no restriction. */
export interface StatementFilter {
  readonly acts?: readonly Act[]
  /** Names of publishers, as the articles have them. */
  readonly publishers?: readonly string[]
  /** At least so sure, 0 to 1; a statement that does not say counts as 0. */
  readonly confidence?: number
  /** ISO days, inclusive, on the statement's date, or else its article's. */
  readonly from?: string
  readonly to?: string
}

/** What a picture is asked for. Absent: no restriction. */
export interface ViewQuery extends StatementFilter {
  readonly kinds?: readonly ActorKind[]
  /** Only this actor and its neighbours. */
  readonly actor?: string
  /** Only these actors, and the lines among them; `actor` goes before. */
  readonly actors?: readonly string[]
  /** With `actor`: how many links away others may be, 1 to 3; absent: 1. */
  readonly steps?: number
  /** At most so many actors, those with the most statements first. */
  readonly limit?: number
}

/** What a path or a comparison of two actors may go over. Absent: no restriction. */
export type LinkFilter = StatementFilter & Pick<ViewQuery, 'kinds'>

/** One step of a path: two actors, in the order of the path, and what was said, proposed, rejected or met between them. */
export interface PathStep {
  readonly source: ActorRef
  readonly target: ActorRef
  /** How many statements join the two, either way. */
  readonly total: number
  /** The first of them in time, at most three. */
  readonly statements: readonly Evidence[]
}

/** The shortest way between two actors; of several the one whose steps have the most statements. */
export interface Path {
  /** None where no way was found. */
  readonly steps: readonly PathStep[]
  /** The actors of the path, or else the two ends, with all lines among them. */
  readonly view: View
}

/** What two actors have in common. */
export interface Common {
  /** Those who are linked to both, the most statements with the one that has fewer first. */
  readonly items: readonly {
    readonly actor: ActorRef
    /** Statements with each of the two. */
    readonly one: number
    readonly other: number
  }[]
  /** How many there are, listed or not. */
  readonly total: number
  /** The two and those listed, with all lines among them. */
  readonly view: View
}

/**
 * Statements in columns, the first in time first and undated ones last: enough to filter, count, sort and compare them
 * without asking again. The same place in each list of `statements` is the same statement.
 */
export interface Ledger {
  readonly actors: readonly ActorRef[]
  readonly publishers: readonly string[]
  readonly statements: {
    readonly id: readonly string[]
    readonly act: readonly Act[]
    /** ISO day of the statement, or else of its article; null where neither has one. */
    readonly day: readonly (string | null)[]
    /** Index into `publishers`; -1: none. */
    readonly publisher: readonly number[]
    readonly confidence: readonly (number | null)[]
    /** Indexes into `actors`. */
    readonly sources: readonly (readonly number[])[]
    readonly targets: readonly (readonly number[])[]
    /** Place of the statement that this one answers; -1: none, or none of these. */
    readonly answers: readonly number[]
  }
  /** Whether there are more; those are the first in time. */
  readonly truncated: boolean
}

/** A view that somebody keeps: its query, under an id that cannot be guessed. */
export interface SavedView {
  readonly id: string
  readonly title: string
  readonly description?: string
  /** Stands below the picture: who is to be named, and the licence. */
  readonly credit?: string
  readonly query: ViewQuery
  /** Where the explorer showed it, with what was selected there: path and query of this site. Absent: as the query says. */
  readonly address?: string
  /** Origins of the sites that may frame it (`https://example.org`, `https://*.example.org`); absent: any. */
  readonly sites?: readonly string[]
  /** ISO days. */
  readonly created: string
  /** Since then nobody may see it. */
  readonly revoked?: string
  /** ISO instant of the data, where the view is frozen: it never changes again. Absent: it is live. */
  readonly frozen?: string
  /** Counts the frozen copies of one view, from 1. */
  readonly version?: number
}

/** A saved view as its owner's list has it: `key` renames and revokes it, but shows it to nobody. */
export interface ListedView extends Omit<SavedView, 'id'> {
  readonly key: string
}

/** A line with the statements that it stands for, as far as the document has them; the first in time come first. */
export interface CitedEdge extends ViewEdge {
  readonly attributes: ViewEdgeAttributes & { readonly statements: readonly string[] }
}

/** A saved view with all that stands behind its lines: graphology's serialised form, and the statements beside it. */
export interface ViewDocument extends Omit<View, 'attributes' | 'edges'> {
  readonly attributes: View['attributes'] &
    Pick<SavedView, 'title' | 'description' | 'credit' | 'created' | 'frozen' | 'version'>
  readonly edges: readonly CitedEdge[]
  readonly statements: readonly Evidence[]
}

export interface ViewNodeAttributes {
  readonly label: string
  readonly kind: ActorKind
  /** Stored position, the same at every visit. */
  readonly x: number
  readonly y: number
  /** Statements made by or concerning the actor. */
  readonly statements: number
  readonly iso?: string
}

export interface ViewEdgeAttributes {
  readonly act: Act
  /** How many statements the line stands for. */
  readonly count: number
}

export interface ViewNode {
  readonly key: string
  readonly attributes: ViewNodeAttributes
}

/** One line per pair and act; `met` is undirected, with source < target. */
export interface ViewEdge {
  /** `source~act~target`. */
  readonly key: string
  readonly source: string
  readonly target: string
  readonly undirected?: boolean
  readonly attributes: ViewEdgeAttributes
}

/** graphology's serialised form. */
export interface View {
  readonly options: { readonly type: 'mixed'; readonly multi: true; readonly allowSelfLoops: false }
  readonly attributes: {
    readonly actors: number
    readonly statements: number
    readonly articles: number
    /** Whether `limit` left actors out. */
    readonly truncated: boolean
    /** How many of the nodes wait for their places, which are being worked out; absent for none. */
    readonly unplaced?: number
  }
  readonly nodes: readonly ViewNode[]
  readonly edges: readonly ViewEdge[]
}

export interface Schema {
  readonly labels: readonly { readonly name: string; readonly count: number }[]
  readonly types: readonly { readonly name: string; readonly count: number }[]
  readonly properties: readonly string[]
}

/** A node as a query gave it; `id` is Parley's own. */
export interface QueryNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: { readonly [key: string]: QueryValue }
}

/** A relationship as a query gave it; `source` and `target` are ids of nodes of the same answer. */
export interface QueryEdge {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: { readonly [key: string]: QueryValue }
}

export interface QueryPath {
  readonly nodes: readonly QueryNode[]
  readonly edges: readonly QueryEdge[]
}

/** Integers past 2^53 and what JSON has no number for are strings, and so are dates and durations (ISO 8601). */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue }
  | QueryNode
  | QueryEdge
  | QueryPath

/** What a Cypher query gave: as a table, and the nodes and relationships in it, with the ends of the latter. */
export interface QueryAnswer {
  readonly data: { readonly fields: readonly string[]; readonly values: readonly (readonly QueryValue[])[] }
  readonly graph: { readonly nodes: readonly QueryNode[]; readonly edges: readonly QueryEdge[] }
  /** Whether there was more than one answer may hold. */
  readonly truncated: boolean
  /** Milliseconds that the engine took, planning included. */
  readonly took: number
}

/** What the engine says of a query that was not run. */
export interface QueryCheck {
  readonly engine: 'embedded' | 'neo4j'
  /** Why it would not be answered; none where it would. `line` and `column` count from 1 where the place is known. */
  readonly faults: readonly { readonly message: string; readonly line?: number; readonly column?: number }[]
}

/** RFC 9457. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly instance?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}
