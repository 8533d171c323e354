import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntry } from '../../../server/graph/backup/entry.ts'
import { anchorOf } from '../../../server/graph/decisions/anchors.ts'
import type { Entry, Store } from '../../../server/graph/store.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Decision } from '../../../server/shapes/decision.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { cases } from '../cases.ts'
import { anyDecisions, decisionOf } from '../decisions-random.ts'
import { dump, everyPage } from '../dump.ts'
import { article } from '../records.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }

export function corrections({ empty, another, runs }: Harness): void {
  const entriesOf = async (store: Store) =>
    (await Array.fromAsync(store.entries())).map((entry) => readEntry(JSON.parse(JSON.stringify(entry))) as Entry)
  async function* stream(entries: readonly Entry[]) {
    yield* entries
  }
  const revoking = (decisions: readonly Decision[]) =>
    decisions
      .filter(({ does }) => does.kind !== 'revoke')
      .map(({ id }, at) => decisionOf({ kind: 'revoke', decision: id }, 1000 + at))

  test('of any kind give the same graph in any order, before or after the articles, once or twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, fc.nat(), async ({ records, decisions }, seed) => {
        const store = await empty()
        await store.save(records)
        for (const decision of decisions) await store.decide([decision], options)
        const after = await dump(store)
        const entries = await entriesOf(store)

        const shuffled = decisions.toSorted((a, b) => (hash(a, seed) < hash(b, seed) ? -1 : 1))
        const other = await empty()
        const half = Math.floor(shuffled.length / 2)
        await other.decide(shuffled.slice(0, half), options)
        for (const record of records.toReversed()) await other.save([record])
        await other.decide(shuffled.slice(half), options)
        await other.decide(decisions, options)
        expect(await dump(other)).toEqual(after)

        const restored = await empty()
        await restored.restore(stream(entries))
        expect(await dump(restored)).toEqual(after)
      }),
      cases(runs),
    )
  })

  test('leave no trace in the graph once they are revoked', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        await store.workOutPositions()
        const never = { ...(await dump(store)), view: await store.view({}) }
        await store.decide(decisions, options)
        await store.decide(revoking(decisions), options)
        await store.workOutPositions()
        expect({ ...(await dump(store)), view: await store.view({}) }).toEqual(never)
      }),
      cases(runs),
    )
  })

  test('keep the counts of every actor right', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        const half = Math.floor(records.length / 2)
        await store.save(records.slice(0, half))
        await store.decide(decisions, options)
        await store.save(records.slice(half))
        const { statements, actors } = await dump(store)
        for (const { id, made, about } of actors) {
          const ofActor = (part: 'sources' | 'targets') =>
            statements.filter((statement) => statement[part].some(({ actor }) => actor?.id === id)).length
          expect({ id, made, about }).toEqual({ id, made: ofActor('sources'), about: ofActor('targets') })
        }
      }),
      cases(runs),
    )
  })

  describe('of an article', () => {
    const first = article('a', ['said: [Lavrov] <said> {that it rained}.', 'said: [Martin] <said> {that it snowed}.'])
    const second = article('a', ['said: [Healey] <said> {nothing}.', 'said: [Lavrov] <said> {that it rained}.'])
    const third = article('a', ['said: [France] <said> {something else}.'])
    const texts = new Map([second, third].map((record) => [record.text, record]))
    const extract = async ({ text }: { readonly text: string }) => texts.get(text) as ExtractionRecord
    const replace = (record: ExtractionRecord, at: number) =>
      decisionOf({ kind: 'replace', article: 'a', text: record.text }, at)
    const wordsOf = async (store: Store) =>
      (await everyPage<Evidence>((paging) => store.statements(paging))).map(({ sentence }) => sentence.text.trim())

    test('withdraw it from everything that reads the graph, until they are revoked', async () => {
      const store = await empty()
      await store.save([first, ...all])
      await store.workOutPositions()
      const before = { ...(await dump(store)), view: await store.view({}) }
      const live = await store.saveView({ title: 'Live', query: {} }, '2026-11-01')
      const frozen = await store.freezeView({ title: 'Frozen', query: {} }, '2026-11-02T10:00:00Z')
      const [shown, kept] = [await store.drawing(live.id), await store.drawing(frozen.id)]
      const withdraw = decisionOf({ kind: 'withdraw', article: 'a' })
      const { effect } = await store.decide([withdraw], options)
      expect(effect).toMatchObject({ removed: 2, articles: [{ id: 'a', becomes: 'withdrawn' }] })
      expect(await store.article('a')).toBeUndefined()
      expect(await store.withdrawal('a')).toEqual(withdraw)
      expect(await wordsOf(store)).not.toContain('Lavrov said that it rained.')
      expect(await store.search('snowed', 9)).toMatchObject({ statements: [], articles: [] })
      expect((await store.ledger({}, 99)).statements.id).not.toContain('statement:a-0')
      expect((await store.drawing(frozen.id))?.json).toBe(kept?.json)
      expect((await store.drawing(live.id))?.json).not.toBe(shown?.json)
      // It comes once more, and stays withdrawn.
      expect(await store.save([first])).toMatchObject({ saved: [], known: ['a'] })
      expect(await store.article('a')).toBeUndefined()
      const again = await store.decide([decisionOf({ kind: 'revoke', decision: withdraw.id }, 1)], options)
      expect(again.effect).toMatchObject({ added: 2, articles: [{ id: 'a', becomes: 'restored' }] })
      expect({ ...(await dump(store)), view: await store.view({}) }).toEqual(before)
      expect((await store.drawing(live.id))?.json).toBe(shown?.json)
      expect((await store.search('snowed', 9)).statements).toHaveLength(1)
    })

    test('give it another text, in which decisions about its statements find their places again', async () => {
      const store = await empty()
      await store.save([first])
      const before = await dump(store)
      const [rained] = first.statements as [ExtractionRecord['statements'][number]]
      const rejected = decisionOf({ kind: 'reject', anchor: anchorOf(first, first.statements, rained) })
      await store.decide([rejected], options)
      expect(await wordsOf(store)).toEqual(['Martin said that it snowed.'])
      const { effect } = await store.decide([replace(second, 1)], { ...options, extract })
      expect(effect).toMatchObject({ articles: [{ id: 'a', becomes: 'replaced' }] })
      expect((await store.article('a'))?.text).toBe(second.text)
      expect(await wordsOf(store)).toEqual(['Healey said nothing.'])
      expect(await store.search('snowed', 9)).toMatchObject({ statements: [], articles: [] })
      expect((await store.search('Healey nothing', 9)).articles).toHaveLength(1)
      expect((await store.decisions({ limit: 9 })).items.map(({ state }) => state)).toEqual(['applied', 'applied'])

      await store.decide([replace(third, 2)], { ...options, extract })
      expect(await wordsOf(store)).toEqual(['France said something else.'])
      const { items } = await store.decisions({ limit: 9 })
      expect(items.map(({ state }) => state)).toEqual(['applied', 'overruled', 'waiting'])
      // All texts are known, whichever is shown.
      expect(await store.save([first, second])).toMatchObject({ saved: [], refused: [{ id: 'a' }] })
      for (const record of [first, second, third])
        expect(await store.save([record])).toMatchObject({ known: ['a'], refused: [] })

      const entries = await entriesOf(store)
      const shown = await dump(store)
      await empty()
      // One that remembers nothing of the decisions before.
      const other = await another()
      await other.restore(stream(entries))
      expect(await dump(other)).toEqual(shown)
      const last = revoking([replace(third, 2), replace(second, 1), rejected])
      await other.decide(last.slice(0, 1), options)
      expect(await wordsOf(other)).toEqual(['Healey said nothing.'])
      await other.decide(last.slice(1), options)
      expect((await dump(other)).statements).toEqual(before.statements)
    })

    test('leave the actors that it alone names, whichever comes first', async () => {
      const decisions = [
        decisionOf({ kind: 'withdraw', article: 'a' }),
        decisionOf({ kind: 'alias', actor: 'person:sergei-lavrov', add: 'S. L.' }, 1),
      ]
      const before = await empty()
      await before.save([first])
      await before.decide(decisions, options)
      const graph = await dump(before)
      expect(graph.labels).toContainEqual({ name: 'Actor', count: 2 })
      const other = await empty()
      await other.decide(decisions, options)
      await other.save([first])
      expect(await dump(other)).toEqual(graph)
    })

    test('wait for its new text where nobody can extract it', async () => {
      const store = await empty()
      await store.decide([replace(second, 1)], options)
      await store.save([first])
      expect((await store.article('a'))?.text).toBe(first.text)
      expect(await store.save([second])).toMatchObject({ saved: ['a'] })
      expect((await store.article('a'))?.text).toBe(second.text)
    })
  })

  test('of other sources leave what is not meant alone, and are read with the statement', async () => {
    const store = await empty()
    await store.save(all)
    const before = await dump(store)
    const { stored } = await store.decide(
      [{ reason: 'x', does: { kind: 'amend', statement: 'statement:talks-4', sources: ['person:sergei-lavrov'] } }],
      options,
    )
    const statement = await store.statement('statement:talks-4')
    expect(statement).toMatchObject({ sources: [{ text: 'Martin', actor: { id: 'person:sergei-lavrov' } }] })
    expect(statement?.corrected).toEqual(stored.map(({ id }) => id))
    const after = await dump(store)
    expect(after.statements.filter(({ id }) => id !== 'statement:talks-4')).toEqual(
      before.statements.filter(({ id }) => id !== 'statement:talks-4'),
    )
  })

  test('of a mention name the words as extraction read them, whatever an amendment shows', async () => {
    const store = await empty()
    await store.save([article('twice', ['said: [Lavrov] <told> {[Russia=them@to] or [France=them@about] to wait}.'])])
    const statement = 'statement:twice-0'
    const words = async () =>
      (await store.mentions(statement))?.mentions.map(({ place, actors }) => [
        `${place.part} ${place.text} ${place.nth}`,
        ...actors.map(({ id }) => id),
      ])
    const targets = async () => (await store.statement(statement))?.targets.map(({ actor }) => actor.id)
    expect(await words()).toEqual([
      ['source Lavrov 0', 'person:sergei-lavrov'],
      ['target them 0', 'country:RU'],
      ['target them 1', 'country:FR'],
    ])
    const france = [{ actor: 'country:FR', role: 'about' as const }]
    const { stored } = await store.decide(
      [{ reason: 'x', does: { kind: 'amend', statement, targets: france } }],
      options,
    )
    expect(await targets()).toEqual(['country:FR'])
    const [, , second] = (await store.mentions(statement))?.mentions ?? []
    expect(second).toMatchObject({ place: { text: 'them', nth: 1 }, actors: [{ id: 'country:FR' }] })
    const mention = second?.place as NonNullable<typeof second>['place']
    await store.decide([{ reason: 'x', does: { kind: 'mention', statement, mention, actor: null } }], options)
    await store.decide(revoking(stored), options)
    expect(await targets()).toEqual(['country:RU'])
    expect((await words())?.at(-1)).toEqual(['target them 1'])
    expect(await store.mentions('statement:none')).toBeUndefined()
  })

  test('to undo one join of a chain keep the others', async () => {
    const store = await empty()
    await store.save(all)
    const [one, two, three] = ['person:sergei-lavrov', 'person:micheal-martin', 'country:RU'] as const
    const [first, second] = [
      decisionOf({ kind: 'same', actors: [one, two] }),
      decisionOf({ kind: 'same', actors: [two, three] }, 1),
    ]
    await store.decide([first, second], options)
    expect(await Promise.all([one, two, three].map((id) => store.canonicalId(id)))).toEqual([one, one, one])
    await store.decide([decisionOf({ kind: 'revoke', decision: second.id }, 2)], options)
    expect(await Promise.all([one, two, three].map((id) => store.canonicalId(id)))).toEqual([one, one, three])
    expect(await store.actor(three)).toMatchObject({ id: three, name: 'Russia' })
  })
}

function hash({ id }: Decision, seed: number): string {
  return createHash('sha256').update(`${id}${seed}`).digest('hex')
}
