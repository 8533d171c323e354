import type { TargetRole } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import { tenth } from '../judge/buckets.ts'
import { readBy } from './act-features.ts'
import type { PartCandidate } from './part-candidates.ts'

/** An act that is told: how likely it is, who did it, and whom it concerns. */
export interface Decision {
  readonly chance: number
  readonly sources: readonly PartCandidate[]
  readonly targets: readonly DecidedTarget[]
  /** Everybody who may take part and is no source. */
  readonly others: readonly PartCandidate[]
  /** How likely an actor is a source, and how likely the act is directed to it. */
  readonly chanceOf: Readonly<Record<'source' | 'directed', (part: PartCandidate) => number>>
}

export interface DecidedTarget {
  readonly part: PartCandidate
  readonly role: TargetRole
}

/**
 * Features that tell whether an act is right as a whole: the act itself, its least likely source, the least likely actor
 * to whom it is directed, and the likeliest one of those to whom it might be directed, too.
 */
export function soundnessFeatures(
  attribution: JudgedAttribution,
  { chance, sources, targets, others, chanceOf }: Decision,
): string[] {
  const { act } = attribution
  const from = readBy(attribution)
  const directed = targets.filter(({ role }) => role !== 'about').map(({ part }) => part)
  const left = others.filter((part) => !directed.includes(part))
  const source = Math.min(1, ...sources.map(chanceOf.source))
  const rival = Math.max(0, ...others.map(chanceOf.source))
  const to = Math.min(1, ...directed.map(chanceOf.directed))
  const missed = Math.max(0, ...left.map(chanceOf.directed))
  const forms = new Set(sources.map(({ form }) => form))
  const found = [`act=${act}`, `from=${from}`, `chance=${tenth(chance)}`, `chance=${tenth(chance)} ${act}`]
  found.push(`sources=${Math.min(3, sources.length)} ${act}`, `source=${tenth(source)}`, `rival=${tenth(rival)}`)
  for (const form of forms) found.push(`form=${form}`, `form=${form} ${tenth(source)}`)
  found.push(
    `directed=${Math.min(2, directed.length)} ${act}`,
    `missed=${tenth(missed)}`,
    `missed=${tenth(missed)} ${act}`,
  )
  if (directed.length) found.push(`to=${tenth(to)}`, `to=${tenth(to)} ${act}`)
  if (directed.some(({ byTarget }) => byTarget === undefined)) found.push('to=unruled')
  if (left.some(({ byTarget }) => byTarget === 'to')) found.push('left=ruled')
  return found
}
