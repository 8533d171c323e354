import { describe, expect, test } from 'vitest'
import { quotationsOf } from '../../../server/extract/tree/quotes.ts'

describe('quotations of a text', () => {
  test.each<[string, string[]]>([
    ['He said “yes” and left.', ['“yes”']],
    ['He said "yes" and "no".', ['"yes"', '"no"']],
    ['“Yes,” he said, “of course.”', ['“Yes,”', '“of course.”']],
    ["He said ''yes'' and left.", ["''yes''"]],
    ["He said ``yes'' and left.", ["``yes''"]],
    ['He said “she said ‘yes’ to me” and left.', ['“she said ‘yes’ to me”']],
    ['He said “she said “yes” to me” and left.', ['“she said “yes” to me”']],
    ['He said “yes and never closed', ['“yes and never closed']],
    ['He said “yes.\nNobody else spoke.', ['“yes.']],
    ['“One paragraph.\n“Another one,” he said.', ['“One paragraph.', '“Another one,”']],
    ['It was ten o’clock, and Russia’s army moved.', []],
    ['Nothing is quoted here.', []],
    ['„Ja“, sagte er', ['„Ja“']],
    ['„Ja, sagte er', ['„Ja, sagte er']],
    ['„Ja”, sagte er, “nein”.', ['„Ja”', '“nein”']],
    ['“Peace is not near, said Chancellor Friedrich Merz.', ['“Peace is not near,']],
    ['“Peace is not near, Friedrich Merz said on Monday.', ['“Peace is not near,']],
    ['He said «oui» and left.', ['«oui»']],
    ['An empty "" pair is no quotation.', ['""']],
  ])('%s', (text, expected) => {
    expect(quotationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test('say whether the closing mark was found', () => {
    expect(quotationsOf('“a b” “c d').map(({ closed }) => closed)).toEqual([true, false])
  })
})
