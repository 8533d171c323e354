import type { Decision } from '../../shapes/decision.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { createCorrector } from '../correct/corrector.ts'
import { decide } from '../correct/decide.ts'
import type { CorrectedEngine } from '../correct/log.ts'
import { saveActors, savePositions } from '../correct/save-actors.ts'
import type { Engine } from '../engine/engine.ts'
import { findFeed, restoreFeed } from '../feeds/feeds.ts'
import { FORMAT } from '../migrations/migrations.ts'
import { type Entry, type RestoreSums, type SaveReport, StoreError } from '../store.ts'
import { save } from '../write/save.ts'

const articlesAtOnce = 1000
const charactersAtOnce = 4_000_000
const decisionsAtOnce = 1000

/**
 * See `Backup.restore`. A saved view or feed that already existed stays as it is.
 * @param step receives the number of articles processed since its last call.
 */
export async function restore(
  engine: CorrectedEngine,
  entries: AsyncIterable<Entry>,
  step: (articles: number) => void = () => {},
): Promise<RestoreSums> {
  const sums = { saved: 0, known: 0, refused: [] as SaveReport['refused'][number][], statements: 0 }
  const existing = new Set<string>()
  const views = new Set<string>()
  const feeds = new Set<string>()
  const corrector = createCorrector(engine.log, engine.texts)
  let records: ExtractionRecord[] = []
  const ids = new Set<string>()
  let decisions: Decision[] = []
  let characters = 0
  let count = 0
  let end: number | undefined
  const flush = async () => {
    if (decisions.length > 0)
      await decide(engine, decisions, { by: 'restore', at: decisions[0]?.at as string, keep: true })
    decisions = []
    if (records.length === 0) return
    const report = await save(engine, records, corrector)
    step(records.length)
    records = []
    ids.clear()
    characters = 0
    sums.saved += report.saved.length
    sums.known += report.known.length
    sums.refused.push(...report.refused)
    sums.statements += report.statements
  }
  const feedOf = async (feed: Extract<Entry, { feed: unknown }>['feed']) => {
    if (!feeds.has(feed.id) && (await findFeed(engine, feed.id)) !== undefined) return
    feeds.add(feed.id)
    await restoreFeed(engine, feed)
  }
  for await (const entry of entries) {
    if ('end' in entry) {
      end = entry.end
      continue
    }
    count += 1
    if ('decision' in entry) {
      if (records.length > 0 || decisions.length >= decisionsAtOnce) await flush()
      decisions.push(entry.decision)
    } else if ('record' in entry) {
      // Another text of an article is stored after the first one.
      if (decisions.length > 0 || ids.has(entry.record.id)) await flush()
      records.push(entry.record)
      ids.add(entry.record.id)
      characters += entry.record.text.length
      if (records.length >= articlesAtOnce || characters >= charactersAtOnce) await flush()
    } else {
      await flush()
      if ('feed' in entry) await feedOf(entry.feed)
      else await restoreOther(engine, entry, existing, views)
    }
  }
  await flush()
  await engine.sync()
  return { ...sums, views: views.size, whole: end === count }
}

/** @param existing ids of the views that were there before. @param views ids of those that were added. */
async function restoreOther(
  engine: CorrectedEngine,
  entry: Exclude<Entry, { record: unknown } | { decision: unknown } | { feed: unknown } | { end: unknown }>,
  existing: Set<string>,
  views: Set<string>,
): Promise<void> {
  if ('format' in entry) refuseNewer(entry.format)
  else if ('actors' in entry) await saveActors(engine, entry.actors)
  else if ('places' in entry) await savePositions(engine, entry.places)
  else {
    const { id } = entry.view
    if (!views.has(id) && (await hasView(engine, id))) existing.add(id)
    if (existing.has(id)) return
    views.add(id)
    await writeView(engine, entry)
  }
}

function refuseNewer(format: number): void {
  if (format > FORMAT)
    throw new StoreError(
      `The backup has format ${format}, from a newer version of Parley. Restore it with that version.`,
    )
}

async function hasView(engine: Engine, id: string): Promise<boolean> {
  return (await engine.read((run) => run('saved-views/properties', { id }))).length > 0
}

function writeView(engine: Engine, entry: Extract<Entry, { view: unknown }>): Promise<void> {
  return engine.write(async (run) => {
    await run('saved-views/restore', { id: entry.view.id, properties: entry.view })
    await engine.journal?.append([entry])
  })
}
