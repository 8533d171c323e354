import { describe, expect, test } from 'vitest'
import { link } from '../../../server/graph/write/link.ts'
import type { ExtractionRecord, KnownActor, RecordActor } from '../../../server/shapes/record.ts'
import { article } from '../records.ts'

const known: readonly KnownActor[] = [
  {
    id: 'person:keir-starmer',
    kind: 'person',
    name: 'Keir Starmer',
    aliases: ['Ir Kiel', 'Starmer'],
    wikidata: 'Q6383803',
  },
  { id: 'person:john-healey', kind: 'person', name: 'John Healey', aliases: ['Healy', 'John Healy'] },
  { id: 'country:GB', kind: 'country', name: 'United Kingdom', aliases: ['Britain', 'UK'], iso: 'GB' },
  { id: 'organisation:mod', kind: 'organisation', name: 'Ministry of Defence', aliases: ['MOD'] },
]

const recordOf = (...actors: RecordActor[]): ExtractionRecord => ({
  id: 'a',
  article: {},
  text: actors.map(({ name }) => name).join(' '),
  actors,
  mentions: actors.map(({ id, name }, at) => ({ actor: id, start: at, end: at + 1, text: name })),
  statements: [],
})
const person = (id: string, name: string, ...aliases: string[]): RecordActor => ({
  id: `person:${id}`,
  kind: 'person',
  name,
  aliases,
})
const country = (id: string, name: string, ...aliases: string[]): RecordActor => ({
  id: `country:${id}`,
  kind: 'country',
  name,
  aliases,
})
const organisation = (id: string, name: string, ...aliases: string[]): RecordActor => ({
  id: `organisation:${id}`,
  kind: 'organisation',
  name,
  aliases,
})

describe('linking with known actors', () => {
  test.each([
    ['by name', person('x', 'Keir Starmer'), 'person:keir-starmer'],
    ['by alias', person('ir-kiel', 'Ir Kiel'), 'person:keir-starmer'],
    ['whatever the case, accents and blanks', person('x', 'KÉIR  starmer'), 'person:keir-starmer'],
    ['by a single word that is the name', person('healy', 'Healy'), 'person:john-healey'],
    ['by an alias of the article', person('x', 'J. Healey', 'John Healy'), 'person:john-healey'],
    ['not by a surname beside a fuller name', person('x', 'Michael Healy', 'Healy'), 'person:x'],
    ['by an abbreviation', organisation('x', 'Defence Ministry', 'MOD'), 'organisation:mod'],
    ['by id', country('GB', 'Great Britain'), 'country:GB'],
    ['not with another kind', organisation('britain', 'Britain'), 'organisation:britain'],
    ['not by likeness', person('x', 'Keir Starmers'), 'person:x'],
    ['not by a part', person('x', 'Keir'), 'person:x'],
  ])('%s', (_, actor, id) => {
    const linked = link(recordOf(actor), known)
    expect(linked.actors.map((found) => found.id)).toEqual([id])
    expect(linked.mentions).toEqual([{ actor: id, start: 0, end: 1, text: actor.name }])
  })

  test('takes the known name and keeps what the article wrote as an alias', () => {
    expect(link(recordOf(person('ir-kiel', 'Ir Kiel', 'the Prime Minister')), known).actors).toEqual([
      {
        id: 'person:keir-starmer',
        kind: 'person',
        name: 'Keir Starmer',
        aliases: ['Ir Kiel', 'Starmer', 'the Prime Minister'],
        wikidata: 'Q6383803',
      },
    ])
  })

  test('joins actors that are one known actor', () => {
    const linked = link(
      recordOf(country('britain', 'Britain'), person('x', 'Healy'), country('uk', 'UK', 'the UK')),
      known,
    )
    expect(linked.actors).toEqual([
      { id: 'country:GB', kind: 'country', name: 'United Kingdom', aliases: ['Britain', 'UK', 'the UK'], iso: 'GB' },
      { id: 'person:john-healey', kind: 'person', name: 'John Healey', aliases: ['Healy', 'John Healy'] },
    ])
    expect(linked.mentions.map(({ actor }) => actor)).toEqual(['country:GB', 'person:john-healey', 'country:GB'])
  })

  test('changes actor ids in statements and nothing else', () => {
    const record = article('a', ['said: [=Analysts] and [Martin] <said> {[NATO] waits}.'])
    const martin = {
      id: 'person:the-taoiseach',
      kind: 'person',
      name: 'The Taoiseach',
      aliases: ['Micheál Martin'],
    } as const
    const linked = link(record, [martin])
    const renamed = JSON.parse(JSON.stringify(record).replaceAll('person:micheal-martin', martin.id))
    expect(linked.statements).toEqual(renamed.statements)
    expect(linked.text).toBe(record.text)
    expect(link(linked, [martin])).toEqual(linked)
  })

  test('leaves a record alone if none of its actors is known', () => {
    const record = article('a', ['met: [Martin] <met> [Lavrov].'])
    expect(link(record, [])).toEqual(record)
  })
})
