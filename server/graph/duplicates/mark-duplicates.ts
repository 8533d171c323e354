import { setImmediate as untilOthersRan } from 'node:timers/promises'
import { slices } from '../../slices.ts'
import type { Run } from '../engine/engine.ts'
import { type Band, bandsOf } from './bands.ts'
import { createGroups, firstOf, type Groups, type Member } from './groups.ts'
import { joinAlike } from './join-alike.ts'
import { resemblance, shinglesOf } from './shingles.ts'

/** A stored article, with its text. */
export interface Fresh {
  readonly id: string
  readonly text: string
}

/** Two texts with so much in common are the same text, cut, extended or put in another order. */
export const likeness = 0.4

/** Bands sent with one statement, and articles cut into shingles before other work on this thread gets a turn. */
const atOnce = { bands: 1000, articles: 50 }

interface BandRow {
  readonly id: string
  readonly articles: readonly string[] | null
}
interface Place extends Member {
  readonly duplicateOf: string | null
}

/**
 * Finds the articles that have nearly the same text as new ones, and gives each but the first of such a group that one's
 * id as `duplicateOf`. Two articles belong together if they resemble each other, or a chain of others does, so that the
 * groups do not depend on the order of loading. The articles must be stored already.
 */
export async function markDuplicates(run: Run, fresh: readonly Fresh[]): Promise<void> {
  const texts = new Map(fresh.map(({ id, text }) => [id, text]))
  if (fresh.length === 0) return
  const bands = new Map<string, readonly Band[]>()
  for (const some of slices(fresh, atOnce.articles)) {
    for (const { id, text } of some) bands.set(id, bandsOf(shinglesOf(text)))
    await untilOthersRan()
  }
  const holders = await addToBands(run, bands)
  const shared = [...holders.values()].filter((ids) => ids.length > 1)
  if (shared.length === 0) return
  const places = await placesOf(run, [...new Set(shared.flat())])
  const groups = createGroups()
  for (const { id, duplicateOf } of places.values()) if (duplicateOf !== null) groups.join(id, duplicateOf)
  const joined = new Set<string>()
  const shingles = shinglesOfStored(run, texts)
  const areAlike = async (one: string, other: string) =>
    resemblance(await shingles(one), await shingles(other)) >= likeness
  for (const ids of shared) {
    const stored = ids.filter((id) => places.has(id))
    for (const id of await joinAlike(stored, (one) => bands.has(one), groups, areAlike)) joined.add(id)
  }
  await nameGroups(run, groups, joined, places)
}

/**
 * Takes articles out of their groups, which the others then form anew. To be called while the articles are still stored.
 * @param gone ids of articles that are withdrawn.
 */
export async function unmarkDuplicates(run: Run, gone: readonly string[]): Promise<void> {
  const places = [...(await placesOf(run, gone)).values()]
  if (places.length === 0) return
  const firsts = [...new Set(places.map(({ id, duplicateOf }) => duplicateOf ?? id))]
  const members = [...(await membersOf(run, firsts)).keys()]
  await removeFromBands(run, await textsOf(run, gone))
  await run('duplicates/unset', { ids: members })
  const left = members.filter((id) => !gone.includes(id))
  if (left.length > 0) await markDuplicates(run, await textsOf(run, left))
}

async function removeFromBands(run: Run, gone: readonly Fresh[]): Promise<void> {
  const bands = new Map(gone.flatMap(({ text }) => bandsOf(shinglesOf(text))).map(({ id, place }) => [id, place]))
  if (bands.size === 0) return
  const ids = [...bands.keys()].sort()
  const rows = await run<BandRow>('duplicates/lock-bands', { ids, places: ids.map((id) => bands.get(id)) })
  const away = new Set(gone.map(({ id }) => id))
  await run('duplicates/update-bands', {
    id: rows.map(({ id }) => id),
    articles: rows.map(({ articles }) => (articles ?? []).filter((id) => !away.has(id))),
  })
}

