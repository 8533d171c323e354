import { expect, test } from 'vitest'
import { cut } from '../../../server/extract/tree/cut.ts'
import type { Antecedent, Sentence, Token } from '../../../server/shapes/language.ts'

function sentenceOf(words: number, antecedents: Readonly<Record<number, readonly Antecedent[]>> = {}): Sentence {
  const tokens = Array.from({ length: words }, (_, i): Token => {
    const known = antecedents[i]
    return {
      start: 2 * i,
      end: 2 * i + 1,
      text: 'x',
      lemma: 'x',
      upos: 'NOUN',
      head: i - 1,
      relation: i ? 'dep' : 'root',
      entity: 'O',
      probability: { upos: 1, head: 1, relation: 1, entity: 1 },
      ...(known && { antecedents: known }),
    }
  })
  return { start: 0, end: 2 * words - 1, text: Array(words).fill('x').join(' '), tokens }
}

test('a sentence of prose stays as it is', () => {
  const sentences = [sentenceOf(400), sentenceOf(3)]
  expect(cut(sentences)).toEqual(sentences)
})

test('a list of 1,000 words is cut into three stretches with a root each', () => {
  const stretches = cut([sentenceOf(1000)])
  expect(stretches.map(({ tokens }) => tokens.length)).toEqual([400, 400, 200])
  for (const { tokens, text, start, end } of stretches) {
    expect(tokens.filter(({ head }) => head < 0).map(({ relation }) => relation)).toEqual(['root'])
    expect(text).toHaveLength(end - start)
  }
})

test('a word whose head lies in another stretch becomes a root of its own', () => {
  const { tokens, ...list } = sentenceOf(500)
  const commonHead = tokens.map((token, i) => (i ? { ...token, head: 0 } : token))
  const [first, second] = cut([{ ...list, tokens: commonHead }])
  expect(first?.tokens.filter(({ head }) => head < 0)).toHaveLength(1)
  expect(second?.tokens.map(({ head, relation }) => `${relation} ${head}`)).toEqual(Array(100).fill('root -1'))
})

test('antecedents point into the stretches', () => {
  const likely = [
    { sentence: 0, token: 7, probability: 0.5 },
    { sentence: 1, token: 850, probability: 0.3 },
    { sentence: 2, token: 1, probability: 0.2 },
  ]
  const stretches = cut([sentenceOf(10), sentenceOf(1000), sentenceOf(5, { 4: likely })])
  const places = stretches[4]?.tokens[4]?.antecedents?.map(({ sentence, token }) => [sentence, token])
  expect(places).toEqual([
    [0, 7],
    [3, 50],
    [4, 1],
  ])
})
