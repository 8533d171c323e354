import type { Article } from '../shapes/text.ts'
import type { ResolvedName } from './actors/mention.ts'
import type { Resolution } from './actors/resolve.ts'
import type { JudgedAttribution } from './acts/attribution.ts'
import type { Coreference } from './coreference/coreference.ts'
import type { ActorMention } from './coreference/mentions.ts'
import type { Quotation } from './tree/quotes.ts'
import type { Tree } from './tree/tree.ts'

/** Everything that is read out of an article before its acts are weighed. */
export interface ArticleReading {
  /** The article with its text as it is read: without entities and signs that are not seen, every offset unchanged. */
  readonly article: Article
  readonly trees: readonly Tree[]
  readonly quotations: readonly Quotation[]
  readonly resolution: Resolution
  /** The names of each sentence. */
  readonly names: readonly (readonly ResolvedName[])[]
  readonly attributions: readonly JudgedAttribution[]
  /** Those of them that are told and took place, of each sentence. */
  readonly told: readonly (readonly JudgedAttribution[])[]
  readonly coreference: Coreference
  /** The mentions of actors in each sentence. */
  readonly mentions: readonly (readonly ActorMention[])[]
}
