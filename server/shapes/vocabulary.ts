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
