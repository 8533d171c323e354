import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, linkKey, parseLinkKey, stateOf } from '../../../client/state/address.ts'
import type { State } from '../../../client/state/state.ts'
import { COLOURINGS, COLUMNS, initialState, LAYOUTS, PANES, SIZES, TABLES } from '../../../client/state/state.ts'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'

const at = (address: string) => stateOf(new URL(address, 'http://parley.test'))

/** Ids as the server makes them, and far stranger ones. None is empty, and no path can hold a lone "." or "..". */
const id = fc.oneof(
  fc.constantFrom('country:GB', 'person:sergei-lavrov', 'organisation:nato~5045bcac', 'statement:3f/a?b=c#d&e+f %'),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `person:${text}`),
)
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 })
const selection = fc.oneof(
  fc.constant(null),
  fc.record({ what: fc.constant('actor' as const), id }),
  fc.record({ what: fc.constant('statement' as const), id }),
  fc.record({ what: fc.constant('article' as const), id }),
  fc.record({
    what: fc.constant('link' as const),
    source: id.filter((source) => ACTS.every((act) => !source.includes(`~${act}~`))),
    act: fc.constantFrom(...ACTS),
    target: id.filter((target) => ACTS.every((act) => !target.includes(`~${act}~`))),
  }),
  fc.record({ what: fc.constant('path' as const), from: id, to: id }).filter(({ from, to }) => from !== to),
  fc.record({ what: fc.constant('common' as const), one: id, other: id }).filter(({ one, other }) => one !== other),
)
const hundredths = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100 + 0)
const actors = fc.uniqueArray(id, { maxLength: 3 })
const exploration = fc.record({
  focus: fc.option(fc.record({ actor: id, steps: fc.constantFrom(1, 2, 3) }), { nil: null }),
  expanded: fc.uniqueArray(fc.record({ actor: id, neighbours: fc.integer({ min: 1, max: 9999 }) }), {
    maxLength: 3,
    selector: ({ actor }) => actor,
  }),
  collapsed: actors,
  hidden: actors,
  only: actors,
  unfolded: fc.option(
    fc.tuple(id, id).filter(([one, other]) => one < other),
    { nil: null },
  ),
  pinned: fc.uniqueArray(fc.record({ actor: id, x: hundredths, y: hundredths }), {
    maxLength: 3,
    selector: ({ actor }) => actor,
  }),
})
const state: fc.Arbitrary<State> = fc
  .record({
    selection,
    acts: some(ACTS),
    roles: some(TARGET_ROLES),
    kinds: some(ACTOR_KINDS),
    from: fc.constantFrom(null, '2025-03-01'),
    to: fc.constantFrom(null, '2024-02-29', '2025-12-31'),
    limit: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null }),
    actor: fc.option(id, { nil: null }),
    publishers: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 }),
    articles: fc.uniqueArray(id, { maxLength: 2 }),
    once: fc.boolean(),
    words: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    confidence: fc.constantFrom(0, 0.5, 0.85, 0.999, 1),
    against: fc.constantFrom(null, { from: '2024-02-01', to: '2024-02-29' }),
    panes: fc.constantFrom(...PANES),
    table: fc.constantFrom(...TABLES),
    sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { nil: null }),
    article: fc.boolean(),
    exploration,
    arrangement: fc.record({
      size: fc.constantFrom(...SIZES),
      colouring: fc.option(fc.constantFrom(...COLOURINGS), { nil: null }),
      layout: fc.constantFrom(...LAYOUTS),
    }),
    least: fc.record({
      lines: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
      about: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
      actors: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }),
    }),
  })
  .map((one) => ({ ...one, article: one.article && one.selection?.what === 'statement' }))

