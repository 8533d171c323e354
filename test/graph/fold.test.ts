import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedWords, searchText } from '../../server/graph/fold.ts'

describe('folding names', () => {
  test.each([
    ['Micheál Martin', 'micheal martin'],
    ['MICHEA\u0301L\u00a0\n MARTIN ', 'micheal martin'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Weiß', 'weiss'],
    ['O’Brien', "o'brien"],
    ['Київ', 'киів'],
    ['北京', '北京'],
    ['', ''],
  ])('%j is %j', (name, folded) => expect(fold(name)).toBe(folded))

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(fold(name))).toBe(fold(name))
      }),
    )
  })
})

describe('words of names', () => {
  test.each([
    ['Sinn Féin’s U.S. visit', ['sinn', 'feins', 'us', 'visit']],
    ['Bashar al-Assad', ['bashar', 'al', 'assad']],
    ['G7 (Group of Seven)', ['g7', 'group', 'of', 'seven']],
    [' -- ', []],
  ])('of %j', (text, words) => expect(foldedWords(text)).toEqual(words))

  test('have a blank before each word', () =>
    expect(searchText(['Russia', 'the Kremlin'])).toBe(' russia  the kremlin'))
})
