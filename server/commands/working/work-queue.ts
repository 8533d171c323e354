import { setTimeout as after } from 'node:timers/promises'
import type { Store } from '../../graph/store.ts'
import { digestOf } from '../../graph/write/rows.ts'
import { labelOf, type Queue, type Taken } from '../../queue/queue.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import { cameIn } from '../loading/came-in.ts'
import type { Children } from './children.ts'
import { patiently } from './patiently.ts'

/** What a worker has done, in articles but for `statements`. */
export interface WorkSums {
  saved: number
  known: number
  /** Tries that failed, whether another one follows or not. */
  failed: number
  statements: number
}

export interface WorkOptions {
  readonly queue: Queue
  readonly store: Pick<Store, 'save' | 'stored' | 'workOutPositions'>
  readonly link: (record: ExtractionRecord) => ExtractionRecord
  readonly children: Children<Article, ExtractionRecord>
  /** Milliseconds that extraction of an article may take, but for its length. */
  readonly limit: number
  /** Raised to stop: what is being extracted is finished and stored, the rest given back. */
  readonly stop: AbortSignal
  /** Whether to end when nothing waits and nothing is in hand anywhere. */
  readonly untilEmpty: boolean
  /** Receives what should be known: what failed, what is waited for. */
  readonly tell: (words: string) => void
}

/** Articles that are taken, and stored, together. A worker has two such batches in hand: one is extracted while the other is stored. */
const TOGETHER = 25
const BATCHES = 2

/** Milliseconds: between two signs of life, and between two looks into an empty queue. */
const pause = { keep: 10_000, empty: 1000, places: 60_000 }

/** Milliseconds that what is in hand has after `stop`. */
const longestEnd = 8000

/** Works until `stop` is raised, or the queue is empty where that is asked for. @throws MendableError */
export async function workQueue(options: WorkOptions): Promise<WorkSums> {
  const { queue, store, children, stop, untilEmpty } = options
  const sums: WorkSums = { saved: 0, known: 0, failed: 0, statements: 0 }
  const inHand = new Set<Taken>()
  /** Raised when nobody may wait any longer. */
  const cut = new AbortController()
  /** Raised when a fault ends the work of all batches. */
  const fault = new AbortController()
  const leaving = AbortSignal.any([stop, fault.signal])
  let timer: ReturnType<typeof setTimeout> | undefined
  leaving.addEventListener('abort', () => {
    children.stop()
    timer = setTimeout(() => {
      cut.abort()
      children.close()
    }, longestEnd)
  })
  let told = ''
  const waiting = (reason: string) => {
    if (reason !== told) options.tell(`Waiting: ${reason}`)
    told = reason
  }
  const keeper = setInterval(
    () => void queue.keep([...inHand]).catch((error: Error) => waiting(error.message)),
    pause.keep,
  )

  let unplaced = false
  let placedAt = performance.now()
  let placing: Promise<unknown> | undefined
  const place = async (isIdle: boolean) => {
    if (!unplaced || (!isIdle && performance.now() - placedAt < pause.places)) return
    placing ??= (async () => {
      unplaced = false
      await patiently(() => store.workOutPositions(), { stop: leaving, waiting }).catch(() => {
        unplaced = true
      })
      placedAt = performance.now()
      placing = undefined
    })()
    await placing
  }
  const lane = async () => {
    while (!leaving.aborted) {
      const taken = await patiently(() => queue.take(TOGETHER), { stop: leaving, waiting })
      if (taken.length === 0) {
        await place(true)
        if (untilEmpty && (await patiently(() => isEmpty(queue), { stop: leaving, waiting }))) return
        await after(pause.empty, undefined, { signal: leaving }).catch(() => {})
        continue
      }
      for (const one of taken) inHand.add(one)
      try {
        const { saved, known, failed, statements } = await settleAll(taken, options, { stop: cut.signal, waiting })
        sums.saved += saved
        sums.known += known
        sums.failed += failed
        sums.statements += statements
        // Known ones count, too: a worker that was killed may have left actors without a position.
        unplaced ||= saved + known > 0
      } finally {
        for (const one of taken) inHand.delete(one)
      }
      told = ''
      await place(false)
    }
  }
  const lanes = Array.from({ length: BATCHES }, () =>
    lane().catch((error: unknown) => {
      fault.abort()
      if (!stop.aborted) throw error
      // Whoever stops a worker need not wait for a server that is away: what was in hand comes back by itself.
      options.tell(error instanceof Error ? error.message : String(error))
    }),
  )
  const ends = await Promise.allSettled(lanes)
  clearInterval(keeper)
  clearTimeout(timer)
  await place(true)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return sums
}

