import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { LinkFilter, View } from '../../../server/shapes/views.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import { anyRecords } from '../random.ts'
import { article } from '../records.ts'
import { talks } from './articles.ts'
import type { Harness } from './harness.ts'

/** Martin – Lavrov – NATO – Türkiye, with a second, weaker way over the EU, and France apart. */
const chain = article(
  'chain',
  [
    'met: [Martin] <met> [Lavrov].',
    'said: [Lavrov] <told> {[NATO] so}.',
    'said: [NATO] <told> {[Lavrov] so}.',
    'said: [Lavrov] <told> {[EU] so}.',
    'said: [NATO] <told> {[Turkey] so}.',
    'rejected: [NATO] <rejected> {what [Turkey] said}.',
    'said: [EU] <told> {[Turkey] so}.',
    'said: [France] <said> {so}.',
  ],
  { publishedAt: '2025-03-05', dates: { 5: '2025-06-01' } },
)
const id = {
  martin: 'person:micheal-martin',
  lavrov: 'person:sergei-lavrov',
  nato: 'organisation:nato',
  eu: 'organisation:european-union',
  turkey: 'country:TR',
  france: 'country:FR',
}

/** How every store finds and grows, whatever its engine. */
export function finding({ empty, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })
  const keys = (view: View | undefined) => view?.nodes.map(({ key }) => key)

  describe('paths', () => {
    const way = async (source: string, target: string, filter: LinkFilter = {}) => {
      const path = await store.path(source, target, filter)
      return path?.steps.map((step) => [step.source.id, step.total, step.target.id].join(' '))
    }

    test('are the shortest, over the strongest links if there are several, with the evidence of every step', async () => {
      await store.save([chain])
      expect(await way(id.martin, id.turkey)).toEqual([
        `${id.martin} 1 ${id.lavrov}`,
        `${id.lavrov} 2 ${id.nato}`,
        `${id.nato} 2 ${id.turkey}`,
      ])
      const path = await store.path(id.martin, id.turkey, {})
      expect(path?.steps.map(({ statements }) => statements.map((one) => one.id))).toEqual([
        ['statement:chain-0'],
        ['statement:chain-1', 'statement:chain-2'],
        ['statement:chain-4', 'statement:chain-5'],
      ])
      expect(keys(path?.view)).toEqual([id.martin, id.lavrov, id.nato, id.turkey])
    })

    test.each<[string, [string, string, LinkFilter?], string[]]>([
      ['acts', [id.lavrov, id.turkey, { acts: ['rejected'] }], []],
      ['kinds of those between', [id.martin, id.nato, { kinds: ['country'] }], []],
      ['kinds, but not of the ends', [id.lavrov, id.nato, { kinds: ['country'] }], [`${id.lavrov} 2 ${id.nato}`]],
      ['days', [id.nato, id.turkey, { from: '2025-05-01' }], [`${id.nato} 1 ${id.turkey}`]],
      ['nothing, where there is none', [id.martin, id.france], []],
      ['nothing, to oneself', [id.martin, id.martin], []],
    ])('are restricted by %s', async (_, [source, target, filter], expected) => {
      await store.save([chain])
      expect(await way(source, target, filter)).toEqual(expected)
    })

    test('are undefined if an end does not exist', async () => {
      await store.save([chain])
      expect(await store.path(id.martin, 'person:nobody', {})).toBeUndefined()
      expect(await store.path('person:nobody', 'person:nobody', {})).toBeUndefined()
      expect(await store.common(id.martin, 'person:nobody', {}, 9)).toBeUndefined()
    })

    test('are as short as a search over the whole network finds, and connected', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, filter, async (records, restriction) => {
          const filled = await empty()
          await filled.save(records)
          const actors = (await filled.view({})).nodes
          const [from, to] = [actors.at(0), actors.at(-1)]
          if (from === undefined || to === undefined || from === to) return
          const view = await filled.view({})
          const passing = allowed(await filled.view({ ...restriction, kinds: ACTOR_KINDS }), view, restriction, [
            from.key,
            to.key,
          ])
          const distance = distances(passing, from.key, 6).get(to.key)
          const path = await filled.path(from.key, to.key, restriction)
          expect(path?.steps).toHaveLength(distance ?? 0)
          for (const [at, step] of (path?.steps ?? []).entries()) {
            expect(step.total).toBeGreaterThan(0)
            expect(step.statements).toHaveLength(Math.min(3, step.total))
            expect(step.source.id).toBe(at === 0 ? from.key : path?.steps[at - 1]?.target.id)
          }
        }),
        { numRuns: runs },
      )
    })
  })

  test('related statements are its answers, both ways, and those of the same sentence', async () => {
    const [first, second, third] = talks.statements
    const twice = { ...talks, statements: [first, second, { ...third, id: 'twin', sentence: first?.sentence }] }
    await store.save([twice as ExtractionRecord, chain])
    const ids = async (statement: string) => {
      const found = await store.related(statement)
      const idsOf = (some: readonly { readonly id: string }[] = []) => some.map((one) => one.id)
      return [idsOf(found?.answers), idsOf(found?.answeredBy), idsOf(found?.sameSentence)]
    }
    expect(await ids('statement:talks-0')).toEqual([[], ['statement:talks-1'], ['twin']])
    expect(await ids('statement:talks-1')).toEqual([['statement:talks-0'], [], []])
    expect(await store.related('statement:nowhere')).toBeUndefined()
  })

  describe('common counterparts', () => {
    test('are those linked to both, the strongest first', async () => {
      await store.save([chain])
      const common = await store.common(id.lavrov, id.turkey, {}, 9)
      expect(common?.items.map(({ actor, one, other }) => [actor.name, one, other])).toEqual([
        ['NATO', 2, 2],
        ['European Union', 1, 1],
      ])
      expect(common?.total).toBe(2)
      expect(keys(common?.view)).toEqual([id.lavrov, id.turkey, id.nato, id.eu])
      expect((await store.common(id.lavrov, id.turkey, {}, 1))?.items).toHaveLength(1)
      expect((await store.common(id.lavrov, id.turkey, { acts: ['met'] }, 9))?.items).toEqual([])
    })
  })

  describe('views around an actor', () => {
    test.each<[number, number, string[], number, boolean]>([
      [1, 9, [id.martin, id.lavrov], 2, false],
      [2, 9, [id.martin, id.lavrov, id.nato, id.eu], 4, false],
      [3, 9, [id.martin, id.lavrov, id.nato, id.eu, id.turkey], 5, false],
      [3, 3, [id.martin, id.lavrov, id.nato], 4, true],
      // A ring that just fills the picture, with and without another ring behind it.
      [2, 2, [id.martin, id.lavrov], 4, true],
      [3, 4, [id.martin, id.lavrov, id.nato, id.eu], 5, true],
      [2, 4, [id.martin, id.lavrov, id.nato, id.eu], 4, false],
      [3, 5, [id.martin, id.lavrov, id.nato, id.eu, id.turkey], 5, false],
    ])('%i steps away, at most %i', async (steps, limit, expected, actors, truncated) => {
      await store.save([chain])
      const view = await store.view({ actor: id.martin, steps, limit })
      expect(keys(view)).toEqual(expected)
      expect(view.attributes).toMatchObject({ actors, truncated })
    })

    test('hold the actors that a search over the whole network reaches', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, fc.integer({ min: 2, max: 3 }), async (records, steps) => {
          const filled = await empty()
          await filled.save(records)
          const whole = await filled.view({})
          const actor = whole.nodes[0]?.key
          if (actor === undefined) return
          const near = await filled.view({ actor, steps })
          expect(keys(near)?.toSorted()).toEqual([...distances(whole, actor, steps).keys()].toSorted())
        }),
        { numRuns: runs },
      )
    })
  })
}

