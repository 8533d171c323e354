import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readRecord } from '../../../server/graph/backup/read-record.ts'
import type { Store } from '../../../server/graph/store.ts'
import { load } from '../../../server/graph/write/load.ts'
import { readJsonLines } from '../../../server/input/streams/json-lines.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'
import { dump } from '../dump.ts'
import heldBy01 from './0.1/held.json' with { type: 'json' }
import heldBy02 from './0.2/held.json' with { type: 'json' }

/**
 * The files that a version of Parley left after `load seeds/seed.txt`, with a live view, a frozen one and one that was
 * revoked: the folder of its embedded store (compressed), a backup, and its extraction records. That of 0.2 has another
 * article, and the graph as a script for Neo4j.
 */
export const releases = ['0.1', '0.2'] as const
export type Release = (typeof releases)[number]

const held = { '0.1': { ...heldBy01, day: '2026-11-29' }, '0.2': { ...heldBy02, day: '2026-11-30' } } as const

export function fileOf(release: Release, file: string): string {
  return join(import.meta.dirname, release, file)
}

/** Checks that a store has what a version stored, shows it as that did, and takes its records again without a change. */
export async function expectRelease(store: Store, release: Release): Promise<void> {
  const { labels, types } = await store.schema()
  const counts = (rows: typeof labels) => Object.fromEntries(rows.map(({ name, count }) => [name, count]))
  expect(counts(labels)).toMatchObject(held[release].labels)
  expect(counts(types)).toMatchObject(held[release].types)
  await expectViews(store, release)

  const { words, ...expected } = held[release].search
  const found = async () => {
    const { statements, articles } = await store.search(words, 20)
    return {
      statements: statements.map(({ statement }) => statement.id).sort(),
      articles: articles.map(({ article }) => article.id),
    }
  }
  await expect.poll(found, { timeout: 20_000 }).toEqual(expected)
  await expectRoles(store)

  const before = { ...(await dump(store)), view: await store.view({}) }
  expect(before.view.attributes.unplaced).toBeUndefined()
  const known = before.articleIds.length
  expect(await load(store, [], records(release))).toEqual({ saved: 0, known, refused: 0, statements: 0 })
  expect({ ...(await dump(store)), view: await store.view({}) }).toEqual(before)
}

async function expectViews(store: Store, release: Release): Promise<void> {
  const { views, frozen: hashes, day } = held[release]
  const frozen = await store.drawing(views.frozen)
  expect({ json: hashOf(frozen?.json), svg: hashOf(frozen?.svg) }).toEqual(hashes)

  const live = await store.drawing(views.live)
  const query = { acts: ['said', 'rejected'] as const }
  expect(live?.saved).toEqual({
    id: views.live,
    title: `Live, of ${release}`,
    description: 'As it is now',
    credit: 'Parley',
    created: day,
    sites: ['https://example.org'],
    query,
    address: '/?acts=said&acts=rejected',
  })
  const now = await store.view(query)
  expect(live?.document.edges.map(({ key }) => key)).toEqual(now.edges.map(({ key }) => key))
  expect(live?.document.edges.length).toBeGreaterThan(0)
  expect(live?.svg).toContain(`Live, of ${release}`)
  // It looks as it did: no line is lighter than another.
  if (release === '0.2') expect(hashOf(live?.svg)).toBe(held[release].live.svg)

  expect(await store.savedView(views.revoked)).toMatchObject({ revoked: day })
  expect(await store.drawing(views.revoked)).toBeUndefined()
}

/** Checks that every act and every target has a role, which neither the store nor its records had. */
export async function expectRoles(store: Store): Promise<void> {
  const { edges } = await store.view({})
  const alone = await Promise.all(TARGET_ROLES.map((role) => store.view({ roles: [role] })))
  const total = (lines: typeof edges) => lines.reduce((sum, { attributes }) => sum + attributes.count, 0)
  expect(alone.reduce((sum, view) => sum + total(view.edges), 0)).toBe(total(edges))
  const { items } = await store.statements({ limit: 500 })
  for (const { act, targets } of items) {
    for (const { role } of targets) {
      if (act === 'met') expect(role).toBe('with')
      else expect(['to', 'about']).toContain(role)
    }
  }
}

async function* records(release: Release): AsyncGenerator<ExtractionRecord> {
  const name = fileOf(release, 'records.jsonl')
  for await (const read of readJsonLines({ name, stream: createReadStream(name) }, readRecord)) {
    if (!('value' in read)) throw new Error(`${read.where}: ${read.fault}`)
    yield read.value
  }
}

function hashOf(text = ''): string {
  return createHash('sha256').update(text).digest('hex')
}
