import type { Article, ExtractionRecord, Sentence } from '../types.ts'
import { attribute } from './attribute.ts'
import { attributeQuotations } from './attribute-quotations.ts'
import { coreference } from './coreference.ts'
import { loadGazetteer } from './gazetteer.ts'
import { attributeByMark } from './mark-cues.ts'
import { meetings } from './meetings.ts'
import type { ResolvedName } from './mention.ts'
import { attributeByNoun } from './noun-cues.ts'
import { propagate } from './propagate.ts'
import { quotationsOf } from './quotes.ts'
import { recognise } from './recognise.ts'
import { recordOf } from './record.ts'
import { resolve } from './resolve.ts'
import { treesOf } from './tree.ts'

/** The known names never change, so they are indexed once. */
const gazetteer = loadGazetteer()

/**
 * Everything that Parley reads out of one article: its actors, where it names them, and who is reported to have said,
 * proposed, rejected or met. `sentences` are the article's text as the language model analysed it. Pure: the same
 * article and sentences give the same record; odd prose gives a poor record, never an error.
 */
export function extract(article: Article, sentences: readonly Sentence[]): ExtractionRecord {
  const { text } = article
  const trees = treesOf(sentences)
  const quotations = quotationsOf(text)
  const spoken = trees.flatMap((tree) => {
    const byVerb = attribute(text, tree, quotations)
    return [...byVerb, ...attributeByMark(text, tree, quotations), ...attributeByNoun(text, tree, quotations, byVerb)]
  })
  const attributions = [...attributeQuotations(text, trees, spoken, quotations), ...trees.flatMap(meetings)]
  const recognised = trees.flatMap((tree) => recognise(text, tree, gazetteer))
  const resolution = resolve(article.id, text, propagate(text, trees, recognised))
  const names: ResolvedName[][] = trees.map(() => [])
  for (const name of resolution.names) names[name.tree]?.push(name)
  return recordOf(
    article,
    trees,
    resolution,
    names,
    coreference(trees, resolution.names, attributions),
    attributions,
    quotations,
  )
}
