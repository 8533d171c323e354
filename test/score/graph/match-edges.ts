import type { Act } from '../../../server/shapes/vocabulary.ts'
import type { Counts } from '../figures/counts.ts'
import type { GoldAct, GoldGraph } from '../figures/gold-files.ts'
import { countsByAct } from './counts-by-act.ts'
import type { Read } from './reads.ts'

export interface Edge {
  readonly act: Act
  readonly source: string
  readonly target: string
  readonly sentence: number
}

export interface EdgesMatch {
  readonly edges: Readonly<Record<Act, Counts>>
  readonly missedEdges: readonly Edge[]
  readonly falseEdges: readonly Edge[]
}

/**
 * Counts edges: an act, its source, its target and its sentence. Optional ones count neither as hits nor as false
 * alarms.
 */
export function matchEdges(gold: GoldGraph, reads: readonly Read[]): EdgesMatch {
  const edges = countsByAct()
  const must = new Set(gold.acts.filter(({ may }) => !may).flatMap(keysOf))
  const may = new Set(gold.acts.flatMap(optionalKeysOf))
  const got = new Set(
    reads.flatMap(({ statement, sentence, sources, targets }) =>
      sources.flatMap((a) => targets.filter((b) => a !== b).map((b) => keyOf(statement.act, a, b, sentence))),
    ),
  )
  const falseEdges = [...got].filter((key) => !must.has(key) && !may.has(key)).map(edgeOf)
  for (const key of must) {
    if (isLoop(key)) continue
    const counts = edges[edgeOf(key).act]
    counts.gold++
    counts.right += Number(got.has(key))
    counts.found += Number(got.has(key))
  }
  for (const { act } of falseEdges) edges[act].found++
  const missedEdges = [...must].filter((key) => !got.has(key) && !isLoop(key)).map(edgeOf)
  return { edges, missedEdges, falseEdges }
}

function keysOf({ act, source, targets, s }: GoldAct): string[] {
  return source.flatMap((one) => targets.map((target) => keyOf(act, one, target, s)))
}

/** The edges of an optional act, those to its optional targets, and those between any two who met. */
function optionalKeysOf(own: GoldAct): string[] {
  const { act, source, targets, mayTargets = [], s } = own
  const toTargets = source.flatMap((one) => mayTargets.map((target) => keyOf(act, one, target, s)))
  const all = act === 'met' ? [...source, ...targets, ...mayTargets] : []
  const amongThem = all.flatMap((one) => all.map((other) => keyOf('met', one, other, s)))
  return [...(own.may ? keysOf(own) : []), ...toTargets, ...amongThem]
}

function keyOf(act: Act, a: string, b: string, sentence: number): string {
  const [source, target] = act === 'met' && a > b ? [b, a] : [a, b]
  return JSON.stringify({ act, source, target, sentence })
}

function edgeOf(key: string): Edge {
  return JSON.parse(key) as Edge
}

function isLoop(key: string): boolean {
  const { source, target } = edgeOf(key)
  return source === target
}
