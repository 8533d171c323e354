import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ConlluError, readConllu, withMisc, writeConllu } from '../../server/language/conllu.ts'

vi.setConfig({ testTimeout: 60_000 })

async function* pieces(text: string, size = text.length || 1): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

async function rewritten(text: string, size?: number): Promise<string> {
  const sentences = await Array.fromAsync(readConllu(pieces(text, size)))
  return sentences.map(writeConllu).join('')
}

const word = (id: number | string, form: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_`
const sample = `# sent_id = 1
# text = He didn't go
${word(1, 'He')}
${word('2-3', "didn't")}
${word(2, 'did')}
${word(3, "n't")}
${word('3.1', 'ever')}
${word(4, 'go')}

# sent_id = 2
${word(1, 'Yes')}

`

test('writing gives back what was read', async () => {
  expect(await rewritten(sample)).toBe(sample)
})

test('pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => (await rewritten(sample, size)) === sample),
  )
})

test.each([
  ['no blank line at the end', sample.slice(0, -1)],
  ['no line break at the end', sample.trimEnd()],
  ['CRLF', sample.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${sample}`],
  ['many blank lines', `\n\n${sample.replaceAll('\n\n', '\n \n\n')}`],
  ['comments without a sentence', `# nothing\n\n${sample}# end\n`],
])('%s', async (_, text) => {
  expect(await rewritten(text)).toBe(sample)
})

test('an empty stream has no sentences', async () => {
  expect(await rewritten('')).toBe('')
})

describe('malformed lines are named', () => {
  test.each([
    ['nine columns', '1\tHe\t_\t_\t_\t_\t_\t_\t_', 'line 1: 9 columns where CoNLL-U has 10'],
    ['plain text', 'He said no.', 'line 1: 1 columns where CoNLL-U has 10'],
    ['a number left out', `${word(1, 'He')}\n${word(3, 'said')}`, 'line 2: word number "3" where 2 is expected'],
    ['no number', word('x', 'He'), 'line 1: word number "x" where 1 is expected'],
    ['no form', word(1, ''), "line 1: the second column, the word's form, is empty"],
    ['a comment inside', `${word(1, 'He')}\n# no`, 'line 2: a comment inside a sentence'],
  ])('%s', async (_, text, message) => {
    await expect(rewritten(text)).rejects.toThrow(ConlluError)
    await expect(rewritten(text)).rejects.toThrow(message)
  })

  test('after the sentences before them were read', async () => {
    const read = readConllu(pieces(`${sample}oops\n`))
    await read.next()
    await read.next()
    await expect(read.next()).rejects.toThrow('line 13: 1 columns')
  })
})

test.each([
  ['_', 'B-PER', 'NER=B-PER'],
  ['SpaceAfter=No', 'O', 'SpaceAfter=No|NER=O'],
  ['NER=O|SpaceAfter=No', 'B-ORG', 'SpaceAfter=No|NER=B-ORG'],
  ['NER=O', undefined, '_'],
])('MISC %s with NER %s', (misc, value, expected) => {
  expect(withMisc(misc, 'NER', value)).toBe(expected)
})
