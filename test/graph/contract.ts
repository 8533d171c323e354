import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { load } from '../../server/graph/load.ts'
import { CursorError, type StatementQuery, type Store } from '../../server/graph/store.ts'
import type { ExtractionRecord, ViewQuery } from '../../server/types.ts'
import { dump, everyPage } from './dump.ts'
import { anyRecords } from './random.ts'
import { article } from './records.ts'

/** Where the contract runs. */
export interface Harness {
  /** An empty store. */
  empty(): Promise<Store>
  /** The store that `empty` gave, closed and opened again. */
  reopen(): Promise<Store>
  /** Another loader's view of the same store, or the same one where only one process may open it. */
  another(): Promise<Store>
  /** Random cases for each property. */
  readonly runs: number
}

const march5 = { publishedAt: '2025-03-05', title: 'Talks', publisher: 'The Paper', url: 'https://example.org/talks' }
const talks = article(
  'talks',
  [
    'proposed: [France] and [Ukraine] <proposed> {a truce to [Russia]}.',
    'rejected: Yet [Russia] <rejected> {the truce that [France] wants}.',
    'met: [Lavrov] <met> [Martin] 😀.',
    'said: [=Analysts] and [Lavrov=he] <said> {[NATO=the alliance], or [NATO], must go}.',
    'said: [Martin] <said> {it rained}.',
  ],
  { ...march5, answers: { 1: 0 } },
)
const later = article(
  'later',
  [
    'met: [Martin] <met> [Lavrov].',
    'said: [Russia] <told> {[Ukraine] to wait}.',
    'said: [=Someone] <said> {[EU] is far}.',
  ],
  { publishedAt: '2025-04-01T10:00:00Z', dates: { 0: '2025-03-20' }, alsoCalled: { Russia: ['the Kremlin'] } },
)
const undated = article('undated', ['said: [NATO] <said> {[Turkey] stays}.'])
const all = [talks, later, undated]

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

