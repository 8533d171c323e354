import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf, findPlace } from '../../../server/graph/decisions/anchors.ts'
import { actorIn, foldDecisions } from '../../../server/graph/decisions/fold-decisions.ts'
import { identify } from '../../../server/graph/decisions/identify.ts'
import type { Decision } from '../../../server/shapes/decision.ts'
import type { ExtractionRecord, RecordStatement } from '../../../server/shapes/record.ts'
import { anyDecisions, decisionOf } from '../decisions-random.ts'
import { anyRecords } from '../random.ts'
import { article } from '../records.ts'

/** All that a fold says, in a form that can be compared. */
function told(decisions: readonly Decision[]) {
  const { all, joins, facts, touched, ...rest } = foldDecisions(decisions)
  return {
    ...rest,
    all: [...all.keys()],
    actors: [...touched].sort().map((id) => [id, joins.members(id), facts(id)]),
  }
}

describe('a fold of decisions', () => {
  test('is the same in any order, and once or twice', () => {
    fc.assert(
      fc.property(anyDecisions, fc.array(fc.nat()), ({ decisions }, order) => {
        const shuffled = decisions
          .map((decision, at) => ({ decision, rank: order[at] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ decision }) => decision)
        expect(told([...shuffled, ...decisions])).toEqual(told(decisions))
      }),
    )
  })

  test('of decisions that are all revoked says nothing', () => {
    fc.assert(
      fc.property(anyDecisions, ({ decisions }) => {
        const kept = decisions.filter(({ does }) => does.kind !== 'revoke')
        const revoking = kept.map(({ id }, at) => decisionOf({ kind: 'revoke', decision: id }, 1000 + at))
        expect(told([...kept, ...revoking]).actors).toEqual([])
        expect(foldDecisions([...kept, ...revoking]).statements.size).toBe(0)
      }),
    )
  })

  test('lets a revoked revocation count no more', () => {
    const name = decisionOf({ kind: 'name', actor: 'person:a', value: 'A' })
    const revoke = decisionOf({ kind: 'revoke', decision: name.id }, 1)
    const again = decisionOf({ kind: 'revoke', decision: revoke.id }, 2)
    expect(foldDecisions([name, revoke]).facts('person:a').name).toBeUndefined()
    expect(foldDecisions([name, revoke, again]).facts('person:a').name).toBe('A')
  })

  test('splits a name by article, publisher and day, and holds the two apart', () => {
    const split = decisionOf({
      kind: 'split',
      actor: 'person:a',
      to: 'person:b',
      where: { publisher: 'The Paper', from: '2025-03-05' },
    })
    const same = decisionOf({ kind: 'same', actors: ['person:a', 'person:b'] }, 1)
    const folded = foldDecisions([split, same])
    const of = (publishedAt: string, publisher = 'The Paper') =>
      actorIn(folded, 'person:a', { id: 'x', publisher, publishedAt })
    expect([of('2025-03-04'), of('2025-03-05T10:00:00Z'), of('2025-03-06', 'Another')]).toEqual([
      'person:a',
      'person:b',
      'person:a',
    ])
    expect(folded.conflicts.get(same.id)).toEqual([split.id])
  })

  test('leaves out splits that lead in a circle', () => {
    const [there, back] = [
      decisionOf({ kind: 'split', actor: 'person:a', to: 'person:b', where: { publisher: 'P' } }),
      decisionOf({ kind: 'split', actor: 'person:b', to: 'person:a', where: { publisher: 'P' } }, 1),
    ]
    expect([...foldDecisions([back, there]).conflicts]).toEqual([[back.id, [there.id]]])
  })
})

describe('the id of a decision', () => {
  test('does not depend on the order of its fields, but on everything in it', () => {
    const decision = decisionOf({ kind: 'name', actor: 'person:a', value: 'A' })
    const turned = { does: { value: 'A', kind: 'name' as const, actor: 'person:a' }, reason: 'so it is' }
    expect(identify({ ...turned, by: decision.by, at: decision.at }).id).toBe(decision.id)
    expect(identify({ ...decision, reason: 'another' }).id).not.toBe(decision.id)
  })
})

describe('an anchor', () => {
  const at = (record: ExtractionRecord, statement: RecordStatement) => anchorOf(record, record.statements, statement)

  test('finds its own statement, and never other words', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const record of records) {
          for (const statement of record.statements) {
            const anchor = at(record, statement)
            expect(findPlace(anchor, record.statements)?.id).toBe(statement.id)
            for (const other of records) {
              const place = findPlace(anchor, other.statements)
              if (place !== undefined)
                expect([place.act, place.cue?.text]).toEqual([statement.act, statement.cue?.text])
              const words = (each: RecordStatement) => each.content.map(({ text }) => text).join()
              if (place !== undefined && words(place) !== words(statement))
                expect(place.sentence.text).toBe(statement.sentence.text)
            }
          }
        }
      }),
    )
  })

  test('finds its statement in a text with a sentence before it and other quotation marks', () => {
    const before = article('a', ['said: [Lavrov] <said> {Russia’s "offer" stands}.', 'said: [Lavrov] <said> {no}.'])
    const after = article('a', [
      'met: [Lavrov] <met> [Martin].',
      "said: [Lavrov] <said> {Russia's “offer” stands}.",
      'said: [Lavrov] <said> {no}.',
    ])
    const found = before.statements.map((statement) => findPlace(at(before, statement), after.statements)?.id)
    expect(found).toEqual(['statement:a-1', 'statement:a-2'])
  })

  test('tells equal statements apart by their order, and waits where there are fewer', () => {
    const twice = article('a', ['said: [Lavrov] <said> {no}.', 'said: [Martin] <said> {no}.'])
    const once = article('a', ['said: [Healey] <said> {yes}.'])
    const anchors = twice.statements.map((statement) => at(twice, statement))
    const moved = article('a', [
      'met: [Lavrov] <met> [Martin].',
      ...['Lavrov', 'Martin'].map((who) => `said: [${who}] <said> {no}.`),
    ])
    expect(anchors.map((anchor) => findPlace(anchor, moved.statements)?.id)).toEqual(['statement:a-1', 'statement:a-2'])
    expect(anchors.map((anchor) => findPlace(anchor, once.statements))).toEqual([undefined, undefined])
  })
})
