import type { Input, ReadFault } from '../../input/input.ts'
import { readJsonLines } from '../../input/streams/json-lines.ts'
import { type DecisionReport, type GivenDecision, givenDecision } from '../../shapes/decision.ts'
import type { Decider } from './decider.ts'

/** Characters that are sent together. */
const together = 4_000_000

interface Sent {
  readonly where: string
  readonly value: GivenDecision
}

/** The sums of a load of decisions. */
export interface DecisionSums {
  stored: number
  known: number
  refused: number
  /** Of those stored, how many wait for something that is not stored, and how many others contradict. */
  waiting: number
  conflicts: number
}

/**
 * Stores decisions of another store, line by line.
 * @param fault receives what could not be stored. @param note receives what was stored without effect.
 */
export async function loadDecisions(
  inputs: readonly Input[],
  decider: Decider,
  fault: (fault: ReadFault) => void,
  note: (where: string, words: string) => void,
): Promise<DecisionSums> {
  const sums = { stored: 0, known: 0, refused: 0, waiting: 0, conflicts: 0 }
  let batch: Sent[] = []
  let characters = 0
  const flush = async () => {
    const sent = batch
    batch = []
    characters = 0
    if (sent.length === 0) return
    const report = await decider.decide(
      sent.map(({ value }) => value),
      { keep: true },
    )
    sums.stored += report.stored.length
    sums.known += report.known.length
    sums.refused += report.refused.length
    for (const { at, reason } of report.refused) fault({ where: sent[at]?.where ?? '', fault: reason })
    const places = placesOf(sent, report)
    for (const { id, state, why } of report.stored) {
      if (state !== 'waiting' && state !== 'conflict') continue
      sums[state === 'waiting' ? 'waiting' : 'conflicts'] += 1
      note(places.get(id) ?? id, state === 'waiting' ? `waits: ${why}` : `has no effect: ${why}`)
    }
  }
  for (const input of inputs) {
    // A store in which nobody has decided anything exports an empty file.
    for await (const read of readJsonLines(input, readDecision, (value) => [value], null)) {
      if ('fault' in read) {
        sums.refused += 1
        fault(read)
        continue
      }
      batch.push(read)
      characters += JSON.stringify(read.value).length
      if (batch.length >= decider.most || characters >= together) await flush()
    }
  }
  await flush()
  return sums
}

/**
 * Where each stored decision was read. One that is read without an id gets one when it is stored, and those that are
 * stored keep their order.
 */
function placesOf(sent: readonly Sent[], { stored, refused }: DecisionReport): Map<string, string> {
  const isRefused = new Set(refused.map(({ at }) => at))
  const places = new Map<string, string>()
  for (const { where, value } of sent) if (value.id !== undefined) places.set(value.id, where)
  const nameless = sent.filter(({ value }, at) => value.id === undefined && !isRefused.has(at))
  const named = stored.filter(({ id }) => !places.has(id))
  for (const [at, { id }] of named.entries()) places.set(id, nameless[at]?.where ?? id)
  return places
}

/** Reads a parsed JSON value as a decision. @returns the decision, or what is wrong with the value. */
function readDecision(value: unknown): GivenDecision | { readonly fault: string } {
  const parsed = givenDecision.safeParse(value)
  if (parsed.success) return parsed.data as GivenDecision
  const [issue] = parsed.error.issues
  return { fault: `not a decision: ${issue?.path.join('.') || 'it'} ${issue?.message}` }
}
