import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Engine } from '../engine/engine.ts'
import { findFeed, restoreFeed } from '../feeds/feeds.ts'
import { FORMAT } from '../migrations/migrations.ts'
import { type Entry, type RestoreSums, type SaveReport, StoreError } from '../store.ts'
import { save, saveActors } from '../write/save.ts'

const articlesAtOnce = 1000
const charactersAtOnce = 4_000_000

/**
 * See `Backup.restore`. A saved view or feed that already existed stays as it is.
 * @param step receives the number of articles processed since its last call.
 */
export async function restore(
  engine: Engine,
  entries: AsyncIterable<Entry>,
  step: (articles: number) => void = () => {},
): Promise<RestoreSums> {
  const sums = { saved: 0, known: 0, refused: [] as SaveReport['refused'][number][], statements: 0 }
  const existing = new Set<string>()
  const views = new Set<string>()
  const feeds = new Set<string>()
  let records: ExtractionRecord[] = []
  let characters = 0
  let count = 0
  let end: number | undefined
  const flush = async () => {
    if (records.length === 0) return
    const report = await save(engine, records)
    step(records.length)
    records = []
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
    if ('record' in entry) {
      records.push(entry.record)
      characters += entry.record.text.length
      if (records.length >= articlesAtOnce || characters >= charactersAtOnce) await flush()
      continue
    }
    await flush()
    if ('format' in entry) refuseNewer(entry.format)
    else if ('actors' in entry) await saveActors(engine, entry.actors)
    else if ('places' in entry) await writePositions(engine, entry)
    else if ('feed' in entry) await feedOf(entry.feed)
    else if (!views.has(entry.view.id) && (await hasView(engine, entry.view.id))) existing.add(entry.view.id)
    if ('view' in entry && !existing.has(entry.view.id)) {
      views.add(entry.view.id)
      await writeView(engine, entry)
    }
  }
  await flush()
  await engine.sync()
  return { ...sums, views: views.size, whole: end === count }
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

function writePositions(engine: Engine, entry: Extract<Entry, { places: unknown }>): Promise<void> {
  return engine.write(async (run) => {
    await run('layout/save-positions', { rows: entry.places })
    await engine.journal?.append([entry])
  })
}

function writeView(engine: Engine, entry: Extract<Entry, { view: unknown }>): Promise<void> {
  return engine.write(async (run) => {
    await run('saved-views/restore', { id: entry.view.id, properties: entry.view })
    await engine.journal?.append([entry])
  })
}
