import { describe, expect, test } from 'vitest'
import { KnownActorsError, readKnownActors } from '../../../server/graph/write/known.ts'

const turkey = { id: 'country:TR', kind: 'country', name: 'Türkiye', aliases: ['Turkey', 'Ankara'], iso: 'TR' }
const read = (value: unknown) =>
  readKnownActors(typeof value === 'string' ? value : JSON.stringify(value), 'actors.json')

describe('known actors', () => {
  test('are read as they stand', () => {
    const starmer = {
      id: 'person:keir-starmer',
      kind: 'person',
      name: 'Keir Starmer',
      aliases: [],
      wikidata: 'Q6383803',
    }
    expect(read([turkey, starmer])).toEqual([turkey, starmer])
  })

  test('may share an alias with an actor of another kind', () => {
    const company = { id: 'organisation:ankara', kind: 'organisation', name: 'Ankara', aliases: [] }
    expect(read([turkey, company])).toHaveLength(2)
  })

  test.each([
    ['no JSON', '[', /^actors\.json is not JSON: /],
    ['no list', {}, /^actors\.json: must be a list of actors$/],
    ['an entry that is none', [turkey, 7], /^actors\.json: entry 2: entry /],
    ['an unknown field', [{ ...turkey, nick: 'x' }], /^actors\.json: entry 1 \(country:TR\): unknown field nick$/],
    [
      'a wrong kind',
      [{ ...turkey, kind: 'state' }],
      /entry 1 \(country:TR\): kind must be person, country, organisation/,
    ],
    ['a missing name', [{ ...turkey, name: undefined }], /entry 1 \(country:TR\): name /],
    [
      'an empty alias',
      [{ ...turkey, aliases: ['Turkey', ' '] }],
      /entry 1 \(country:TR\): aliases\.1 must not be empty/,
    ],
    ['an iso in small letters', [{ ...turkey, iso: 'tr' }], /entry 1 \(country:TR\): iso must be two capital letters/],
    [
      'an iso of a person',
      [{ ...turkey, kind: 'person', id: 'person:x' }],
      /entry 1 \(person:x\): iso is for countries only/,
    ],
    [
      'a wikidata item that is none',
      [{ ...turkey, wikidata: '42' }],
      /entry 1 \(country:TR\): wikidata must look like Q42/,
    ],
    ['an id of another kind', [{ ...turkey, id: 'person:tr' }], /entry 1 \(person:tr\): id must begin with "country:"/],
    ['one id twice', [turkey, { ...turkey, name: 'X', aliases: [] }], /two entries have the id country:TR/],
    [
      'one alias twice',
      [turkey, { ...turkey, id: 'country:XX', name: 'X', aliases: ['TURKEY'] }],
      /"TURKEY" belongs to country:TR and country:XX; give each alias to one actor/,
    ],
    [
      'a name that is an alias of another',
      [turkey, { ...turkey, id: 'country:XX', name: 'Turkiye', aliases: [] }],
      /"Turkiye" belongs to country:TR and country:XX/,
    ],
  ])('are refused for %s', (_, value, message) => {
    expect(() => read(value)).toThrow(KnownActorsError)
    expect(() => read(value)).toThrow(message)
  })

  test('are refused with every fault at once', () => {
    expect(() => read([{ ...turkey, iso: 'x' }, 7])).toThrow(/iso[\s\S]*entry 2/)
  })
})
