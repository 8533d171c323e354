import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { Status } from '../../../server/shapes/vocabulary.ts'
import type { Counts } from '../figures/counts.ts'
import { type GoldGraph, tookPlace } from '../figures/gold-files.ts'
import { type ActorsMatch, matchActors, servantsOf } from './match-actors.ts'
import { type ActsMatch, matchActs } from './match-acts.ts'
import { matchDirected } from './match-directed.ts'
import { type EdgesMatch, matchEdges } from './match-edges.ts'
import { matchUnreal } from './match-unreal.ts'
import { type Read, readsOf } from './reads.ts'

/** An article's record compared with its annotation. */
export interface GraphMatch extends ActorsMatch, ActsMatch, EdgesMatch {
  readonly gold: GoldGraph
  readonly record: ExtractionRecord
  readonly reads: readonly Read[]
  /** Counts of edges to those whom an act is directed to. */
  readonly directed: EdgesMatch['edges']
  /** Counts of the acts that did not take place. */
  readonly unreal: Readonly<Record<Status, Counts>>
}

/**
 * Compares a record with an annotated article. Every place where a surface form of a golden actor stands is a mention
 * of it; the record's mentions vote, and each golden actor is matched with one record actor, so aliases that were not
 * joined cost edges, as they do on screen.
 */
export function matchGraph(gold: GoldGraph, record: ExtractionRecord): GraphMatch {
  const servedBy = servantsOf(gold, record)
  const all = readsOf(gold, record, servedBy)
  const reads = all.filter(({ statement }) => statement.status === undefined)
  return {
    gold,
    record: tookPlace(record),
    reads,
    directed: matchDirected(gold, reads).edges,
    unreal: matchUnreal(gold, all),
    ...matchActors(gold, record, servedBy),
    ...matchActs(gold, record.text, reads),
    ...matchEdges(gold, reads),
  }
}
