import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplesOf } from '../../../../server/extract/train/acts/examples.ts'
import { type GoldLine, goldNewsOf } from '../../../../server/extract/train/acts/gold.ts'
import { trainingSentences } from '../../../../server/extract/train/acts/sentences.ts'
import { withoutActs } from '../../../../server/extract/train/acts/without-acts.ts'
import { analyse } from '../../../../server/language/analyse.ts'
import { loadLanguage } from '../../../../server/language/load.ts'
import { article } from './article.ts'

// Without what the act heads say, the examples are those of the rules, whatever the heads were taught.
let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = withoutActs(await loadLanguage())
})
afterAll(() => language.close())

async function examples(line: GoldLine) {
  const gold = goldNewsOf(line)
  return examplesOf(gold, await analyse(language, gold.text))
}

async function sentences(line: GoldLine) {
  const gold = goldNewsOf(line)
  return trainingSentences(gold, await analyse(language, gold.text))
}

describe('examples', () => {
  test('an act that the annotators marked is right, and its actors have their parts', async () => {
    const rejected = (await examples(article)).filter(({ act }) => act === 'rejected')
    expect(rejected.map(({ right }) => right)).toEqual([true])
    expect(rejected[0]?.features).toContain('act=rejected')
    expect(rejected[0]?.parts.map(({ features: _, ...part }) => part)).toEqual([
      { source: true, target: undefined, directed: undefined },
      { source: false, target: true, directed: true },
    ])
  })

  test('where no roles are marked, nobody knows who is spoken to', async () => {
    const said = (await examples(article)).filter(({ act }) => act === 'said')
    expect(said.map(({ right }) => right)).toEqual([true, true])
    expect(said.flatMap(({ parts }) => parts.filter(({ directed }) => directed !== undefined))).toEqual([])
  })

  test('an act that nobody marked is wrong', async () => {
    const read = await examples({ ...article, acts: [] })
    expect(read.length).toBeGreaterThan(0)
    expect(read.filter(({ right }) => right !== false)).toEqual([])
  })

  test('an act that may be marked is right where rules and judge tell it', async () => {
    const read = await examples({ ...article, acts: article.acts.map((act) => ({ ...act, may: true })) })
    expect(read.map(({ right }) => right)).toEqual([true, true, true])
  })
})

describe('sentences', () => {
  test('have words, the heads of mentions and acts', async () => {
    const [first] = await sentences(article)
    const at = (word: string) => first?.words.indexOf(word)
    expect(first?.words.join(' ')).toBe('Sweden rejected Norway ’s plan to close the border .')
    expect(first?.mentions).toEqual([
      { word: at('Sweden'), actor: 'sweden' },
      { word: at('Norway'), actor: 'norway' },
    ])
    expect(first?.acts).toEqual([
      {
        act: 'rejected',
        status: 'real',
        may: false,
        cue: at('rejected'),
        cueWords: [at('rejected')],
        source: ['sweden'],
        targets: ['norway'],
        mayTargets: [],
        to: ['norway'],
        toMay: [],
      },
    ])
  })

  test('tell which acts did not take place, and where no roles are marked', async () => {
    const acts = (await sentences(article)).flatMap((own) => own.acts)
    expect(acts.map(({ act, status, to }) => ({ act, status, to }))).toEqual([
      { act: 'rejected', status: 'real', to: ['norway'] },
      { act: 'said', status: 'real', to: null },
      { act: 'said', status: 'real', to: null },
      { act: 'met', status: 'planned', to: null },
    ])
  })

  test('name an actor whom the annotators do not know with a question mark', async () => {
    const [first] = await sentences({ ...article, actors: article.actors.slice(0, 1) })
    expect(first?.mentions[0]?.actor).toBe('sweden')
    expect(first?.mentions[1]?.actor).toMatch(/^\?/)
  })

  test('have names that Parley does not find', async () => {
    const line = { ...article, actors: [...article.actors, { id: 'border', surface: ['the border'] }] }
    const [first] = await sentences(line)
    expect(first?.mentions).toContainEqual({ word: first?.words.indexOf('border'), actor: 'border' })
  })

  test('a cue of several words is the word that the others hang from', async () => {
    const line: GoldLine = {
      ...article,
      sentences: ['Sweden flatly turned down the plan.'],
      acts: [{ s: 0, act: 'rejected', source: ['sweden'], cue: 'flatly turned down', content: 'the plan' }],
      unreal: [],
    }
    const [first] = await sentences(line)
    expect(first?.acts.map(({ cue, cueWords }) => [cue, cueWords])).toEqual([[2, [1, 2, 3]]])
  })
})
