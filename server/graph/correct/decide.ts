import type { Decision, DecisionReport, Effect, GivenDecision } from '../../shapes/decision.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import { slices } from '../../slices.ts'
import { foldDecisions } from '../decisions/fold-decisions.ts'
import type { Run, Texts } from '../engine/engine.ts'
import { type DecideOptions, StaleError } from '../store.ts'
import { digestOf } from '../write/rows.ts'
import { type Correction, correct } from './correct.ts'
import { readExtracted } from './extracted.ts'
import { statesOf } from './list.ts'
import type { CorrectedEngine, Decisions } from './log.ts'
import { pack } from './pack.ts'
import { takeIn } from './take-in.ts'
import { readVersions } from './versions.ts'

const rowsAtOnce = 1000

/** Carries the answer of a dry run out of the transaction, which is then undone. */
class DryRun extends Error {
  readonly report: DecisionReport
  constructor(report: DecisionReport) {
    super('a dry run')
    this.report = report
  }
}

/** See `Corrections.decide`. */
export async function decide(
  engine: CorrectedEngine,
  given: readonly GivenDecision[],
  options: DecideOptions,
): Promise<DecisionReport> {
  const texts = options.extract === undefined ? [] : await extractTexts(engine, given, options.extract)
  let correction: Correction | undefined
  try {
    const report = await engine.write(async (run) => {
      await run('decisions/lock')
      const before = await engine.log.read(run)
      if (options.revision !== undefined && options.revision !== before.revision)
        throw new StaleError(options.revision, before.revision)
      const { accepted, known, refused } = await takeIn(run, before, given, options)
      const all = [...before.folded.all.values(), ...accepted]
      const after = accepted.length === 0 ? before.folded : foldDecisions(all)
      const added = await missingVersions(run, texts)
      correction = undefined
      if (accepted.length + added.length > 0) correction = await correct(run, before.folded, after, added)
      await saveDecisions(run, before, accepted, correction)
      const numbers = new Map([
        ...before.numbers,
        ...accepted.map(({ id }, at) => [id, before.revision + at + 1] as const),
      ])
      const decisions = { revision: before.revision + accepted.length, folded: after, numbers }
      const answer = {
        stored: await statesOf(run, decisions, accepted),
        known,
        refused,
        effect: correction?.effect ?? noEffect,
        revision: decisions.revision,
      }
      if (options.dry) throw new DryRun({ ...answer, dry: true })
      const entries = [...accepted.map((decision) => ({ decision })), ...added.map((record) => ({ record }))]
      if (entries.length > 0) await engine.journal?.append(entries)
      return answer
    })
    if (correction !== undefined) await searchAnew(engine.texts, correction)
    await engine.sync()
    return report
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw error
  }
}

const noEffect: Effect = { actors: [], joined: 0, parted: 0, moved: 0, changed: 0, removed: 0, added: 0, articles: [] }

/** Lets searches find what is shown now, and not what is hidden. */
export async function searchAnew(texts: Texts | undefined, { shown, hidden }: Correction): Promise<void> {
  if (hidden.length > 0) await texts?.forget?.(hidden)
  if (shown.length > 0) await texts?.learn?.(shown)
}

/** Extracts the texts that decisions give to stored articles, before the transaction, since it takes a while. */
async function extractTexts(
  engine: CorrectedEngine,
  given: readonly GivenDecision[],
  extract: (article: Article) => Promise<ExtractionRecord>,
): Promise<ExtractionRecord[]> {
  const records: ExtractionRecord[] = []
  for (const { does } of given) {
    if (does.kind !== 'replace') continue
    const { stored, texts } = await engine.read(async (run) => {
      const shown = (await readExtracted(run, [does.article])).get(does.article)
      const hidden = [...((await readVersions(run, [does.article])).get(does.article) ?? [])]
      return {
        stored: shown?.record ?? hidden[0]?.[1],
        texts: new Set([...(shown === undefined ? [] : [shown.digest]), ...hidden.map(([digest]) => digest)]),
      }
    })
    if (stored === undefined || texts.has(digestOf(does.text))) continue
    records.push(await extract({ id: does.article, ...stored.article, text: does.text }))
  }
  return records
}

/** Those of the new texts that are not stored yet. */
async function missingVersions(run: Run, records: readonly ExtractionRecord[]): Promise<ExtractionRecord[]> {
  const missing: ExtractionRecord[] = []
  for (const record of records) {
    const [row] = await run<{ digest: string }>('articles/stored', { ids: [record.id] })
    const hidden = (await readVersions(run, [record.id])).get(record.id)
    const digest = digestOf(record.text)
    const isStored = row?.digest === digest || hidden?.has(digest) === true
    if (!isStored && (row !== undefined || hidden !== undefined)) missing.push(record)
  }
  return missing
}

async function saveDecisions(
  run: Run,
  before: Decisions,
  accepted: readonly Decision[],
  correction: Correction | undefined,
): Promise<void> {
  const places = new Map(correction?.places)
  for (const some of slices(
    accepted.map((decision, at) => ({ decision, number: before.revision + at + 1 })),
    rowsAtOnce,
  )) {
    await run('decisions/save', {
      id: some.map(({ decision }) => decision.id),
      number: some.map(({ number }) => number),
      kind: some.map(({ decision }) => decision.does.kind),
      packed: some.map(({ decision }) => pack(decision)),
    })
  }
  await setPlaces(run, places)
  const last = accepted.at(-1)
  if (last !== undefined)
    await run('decisions/set-revision', { revision: before.revision + accepted.length, last: last.id })
}

/** Stores where the statements of decisions were found. */
export async function setPlaces(run: Run, places: ReadonlyMap<string, string | null>): Promise<void> {
  for (const some of slices([...places], rowsAtOnce)) {
    await run('decisions/set-places', { id: some.map(([id]) => id), place: some.map(([, place]) => place) })
  }
}
