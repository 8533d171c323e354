import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../../server/language/load.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { recordOf } from '../acts-of.ts'
import { knownFailures, signed, speech, thought } from './attributions.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

function attributionsOf({ statements }: ExtractionRecord): string[] {
  return statements
    .filter(({ act }) => act !== 'met')
    .map(({ sources, cue, content, told }) => {
      const parts = [sources[0]?.text ?? '-', cue?.text ?? '-', content.map(({ text }) => text).join(' ... ')]
      return `${told === false ? '~ ' : ''}${parts.join(' | ')}`
    })
}

describe('speech', () => {
  test.each(speech)('%s', async (text, ...attributions) => {
    expect(attributionsOf(await recordOf(language, text))).toEqual(attributions)
  })
})

describe('signatures', () => {
  test.each(signed)('%s', async (text, ...attributions) => {
    expect(attributionsOf(await recordOf(language, text))).toEqual(attributions)
  })
})

describe('known failures', () => {
  test.fails.each(knownFailures)('%s', async (text, ...attributions) => {
    expect(attributionsOf(await recordOf(language, text))).toEqual(attributions)
  })
})

describe('thoughts and wishes', () => {
  test.each(thought)('%s', async (text, ...attributions) => {
    expect(attributionsOf(await recordOf(language, text))).toEqual(attributions)
  })
})

test('a plain report is surer than a belief in doubt', async () => {
  const [plain] = (await recordOf(language, 'Merkel said that the talks had failed.')).statements
  expect(plain?.confidence).toBeGreaterThan(0.7)
  expect(plain?.confidence).toBeLessThanOrEqual(1)
})

test('a belief has no actor, so that the graph leaves it out', async () => {
  const { statements } = await recordOf(language, 'Clinton believes that the law is unfair.')
  expect(statements.flatMap(({ sources }) => sources.map(({ actor }) => actor))).toEqual([null])
})
