import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldDecisions } from '../../../server/graph/decisions/fold-decisions.ts'
import { EXPORT_FORMATS, exportGraph } from '../../../server/graph/export/export.ts'
import { sourceOfStore } from '../../../server/graph/export/selection.ts'
import type { Store } from '../../../server/graph/store.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Decision } from '../../../server/shapes/decision.ts'
import { better, betterId } from '../better.ts'
import { cases } from '../cases.ts'
import { anyDecisions, decisionOf } from '../decisions-random.ts'
import { dump, everyPage } from '../dump.ts'
import { everybody } from '../everybody.ts'
import { anyRecords } from '../random.ts'
import { actors } from '../records.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }

const actor = fc.constantFrom(...Object.values(actors).map(({ id }) => id))
const pair = fc.tuple(actor, actor).filter(([one, other]) => one !== other)
/** Articles, and decisions that join actors and hold them apart; some of these are in conflict. */
const anyPairs = fc
  .tuple(
    anyRecords,
    fc.array(fc.tuple(fc.constantFrom('same', 'same', 'different'), pair), { minLength: 4, maxLength: 12 }),
  )
  .map(([records, pairs]) => ({
    records: [everybody, ...records],
    decisions: pairs.map(([kind, of], second) =>
      decisionOf({ kind: kind as 'same' | 'different', actors: of }, second),
    ),
  }))

