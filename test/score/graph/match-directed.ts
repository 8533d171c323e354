import type { GoldAct, GoldGraph } from '../figures/gold-files.ts'
import { type EdgesMatch, matchEdges } from './match-edges.ts'
import type { Read } from './reads.ts'

/** Counts the edges to those whom an act is directed to, as `matchEdges` counts those to all targets. */
export function matchDirected(gold: GoldGraph, reads: readonly Read[]): EdgesMatch {
  return matchEdges(
    { ...gold, acts: gold.acts.map(directedOnly) },
    reads.map((read) => ({ ...read, targets: read.directed })),
  )
}

/** An act with none but the targets that it is directed to. */
function directedOnly(act: GoldAct): GoldAct {
  return act.act === 'met' ? act : { ...act, targets: act.to ?? [], mayTargets: act.toMay ?? [] }
}