/** What every store does, whatever its engine. */
export function contract({ empty, reopen, another, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  describe('saving', () => {
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

    test('counts an article that comes twice in one call as known', async () => {
      expect(await store.save([talks, talks])).toMatchObject({ saved: ['talks'], known: ['talks'], refused: [] })
    })

    test('gives the same graph in any order and any division', async () => {
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
      expect(await store.stored(['later', 'talks', 'undated'])).toEqual(new Set(['talks', 'undated']))
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

    test('is still there after closing and opening', async () => {
      await store.save(all)
      await store.place()
      const before = [await dump(store), await store.view({})]
      store = await reopen()
      expect([await dump(store), await store.view({})]).toEqual(before)
    })

    test('keeps awkward texts as they are', async () => {
      const id = 'it\'s "1"/\\ {id} $rows é 😀 '
      const odd = article(id, ["said: [Lavrov] <said> {'); MATCH (n) DETACH DELETE n // \u0000 \u202e \\u0041}."], {
        title: '$x `y`',
      })
      expect((await store.save([odd])).refused).toEqual([])
      expect(await store.article(id)).toMatchObject({ id, text: odd.text, title: '$x `y`' })
      expect((await store.article(id))?.statements[0]?.content).toEqual(odd.statements[0]?.content)
    })
  })

  describe('evidence', () => {
    test('is what the record said, with names', async () => {
      await store.save([talks])
      const lavrov = { id: 'person:sergei-lavrov', kind: 'person', name: 'Sergei Lavrov' }
      const nato = { id: 'organisation:nato', kind: 'organisation', name: 'NATO' }
      const recorded = talks.statements[3]
      expect(await store.statement('statement:talks-3')).toEqual({
        id: 'statement:talks-3',
        act: 'said',
        direct: false,
        sources: [
          { ...span(recorded?.sources[0]), text: 'Analysts', actor: null },
          { ...span(recorded?.sources[1]), text: 'he', actor: lavrov },
        ],
        cue: recorded?.cue,
        content: recorded?.content,
        targets: [
          { ...span(recorded?.targets[0]), text: 'the alliance', actor: nato },
          { ...span(recorded?.targets[1]), text: 'NATO', actor: nato },
        ],
        sentence: recorded?.sentence,
        passage: recorded?.sentence,
        article: { id: 'talks', ...march5 },
        answeredBy: [],
      })
      expect(await store.statement('statement:nowhere')).toBeUndefined()
    })

    test('has offsets that are the text', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, async (records) => {
          const filled = await empty()
          await filled.save(records)
          const texts = new Map(records.map(({ id, text }) => [id, text]))
          for (const found of await everyPage((paging) => filled.statements(paging))) {
            const { sources, targets, content, cue, sentence, passage } = found
            for (const { start, end, text } of [
              ...sources,
              ...targets,
              ...content,
              sentence,
              passage,
              ...(cue ? [cue] : []),
            ]) {
              expect(texts.get(found.article.id)?.slice(start, end)).toBe(text)
            }
          }
        }),
        { numRuns: runs },
      )
    })

    test('covers content that lies outside of the sentence', async () => {
      const [first, second] = talks.statements
      const wide = { ...talks, statements: [{ ...first, content: second?.content }, second] } as ExtractionRecord
      await store.save([wide])
      const found = await store.statement('statement:talks-0')
      expect(found?.passage.start).toBe(first?.sentence.start)
      expect(found?.passage.end).toBe(second?.content[0]?.end)
      expect(found?.content).toEqual(second?.content)
      expect(found?.sentence).toEqual(first?.sentence)
    })

    test('tells what answers what', async () => {
      await store.save([talks])
      expect(await store.statement('statement:talks-1')).toMatchObject({ answers: 'statement:talks-0', answeredBy: [] })
      expect(await store.statement('statement:talks-0')).toMatchObject({ answeredBy: ['statement:talks-1'] })
    })

    test('tells how sure a statement is, where its record does', async () => {
      const [first, ...others] = talks.statements
      await store.save([{ ...talks, statements: [{ ...first, confidence: 0.93 }, ...others] } as ExtractionRecord])
      expect(await store.statement('statement:talks-0')).toHaveProperty('confidence', 0.93)
      expect(await store.statement('statement:talks-1')).not.toHaveProperty('confidence')
    })

    test('has a date only where the statement has one of its own', async () => {
      await store.save([later])
      const { items } = await store.statements({ limit: 9 })
      expect(items.map(({ id, date }) => [id, date])).toEqual([
        ['statement:later-0', '2025-03-20'],
        ['statement:later-1', undefined],
      ])
    })

    test('of an article comes with its text, in its order', async () => {
      await store.save([talks])
      const found = await store.article('talks')
      expect(found).toMatchObject({ id: 'talks', text: talks.text, ...march5 })
      expect(found?.statements.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((index) => `statement:talks-${index}`))
      expect(await store.article('nowhere')).toBeUndefined()
    })

    test('leaves out statements that nobody known made', async () => {
      await store.save([later])
      expect(await store.statement('statement:later-2')).toBeUndefined()
      expect(await store.actor('organisation:european-union')).toMatchObject({ made: 0, about: 0 })
    })
  })

  describe('lists of statements', () => {
    const cases: [string, Omit<StatementQuery, 'limit'>, string[]][] = [
      [
        'all, undated last',
        {},
        ['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4', 'later-0', 'later-1', 'undated-0'],
      ],
      ['by source', { source: 'country:RU' }, ['talks-1', 'later-1']],
      ['by target', { target: 'country:UA' }, ['later-1']],
      ['by actor, either way', { actor: 'country:UA' }, ['talks-0', 'later-1']],
      ['by actor who is also the source', { actor: 'country:RU', source: 'country:RU' }, ['talks-1', 'later-1']],
      ['by actor and another source', { actor: 'country:UA', source: 'country:RU' }, []],
      ['by act', { acts: ['proposed', 'rejected'] }, ['talks-0', 'talks-1']],
      ['of a pair', { source: 'country:FR', target: 'country:RU' }, ['talks-0']],
      ['of a pair, the other way', { source: 'country:RU', target: 'country:FR' }, ['talks-1']],
      [
        'of a pair that met',
        { source: 'person:sergei-lavrov', target: 'person:micheal-martin', acts: ['met'] },
        ['talks-2', 'later-0'],
      ],
      [
        'of a pair that met, the other way',
        { source: 'person:micheal-martin', target: 'person:sergei-lavrov' },
        ['talks-2', 'later-0'],
      ],
      ['from a day', { from: '2025-03-06' }, ['later-0', 'later-1']],
      ['to a day, inclusive', { to: '2025-03-05' }, ['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4']],
      ['between days', { from: '2025-03-06', to: '2025-03-31', actor: 'person:micheal-martin' }, ['later-0']],
      ['of nobody', { actor: 'person:nobody' }, []],
    ]
    test.each(cases)('%s', async (_, query, expected) => {
      await store.save(all)
      const ids = expected.map((id) => `statement:${id}`)
      expect((await store.statements({ ...query, limit: 500 })).items.map(({ id }) => id)).toEqual(ids)
      const paged = await everyPage((paging) => store.statements({ ...query, ...paging }), 1)
      expect(paged.map(({ id }) => id)).toEqual(ids)
    })

    test('page past what is stored meanwhile', async () => {
      await store.save([later])
      const first = await store.statements({ limit: 1 })
      await store.save([talks, undated])
      const rest = await store.statements({ limit: 9, ...(first.cursor === undefined ? {} : { cursor: first.cursor }) })
      expect(first.items.map(({ id }) => id)).toEqual(['statement:later-0'])
      expect(rest.items.map(({ id }) => id)).toEqual(['statement:later-1', 'statement:undated-0'])
      expect(rest.cursor).toBeUndefined()
    })

    test.each(['x', '', 'WzFd', Buffer.from('["a","b"]').toString('base64url')])(
      'refuse the cursor %j',
      async (cursor) => {
        await expect(store.statements({ limit: 1, cursor })).rejects.toThrow(CursorError)
        await expect(store.actors({ limit: 1, cursor })).rejects.toThrow(CursorError)
      },
    )
  })

  describe('actors', () => {
    test('join what articles call them', async () => {
      await store.save(all)
      expect(await store.actor('country:RU')).toEqual({
        id: 'country:RU',
        kind: 'country',
        name: 'Russia',
        aliases: ['Moscow', 'the Kremlin'],
        iso: 'RU',
        made: 2,
        about: 1,
      })
      expect(await store.actor('person:nobody')).toBeUndefined()
    })

    test('carry what the known actor carries', async () => {
      const [martin] = article('x', ['said: [Martin] <said> {so}.']).actors
      await store.save([
        {
          ...talks,
          actors: talks.actors.map((actor) => (actor.id === martin?.id ? { ...actor, wikidata: 'Q42' } : actor)),
        },
      ])
      expect(await store.actor('person:micheal-martin')).toMatchObject({ wikidata: 'Q42' })
    })

    test('come with the most statements first, page by page', async () => {
      await store.save(all)
      const everyone = await everyPage((paging) => store.actors(paging), 2)
      expect(everyone.map(({ id }) => id)).toEqual([
        'country:RU',
        'person:micheal-martin',
        'person:sergei-lavrov',
        'country:FR',
        'country:UA',
        'organisation:nato',
        'country:TR',
        'organisation:european-union',
      ])
    })

    test.each([
      ['a name', { q: 'Russia' }, ['country:RU']],
      ['the beginning of a word', { q: 'lav' }, ['person:sergei-lavrov']],
      ['not the middle of a word', { q: 'avrov' }, []],
      ['without accents', { q: 'MICHEAL' }, ['person:micheal-martin']],
      ['with accents that are not there', { q: 'Lâvröv' }, ['person:sergei-lavrov']],
      ['an alias', { q: 'kyiv' }, ['country:UA']],
      ['several words in any order', { q: ' martin  mich' }, ['person:micheal-martin']],
      ['words of two names of one actor', { q: 'kremlin moscow' }, ['country:RU']],
      ['a word that is not there', { q: 'martin xyz' }, []],
      ['several actors', { q: 'm' }, ['country:RU', 'person:micheal-martin']],
      ['one kind', { q: 'm', kind: 'person' as const }, ['person:micheal-martin']],
      ['a kind alone', { kind: 'organisation' as const }, ['organisation:nato', 'organisation:european-union']],
      ['punctuation only', { q: '?!' }, []],
      ['a pattern', { q: '.*' }, []],
    ])('are found by %s', async (_, query, expected) => {
      await store.save(all)
      expect((await store.actors({ ...query, limit: 9 })).items.map(({ id }) => id)).toEqual(expected)
      expect((await everyPage((paging) => store.actors({ ...query, ...paging }), 1)).map(({ id }) => id)).toEqual(
        expected,
      )
    })
  })

  describe('views', () => {
    test('draw every actor, and one line a pair and act', async () => {
      await store.save(all)
      const { nodes, edges, attributes, options } = await store.view({})
      expect(options).toEqual({ type: 'mixed', multi: true, allowSelfLoops: false })
      expect(attributes).toEqual({ actors: 8, statements: 8, articles: 3, truncated: false })
      expect(nodes.map(({ key, attributes: { statements } }) => [key, statements])).toEqual([
        ['country:RU', 3],
        ['person:micheal-martin', 3],
        ['person:sergei-lavrov', 3],
        ['country:FR', 2],
        ['country:UA', 2],
        ['organisation:nato', 2],
        ['country:TR', 1],
        ['organisation:european-union', 0],
      ])
      expect(edges.map(({ key, attributes: { count }, undirected }) => [key, count, undirected])).toEqual([
        ['country:FR~proposed~country:RU', 1, undefined],
        ['country:RU~rejected~country:FR', 1, undefined],
        ['country:RU~said~country:UA', 1, undefined],
        ['country:UA~proposed~country:RU', 1, undefined],
        ['organisation:nato~said~country:TR', 1, undefined],
        ['person:micheal-martin~met~person:sergei-lavrov', 2, true],
        ['person:sergei-lavrov~said~organisation:nato', 1, undefined],
      ])
    })

    const cases: [string, ViewQuery, string[], number, object][] = [
      [
        'acts',
        { acts: ['met'] },
        ['micheal-martin', 'sergei-lavrov'],
        1,
        { actors: 2, statements: 2, articles: 2, truncated: false },
      ],
      ['kinds', { kinds: ['country'] }, ['RU', 'FR', 'UA', 'TR'], 4, { actors: 4, truncated: false }],
      [
        'days',
        { from: '2025-03-06' },
        ['RU', 'UA', 'micheal-martin', 'sergei-lavrov'],
        2,
        { actors: 4, statements: 2, articles: 1 },
      ],
      ['days and kinds', { to: '2025-03-05', kinds: ['organisation'] }, ['nato'], 0, { actors: 1 }],
      [
        'an actor',
        { actor: 'country:RU' },
        ['RU', 'FR', 'UA'],
        4,
        { actors: 3, statements: 3, articles: 2, truncated: false },
      ],
      ['an actor and an act', { actor: 'country:RU', acts: ['said'] }, ['RU', 'UA'], 1, { actors: 2, statements: 1 }],
      [
        'an actor without neighbours',
        { actor: 'organisation:european-union' },
        ['european-union'],
        0,
        { actors: 1, statements: 0 },
      ],
      ['nobody', { actor: 'person:nobody' }, [], 0, { actors: 0, statements: 0, articles: 0, truncated: false }],
      ['a limit', { limit: 2 }, ['RU', 'micheal-martin'], 0, { actors: 8, truncated: true }],
      ['an actor and a limit', { actor: 'country:RU', limit: 2 }, ['RU', 'FR'], 2, { actors: 3, truncated: true }],
      ['a limit of one beside an actor', { actor: 'country:RU', limit: 1 }, ['RU'], 0, { actors: 3, truncated: true }],
      ['a limit and acts', { acts: ['said'], limit: 1 }, ['nato'], 0, { actors: 6, statements: 4, truncated: true }],
    ]
    test.each(cases)('restricted by %s', async (_, query, expected, lines, totals) => {
      await store.save(all)
      const { nodes, edges, attributes } = await store.view(query)
      expect(nodes.map(({ key }) => key.replace(/.*:/, ''))).toEqual(expected)
      expect(edges).toHaveLength(lines)
      expect(attributes).toMatchObject(totals)
    })

    test('have lines that are as wide as their lists are long', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, async (records) => {
          const filled = await empty()
          await filled.save(records)
          for (const { source, target, attributes } of (await filled.view({})).edges) {
            const list = await filled.statements({ source, target, acts: [attributes.act], limit: 500 })
            expect(list.items).toHaveLength(attributes.count)
          }
        }),
        { numRuns: runs },
      )
    })
  })

  describe('places', () => {
    const positions = async (of: Store) =>
      Object.fromEntries((await of.view({})).nodes.map(({ key, attributes: { x, y } }) => [key, [x, y]]))

    test('are the same for the same graph', async () => {
      await store.save(all)
      await store.place()
      const before = await positions(store)
      const other = await empty()
      await other.save([...all].reverse())
      await other.place()
      expect(await positions(other)).toEqual(before)
    })

    test('stay when others come', async () => {
      await store.save([talks])
      await store.place()
      const before = await positions(store)
      await store.save([later, undated])
      await store.place()
      const after = await positions(store)
      expect(after).toMatchObject(before)
      expect(Object.keys(after)).toHaveLength(8)
      expect(new Set(Object.values(after).map(String)).size).toBe(8)
      await store.place()
      expect(await positions(store)).toEqual(after)
    })
  })

  test('loading links, saves in batches, places and adds up', async () => {
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

  test('the schema counts what is there', async () => {
    await store.save([talks])
    const { labels, types, properties } = await store.schema()
    expect(Object.fromEntries(labels.map(({ name, count }) => [name, count]))).toEqual({
      Actor: 6,
      Person: 2,
      Country: 3,
      Organisation: 1,
      Statement: 5,
      Article: 1,
    })
    expect(Object.fromEntries(types.map(({ name, count }) => [name, count]))).toEqual({
      SAID: 1,
      PROPOSED: 2,
      REJECTED: 1,
      MET: 1,
      MADE: 6,
      ABOUT: 4,
      REPORTED_IN: 5,
      ANSWERS: 1,
    })
    expect(properties).toEqual(expect.arrayContaining(['id', 'name', 'search', 'text']))
  })

  test('a store that is open answers', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
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

function span(of: { readonly start: number; readonly end: number } | undefined) {
  return { start: of?.start, end: of?.end }
}