async function isEmpty(queue: Queue): Promise<boolean> {
  const { waiting, running } = await queue.figures()
  return waiting + running === 0
}

interface Patience {
  readonly stop: AbortSignal
  readonly waiting: (reason: string) => void
}

/** Extracts and stores a batch, and settles each of it. What a stop has left over is given back. */
async function settleAll(taken: readonly Taken[], options: WorkOptions, patience: Patience): Promise<WorkSums> {
  const { queue, store, link } = options
  const open = new Set(taken)
  const settled = async (some: readonly Taken[]) => {
    await patiently(() => queue.done(some), patience)
    for (const one of some) open.delete(one)
  }
  let failed = 0
  const fail = async (one: Taken, reason: string, lasting: boolean) => {
    failed += 1
    options.tell(`${labelOf(one.work).id}: ${reason}`)
    await patiently(() => queue.fail(one, reason, lasting), patience)
    open.delete(one)
  }
  try {
    const ids = taken.map(({ work }) => labelOf(work).id)
    const digests = await patiently(() => store.stored(ids), patience)
    const known = taken.filter(({ work }) => {
      const { id, text } = labelOf(work)
      return digests.get(id) === digestOf(text)
    })
    const records = new Map<string, { readonly one: Taken; readonly record: ExtractionRecord }>()
    const extractOne = async (one: Taken) => {
      const { id } = labelOf(one.work)
      if (digests.has(id))
        return fail(one, `Article ${JSON.stringify(id)} is stored with another text; give this one another id.`, true)
      const outcome = await recordOf(one, options)
      if (outcome === 'given back') return
      if ('reason' in outcome) return fail(one, outcome.reason, false)
      // Of two texts under one id the first counts; the second is found to be another one at its next try.
      if (records.has(id)) return fail(one, `Another text with the id ${JSON.stringify(id)} came with it.`, false)
      const record = link(outcome.answer)
      records.set(id, {
        one,
        record: 'article' in one.work && one.work.way !== undefined ? cameIn(record, one.work.way) : record,
      })
    }
    const fresh = taken.filter((one) => !known.includes(one))
    const extracted = await Promise.allSettled(fresh.map(extractOne))
    await settled(known)
    const report = await saved(
      [...records.values()].map(({ record }) => record),
      store,
      patience,
    )
    const one = (id: string) => records.get(id)?.one as Taken
    await settled([...report.saved, ...report.known].map(one))
    for (const { id, reason } of report.refused) await fail(one(id), reason, true)
    for (const end of extracted) if (end.status === 'rejected') throw end.reason
    return {
      saved: report.saved.length,
      known: known.length + report.known.length,
      failed,
      statements: report.statements,
    }
  } finally {
    if (open.size > 0) await queue.giveBack([...open]).catch((error: Error) => patience.waiting(error.message))
  }
}

async function recordOf({ work }: Taken, { children, limit }: WorkOptions) {
  if ('record' in work) return { answer: work.record }
  // However slow a machine is, it reads a thousand characters in a second.
  return children.run(work.article, limit + work.article.text.length)
}

async function saved(records: readonly ExtractionRecord[], store: WorkOptions['store'], patience: Patience) {
  if (records.length === 0) return { saved: [], known: [], refused: [], statements: 0 }
  return patiently(() => store.save(records), patience)
}
