import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { article } from '../records.ts'
import type { Harness } from './harness.ts'

const told = article('told', [
  'said: [France] <told> [NATO@to] {that [NATO=it@about] and [Turkey@about] must pay}.',
  'said: [France] <said> {[NATO@about] was weak}.',
  'rejected: [Russia] <rejected> {[France=French@to] plans for [Ukraine@about]}.',
  'met: [Lavrov] and [Martin] <met>.',
  'met: [Lavrov] <met> [Martin@with].',
])
const pair = (source: string, target: string) => ({ source, target })

export function roles({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save([told])
  })

  test('of an actor in a statement is one: what is directed at it counts before what mentions it', async () => {
    const { targets } = (await store.statement('statement:told-0')) ?? { targets: [] }
    expect(targets.map(({ actor, text, role }) => [actor.id, text, role])).toEqual([
      ['organisation:nato', 'NATO', 'to'],
      ['organisation:nato', 'it', 'to'],
      ['country:TR', 'Turkey', 'about'],
    ])
  })

  test('are counted by link: how many statements only speak about the target', async () => {
    const counts = async (query = {}) =>
      (await store.view(query)).edges.map(({ key, attributes: { count, about } }) => [key, count, about])
    const all = [
      ['country:FR~said~country:TR', 1, 1],
      ['country:FR~said~organisation:nato', 2, 1],
      ['country:RU~rejected~country:FR', 1, undefined],
      ['country:RU~rejected~country:UA', 1, 1],
      ['person:micheal-martin~met~person:sergei-lavrov', 2, undefined],
    ]
    expect(await counts()).toEqual(all)
    expect(await counts({ confidence: 0 })).toEqual(all)
    expect(await counts({ roles: ['about'] })).toEqual([
      ['country:FR~said~country:TR', 1, 1],
      ['country:FR~said~organisation:nato', 1, 1],
      ['country:RU~rejected~country:UA', 1, 1],
    ])
    expect(await counts({ roles: ['with'] })).toEqual([all[4]])
    expect(await counts({ roles: ['to'], actor: 'organisation:nato' })).toEqual([
      ['country:FR~said~organisation:nato', 1, undefined],
    ])
  })

  test('stand in the ledger beside the targets', async () => {
    const { actors, statements } = await store.ledger({}, 100)
    const named = statements.targets.map((places, row) =>
      places.map((place, at) => `${actors[place]?.id} ${statements.roles[row]?.[at]}`).toSorted(),
    )
    const expected = [
      ['country:TR about', 'organisation:nato to'],
      ['organisation:nato about'],
      ['country:FR to', 'country:UA about'],
      [],
      ['person:micheal-martin with'],
    ]
    expect(named).toEqual(expected)
    const some = await store.ledger({ roles: ['to'] }, 100)
    expect(some.statements.roles.map((row) => row.toSorted())).toEqual([
      ['about', 'to'],
      ['about', 'to'],
    ])
  })

  test('choose the ways between two actors, and what these have in common', async () => {
    const way = async (source: string, target: string, roles?: readonly ('to' | 'about')[]) => {
      const found = await store.path(source, target, roles === undefined ? {} : { roles })
      return found?.steps.map((step) => [step.source.id, step.target.id, step.total])
    }
    expect(await way('country:RU', 'organisation:nato')).toEqual([
      ['country:RU', 'country:FR', 1],
      ['country:FR', 'organisation:nato', 2],
    ])
    expect(await way('country:RU', 'organisation:nato', ['to'])).toEqual([
      ['country:RU', 'country:FR', 1],
      ['country:FR', 'organisation:nato', 1],
    ])
    expect(await way('country:RU', 'organisation:nato', ['about'])).toEqual([])
    const shared = async (roles: readonly ('to' | 'about')[]) =>
      (await store.common('country:RU', 'organisation:nato', { roles }, 9))?.items.map(({ actor }) => actor.id)
    expect(await shared(['to'])).toEqual(['country:FR'])
    expect(await shared(['about'])).toEqual([])
  })

  test('choose the statements of a pair', async () => {
    const of = async (roles: readonly ('to' | 'about')[]) =>
      (await store.statements({ ...pair('country:FR', 'organisation:nato'), roles, limit: 9 })).items.map(
        ({ id }) => id,
      )
    expect(await of(['to'])).toEqual(['statement:told-0'])
    expect(await of(['about'])).toEqual(['statement:told-1'])
  })
}
