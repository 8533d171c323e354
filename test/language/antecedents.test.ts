import { expect, test } from 'vitest'
import { antecedentFinder } from '../../server/language/antecedents.ts'

/** Words as `form/UPOS/relation/head`, each with the number that says what it fits. */
function sentence(...words: readonly (readonly [string, number])[]) {
  return words.map(([word, sense]) => {
    const [text = '', upos = '', relation = '', head = '-1'] = word.split('/')
    return {
      text,
      upos: upos as 'NOUN',
      relation,
      head: Number(head),
      link: { anaphor: Float32Array.of(sense, 0), antecedent: Float32Array.of(sense, 0) },
    }
  })
}

const places = [
  [0, 0, 0],
  [1, 0],
  [0, 0, 0],
]
const lavrov = ['Lavrov/PROPN/nsubj', 3] as const
const clinton = ['Clinton/PROPN/obj', -3] as const

test('the candidate that fits comes first, with the largest probability', () => {
  const antecedentsOf = antecedentFinder(places)
  expect(antecedentsOf(sentence(lavrov, ['met/VERB/root', 0], clinton))).toEqual([undefined, undefined, undefined])
  const [she, , he] = antecedentsOf(sentence(['She/PRON/nsubj', -3], ['told/VERB/root', 0], ['him/PRON/obj', 3]))
  expect(she?.map(({ sentence, token }) => [sentence, token])).toEqual([[0, 2]])
  expect(he?.[0]).toMatchObject({ sentence: 0, token: 0 })
  const sum = (he ?? []).reduce((total, { probability }) => total + probability, 0)
  expect(sum).toBeGreaterThan(0.9)
  expect(sum).toBeLessThan(1)
})

test.each<[string, readonly (readonly [string, number])[], boolean]>([
  ['a pronoun of the third person', [['it/PRON/nsubj', 0]], true],
  [
    'a definite description',
    [
      ['The/DET/det/1', 0],
      ['ministry/NOUN/nsubj', 0],
    ],
    true,
  ],
  [
    'an indefinite one',
    [
      ['A/DET/det/1', 0],
      ['ministry/NOUN/nsubj', 0],
    ],
    false,
  ],
  ['a bare noun', [['ministers/NOUN/nsubj', 0]], false],
  ['a pronoun of the first person', [['we/PRON/nsubj', 0]], false],
  ['a name', [['Merkel/PROPN/nsubj', 0]], false],
])('%s', (_, words, isAnaphor) => {
  const antecedentsOf = antecedentFinder(places)
  antecedentsOf(sentence(lavrov))
  expect(antecedentsOf(sentence(...words)).at(-1) !== undefined).toBe(isAnaphor)
})

test('looks back as many sentences as the model learned, and no further', () => {
  const antecedentsOf = antecedentFinder(places)
  antecedentsOf(sentence(lavrov))
  antecedentsOf(sentence(['Rain/NOUN/root', 0]))
  expect(antecedentsOf(sentence(['He/PRON/nsubj', 3]))[0]?.[0]?.sentence).toBe(0)
  expect(antecedentsOf(sentence(['he/PRON/nsubj', 3]))[0]?.some(({ sentence }) => sentence === 0)).toBe(false)
})

test('words after the anaphor, and words inside a name, are no candidates', () => {
  const antecedentsOf = antecedentFinder(places)
  const [, , , his] = antecedentsOf(
    sentence(
      ['Sergei/PROPN/nsubj', 1],
      ['Lavrov/PROPN/flat/0', 9],
      ['saw/VERB/root', 0],
      ['his/PRON/nmod', 1],
      ['son/NOUN/obj', 9],
    ),
  )
  expect(his?.map(({ token }) => token)).toEqual([0])
})
