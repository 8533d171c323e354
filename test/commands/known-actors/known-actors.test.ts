import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorsOfCongress } from '../../../server/commands/loading/congress.ts'
import { knownActors } from '../../../server/commands/loading/seeds.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { KnownActorsError, readKnownActors } from '../../../server/graph/write/known.ts'
import { article } from '../../graph/records.ts'
import { parley } from '../run.ts'

const listed = (name: string) => join(import.meta.dirname, name)
const day = '2026-06-15'
const read = async (name: string) => ({ name, json: await readFile(listed(name), 'utf8') })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-actors-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the Congress list', () => {
  test('becomes a list of known actors', async () => {
    const { stdout, stderr, status } = await parley([
      ...['actors', '--from', 'congress', '--day', day],
      ...[listed('legislators-current.json'), listed('executive.json')],
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const actors = readKnownActors(stdout, 'congress.json')
    expect(actors.find(({ name }) => name === 'Chuck Schumer')).toEqual({
      id: 'person:chuck-schumer',
      kind: 'person',
      name: 'Chuck Schumer',
      aliases: ['Charles Schumer', 'Charles E. Schumer'],
      wikidata: 'Q380900',
      offices: [
        {
          title: 'representative',
          of: 'organisation:us-house-of-representatives',
          from: '1981-01-05',
          to: '1999-01-03',
        },
        { title: 'senator', of: 'organisation:us-senate', from: '1999-01-06' },
      ],
      source: 'unitedstates/congress-legislators (CC0)',
      day,
    })
    expect(actors.find(({ name }) => name === 'Joe Biden')?.offices).toEqual([
      { title: 'vice president', of: 'country:US', from: '2009-01-20', to: '2017-01-20' },
      { title: 'president', of: 'country:US', from: '2021-01-20', to: '2025-01-20' },
    ])
  })

  const person = (first: string, last: string, bioguide?: string) => ({
    id: bioguide === undefined ? {} : { bioguide },
    name: { first, last },
    terms: [{ type: 'rep', start: '2025-01-03', end: '2027-01-03' }],
  })
  const convert = (...entries: unknown[]) => actorsOfCongress([{ name: 'list', json: JSON.stringify(entries) }], day)

  test('has nobody under a name that two have, and one entry of whoever is in it twice', () => {
    const official = { ...person('Ann', 'Lee'), name: { first: 'Ann', last: 'Lee', official_full: 'Ann B. Lee' } }
    const names = convert(person('Ann', 'Lee'), official, person('Bob', 'Ray', 'R1'), person('Bob', 'Ray', 'R1'))
    expect(names.map(({ name, aliases }) => [name, ...aliases])).toEqual([['Ann B. Lee'], ['Bob Ray']])
  })

  test.each([
    ['no JSON', '[', /^list is not JSON: /],
    ['no list', '{}', /^list: must be a list/],
    ['an entry that is none', JSON.stringify([person('A', 'B'), { id: {} }]), /^list: entry 2: name /m],
    [
      'a term of another house',
      JSON.stringify([{ ...person('A', 'B'), terms: [{ type: 'x' }] }]),
      /entry 1: terms\.0\.type/,
    ],
  ])('%s is refused', (_, json, message) => {
    expect(() => actorsOfCongress([{ name: 'list', json }], day)).toThrow(message)
  })

  test('asks for the list and a day', async () => {
    const without = await parley(['actors'], { stdin: '[]' })
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('actors --from congress FILE') })
    const yesterday = await parley(['actors', '--from', 'congress', '--day', 'yesterday'], { stdin: '[]' })
    expect(yesterday).toMatchObject({ status: 2, stderr: expect.stringContaining('--day must be a day') })
    const missing = await parley(['actors', '--from', 'congress', join(folder, 'none.json')])
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be read') })
  })
})

describe('PARLEY_ACTORS', () => {
  test('adds to the own list, by id or Wikidata item, and takes no name from anybody', async () => {
    const own = await knownActors([])
    const congress = actorsOfCongress([await read('legislators-current.json'), await read('executive.json')], day)
    const file = join(folder, 'congress.json')
    const namesake = { id: 'person:other', kind: 'person', name: 'Keir Starmer', aliases: ['K. Starmer'] }
    await writeFile(file, JSON.stringify([...congress, namesake]))
    const all = await knownActors([file])
    const of = (id: string) => all.find((actor) => actor.id === id)
    expect(of('person:chuck-schumer')?.wikidata).toBe('Q380900')
    expect(of('person:joe-biden')?.name).toBe('Joe Biden')
    expect(of('person:joe-biden')?.offices).toHaveLength(2)
    expect(of('person:joe-biden')?.aliases).toEqual(expect.arrayContaining(['Joseph Biden', 'Joseph Robinette Biden']))
    expect(of('person:other'), 'the name is of somebody else').toBeUndefined()
    expect(all.filter(({ wikidata }) => wikidata === 'Q6279')).toHaveLength(1)
    expect(all.length).toBeGreaterThan(own.length)
    expect(() => readKnownActors(JSON.stringify(all), 'all')).not.toThrow()
  })

  test('says what is wrong with a file', async () => {
    const none = join(folder, 'none.json')
    await expect(knownActors([none])).rejects.toThrow(KnownActorsError)
    await expect(knownActors([none])).rejects.toThrow(/^PARLEY_ACTORS names .*none\.json, which cannot be read/)
    const wrong = join(folder, 'wrong.json')
    await writeFile(wrong, '[{}]')
    await expect(knownActors([wrong])).rejects.toThrow(/wrong\.json: entry 1/)
  })
})

describe('relink', () => {
  test('applies the lists to what is stored, and changes nothing when it is called again', async () => {
    const environment = { PARLEY_DATA: join(folder, 'data'), PARLEY_ACTORS: join(folder, 'list.json') }
    const list = [
      { id: 'person:j-healey', kind: 'person', name: 'J. Healey', aliases: ['Johnny Healey'], wikidata: 'Q8' },
    ]
    await writeFile(environment.PARLEY_ACTORS, JSON.stringify(list))
    const store = await openStore({ engine: 'embedded', folder: environment.PARLEY_DATA })
    const record = JSON.stringify(article('a', ['said: [Healey] <told> {[Lavrov] that it rained}.']))
    await store.save([
      JSON.parse(record.replaceAll('john-healey', 'johnny-healey').replaceAll('John Healey', 'Johnny Healey')),
    ])
    await store.close()
    const first = await parley(['relink'], { environment })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(/^1 actors joined to known ones, 1 names and items mended, 0 offices given/)
    const again = await parley(['relink'], { environment })
    expect(again.stdout).toMatch(/^0 actors joined to known ones, 0 names and items mended, 0 offices .*, 0 left/)
    expect(await parley(['relink', 'x'], { environment })).toMatchObject({ status: 2 })
  })
})
