import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readKnownActors } from '../../../server/graph/write/known.ts'
import { link } from '../../../server/graph/write/link.ts'
import { holders, isHeldOn } from '../../../server/graph/write/offices.ts'
import type { KnownActor } from '../../../server/shapes/record.ts'
import { article } from '../records.ts'

const seeds = readKnownActors(readFileSync('seeds/actors.json', 'utf8'), 'seeds/actors.json')
const holderOf = holders(seeds)

describe('an office means who held it then', () => {
  test.each([
    ['the British prime minister', '', 'country:GB', '2006-05-01', 'Tony Blair'],
    ['the British prime minister', '', 'country:GB', '2009-05-01', 'Gordon Brown'],
    ["Britain's prime minister", '', 'country:GB', '2017-01-02', 'Theresa May'],
    ['Prime minister', '', 'country:GB', '2025-03-07', 'Keir Starmer'],
    ['the US president', '', 'country:US', '2018-01-02', 'Donald Trump'],
    ['the U.S. President', '', 'country:US', '2022-01-02', 'Joe Biden'],
    ['The German chancellor', '', 'country:DE', '2024-01-02', 'Olaf Scholz'],
    ['the Russian foreign minister', '', 'country:RU', '2015-03-04', 'Sergei Lavrov'],
    ['the British foreign secretary', '', 'country:GB', '2024-02-01', 'David Cameron'],
    ['the US secretary', ' of state said', 'country:US', '2010-02-01', 'Hillary Clinton'],
    ['the U.S. Secretary', ' of Defense', 'country:US', '2012-02-01', 'Leon Panetta'],
    ['the Ukrainian defense minister', '', 'country:UA', '2023-01-02', 'Oleksii Reznikov'],
    ['the NATO chief', '', 'organisation:nato', '2020-01-02', 'Jens Stoltenberg'],
    ['the U.N. secretary', '-general', 'organisation:united-nations', '2012-01-02', 'Ban Ki-moon'],
    ['the UN Secretary-General', '', 'organisation:united-nations', '2012-01-02', 'Ban Ki-moon'],
    ['The EU foreign policy chief', '', 'organisation:european-union', '2022-01-02', 'Josep Borrell'],
    [
      'the IAEA director general',
      '',
      'organisation:international-atomic-energy-agency',
      '2008-01-02',
      'Mohamed ElBaradei',
    ],
    ['the US ambassador', ' to the United Nations, ', 'country:US', '2017-06-02', 'Nikki Haley'],
    ['the Iranian supreme leader', '', 'country:IR', '2012-01-02', 'Ali Khamenei'],
    ['the Japanese emperor', '', 'country:JP', '2010-01-02', 'Akihito'],
  ])('%s%s (%s, %s): %s', (text, behind, of, day, name) => {
    expect(holderOf({ text, behind, of, day })?.name).toBe(name)
  })
})

describe('an office is left open', () => {
  test.each([
    ['of somebody before', 'the former British prime minister', '', 'country:GB', '2009-05-01'],
    ['of somebody who will be', 'the US president', '-elect', 'country:US', '2016-12-01'],
    ['of a deputy', 'the Russian deputy foreign minister', '', 'country:RU', '2015-03-04'],
    ['of a vice president', 'the US Vice President', '', 'country:US', '2018-03-04'],
    ['of another house', 'the European Parliament president', '', 'country:FR', '2018-03-04'],
    ['of a part of the state', 'the Catalan regional president', '', 'country:ES', '2018-03-04'],
    ['that nobody has in the list', 'the Belgian prime minister', '', 'country:ES', '1950-03-04'],
    ['after the day of the check', 'the British prime minister', '', 'country:GB', '2040-01-01'],
    ['on the day of a change', 'the British prime minister', '', 'country:GB', '2007-06-27'],
    ['of a chief of a state', 'the Israeli chief', '', 'country:IL', '2015-03-04'],
    ['in other words', 'the British government', '', 'country:GB', '2009-05-01'],
    ['in no words', '', '', 'country:GB', '2009-05-01'],
  ])('%s: %s%s', (_, text, behind, of, day) => {
    expect(holderOf({ text, behind, of, day })).toBeUndefined()
  })
})

