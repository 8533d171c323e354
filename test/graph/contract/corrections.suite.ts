import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '../../../server/graph/backup/entry.ts'
import type { Entry, Store } from '../../../server/graph/store.ts'
import type { Decision } from '../../../server/shapes/decision.ts'
import { anyDecisions, decisionOf } from '../decisions-random.ts'
import { dump } from '../dump.ts'
import type { Harness } from './harness.ts'

const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }

export function corrections({ empty, runs }: Harness): void {
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
      { numRuns: 3 * runs },
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
      { numRuns: 3 * runs },
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
      { numRuns: 2 * runs },
    )
  })
}

function hash({ id }: Decision, seed: number): string {
  return createHash('sha256').update(`${id}${seed}`).digest('hex')
}
