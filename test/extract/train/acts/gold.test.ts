import { expect, test } from 'vitest'
import { goldActors, goldNewsOf } from '../../../../server/extract/train/acts/gold.ts'
import { article } from './article.ts'

const gold = goldNewsOf(article)
const words = (ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => gold.text.slice(start, end))

test('sentences are lines of one text, and acts know the place of theirs', () => {
  expect(gold.text.split('\n')).toEqual(article.sentences)
  expect(gold.acts.map(({ start, end }) => gold.text.slice(start, end))).toEqual([
    article.sentences[0],
    article.sentences[1],
    article.sentences[1],
    article.sentences[2],
  ])
})

test('two acts with the same cue have different places, each beside its content', () => {
  const [, first, second] = gold.acts
  expect(words(first?.cue ?? [])).toEqual(['said'])
  expect(words(second?.cue ?? [])).toEqual(['said'])
  expect(first?.cue[0]?.start).toBeLessThan(second?.cue[0]?.start as number)
})

test('a cue of several pieces has a range for each', () => {
  const sentences = ['Norway put the price at two crowns.']
  const { acts, text } = goldNewsOf({
    ...article,
    sentences,
    acts: [{ s: 0, act: 'said', source: ['norway'], cue: 'put ... at', content: 'the price ... two crowns' }],
    unreal: [],
  })
  expect(acts[0]?.cue.map(({ start, end }) => text.slice(start, end))).toEqual(['put', 'at'])
})

test('what was not marked is unknown, what was marked empty is not', () => {
  const [rejected, said] = gold.acts
  expect(rejected?.to).toEqual(new Set(['norway']))
  expect(said?.to).toBeUndefined()
  expect(gold.acts.map(({ status }) => status)).toEqual([undefined, undefined, undefined, 'planned'])
})

test('names count as whole words only', () => {
  const { mentions } = goldNewsOf({ ...article, sentences: ['Norwayan oil left Norway.'], acts: [], unreal: [] })
  expect(mentions.map(({ start }) => start)).toEqual(['Norwayan oil left '.length])
})

test('an actor of a record is the annotated one that most of its mentions overlap by half or more', () => {
  const at = (form: string, actor: string) => ({
    start: gold.text.indexOf(form),
    end: gold.text.indexOf(form) + form.length,
    actor,
  })
  const actors = goldActors(gold, [at('Sweden', 'a'), at('Norway', 'b'), at('Norway’s plan to', 'c')])
  expect(actors).toEqual(
    new Map([
      ['a', 'sweden'],
      ['b', 'norway'],
    ]),
  )
})
