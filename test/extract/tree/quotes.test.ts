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
    ['"We will win, said Olaf Scholz on Monday. "And soon," he added.', ['"We will win,', '"And soon,"']],
    ['"She said "no" to me," he said.', ['"She said "', '" to me,"']],
    ['The plan "won’t work and will cost. He added that it was late.', ['"won’t work and will cost']],
    ['He said "Yes. We will go. Nobody will stay.', ['"Yes. We will go. Nobody will stay.']],
    ['He said «oui» and left.', ['«oui»']],
    [
      "'Peace won't come,' he said. 'The workers' bill is law.'",
      ["'Peace won't come,'", "'The workers' bill is law.'"],
    ],
    ['‘We don’t need it,’ she said. ‘Nobody does.’', ['‘We don’t need it,’', '‘Nobody does.’']],
    ['He called it ‘absurd’ and left.', ['‘absurd’']],
    ['‘She said “no” to me,’ he said.', ['‘She said “no” to me,’']],
    ['‘One paragraph.\n‘Another one,’ he said.', ['‘One paragraph.', '‘Another one,’']],
    ["The players' union of the '90s, said the workers' lawyer, was rock 'n' roll.", []],
    ['“She said ‘no’,” he wrote of ‘justice’.', ['“She said ‘no’,”']],
    ['An empty "" pair is no quotation.', ['""']],
  ])('%s', (text, expected) => {
    expect(quotationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test('say whether the closing mark was found', () => {
    expect(quotationsOf('“a b” “c d').map(({ closed }) => closed)).toEqual([true, false])
  })
})
