import { afterAll, beforeAll, expect, test } from 'vitest'
import { cueReadings } from '../../server/language/acts.ts'
import { analyse } from '../../server/language/analyse.ts'
import { loadLanguage } from '../../server/language/load.ts'
import type { Token } from '../../server/shapes/language.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

const tokensOf = async (text: string): Promise<readonly Token[]> =>
  (await analyse(language, text)).flatMap(({ tokens }) => tokens)

test.each([
  ['Germany rejected the plan that France had put forward.', 'rejected', 'rejected', 'real', 'Germany', 'France'],
  ['Norway urged Sweden to sign the treaty.', 'urged', 'proposed', 'real', 'Norway', 'Sweden'],
  ['Poland is to meet Ukraine next week.', 'meet', 'met', 'planned', 'Poland', 'Ukraine'],
  ['Brazil told Argentina that the border was closed.', 'told', 'said', 'real', 'Brazil', 'Argentina'],
] as const)('%s', async (text, cue, act, status, source, directed) => {
  const tokens = await tokensOf(text)
  const reading = tokens.find((token) => token.text === cue)?.cue
  expect(reading?.chances[act][status]).toBeGreaterThan(0.5)
  const part = (name: string) => reading?.participants.find(({ token }) => tokens[token]?.text === name)
  expect(part(source)?.source).toBeGreaterThan(0.5)
  expect(part(directed)?.directed).toBeGreaterThan(0.3)
})

test('words that report nothing have no reading', async () => {
  const tokens = await tokensOf('The river is long and the bridge over it is old.')
  expect(tokens.flatMap(({ cue }) => cue ?? [])).toEqual([])
})

test('the score of a participant is the fit of its vector to the key of the cue, and the score of either', () => {
  const chances = Float32Array.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  const none = Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  const keys = Float32Array.from([1, 2, 0, 0, -1, -1, 0.5, 0, -9])
  const participant = Float32Array.from([1, 1, 0.25, 0, 0])
  const [cue, name] = cueReadings([
    { upos: 'VERB', acts: { chances, keys, participant } },
    { upos: 'PROPN', acts: { chances: none, keys, participant } },
  ])
  expect(name).toBeUndefined()
  expect(cue?.chances.said.real).toBe(1)
  expect(cue?.participants).toHaveLength(1)
  const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
  expect(cue?.participants[0]?.source).toBeCloseTo(logistic(3 + 0.5 + 0.25), 5)
  expect(cue?.participants[0]?.target).toBeCloseTo(logistic(0), 5)
  expect(cue?.participants[0]?.directed).toBeCloseTo(logistic(-2 - 9), 5)
})
