import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { GoldGraph } from '../figures/gold-files.ts'
import { type ActorsMatch, matchActors, servantsOf } from './match-actors.ts'
import { type ActsMatch, matchActs } from './match-acts.ts'
import { type EdgesMatch, matchEdges } from './match-edges.ts'
import { type Read, readsOf } from './reads.ts'

/** An article's record compared with its annotation. */
export interface GraphMatch extends ActorsMatch, ActsMatch, EdgesMatch {
  readonly gold: GoldGraph
  readonly record: ExtractionRecord
  readonly reads: readonly Read[]
}

/**
 * Compares a record with an annotated article. Every place where a surface form of a golden actor stands is a mention
 * of it; the record's mentions vote, and each golden actor is matched with one record actor, so aliases that were not
 * joined cost edges, as they do on screen.
 */
export function matchGraph(gold: GoldGraph, record: ExtractionRecord): GraphMatch {
  const servedBy = servantsOf(gold, record)
  const reads = readsOf(gold, record, servedBy)
  return {
    gold,
    record,
    reads,
    ...matchActors(gold, record, servedBy),
    ...matchActs(gold, record.text, reads),
    ...matchEdges(gold, reads),
  }
}
