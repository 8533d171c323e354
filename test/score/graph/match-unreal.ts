import { STATUSES, type Status } from '../../../server/shapes/vocabulary.ts'
import { type Counts, noCounts } from '../figures/counts.ts'
import type { GoldGraph, GoldUnreal } from '../figures/gold-files.ts'
import type { Read } from './reads.ts'

/**
 * Counts the acts that did not take place, by their status: one is right if act, sentence, status and a source are (met:
 * two participants).
 */
export function matchUnreal(gold: GoldGraph, reads: readonly Read[]): Record<Status, Counts> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, noCounts()])) as Record<Status, Counts>
  const used = new Set<Read>()
  for (const act of gold.unreal ?? []) {
    counts[act.status].gold++
    const read = reads.find((own) => !used.has(own) && own.statement.status === act.status && isSame(act, own))
    if (!read) continue
    used.add(read)
    counts[act.status].right++
  }
  for (const { statement } of reads) if (statement.status !== undefined) counts[statement.status].found++
  return counts
}

function isSame({ act, s, source, targets, mayTargets = [] }: GoldUnreal, read: Read): boolean {
  if (read.statement.act !== act || read.sentence !== s) return false
  if (act !== 'met') return read.sources.some((id) => source.includes(id))
  const golden = [...source, ...targets, ...mayTargets]
  return [...read.sources, ...read.targets].filter((id) => golden.includes(id)).length > 1
}
