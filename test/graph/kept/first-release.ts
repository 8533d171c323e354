import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readRecord } from '../../../server/graph/backup/read-record.ts'
import type { Store } from '../../../server/graph/store.ts'
import { load } from '../../../server/graph/write/load.ts'
import { readJsonLines } from '../../../server/input/streams/json-lines.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { dump } from '../dump.ts'
import held from './0.1/held.json' with { type: 'json' }

/**
 * The files that Parley 0.1 left after `load seeds/seed.txt`, with a live view, a frozen one and one that was revoked:
 * the folder of its embedded store (compressed), a backup, and its extraction record.
 */
export const firstRelease = join(import.meta.dirname, '0.1')

/** Checks that a store has what 0.1 stored, shows it as 0.1 did, and takes the seed again without a change. */
export async function expectFirstRelease(store: Store): Promise<void> {
  const { labels, types } = await store.schema()
  const counts = (rows: typeof labels) => Object.fromEntries(rows.map(({ name, count }) => [name, count]))
  expect(counts(labels)).toMatchObject(held.labels)
  expect(counts(types)).toMatchObject(held.types)

  const frozen = await store.drawing(held.views.frozen)
  expect({ json: hashOf(frozen?.json), svg: hashOf(frozen?.svg) }).toEqual(held.frozen)

  const live = await store.drawing(held.views.live)
  const query = { acts: ['said', 'rejected'] as const }
  expect(live?.saved).toEqual({
    id: held.views.live,
    title: 'Live, of 0.1',
    description: 'As it is now',
    credit: 'Parley',
    created: '2026-11-29',
    sites: ['https://example.org'],
    query,
    address: '/?acts=said&acts=rejected',
  })
  const now = await store.view(query)
  expect(live?.document.edges.map(({ key }) => key)).toEqual(now.edges.map(({ key }) => key))
  expect(live?.document.edges.length).toBeGreaterThan(0)
  expect(live?.svg).toContain('Live, of 0.1')

  expect(await store.savedView(held.views.revoked)).toMatchObject({ revoked: '2026-11-29' })
  expect(await store.drawing(held.views.revoked)).toBeUndefined()

  const found = async () => {
    const { statements, articles } = await store.search(held.search.words, 20)
    return {
      statements: statements.map(({ statement }) => statement.id).sort(),
      articles: articles.map(({ article }) => article.id),
    }
  }
  await expect
    .poll(found, { timeout: 20_000 })
    .toEqual({ statements: held.search.statements, articles: held.search.articles })

  const before = { ...(await dump(store)), view: await store.view({}) }
  expect(before.view.attributes.unplaced).toBeUndefined()
  expect(await load(store, [], records())).toEqual({ saved: 0, known: 1, refused: 0, statements: 0 })
  expect({ ...(await dump(store)), view: await store.view({}) }).toEqual(before)
}

async function* records(): AsyncGenerator<ExtractionRecord> {
  const name = join(firstRelease, 'records.jsonl')
  for await (const read of readJsonLines({ name, stream: createReadStream(name) }, readRecord)) {
    if (!('value' in read)) throw new Error(`${read.where}: ${read.fault}`)
    yield read.value
  }
}

function hashOf(text = ''): string {
  return createHash('sha256').update(text).digest('hex')
}