const filter: fc.Arbitrary<LinkFilter> = fc.record(
  {
    acts: fc.subarray([...ACTS], { minLength: 1 }),
    kinds: fc.subarray([...ACTOR_KINDS], { minLength: 1 }),
  },
  { requiredKeys: [] },
)

type Lines = Pick<View, 'edges'>

/** The links that a path may use: of the requested acts, between ends or actors of the requested kinds. */
function allowed(ofActs: View, whole: View, { kinds }: LinkFilter, ends: readonly string[]): Lines {
  const kindOf = new Map(whole.nodes.map(({ key, attributes }) => [key, attributes.kind]))
  const passes = (actor: string) =>
    ends.includes(actor) || kinds === undefined || kinds.some((kind) => kind === kindOf.get(actor))
  return { edges: ofActs.edges.filter(({ source, target }) => passes(source) && passes(target)) }
}

/** The distance in links of every actor that can be reached within `most` links. */
function distances({ edges }: Lines, from: string, most: number): Map<string, number> {
  const found = new Map([[from, 0]])
  for (let steps = 1; steps <= most; steps++) {
    const ring = edges.flatMap(({ source, target }) => [
      ...(found.get(source) === steps - 1 ? [target] : []),
      ...(found.get(target) === steps - 1 ? [source] : []),
    ])
    for (const actor of ring) if (!found.has(actor)) found.set(actor, steps)
  }
  return found
}
