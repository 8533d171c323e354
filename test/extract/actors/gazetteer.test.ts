import { describe, expect, test } from 'vitest'
import { loadGazetteer, matchNames } from '../../../server/extract/actors/gazetteer.ts'
import type { Token } from '../../../server/shapes/language.ts'

const gazetteer = loadGazetteer()

/** Tokens with nothing but their text, split as the tokeniser does. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}.]+|[^\s]/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    lemma: word,
    upos: 'PROPN',
    head: -1,
    relation: 'root',
    entity: 'O',
    probability: { upos: 1, head: 1, relation: 1, entity: 1 },
  }))
}

const found = (text: string): string[] =>
  matchNames(gazetteer, tokensOf(text)).map(({ entry }) => `${entry.id} ${entry.form}`)

describe('names that the gazetteer knows', () => {
  test.each<[string, string[]]>([
    ['Britain', ['country:GB name']],
    ['the United Kingdom', ['country:GB name']],
    ['the U.K.', ['country:GB name']],
    ['the UK', ['country:GB name']],
    ['Turkish', ['country:TR demonym']],
    ['Türkiye', ['country:TR name']],
    ['Kyiv', ['country:UA capital']],
    ['Kiev', ['country:UA capital']],
    ['Washington', ['country:US capital']],
    ['us', []],
    ['US', ['country:US name']],
    ['turkey', []],
    ['Niger', ['country:NE name']],
    ['Nigeria', ['country:NG name']],
    ['Austria', ['country:AT name']],
    ['Australia', ['country:AU name']],
    ['Guinea', ['country:GN name']],
    ['Papua New Guinea', ['country:PG name']],
    ['Equatorial Guinea', ['country:GQ name']],
    ['Guinea-Bissau', ['country:GW name']],
    ['Sudan', ['country:SD name']],
    ['South Sudan', ['country:SS name']],
    ['Dominican', ['country:DO demonym']],
    ['Dominica', ['country:DM name']],
    ['Palestinians', ['country:PS demonym']],
    ['Burma', ['country:MM name']],
    ['Ivory Coast', ['country:CI name']],
    ['Cote d’Ivoire', ['country:CI name']],
    ['Latin American', ['country: none']],
    ['Northern Ireland', ['country: none']],
    ['New Mexico', ['country: none']],
    ['NATO', ['organisation:nato name']],
    ['Nato', []],
    ['the UN', ['organisation:united-nations name']],
    ['the U.N. Security Council', ['organisation:united-nations-security-council name']],
    ['United Nations Security Council', ['organisation:united-nations-security-council name']],
    ['al-Qaida', ['organisation:al-qaida name']],
    ['Al-Qaeda', ['organisation:al-qaida name']],
    ['Brussels', ['organisation:european-union capital']],
    ['Jersey', []],
    ['England', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
