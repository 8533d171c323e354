import { describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../../server/extract/actors/gazetteer.ts'
import type { NameMention } from '../../../server/extract/actors/mention.ts'
import { resolve } from '../../../server/extract/actors/resolve.ts'
import type { ActorKind } from '../../../server/shapes/vocabulary.ts'

const gazetteer = loadGazetteer()

/** Mentions in sequence, each in a sentence of its own; a title precedes the name, separated by a bar. */
function mentionsOf(kind: ActorKind, names: readonly string[]): { text: string; mentions: NameMention[] } {
  let text = ''
  const mentions = names.map((written, tree) => {
    const [name = '', title] = written.split('|').reverse()
    const start = text.length
    text += `${name}\n`
    return {
      tree,
      first: 0,
      last: 0,
      span: { start, end: start + name.length, text: name },
      kind,
      form: 'name',
      nested: false,
      titles: title ? [title] : [],
    } satisfies NameMention
  })
  return { text, mentions }
}

function idsOf(kind: ActorKind, names: readonly string[]): string[] {
  const { text, mentions } = mentionsOf(kind, names)
  return resolve('article', text, mentions, gazetteer).names.map(({ actor }) => actor.replace(/~.*/, '~'))
}

describe('persons of one article', () => {
  test.each<[string[], string[]]>([
    [
      ['John Healy', 'Healy'],
      ['person:john-healy', 'person:john-healy'],
    ],
    [
      ['Healy', 'John Healy'],
      ['person:john-healy', 'person:john-healy'],
    ],
    [
      ['Pete Hegses', 'Heggs'],
      ['person:pete-hegses', 'person:pete-hegses'],
    ],
    [
      ['Ursula von der Leyen', 'Von Der Leyen'],
      ['person:ursula-von-der-leyen', 'person:ursula-von-der-leyen'],
    ],
    [['Abu Musab al-Zarqawi', 'al-Zarqawi', 'Zarqawi'], Array(3).fill('person:abu-musab-al-zarqawi')],
    [
      ['Wang Yi', 'Wang'],
      ['person:wang-yi', 'person:wang-yi'],
    ],
    [
      ['Xi Jinping', 'Xi'],
      ['person:xi-jinping', 'person:xi-jinping'],
    ],
    [['Johnson'], ['person:johnson~']],
    [
      ['Boris Johnson', 'Mike Johnson', 'Johnson'],
      ['person:boris-johnson', 'person:mike-johnson', 'person:mike-johnson'],
    ],
    [
      ['John Healey', 'Nikki Haley'],
      ['person:john-healey', 'person:nikki-haley'],
    ],
    [
      ['John Healey', 'Haley'],
      ['person:john-healey', 'person:haley~'],
    ],
    [
      ['Johnson', 'Johnston'],
      ['person:johnson~', 'person:johnston~'],
    ],
    [
      ['Michel', 'Michael'],
      ['person:michel~', 'person:michael~'],
    ],
    [
      ['Bill Clinton', 'mrs|Clinton'],
      ['person:bill-clinton', 'person:clinton~'],
    ],
    [
      ['Hillary Clinton', 'mr|Clinton'],
      ['person:hillary-clinton', 'person:clinton~'],
    ],
    [
      ['Bill Clinton', 'Hillary Clinton', 'mr|Clinton', 'mrs|Clinton', 'sir|Clinton'],
      ['bill', 'hillary', 'bill', 'hillary', 'bill'].map((name) => `person:${name}-clinton`),
    ],
    [
      ['Owen Smith', 'Chloe Smith', 'mr|Smith'],
      ['person:owen-smith', 'person:chloe-smith', 'person:owen-smith'],
    ],
    [
      ['Brigitte Macron', 'Zoltar Macron', 'Brigitte Macron', 'ms|Macron', 'mr|Macron'],
      ['brigitte', 'zoltar', 'brigitte', 'brigitte', 'zoltar'].map((name) => `person:${name}-macron`),
    ],
    [
      ['Janet Yellen', 'chairman|Yellen'],
      ['person:janet-yellen', 'person:janet-yellen'],
    ],
    [
      ['Radosław Sikorski', 'Sikorski'],
      ['person:radoslaw-sikorski', 'person:radoslaw-sikorski'],
    ],
    [['George W. Bush', 'George Bush', 'Bush'], Array(3).fill('person:george-w-bush')],
    [
      ['John F. Kerry', 'John Kerry'],
      ['person:john-f-kerry', 'person:john-f-kerry'],
    ],
    [
      ['Volodymyr Zelensky', 'ZELENSKY'],
      ['person:volodymyr-zelensky', 'person:volodymyr-zelensky'],
    ],
  ])('%j', (names, expected) => {
    expect(idsOf('person', names)).toEqual(expected)
  })

  test('a single word gets an id that only its article uses', () => {
    const { text, mentions } = mentionsOf('person', ['Johnson'])
    const [one] = resolve('first', text, mentions, gazetteer).names
    const [other] = resolve('second', text, mentions, gazetteer).names
    expect(one?.actor).not.toBe(other?.actor)
  })
})

describe('organisations of one article', () => {
  test.each<[string[], string[]]>([
    [['Foreign Ministry'], ['organisation:foreign-ministry~']],
    [['National League for Democracy', 'NLD'], Array(2).fill('organisation:national-league-for-democracy')],
    [['Civic Platform', 'Civic Platform party'], Array(2).fill('organisation:civic-platform-party')],
    [['Popular Front Movement', 'Popular Front'], Array(2).fill('organisation:popular-front-movement')],
    [
      ['Bank of Japan', 'Bank of Korea'],
      ['organisation:bank-of-japan', 'organisation:bank-of-korea'],
    ],
  ])('%j', (names, expected) => {
    expect(idsOf('organisation', names)).toEqual(expected)
  })
})
