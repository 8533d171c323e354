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

  const senate: KnownActor = {
    id: 'organisation:us-senate',
    kind: 'organisation',
    name: 'U.S. Senate',
    aliases: [],
    bodyOf: 'US',
    bareNames: ['Senate'],
  }
  const ofPublisher = (publisher: string, ...actors: RecordActor[]): ExtractionRecord => ({
    ...recordOf(...actors),
    article: { publisher },
  })

  test.each([
    ['The New York Times', ['organisation:us-senate']],
    ['Breitbart', ['organisation:us-senate']],
    ['Le Monde', ['organisation:senate~1']],
    ['The Guardian', ['organisation:senate~1']],
  ])('gives a body that the article leaves open to the country of %s', (publisher, expected) => {
    const record = ofPublisher(publisher, organisation('senate~1', 'Senate'))
    expect(link(record, [senate]).actors.map(({ id }) => id)).toEqual(expected)
  })

  test('leaves a body open where the article names another country more often than that of its publisher', () => {
    const record = ofPublisher('Politico', organisation('senate~1', 'Senate'), country('FR', 'France'))
    expect(link(record, [senate]).actors[0]?.id).toBe('organisation:senate~1')
  })

  test.each<[string, string, string]>([
    ['john-r-kasich', 'John R. Kasich', 'person:john-kasich'],
    ['vladimir-v-putin', 'Vladimir V. Putin', 'person:vladimir-putin'],
    ['john-q-smith', 'John Q. Smith', 'person:john-q-smith'],
    ['robert-f-kennedy-jr', 'Robert F. Kennedy Jr.', 'person:robert-f-kennedy-jr'],
    ['robert-f-kennedy', 'Robert F. Kennedy', 'person:robert-f-kennedy'],
    ['george-hw-bush', 'George H.W. Bush', 'person:george-hw-bush'],
    ['jk-rowling', 'J.K. Rowling', 'person:jk-rowling'],
    ['alan-mark-grayson', 'Alan Mark Grayson', 'person:alan-mark-grayson'],
    ['john-p-healey', 'John P. Healey', 'person:john-healey'],
  ])('%s, %s, is %s', (id, name, expected) => {
    expect(link(recordOf(person(id, name)), known).actors[0]?.id).toBe(expected)
  })

  test('keeps two apart who differ in their initials, in one article and among known people', () => {
    const both = recordOf(person('ann-b-zeller', 'Ann B. Zeller'), person('ann-c-zeller', 'Ann C. Zeller'))
    expect(link(both, []).actors.map(({ id }) => id)).toEqual(['person:ann-b-zeller', 'person:ann-c-zeller'])
    const older = { ...person('ann-b-zeller', 'Ann B. Zeller') }
    const other = recordOf(person('ann-c-zeller', 'Ann C. Zeller'))
    expect(link(other, [older]).actors[0]?.id).toBe('person:ann-c-zeller')
  })

  test('joins the forms of one name, and moves mentions with them', () => {
    const record = recordOf(person('john-r-kasich', 'John R. Kasich'), person('john-kasich', 'John Kasich'))
    const { actors, mentions } = link(record, [])
    expect(actors).toEqual([person('john-kasich', 'John R. Kasich', 'John Kasich')])
    expect(mentions.map(({ actor }) => actor)).toEqual(['person:john-kasich', 'person:john-kasich'])
  })
})
