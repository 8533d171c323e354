import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../server/language/analyse.ts'
import { type Language, loadLanguage } from '../../server/language/load.ts'
import { segment } from '../../server/language/segment/segment.ts'
import { tag } from '../../server/language/tag.ts'
import type { Sentence, Token } from '../../server/shapes/language.ts'

/** Time for long texts, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let language: Language
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

/** Expects that every span has its words, in order and without overlap, and that every tree has one root and no cycle. */
function expectSound(text: string, sentences: readonly Sentence[]): void {
  let end = 0
  for (const sentence of sentences) {
    expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
    expect(sentence.tokens.length).toBeGreaterThan(0)
    expect(sentence.tokens[0]?.start).toBe(sentence.start)
    expect(sentence.tokens.at(-1)?.end).toBe(sentence.end)
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(end)
      expect(token.end).toBeGreaterThan(token.start)
      expect(token.text).toBe(text.slice(token.start, token.end))
      end = token.end
    }
    expectTree(sentence.tokens)
  }
}

function expectTree(tokens: readonly Pick<Token, 'head' | 'relation'>[]): void {
  const roots = tokens.filter(({ head }) => head === -1)
  expect(roots.map(({ relation }) => relation)).toEqual(['root'])
  const depths = new Map<number, number>([[-1, 0]])
  const depth = (i: number, below: number): number => {
    if (below > tokens.length) return Number.POSITIVE_INFINITY
    const known = depths.get(i) ?? 1 + depth(tokens[i]?.head as number, below + 1)
    depths.set(i, known)
    return known
  }
  tokens.forEach((_, i) => {
    expect(depth(i, 0)).toBeLessThan(Number.POSITIVE_INFINITY)
  })
}

describe('any text', () => {
  test.each([
    ['empty', ''],
    ['white space only', ' \n\t\r\n\u2028 '],
    ['NUL', 'The\u0000minister\u0000said no.\u0000'],
    ['lone surrogates', 'He \ud83d said \udc00 no.\ud800'],
    ['emoji', '😀 The 👩‍👩‍👧‍👦 family 🇬🇧 said 👍🏽.'],
    ['right to left', 'قال الوزير إنه يرفض. \u202bשלום עולם\u202c and Lavrov said no.'],
    ['capitals', 'RUSSIA REJECTS CEASEFIRE PLAN BY BRITAIN AND FRANCE'],
    ['a table', 'Name | Votes | %\n---|---|---\nSmith | 1,234 | 56.7\n\tJones\t987\t43.3'],
    ['combining marks', 'Zoe\u0308 said e\u0301lan\u0301\u0301\u0301.'],
    ['marks only', '... --- *** ,,, "" ()'],
    ['byte order mark and CRLF', '\ufeffHe left.\r\nShe stayed.\r\n'],
    ['other scripts', '北京发表声明。Москва отвергла план. Ελλάδα'],
  ])('%s', async (_, text) => {
    expectSound(text, await analyse(language, text))
  })

  test('random text', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem())
    await fc.assert(
      fc.asyncProperty(text, async (value) => expectSound(value, await analyse(language, value))),
      { numRuns: 150 },
    )
  })

  test('10,000 words without a full stop are one tree', async () => {
    const text = 'the minister of Russia said that '.repeat(1667)
    const sentences = await analyse(language, text)
    expect(sentences.length).toBe(1)
    expectSound(text, sentences)
  })

  test('1 MB in one line', async () => {
    const word = 'a'.repeat(1_000_000)
    expectSound(word, await analyse(language, word))
    const stops = segment('Yes. '.repeat(200_000))
    expect(stops.length).toBe(200_000)
    const dotted = segment('a.b@c-d'.repeat(140_000))
    expect(dotted.at(-1)?.at(-1)?.end).toBe(980_000)
  })
})

describe('the same sentence gets the same answer', () => {
  const sentences = [
    'Russian Foreign Minister Sergei Lavrov said that such a move was unacceptable.',
    'Yes.',
    'The UK and France proposed a month-long ceasefire “in the air, in maritime and energy infrastructure,” which was rejected by Russia.',
    'WASHINGTON — Talks end',
  ]

  test('alone, among others and once more', async () => {
    const alone = await Promise.all(sentences.map((text) => analyse(language, text)))
    const together = await analyse(language, sentences.join('\n'))
    const bare = ({ tokens }: Sentence) => tokens.map(({ start, end, antecedents, ...token }) => token)
    expect(together.map(bare)).toEqual(alone.flat().map(bare))
    expect(await analyse(language, sentences.join('\n'))).toEqual(together)
  })

  test('when its tokens are given', async () => {
    const [sentence] = await analyse(language, sentences[2] as string)
    const given = await tag(language, sentence?.tokens.map(({ text }) => text) ?? [])
    const words = given.map(({ link, acts, ...word }) => word)
    expect(sentence?.tokens.map(({ start, end, text, antecedents, cue, ...word }) => word)).toEqual(words)
  })
})

describe('antecedents', () => {
  test.each([
    ['Angela Merkel met reporters in Berlin. She said the talks had failed.', 'She', 'Angela'],
    ['Lavrov arrived in Ankara on Monday. He rejected the plan.', 'He', 'Lavrov'],
    ['Hamas rejected the offer. It said the truce was over.', 'It', 'Hamas'],
  ])('%s', async (text, anaphor, expected) => {
    const sentences = await analyse(language, text)
    const [best] = sentences.flatMap(({ tokens }) => tokens).find((token) => token.text === anaphor)?.antecedents ?? []
    expect(sentences[best?.sentence ?? 0]?.tokens[best?.token ?? -1]?.text).toBe(expected)
  })

  test('are earlier words, with probabilities that leave room for having no antecedent', async () => {
    const sentences = await analyse(language, sentencesOf(40))
    sentences.forEach(({ tokens }, at) => {
      tokens.forEach(({ antecedents = [] }, i) => {
        for (const { sentence, token } of antecedents) {
          expect(sentences[sentence]?.tokens[token]).toBeDefined()
          expect(sentence < at || (sentence === at && token < i)).toBe(true)
        }
        expect(antecedents.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1)
        expect([...antecedents].sort((a, b) => b.probability - a.probability)).toEqual(antecedents)
      })
    })
  })
})

/** Sentences that mention two people and the ministry over and over. */
function sentencesOf(count: number): string {
  const each = ['Merkel met Lavrov.', 'She told him that the ministry had refused.', 'It did not say why they left.']
  return Array.from({ length: count }, (_, i) => each[i % each.length]).join(' ')
}

test('no words, no answers', async () => {
  expect(await tag(language, [])).toEqual([])
})

test('probabilities lie between 0 and 1', async () => {
  for (const { probability } of await tag(language, ['He', 'said', 'no', '.'])) {
    for (const value of Object.values(probability)) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThanOrEqual(1.000001)
    }
  }
})