/** Adds articles to their bands. @returns the articles of each of these bands. */
async function addToBands(run: Run, bands: ReadonlyMap<string, readonly Band[]>): Promise<Map<string, string[]>> {
  const places = new Map([...bands.values()].flat().map(({ id, place }) => [id, place]))
  const added = new Map<string, string[]>()
  for (const [article, own] of bands) for (const { id } of own) added.set(id, [...(added.get(id) ?? []), article])
  const holders = new Map<string, string[]>()
  // One slice after another, so that bands are locked in the order of their ids.
  for (const ids of slices([...places.keys()].sort(), atOnce.bands)) {
    const placesOfThese = ids.map((id) => places.get(id))
    const stored = new Map(
      (await run<BandRow>('duplicates/lock-bands', { ids, places: placesOfThese })).map((row) => [
        row.id,
        row.articles,
      ]),
    )
    for (const id of ids) holders.set(id, [...new Set([...(stored.get(id) ?? []), ...(added.get(id) ?? [])])].sort())
    const isNew = (id: string) => (stored.get(id) ?? null) === null
    const articlesOf = (some: readonly string[]) => some.map((id) => holders.get(id))
    const fresh = ids.filter(isNew)
    const known = ids.filter((id) => !isNew(id))
    const place = fresh.map((id) => places.get(id))
    if (fresh.length > 0) await run('duplicates/add-bands', { id: fresh, place, articles: articlesOf(fresh) })
    if (known.length > 0) await run('duplicates/update-bands', { id: known, articles: articlesOf(known) })
  }
  return holders
}

/** Names each group that has grown after its first article, and tells all the others. */
async function nameGroups(
  run: Run,
  groups: Groups,
  joined: ReadonlySet<string>,
  known: ReadonlyMap<string, Place>,
): Promise<void> {
  const grown = new Set([...joined].map((id) => groups.find(id)))
  const inGrown = [...known.values()].filter(({ id }) => grown.has(groups.find(id)))
  // A group's name is its first article, whose other copies need not be among those that were compared.
  const firsts = new Set(inGrown.map(({ id, duplicateOf }) => duplicateOf ?? id))
  const members = [...(await membersOf(run, [...firsts])).values()]
  for (const { id, duplicateOf } of members) if (duplicateOf !== null) groups.join(id, duplicateOf)
  const changes = [...Map.groupBy(members, ({ id }) => groups.find(id)).values()].flatMap((group) => {
    const first = firstOf(group).id
    return group.flatMap(({ id, duplicateOf }) => {
      const wanted = id === first ? null : first
      return wanted === duplicateOf ? [] : { id, duplicateOf: wanted }
    })
  })
  const named = changes.filter(({ duplicateOf }) => duplicateOf !== null)
  const ids = changes.filter(({ duplicateOf }) => duplicateOf === null).map(({ id }) => id)
  if (ids.length > 0) await run('duplicates/unset', { ids })
  if (named.length > 0)
    await run('duplicates/set', {
      id: named.map(({ id }) => id),
      duplicateOf: named.map(({ duplicateOf }) => duplicateOf),
    })
}

/** The shingles of an article, of which the text is new or is read. */
function shinglesOfStored(run: Run, texts: ReadonlyMap<string, string>) {
  const known = new Map<string, ReadonlySet<number>>()
  return async (id: string): Promise<ReadonlySet<number>> => {
    const found = known.get(id)
    if (found !== undefined) return found
    const text = texts.get(id) ?? (await run<{ text: string }>('articles/texts', { ids: [id] }))[0]?.text
    const shingles = shinglesOf(text ?? '')
    known.set(id, shingles)
    return shingles
  }
}

async function placesOf(run: Run, ids: readonly string[]): Promise<Map<string, Place>> {
  const rows = await run<Place>('duplicates/places', { ids })
  return new Map(rows.map((row) => [row.id, row]))
}

/** All articles of the groups that are named after these, and these themselves. */
async function membersOf(run: Run, firsts: readonly string[]): Promise<Map<string, Place>> {
  const copies = await run<Place>('duplicates/members', { of: firsts })
  return new Map([...(await placesOf(run, firsts)), ...copies.map((row): [string, Place] => [row.id, row])])
}

/** The articles that are stored with a text; a withdrawn one may leave a node without any. */
async function textsOf(run: Run, ids: readonly string[]): Promise<Fresh[]> {
  const rows = await run<{ articleId: string; text: string | null }>('articles/texts', { ids })
  return rows.flatMap(({ articleId, text }) => (text === null ? [] : [{ id: articleId, text }]))
}