/** What people have decided lasts, whatever is stored, loaded, decided or taken back afterwards. */
export function lasting({ empty, runs }: Harness): void {
  const exports = async (store: Store) => {
    await store.workOutPositions()
    const texts = EXPORT_FORMATS.map(async (format) => {
      const pieces = await Array.fromAsync(exportGraph(await sourceOfStore(store, {}), format))
      return [format, pieces.join('')] as const
    })
    return Object.fromEntries(await Promise.all(texts))
  }

  test('revoked, it leaves every export byte for byte as if nobody had decided anything', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        const never = await exports(store)
        await store.decide(decisions, options)
        const live = decisions.filter(({ does }) => does.kind !== 'revoke')
        await store.decide(
          live.map(({ id }, at) => decisionOf({ kind: 'revoke', decision: id }, 1000 + at)),
          options,
        )
        expect(await exports(store)).toEqual(never)
      }),
      cases(runs),
    )
  })

  test('revoked by itself, it leaves the others as if it had never been made', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, fc.nat(), async ({ records, decisions }, which) => {
        const made = decisions.filter(({ does }) => does.kind !== 'revoke')
        const one = made[which % made.length] as Decision
        const store = await empty()
        await store.save(records)
        for (const decision of made) await store.decide([decision], options)
        await store.decide([decisionOf({ kind: 'revoke', decision: one.id }, 1000)], options)
        const graph = await dump(store)
        const other = await empty()
        await other.save(records)
        for (const decision of made) if (decision !== one) await other.decide([decision], options)
        expect(await dump(other)).toEqual(graph)
      }),
      cases(runs),
    )
  })

  test('those who are held apart never are one, and those who were joined are', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        for (const decision of decisions) await store.decide([decision], options)
        const { items } = await store.decisions({ limit: 100 })
        for (const { does, state } of items) {
          if (does.kind !== 'same' && does.kind !== 'different') continue
          const [one, other] = [await store.actor(does.actors[0]), await store.actor(does.actors[1])]
          expect([one, other]).not.toContain(undefined)
          if (does.kind === 'different') expect(one?.id).not.toBe(other?.id)
          else
            expect([state, one?.id === other?.id]).toBeOneOf([
              ['applied', true],
              ['conflict', false],
              ['conflict', true],
            ])
        }
      }),
      cases(runs),
    )
  })

  test('old ids answer with the actor that has their statements', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        const before = await dump(store)
        await store.decide(decisions, options)
        for (const { id } of before.actors) {
          const shown = await store.actor(id)
          expect(shown?.id).toBe(await store.canonicalId(id))
          const own = before.statements.filter(({ sources, targets }) =>
            [...sources, ...targets].some((mention) => mention.actor?.id === id),
          )
          const found = await everyPage<Evidence>((paging) => store.statements({ ...paging, actor: id }))
          const ids = found.map((statement) => statement.id)
          for (const statement of own) expect(ids).toContain(statement.id)
          expect((await store.actorHistory(id))?.members.map((member) => member.id)).toContain(id)
        }
      }),
      cases(runs),
    )
  })

  test('the same articles, loaded once more, change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        await store.decide(decisions, options)
        const graph = await dump(store)
        expect(await store.save(records)).toMatchObject({ saved: [], refused: [] })
        expect(await dump(store)).toEqual(graph)
      }),
      cases(runs),
    )
  })

  test('a better extraction of a longer text keeps what was decided, and applies nothing to other words', async () => {
    /** What is shown of statements: all but offsets and what is called otherwise now. */
    const told = (statements: readonly Evidence[], idOf: (id: string) => string) =>
      statements
        .map(({ id, act, date, sources, targets, answers, corrected }) => ({
          ...{ id: idOf(id), act, date, corrected },
          answers: answers === undefined ? undefined : idOf(answers),
          sources: sources.map(({ text, actor: of }) => [text, of?.id]),
          targets: targets.map(({ text, actor: of, role }) => [text, of.id, role]),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        await store.save(records)
        await store.decide(decisions, options)
        const before = await dump(store)
        const places = (await store.decisions({ limit: 100 })).items.map(({ id, state, statement }) => [
          id,
          state,
          statement === undefined ? undefined : betterId(statement),
        ])
        const made = await store.everyDecision()
        const other = await empty()
        await other.decide(made, options)
        await other.save(records.map(better))
        const after = await dump(other)
        const isMore = ({ id }: Evidence) => id.endsWith('-more-better')
        const kept = after.statements.filter((statement) => !isMore(statement))
        expect(told(kept, (id) => id)).toEqual(told(before.statements, betterId))
        expect(after.statements.filter(isMore).flatMap(({ corrected = [] }) => corrected)).toEqual([])
        const found = (await other.decisions({ limit: 100 })).items
        expect(found.map(({ id, state, statement }) => [id, state, statement])).toEqual(places)
        // The other texts have other words throughout: there is no place for anything.
        const strange = await empty()
        await strange.save(records.map(otherWords))
        const untouched = (await dump(strange)).statements
        const { statements } = foldDecisions(decisions)
        await strange.decide([...statements.values()].flat(), options)
        expect((await dump(strange)).statements).toEqual(untouched)
      }),
      cases(runs),
    )
  })

  test('frozen views stay byte for byte the same, and live ones show it', async () => {
    let followed = 0
    await fc.assert(
      fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
        const store = await empty()
        await store.save([...all, ...records])
        await store.workOutPositions()
        const live = await store.saveView({ title: 'Live', query: {} }, '2026-11-01')
        const frozen = await store.freezeView({ title: 'Frozen', query: {} }, '2026-11-02T10:00:00Z')
        const [shown, kept] = [await store.drawing(live.id), await store.drawing(frozen.id)]
        await store.decide(decisions, options)
        const { json, svg } = (await store.drawing(frozen.id)) ?? {}
        expect({ json, svg }).toEqual({ json: kept?.json, svg: kept?.svg })
        if ((await store.drawing(live.id))?.json !== shown?.json) followed++
      }),
      cases(runs),
    )
    expect(followed).toBeGreaterThan(0)
  })
}

function otherWords<T>(value: T): T {
  if (Array.isArray(value)) return value.map(otherWords) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    key === 'text' && typeof part === 'string' ? part.replaceAll('did', 'ran') : otherWords(part),
  ])
  return Object.fromEntries(entries) as T
}
