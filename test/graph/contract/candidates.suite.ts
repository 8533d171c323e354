import { beforeEach, expect, test } from 'vitest'
import { CursorError, type Store } from '../../../server/graph/store.ts'
import type { ExtractionRecord, RecordActor } from '../../../server/shapes/record.ts'
import { everyPage } from '../dump.ts'
import type { Harness } from './harness.ts'

const kasich = person('John Kasich')
const kasichOfAnother = person('John R. Kasich')
const rendell = person('Ed Rendell')
const rendellOfAnother = person('Edward G. Rendell')
const oneWord: RecordActor = { ...person('Rendell'), id: 'person:rendell~1' }
const post = { ...person('Washington Post'), id: 'organisation:washington-post', kind: 'organisation' } as const
const postWithThe = { ...post, id: 'organisation:the-washington-post', name: 'The Washington Post' } as const

const records = [
  says('a', '2016-01-01', [kasich, rendell], [kasich, post]),
  says('b', '2016-01-05', [kasich, rendell]),
  says('c', '2016-01-20', [kasichOfAnother, post], [rendell, kasich]),
  says('d', '2016-03-01', [rendellOfAnother, postWithThe]),
  says('e', '2016-01-12', [oneWord, kasich]),
]

export function candidates({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save(records)
  })

  test('come with why, how many statements each has, and the latest ones of both', async () => {
    const { items } = await store.candidates({ limit: 1 })
    expect(items).toMatchObject([
      {
        id: 'organisation:the-washington-post organisation:washington-post',
        kind: 'organisation',
        actors: [
          { name: 'Washington Post', made: 0, about: 2 },
          { name: 'The Washington Post', made: 0, about: 1 },
        ],
        score: 0.95,
        reasons: [{ reason: 'same-name', weight: 0.95 }],
        statements: [[{ article: { id: 'c' } }, { article: { id: 'a' } }], [{ article: { id: 'd' } }]],
      },
    ])
  })

  test('are of names and of what articles of that time mean by a surname', async () => {
    const all = await everyPage((paging) => store.candidates(paging), 2)
    expect(
      all.map(({ actors, reasons }) => [...actors.map(({ name }) => name), ...reasons.map(({ reason }) => reason)]),
    ).toEqual([
      ['Washington Post', 'The Washington Post', 'same-name'],
      ['Ed Rendell', 'Rendell', 'surname', 'company-kept'],
      ['Ed Rendell', 'Edward G. Rendell', 'given-name'],
      ['John Kasich', 'John R. Kasich', 'initial', 'named-together', 'company-kept'],
    ])
  })

  test('come page by page, and of one kind where it is asked for', async () => {
    const [whole] = [await store.candidates({ limit: 100 })]
    expect(whole.cursor).toBeUndefined()
    expect(await everyPage((paging) => store.candidates(paging), 1)).toEqual(whole.items)
    const persons = await store.candidates({ limit: 100, kind: 'person' })
    expect(persons.items).toEqual(whole.items.filter(({ kind }) => kind === 'person'))
    expect((await store.candidates({ limit: 100, kind: 'country' })).items).toEqual([])
    await expect(store.candidates({ limit: 1, cursor: 'x' })).rejects.toThrow(CursorError)
  })

  test('do not come back once they were judged, and do so once that is revoked', async () => {
    const ids = async () => (await store.candidates({ limit: 100 })).items.map(({ id }) => id)
    const by = { by: 'Ann', at: '2026-01-02T00:00:00.000Z' }
    const judge = async (kind: 'same' | 'different' | 'unsure', one: RecordActor, other: RecordActor) => {
      const report = await store.decide([{ reason: 'read', does: { kind, actors: [one.id, other.id] } }], by)
      expect(report.refused).toEqual([])
      return report.stored[0]?.id ?? ''
    }
    const before = await ids()
    const different = await judge('different', kasich, kasichOfAnother)
    const unsure = await judge('unsure', rendellOfAnother, rendell)
    const same = await judge('same', post, postWithThe)
    expect(await ids()).toEqual(['person:ed-rendell person:rendell~1'])
    for (const decision of [different, unsure, same])
      await store.decide([{ reason: 'wrong', does: { kind: 'revoke', decision } }], by)
    expect(await ids()).toEqual(before)
  })

  test('hold for all that was joined to the judged ones', async () => {
    const third = person('Johnny Kasich')
    await store.save([says('f', '2016-03-01', [third, post])])
    const by = { by: 'Ann', at: '2026-01-02T00:00:00.000Z' }
    const all = async () => (await store.candidates({ limit: 100, kind: 'person' })).items.map(({ id }) => id)
    expect((await all()).filter((id) => id.includes('kasich'))).toHaveLength(3)
    const does = [
      { kind: 'unsure', actors: [kasich.id, kasichOfAnother.id] },
      { kind: 'same', actors: [kasich.id, third.id] },
    ] as const
    await store.decide(
      does.map((one) => ({ reason: 'read', does: one })),
      by,
    )
    expect((await all()).filter((id) => id.includes('kasich'))).toEqual([])
  })

  test('follow what is stored', async () => {
    const before = await store.candidates({ limit: 100 })
    await store.save([
      says('f', '2016-03-01', [person('Pete King'), post]),
      says('g', '2016-03-01', [person('Peter King'), kasich]),
    ])
    const after = await store.candidates({ limit: 100 })
    expect(after.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...before.items.map(({ id }) => id), 'person:pete-king person:peter-king']),
    )
  })
}

function person(name: string): RecordActor {
  return { id: `person:${name.toLowerCase().replace('.', '').replaceAll(' ', '-')}`, kind: 'person', name, aliases: [] }
}

/** An article in which, for each pair, the first actor says something about the second. */
function says(
  id: string,
  publishedAt: string,
  ...pairs: readonly (readonly [RecordActor, RecordActor])[]
): ExtractionRecord {
  let text = ''
  const span = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length, text: words }
  }
  const statements = pairs.map(([source, target], at): ExtractionRecord['statements'][number] => {
    const start = text.length
    const who = { ...span(source.name), actor: source.id }
    text += ' '
    const cue = span('said')
    text += ' '
    const whom = { ...span(target.name), actor: target.id, role: 'about' as const }
    const content = [{ start: whom.start, end: whom.end, text: whom.text }]
    const sentence = { start, end: text.length, text: text.slice(start) }
    text += '\n'
    return {
      id: `statement:${id}-${at}`,
      act: 'said',
      sources: [who],
      cue,
      content,
      direct: false,
      targets: [whom],
      sentence,
    }
  })
  return {
    id,
    article: { publishedAt },
    text,
    actors: [...new Map(pairs.flat().map((actor) => [actor.id, actor])).values()],
    mentions: statements.flatMap(({ sources, targets }) => [
      ...sources.map((source) => ({ ...source, actor: source.actor as string })),
      ...targets.map(({ role: _, ...target }) => target),
    ]),
    statements,
  }
}
