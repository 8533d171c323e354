import type { Decision } from '../../shapes/decision.ts'
import { type Folded, foldDecisions } from '../decisions/fold-decisions.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { unpack } from './pack.ts'

/** The decisions of a store at one moment. */
export interface Decisions {
  /** How many there are. */
  readonly revision: number
  readonly folded: Folded
  /** By id, how many there were when each was stored. */
  readonly numbers: ReadonlyMap<string, number>
}

/** The decisions that are stored, which are read again only after a change. */
export interface DecisionLog {
  read(run: Run): Promise<Decisions>
}

/** An engine whose graph decisions correct. */
export interface CorrectedEngine extends Engine {
  readonly log: DecisionLog
}

const readAtOnce = 2000

/** Creates the log of one store. Several processes may add decisions to a Neo4j, so each read asks for the number. */
export function createDecisionLog(): DecisionLog {
  let last: string | undefined
  let known: Decisions = { revision: 0, folded: foldDecisions([]), numbers: new Map() }
  return {
    async read(run) {
      const stored = await revisionOf(run)
      if (stored.revision === known.revision && stored.last === last) return known
      const decisions = await readAll(run, known, last)
      known = {
        revision: decisions.length,
        folded: foldDecisions(decisions),
        numbers: new Map(decisions.map(({ id }, at) => [id, at + 1])),
      }
      last = decisions.at(-1)?.id
      return known
    },
  }
}

/** The number of decisions and the id of the last one. */
export async function revisionOf(run: Run): Promise<{ readonly revision: number; readonly last: string | undefined }> {
  const [row] = await run<{ revision: number | null; last: string | null }>('decisions/revision')
  return { revision: row?.revision ?? 0, last: row?.last ?? undefined }
}

/** Reads what came after the known ones; all of them, if those are no longer the first ones of the store. */
async function readAll(run: Run, known: Decisions, last: string | undefined): Promise<Decision[]> {
  const before = [...known.numbers.keys()]
  const from = Math.max(0, before.length - 1)
  const later = await readAfter(run, from)
  const goesOn = last === undefined || later[0]?.id === last
  if (!goesOn) return readAfter(run, 0)
  const kept = before.slice(0, from).map((id) => known.folded.all.get(id) as Decision)
  return [...kept, ...later]
}

async function readAfter(run: Run, number: number): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (let after = number; ; ) {
    const rows = await run<{ number: number; packed: string }>('decisions/after', { after, limit: readAtOnce })
    for (const { packed } of rows) decisions.push(unpack<Decision>(packed))
    const end = rows.at(-1)
    if (end === undefined || rows.length < readAtOnce) return decisions
    after = end.number
  }
}
