import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import type { ExtractionRecord, RecordStatement, SourceMention } from '../../../server/shapes/record.ts'
import { everyPage } from '../dump.ts'
import { anyRecords } from '../random.ts'
import { later, march5, offer, oldOffer, otherOffer, refusal, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

export function evidence({ empty, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

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
        { ...span(recorded?.targets[0]), text: 'the alliance', actor: nato, role: 'about' },
        { ...span(recorded?.targets[1]), text: 'NATO', actor: nato, role: 'about' },
      ],
      sentence: recorded?.sentence,
      passage: recorded?.sentence,
      article: { id: 'talks', ...march5 },
      answeredBy: [],
    })
    expect(await store.statement('statement:nowhere')).toBeUndefined()
  })

  test('tells that a meeting was by telephone', async () => {
    const statements = talks.statements.map((one) => (one.act === 'met' ? { ...one, by: 'phone' as const } : one))
    await store.save([{ ...talks, statements }])
    expect((await store.statement('statement:talks-2'))?.by).toBe('phone')
    expect(await store.statement('statement:talks-1')).not.toHaveProperty('by')
  })

  test('guesses what a rejection answers in other articles, and what answers a proposal', async () => {
    await store.save([offer, refusal, otherOffer, oldOffer])
    const words = (await store.likelyAnswers('statement:refusal-0'))?.map(({ evidence: { id }, words }) => [id, words])
    expect(words).toEqual([['statement:offer-0', ['truce', 'winter']]])
    const answers = await store.likelyAnswers('statement:offer-0')
    expect(answers?.map(({ evidence }) => evidence.id)).toEqual(['statement:refusal-0'])
    expect(await store.likelyAnswers('statement:refusal-1')).toEqual([])
    expect(await store.likelyAnswers('statement:nowhere')).toBeUndefined()
  })

  test('has offsets that match the text', async () => {
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

  test('covers content that lies outside the sentence', async () => {
    const [first, second] = talks.statements
    const wide = { ...talks, statements: [{ ...first, content: second?.content }, second] } as ExtractionRecord
    await store.save([wide])
    const found = await store.statement('statement:talks-0')
    expect(found?.passage.start).toBe(first?.sentence.start)
    expect(found?.passage.end).toBe(second?.content[0]?.end)
    expect(found?.content).toEqual(second?.content)
    expect(found?.sentence).toEqual(first?.sentence)
  })

  test('shows which statement answers which', async () => {
    await store.save([talks])
    expect(await store.statement('statement:talks-1')).toMatchObject({ answers: 'statement:talks-0', answeredBy: [] })
    expect(await store.statement('statement:talks-0')).toMatchObject({ answeredBy: ['statement:talks-1'] })
  })

  test('has the confidence of a statement if its record has', async () => {
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
    await store.save([undated])
    expect(await store.articles(['undated', 'nowhere', 'talks'])).toEqual([await store.article('undated'), found])
  })

  test('tells how sure it is who is meant, until people say it', async () => {
    const [first, ...others] = talks.statements as [RecordStatement, ...RecordStatement[]]
    const [source] = first.sources as [SourceMention]
    const guessed = { ...first, sources: [{ ...source, identity: 0.8 }] }
    await store.save([{ ...talks, statements: [guessed, ...others] }])
    expect((await store.statement(first.id))?.sources).toMatchObject([{ text: source.text, identity: 0.8 }])
    expect((await store.statement(others[0]?.id ?? ''))?.sources[0]).not.toHaveProperty('identity')
    const does = {
      kind: 'mention',
      statement: first.id,
      mention: { part: 'source', text: source.text, nth: 0 },
      actor: 'country:FR',
    } as const
    await store.decide([{ does, reason: 'read' }], { by: 'ann', at: '2026-11-30T12:00:00.000Z' })
    const [mended] = (await store.statement(first.id))?.sources ?? []
    expect(mended?.actor?.id).toBe('country:FR')
    expect(mended).not.toHaveProperty('identity')
  })

  test('tells what a second reader says of a statement', async () => {
    const secondReader = { model: 'small-1', verdict: 'confirms' } as const
    const statements = offer.statements.map((own, at) => (at === 0 ? { ...own, secondReader } : own))
    await store.save([{ ...offer, statements }])
    const [first, ...others] = statements.map(({ id }) => id)
    expect((await store.statement(first ?? ''))?.secondReader).toEqual(secondReader)
    for (const id of others) expect(await store.statement(id)).not.toHaveProperty('secondReader')
  })

  test('leaves out statements without a known source', async () => {
    await store.save([later])
    expect(await store.statement('statement:later-2')).toBeUndefined()
    expect(await store.actor('organisation:european-union')).toMatchObject({ made: 0, about: 0 })
  })
}

function span(of: { readonly start: number; readonly end: number } | undefined) {
  return { start: of?.start, end: of?.end }
}
