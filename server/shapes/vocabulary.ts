/**
 * The closed lists of words that text, graph, HTTP and client share, as values. Nothing here needs a package, so that the
 * client's pages can take these lists without the schemas.
 */

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

/** PER person, ORG organisation, GPE country or other governed place, LOC other place, NORP people or nationality. */
export const ENTITY_TAGS = ['PER', 'ORG', 'GPE', 'LOC', 'NORP'] as const

export const ACTOR_KINDS = ['person', 'country', 'organisation'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const ACTS = ['said', 'proposed', 'rejected', 'met'] as const
export type Act = (typeof ACTS)[number]

/**
 * How an article came in: pasted, from a file, from an address or a feed, with the command `load`, sent by a program, or
 * with Parley itself.
 */
export const WAYS = ['paste', 'file', 'address', 'feed', 'load', 'sent', 'seed'] as const
export type Way = (typeof WAYS)[number]

/** How a target has to do with an act: it is directed to it, only speaks about it, or is a meeting with it. */
export const TARGET_ROLES = ['to', 'about', 'with'] as const
export type TargetRole = (typeof TARGET_ROLES)[number]

/** What is said of an act that did not take place: it is planned, it is denied, or it may come to be. */
export const STATUSES = ['planned', 'denied', 'possible'] as const
export type Status = (typeof STATUSES)[number]

/**
 * What the second reader says of a statement: it reads the same, or it does not, or it alone has found the statement.
 */
export const VERDICTS = ['confirms', 'doubts', 'adds'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a person can decide about actors, statements and articles, and that an earlier decision no longer counts. */
export const DECISION_KINDS = [
  'same',
  'different',
  'unsure',
  'add',
  'name',
  'kind',
  'wikidata',
  'alias',
  'split',
  'mention',
  'reject',
  'amend',
  'withdraw',
  'replace',
  'revoke',
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/**
 * What has become of a decision: it shows in the graph; it waits for an actor, statement or article that is not stored;
 * it contradicts another one and stays without effect; a later one about the same thing counts; it was revoked.
 */
export const DECISION_STATES = ['applied', 'waiting', 'conflict', 'overruled', 'revoked'] as const
export type DecisionState = (typeof DECISION_STATES)[number]

/** Where a mention stands in a statement: among those who did it, or among those whom it concerns. */
export const MENTION_PARTS = ['source', 'target'] as const

/**
 * Why two actors may be one. The first are likenesses of names, of which the strongest counts; the last, from
 * `company-kept` on, are circumstances, which add to a score or take from it.
 */
export const CANDIDATE_REASONS = [
  'same-name',
  'alias',
  'initial',
  'generation',
  'given-name',
  'spelling',
  'transliteration',
  'legal-form',
  'acronym',
  'surname',
  'company-kept',
  'named-together',
  'another-fits',
  'genders-differ',
  'far-apart',
] as const
export type CandidateReason = (typeof CANDIDATE_REASONS)[number]

/** States of an article in the queue. `failed`: it was given up, and is a dead letter. */
export const QUEUE_STATES = ['waiting', 'running', 'failed', 'done'] as const
export type QueueState = (typeof QUEUE_STATES)[number]
