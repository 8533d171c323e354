import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { load } from '../../../server/graph/write/load.ts'
import { digestOf } from '../../../server/graph/write/rows.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { dump } from '../dump.ts'
import { anyRecords } from '../random.ts'
import { article } from '../records.ts'
import { all, later, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

export function saving({ empty, reopen, another, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  test('reports what it stored, and changes nothing the second time', async () => {
    expect(await store.save(all)).toEqual({
      saved: ['talks', 'later', 'undated'],
      known: [],
      refused: [],
      statements: 8,
    })
    const before = await dump(store)
    expect(await store.save(all)).toEqual({
      saved: [],
      known: ['talks', 'later', 'undated'],
      refused: [],
      statements: 0,
    })
    expect(await dump(store)).toEqual(before)
  })

  test('counts an article that is given twice in one call as known', async () => {
    expect(await store.save([talks, talks])).toMatchObject({ saved: ['talks'], known: ['talks'], refused: [] })
  })

  test('gives the same graph in any order and any batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecords.chain((records) =>
          fc.tuple(fc.constant(records), shuffled(records), fc.integer({ min: 1, max: 4 })),
        ),
        async ([records, reordered, size]) => {
          const straight = await empty()
          await straight.save(records)
          const expected = await dump(straight)
          const other = await empty()
          for (let at = 0; at < reordered.length; at += size) await other.save(reordered.slice(at, at + size))
          expect(await dump(other)).toEqual(expected)
        },
      ),
      { numRuns: runs },
    )
  })

  test('gives the same graph when several load at once', async () => {
    const records = fc
      .sample(anyRecords, { numRuns: 4, seed: 5 })
      .flatMap((some, at) => some.map((record) => renamed(record, `${at}-`)))
    await store.save(records)
    const expected = await dump(store)
    store = await empty()
    const loaders = [store, await another(), await another()]
    const reports = await Promise.all(
      loaders.map(async (loader, at) => {
        const mine = at === 1 ? records.toReversed() : records
        const parts = [mine.slice(0, 3), mine.slice(3, 8), mine.slice(8)]
        return Promise.all(parts.map((part) => loader.save(part)))
      }),
    )
    expect(reports.flat().flatMap(({ refused }) => refused)).toEqual([])
    expect(
      reports
        .flat()
        .flatMap(({ saved }) => saved)
        .sort(),
    ).toEqual(records.map(({ id }) => id).sort())
    expect(await dump(store)).toEqual(expected)
  })

  test('refuses an article that is stored with another text, and stores its neighbours', async () => {
    await store.save([talks])
    const before = await store.article('talks')
    const report = await store.save([{ ...talks, text: `${talks.text} ` }, later])
    expect(report).toMatchObject({ saved: ['later'], known: [] })
    expect(report.refused).toEqual([{ id: 'talks', reason: expect.stringContaining('another text') }])
    expect(await store.article('talks')).toEqual(before)
  })

  test('stores an article whole or not at all', async () => {
    await store.save([talks])
    const [first, second, ...others] = later.statements
    const clash = {
      ...later,
      statements: [first, { ...second, id: talks.statements[0]?.id }, ...others],
    } as ExtractionRecord
    const report = await store.save([clash, undated])
    expect(report.saved).toEqual(['undated'])
    expect(report.refused).toEqual([{ id: 'later', reason: expect.stringContaining('the database refused it') }])
    expect(await store.stored(['later', 'talks', 'undated'])).toEqual(
      new Map([talks, undated].map(({ id, text }) => [id, digestOf(text)])),
    )
    const found = await dump(store)
    store = await empty()
    await store.save([talks, undated])
    expect(found).toEqual(await dump(store))
  })

  test.each([
    [
      'a span that is not the text',
      { ...talks, text: `x${talks.text}` },
      /statement:talks-0: 0-46 of the text is not "France and Ukraine/,
    ],
    ['half a surrogate pair', { ...talks, text: `${talks.text}\ud83d` }, /surrogate/],
    [
      'an actor that is not there',
      { ...talks, actors: talks.actors.slice(1) },
      /names country:FR, which is not among the actors/,
    ],
    ['a day that is none', { ...talks, article: { publishedAt: '5 March' } }, /publishedAt "5 March"/],
    [
      'an answer to nothing',
      { ...talks, statements: talks.statements.slice(1) },
      /statement:talks-1 answers statement:talks-0/,
    ],
    [
      'a statement twice',
      { ...talks, statements: [...talks.statements, ...talks.statements] },
      /statement:talks-0 stands twice/,
    ],
  ])('refuses %s, and stores the record beside it', async (_, bad, reason) => {
    const report = await store.save([bad, undated])
    expect(report.saved).toEqual(['undated'])
    expect(report.refused).toEqual([{ id: 'talks', reason: expect.stringMatching(reason) }])
  })

  test('is durable: the graph is the same after closing and opening', async () => {
    await store.save(all)
    await store.workOutPositions()
    const before = [await dump(store), await store.view({})]
    store = await reopen()
    expect([await dump(store), await store.view({})]).toEqual(before)
  })

  test('stores awkward texts unchanged', async () => {
    const id = 'it\'s "1"/\\ {id} $rows é 😀 '
    const odd = article(id, ["said: [Lavrov] <said> {'); MATCH (n) DETACH DELETE n // \u0000 \u202e \\u0041}."], {
      title: '$x `y`',
    })
    expect((await store.save([odd])).refused).toEqual([])
    expect(await store.article(id)).toMatchObject({ id, text: odd.text, title: '$x `y`' })
    expect((await store.article(id))?.statements[0]?.content).toEqual(odd.statements[0]?.content)
  })

  test('is one step of loading, which links, saves in batches, places and counts', async () => {
    const known = [{ id: 'country:TR', kind: 'country' as const, name: 'Republic of Türkiye', aliases: ['Turkey'] }]
    async function* records() {
      yield* [talks, later, { ...undated, text: '' }, undated]
    }
    const reports: number[] = []
    const report = ({ saved }: { readonly saved: readonly string[] }) => reports.push(saved.length)
    expect(await load(store, known, records(), { articles: 2, report })).toEqual({
      saved: 3,
      known: 0,
      refused: 1,
      statements: 8,
    })
    expect(reports).toEqual([2, 1])
    expect(await store.actor('country:TR')).toMatchObject({
      name: 'Republic of Türkiye',
      aliases: ['Turkey', 'Türkiye'],
    })
    expect((await store.view({})).nodes.every(({ attributes: { x, y } }) => x !== 0 || y !== 0)).toBe(true)
  })
}

function renamed(record: ExtractionRecord, prefix: string): ExtractionRecord {
  return {
    ...record,
    id: prefix + record.id,
    statements: record.statements.map((statement) => ({
      ...statement,
      id: prefix + statement.id,
      ...(statement.answers === undefined ? {} : { answers: prefix + statement.answers }),
    })),
  }
}