describe('addressOf and stateOf', () => {
  test('every state comes back from its address', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(at(addressOf(one))).toEqual(one)
      }),
    )
  })

  const table: [State, string][] = [
    [initialState, '/'],
    [{ ...initialState, selection: { what: 'actor', id: 'person:sergei-lavrov' } }, '/actors/person:sergei-lavrov'],
    [{ ...initialState, selection: { what: 'statement', id: 'a1' }, article: true }, '/statements/a1?text=article'],
    [
      { ...initialState, selection: { what: 'link', source: 'country:RU', act: 'rejected', target: 'country:GB' } },
      '/?link=country:RU~rejected~country:GB',
    ],
    [{ ...initialState, acts: ['said', 'met'], kinds: ['person'] }, '/?acts=said,met&kinds=person&look=3'],
    [{ ...initialState, roles: ['to', 'with'] }, '/?roles=to,with&look=3'],
    [{ ...initialState, panes: 'table' }, '/?view=list'],
    [{ ...initialState, least: { lines: 2, about: null, actors: 5 } }, '/?lines=2&actors=5'],
    [
      {
        ...initialState,
        publishers: ['The Paper, Inc.'],
        confidence: 0.8,
        from: '2025-03-01',
        to: '2025-03-31',
        against: { from: '2025-02-01', to: '2025-02-28' },
        panes: 'both',
        table: 'statements',
        sort: { column: 'date', descending: true },
      },
      '/?publisher=The%20Paper%2C%20Inc.&confidence=0.8&from=2025-03-01&to=2025-03-31&against=2025-02-01..2025-02-28&view=both&table=statements&sort=-date&look=3',
    ],
    [
      { ...initialState, publishers: ['Paper', 'Post'], against: { publisher: 'The News, Inc.' } },
      '/?publisher=Paper&publisher=Post&against-publisher=The%20News%2C%20Inc.&look=3',
    ],
    [
      { ...initialState, selection: { what: 'path', from: 'country:RU', to: 'country:GB' } },
      '/?path=country:RU&path=country:GB',
    ],
    [
      { ...initialState, selection: { what: 'common', one: 'country:RU', other: 'country:GB' } },
      '/?common=country:RU&common=country:GB',
    ],
    [
      {
        ...initialState,
        exploration: {
          focus: { actor: 'country:RU', steps: 2 },
          expanded: [{ actor: 'person:johnson~1', neighbours: 40 }],
          collapsed: ['country:FR'],
          hidden: ['country:GB', 'country:UA'],
          only: ['country:RU', 'person:johnson~1'],
          unfolded: ['country:FR', 'country:RU'],
          pinned: [{ actor: 'person:johnson~1', x: -12.5, y: 3 }],
        },
      },
      '/?focus=country:RU~2&expand=person:johnson~1~40&collapse=country:FR&hide=country:GB&hide=country:UA&only=country:RU&only=person:johnson~1&unfold=country:FR&unfold=country:RU&pin=person:johnson~1~-12.5~3&look=3',
    ],
  ]
  test.each(table)('%j is %s', (one, address) => {
    expect(addressOf(one)).toBe(address)
  })

  /** How addresses of earlier versions are drawn. */
  const before: Pick<State, 'arrangement' | 'least'> = {
    arrangement: { size: 'statements', colouring: 'kind', layout: 'map' },
    least: { lines: 1, about: 1, actors: 0 },
  }

  test.each([
    '/nowhere',
    '/actors/',
    '/actors/%E0%A4%A',
    '/actors/a/b',
    '/?acts=shouted&kinds=&roles=nobody',
    '/?link=country:RU~kissed~country:GB',
    '/?link=~said~',
    '/?text=article',
    '/?against-publisher=Paper',
    '/?confidence=2&against=2025-02-30..2025-03-01&against=2025-03-02..2025-03-01&view=cinema&table=x&sort=-y&actor=',
  ])('%s is understood as the plain page', (address) => {
    expect(at(`${address}${address.includes('?') ? '&' : '?'}look=3`)).toEqual(initialState)
  })

  test('an old address that decides nothing about the picture starts with what can be read, too', () => {
    expect(at('/?view=list')).toEqual({ ...initialState, panes: 'table', table: 'links' })
    expect(at('/?link=country:RU~said~country:GB').least).toEqual(initialState.least)
  })

  test.each(['/', '/?utm_source=paper', '/?fbclid=1&look=3', '/?look=3&lines=0&about=-1&actors=x'])(
    '%s starts with what can be read',
    (address) => {
      expect(at(address)).toEqual(initialState)
    },
  )

  /** Addresses from pages and saved links before there was a table. */
  const old: [string, Partial<State>][] = [
    ['/?acts=rejected,met&view=list', { acts: ['rejected', 'met'], panes: 'table' }],
    ['/?from=2025-01-01&limit=12', { from: '2025-01-01', limit: 12 }],
    ['/?limit=250000', { limit: 100_000 }],
    [
      '/actors/country:GB?kinds=person&to=2025-02-28',
      { selection: { what: 'actor', id: 'country:GB' }, kinds: ['person'], to: '2025-02-28' },
    ],
  ]
  test.each(old)('the old address %s still means the same', (address, change) => {
    expect(at(address)).toEqual({ ...initialState, ...before, ...change })
  })

  test('an old address goes on to be drawn as it was when it is written anew', () => {
    const again = addressOf(at('/?acts=met'))
    expect(again).toBe('/?acts=met&colour=kind&lines=1&about=1&actors=0&look=3')
    expect(at(again)).toEqual(at('/?acts=met'))
  })

  test('parts that are not understood do not affect the others', () => {
    expect(at('/actors/x?acts=met,shouted,said&new=1&look=3')).toEqual({
      ...initialState,
      selection: { what: 'actor', id: 'x' },
      acts: ['said', 'met'],
    })
  })
})

test('a link key may hold ids with tildes', () => {
  const link = { source: 'person:a~1f', act: 'met', target: 'person:b~2e' } as const
  expect(parseLinkKey(linkKey(link))).toEqual(link)
})
