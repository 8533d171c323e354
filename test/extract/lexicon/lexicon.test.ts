import { countries } from 'countries-list'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../../server/extract/actors/names.ts'
import * as bodies from '../../../server/extract/lexicon/bodies.ts'
import * as capitals from '../../../server/extract/lexicon/capitals.ts'
import * as determiners from '../../../server/extract/lexicon/determiners.ts'
import * as countryNames from '../../../server/extract/lexicon/names/countries.ts'
import { NATIONALITIES } from '../../../server/extract/lexicon/names/nationalities.ts'
import { ORGANISATIONS } from '../../../server/extract/lexicon/names/organisations.ts'
import * as personNames from '../../../server/extract/lexicon/names/persons.ts'
import * as titles from '../../../server/extract/lexicon/names/titles.ts'
import * as roles from '../../../server/extract/lexicon/roles.ts'
import * as time from '../../../server/extract/lexicon/time.ts'
import { phrases, words } from '../../../server/extract/lexicon/words.ts'

const lists = Object.entries({ ...bodies, ...capitals, ...determiners, ...personNames, ...roles, ...time, ...titles })

/** Lists that are compared with words as they are written. */
const AS_WRITTEN: readonly ReadonlySet<string>[] = [bodies.CONTESTS]

/** Lists that are compared with words of names folded by `foldName`. */
const FOLDED: readonly ReadonlySet<string>[] = [
  bodies.BODY_HEADS,
  bodies.NOT_IN_INITIALS,
  bodies.PLAIN_WORDS,
  bodies.SHORT_NAMES,
  bodies.WORDS_OF_PRESS_NAMES,
  countryNames.NAMES_OF_PEOPLE_TOO,
  personNames.FEMALE_NAMES,
  personNames.MALE_NAMES,
  personNames.NAME_PARTICLES,
]

const both = (one: Iterable<string>, other: ReadonlySet<string>) => [...one].filter((word) => other.has(word))

describe('lists of words', () => {
  test('a word that is listed twice stops the program', () => {
    expect(() => words('mr mrs mr')).toThrow('“mr” twice')
    expect(() => phrases(['coast guard', 'air force', 'coast guard'])).toThrow('“coast guard” twice')
  })

  test.each(lists)('%s is compared with words in lower case', (_, list) => {
    const wrong = [...list].filter((word) => !AS_WRITTEN.includes(list) && word !== word.toLowerCase())
    expect(wrong).toEqual([])
  })

  test('what is compared with folded names is folded', () => {
    expect(FOLDED.flatMap((list) => [...list]).filter((word) => foldName(word) !== word)).toEqual([])
  })

  test('titles have no full stop', () => {
    const all = [titles.TITLES, titles.MALE_TITLES, titles.FEMALE_TITLES].flatMap((list) => [...list])
    expect(all.filter((word) => word.includes('.'))).toEqual([])
  })

  test.each<[string, ReadonlySet<string>, ReadonlySet<string>]>([
    ['male and female names', personNames.MALE_NAMES, personNames.FEMALE_NAMES],
    ['male and female titles', titles.MALE_TITLES, titles.FEMALE_TITLES],
    ['definite and indefinite words', determiners.DEFINITE, determiners.INDEFINITE],
    ['definite words and quantifiers', determiners.DEFINITE, determiners.QUANTIFIERS],
    ['people in office and people without a body', roles.OFFICIALS, roles.NOBODIES],
    ['roles and people without a body', roles.ROLES, roles.NOBODIES],
    ['bodies and people without a body', roles.BODY_NOUNS, roles.NOBODIES],
    ['governments and people without a body', roles.GOVERNMENTS, roles.NOBODIES],
    ['documents and roles', roles.DOCUMENTS, roles.ROLES],
    ['heads of bodies and ends of other names', bodies.BODY_HEADS, bodies.NO_BODIES],
    ['private bodies and those of every state', bodies.PRIVATE_BODIES, bodies.BODIES_OF_EVERY_STATE],
    ['the city itself and its government', capitals.VERBS_OF_PLACES, capitals.EXCHANGES],
    ['months and short months', time.MONTHS, time.SHORT_MONTHS],
    ['parts of a day and days', time.PARTS_OF_DAY, time.NEAR_DAYS],
  ])('%s have no word in common', (_, one, other) => {
    expect(both(one, other)).toEqual([])
  })

  test.each<[string, ReadonlySet<string>, ReadonlySet<string>]>([
    ['sides that are countries', roles.COUNTRIES_AS_SIDES, roles.SIDES],
    ['roles of leaders', roles.LEADERS, roles.ROLES],
  ])('%s are among the more general list', (_, some, all) => {
    expect([...some].filter((word) => !all.has(word))).toEqual([])
  })
})

describe('names of countries', () => {
  const tables = {
    SHOWN_NAMES: countryNames.SHOWN_NAMES,
    FURTHER_NAMES: countryNames.FURTHER_NAMES,
    DEMONYMS: countryNames.DEMONYMS,
    FURTHER_CAPITALS: countryNames.FURTHER_CAPITALS,
    NATIONALITIES,
  }

  test.each(Object.entries(tables))('%s has the codes of states as keys', (_, table) => {
    const wrong = Object.keys(table).filter((iso) => !(iso in countries) || countryNames.TERRITORIES.has(iso))
    expect(wrong).toEqual([])
  })

  test('no word stands for two countries or for one country in two ways', () => {
    const { FURTHER_NAMES, DEMONYMS, FURTHER_CAPITALS } = countryNames
    const all = [FURTHER_NAMES, DEMONYMS, FURTHER_CAPITALS].flatMap((table) => Object.values(table).flat())
    const names = [...all, ...Object.values(NATIONALITIES), ...countryNames.NO_COUNTRIES]
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test('the demonyms of a country all stand in one table', () => {
    expect(Object.keys(NATIONALITIES).filter((iso) => iso in countryNames.DEMONYMS)).toEqual([])
  })

  test('a capital that is left out is not added', () => {
    expect(both(Object.values(countryNames.FURTHER_CAPITALS).flat(), countryNames.CAPITALS_LEFT_OUT)).toEqual([])
  })
})

describe('names of organisations', () => {
  test('no name is listed twice', () => {
    const names = ORGANISATIONS.flat()
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test('no name stands for two organisations', () => {
    const owners = new Map<string, Set<string>>()
    for (const [shown, ...others] of ORGANISATIONS)
      for (const name of [shown, ...others])
        owners.set(foldName(name), (owners.get(foldName(name)) ?? new Set()).add(shown))
    expect([...owners].filter(([, shown]) => shown.size > 1)).toEqual([])
  })
})
