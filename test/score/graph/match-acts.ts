import { likeness } from '../../../server/extract/train/acts/likeness.ts'
import type { Act } from '../../../server/shapes/vocabulary.ts'
import { type Counts, noCounts } from '../figures/counts.ts'
import type { GoldAct, GoldGraph } from '../figures/gold-files.ts'
import { countsByAct } from './counts-by-act.ts'
import { contentOf, type Read } from './reads.ts'

export interface ActsMatch {
  readonly acts: Readonly<Record<Act, Counts>>
  /** For the acts that were found, whether half of the content's words are right. */
  readonly contents: Counts
  readonly found: ReadonlyMap<GoldAct, Read>
}

/**
 * Finds the golden acts among the statements, each at most once, optional ones last. An act is found by a statement of
 * its kind and sentence with one right source (met: two right participants). Optional acts count neither as hits nor as
 * false alarms.
 */
export function matchActs(gold: GoldGraph, text: string, reads: readonly Read[]): ActsMatch {
  const acts = countsByAct()
  const contents = noCounts()
  const found = new Map<GoldAct, Read>()
  const used = new Set<Read>()
  const firm = gold.acts.filter(({ may }) => !may)
  for (const act of [...firm, ...gold.acts.filter(({ may }) => may)]) {
    const read = bestOf(text, act, reads, used)
    if (read) {
      used.add(read)
      found.set(act, read)
    }
    if (!act.may) count(acts[act.act], contents, text, act, read)
  }
  for (const read of reads) if (!used.has(read)) acts[read.statement.act].found++
  return { acts, contents, found }
}

function count(counts: Counts, contents: Counts, text: string, act: GoldAct, read: Read | undefined): void {
  counts.gold++
  if (!read) return
  counts.right++
  counts.found++
  if (act.act === 'met' || !act.content) return
  contents.right += Number(likeness(act.content, contentOf(text, read)) >= 0.5)
  contents.found++
  contents.gold++
}

function bestOf(text: string, act: GoldAct, reads: readonly Read[], used: ReadonlySet<Read>): Read | undefined {
  let best: { readonly read: Read; readonly worth: number } | undefined
  const isMet = act.act === 'met'
  const golden = isMet ? [...act.source, ...act.targets, ...(act.mayTargets ?? [])] : act.source
  for (const read of reads) {
    if (used.has(read) || read.statement.act !== act.act || read.sentence !== act.s) continue
    const own = isMet ? [...read.sources, ...read.targets] : read.sources
    const right = own.filter((id) => golden.includes(id)).length
    if (right < (isMet ? 2 : 1)) continue
    const worth = right + likeness(act.content ?? '', contentOf(text, read))
    if (!best || worth > best.worth) best = { read, worth }
  }
  return best?.read
}