test.each([
  [{ from: '2010-05-11', to: '2016-07-13' }, '2010-05-11', true],
  [{ from: '2010-05-11', to: '2016-07-13' }, '2010-05-10', false],
  [{ from: '2010-05-11', to: '2016-07-13' }, '2016-07-14', false],
  [{ from: '2010', to: '2016' }, '2010-12-31', false],
  [{ from: '2010', to: '2016' }, '2011-01-01', true],
  [{ from: '2010', to: '2016' }, '2016-01-01', false],
  [{ from: '2010-05', to: '2016-07' }, '2010-05-31', false],
  [{ from: '2010-05', to: '2016-07' }, '2016-06-30', true],
  [{ from: '2010-05-11' }, '2020-06-30', true],
  [{ from: '2010-05-11' }, '2020-07-01', false],
  [{ to: '2016-07-13' }, '1999-01-01', true],
])('%j on %s, checked on 2020-06-30: %s', (dates, day, held) => {
  expect(isHeldOn({ title: 'president', of: 'country:FR', ...dates }, day, '2020-06-30')).toBe(held)
})

describe('linking', () => {
  const known: readonly KnownActor[] = [
    {
      id: 'person:ann-smith',
      kind: 'person',
      name: 'Ann Smith',
      aliases: ['Annie Smith'],
      wikidata: 'Q1',
      offices: [{ title: 'president', of: 'country:FR', from: '2020-01-01', to: '2022-01-01' }],
      source: 'made up',
      day: '2022-01-01',
    },
  ]
  const sentence = 'said: [France=The French president] <told> {[Russia=the Russian president] that [France] was far}.'
  const sourcesOf = (publishedAt?: string) => {
    const linked = link(article('a', [sentence], publishedAt === undefined ? {} : { publishedAt }), known)
    return { linked, sources: linked.statements.flatMap(({ sources }) => sources.map(({ actor }) => actor)) }
  }

  test('gives the words of an office to who held it on the day of the article, and to nobody else', () => {
    const { linked, sources } = sourcesOf('2021-03-04T10:00:00Z')
    expect(sources).toEqual(['person:ann-smith'])
    expect(linked.statements[0]?.targets.map(({ actor }) => actor)).toEqual(['country:RU', 'country:FR'])
    expect(linked.mentions.map(({ actor }) => actor)).toEqual(['person:ann-smith', 'country:RU', 'country:FR'])
    expect(linked.actors.find(({ id }) => id === 'person:ann-smith')).toEqual({
      id: 'person:ann-smith',
      kind: 'person',
      name: 'Ann Smith',
      aliases: ['Annie Smith'],
      wikidata: 'Q1',
    })
    expect(link(linked, known), 'linking again changes nothing').toEqual(linked)
  })

  test.each([['2023-03-04'], [undefined]])('leaves them to the state in an article of %s', (publishedAt) => {
    expect(sourcesOf(publishedAt).sources).toEqual(['country:FR'])
  })
})

describe('seeds/actors.json', () => {
  test.each(seeds)('$id has a source and a day', ({ source, day }) => {
    expect(source).toMatch(/Wikidata|by hand/)
    expect(day).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  test('has nobody twice in one office at one time', () => {
    const all = seeds.flatMap((actor) => (actor.offices ?? []).map((office) => ({ actor, office })))
    const clashes = [...Map.groupBy(all, ({ office }) => `${office.title} ${office.of}`)].flatMap(([of, held]) =>
      held.flatMap((one) => {
        const day = one.office.from ?? ''
        const middle = day.length === 10 ? `${day.slice(0, 8)}28` : ''
        const others = held.filter(
          (other) => other.actor.id !== one.actor.id && middle > day && isHeldOn(other.office, middle, other.actor.day),
        )
        return others.length > 0 && isHeldOn(one.office, middle, one.actor.day)
          ? [`${of} ${middle}: ${one.actor.id}, ${others.map(({ actor }) => actor.id)}`]
          : []
      }),
    )
    expect(clashes).toEqual([])
  })

  test('has offices of states and bodies only that extraction or the list knows', () => {
    const bodies = new Set(seeds.filter(({ kind }) => kind === 'organisation').map(({ id }) => id))
    const unknown = seeds.flatMap(({ offices = [] }) =>
      offices.map(({ of }) => of).filter((of) => of.startsWith('organisation:') && !bodies.has(of)),
    )
    expect(unknown).toEqual([])
  })
})
