import { describe, expect, test } from 'vitest'
import { isMisspelling } from '../../../server/extract/actors/misspelling.ts'
import { foldName, shortHash, slug } from '../../../server/extract/actors/names.ts'
import { nounForms, verbForms } from '../../../server/extract/tree/inflection.ts'

describe('forms of verbs', () => {
  test.each<[string, string]>([
    ['refused', 'refuse'],
    ['refuses', 'refuse'],
    ['refusing', 'refuse'],
    ['denied', 'deny'],
    ['denies', 'deny'],
    ['denying', 'deny'],
    ['urged', 'urge'],
    ['said', 'say'],
    ['saying', 'say'],
    ['told', 'tell'],
    ['wrote', 'write'],
    ['written', 'write'],
    ['begged', 'beg'],
    ['begging', 'beg'],
    ['pressing', 'press'],
    ['presses', 'press'],
  ])('%s is a form of %s', (form, verb) => {
    expect(verbForms(['refuse', 'deny', 'urge', 'say', 'tell', 'write', 'beg', 'press']).get(form)).toBe(verb)
  })

  test('of other verbs are unknown', () => {
    expect(verbForms(['refuse']).get('said')).toBeUndefined()
  })
})

test.each<[string, string]>([
  ['proposals', 'proposal'],
  ['countries', 'country'],
  ['speeches', 'speech'],
])('%s is a form of %s', (form, noun) => {
  expect(nounForms(['proposal', 'country', 'speech']).get(form)).toBe(noun)
})

describe('misspellings of a surname', () => {
  test.each<[string, string, boolean]>([
    ['heggs', 'hegses', true],
    ['healy', 'healey', true],
    ['healy', 'haley', false],
    ['niger', 'nigeria', false],
    ['borrel', 'borrell', true],
    ['zakharov', 'zakharova', false],
    ['tusk', 'musk', false],
    ['putin', 'putin', false],
    ['merkel', 'macron', false],
  ])('%s for %s: %s', (word, surname, expected) => {
    expect(isMisspelling(word, surname)).toBe(expected)
  })
})

describe('slugs and hashes of names', () => {
  test.each<[string, string]>([
    ['U.S.', 'us'],
    ['Erdoğan', 'erdogan'],
    ['al-Assad', 'al assad'],
    ["Russia's", 'russia'],
    ['Côte d’Ivoire', 'cote divoire'],
  ])('%s folds to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  test('a slug has nothing but letters, digits and hyphens', () => {
    expect(slug('Sergei Lavrov')).toBe('sergei-lavrov')
    expect(slug('…')).toBe('unnamed')
  })

  test('different texts have different hashes', () => {
    expect(shortHash('first')).toMatch(/^[0-9a-f]{8}$/)
    expect(shortHash('first')).not.toBe(shortHash('second'))
  })
})
