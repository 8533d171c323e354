import { afterAll, beforeAll, expect, test } from 'vitest'
import { extract } from '../../../server/extract/extract.ts'
import { analyse } from '../../../server/language/analyse.ts'
import { loadLanguage } from '../../../server/language/load.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

test.each<[string, string, number | undefined]>([
  ['Sergei Lavrov said France was late.', 'Sergei Lavrov', undefined],
  ['Sergei Lavrov waited. Lavrov said France was late.', 'Lavrov', 0.99],
  ['Sergei Lavrov waited. He said France was late.', 'He', 0.82],
  ['Russian Foreign Minister Sergei Lavrov waited.\nThe minister said France was late.', 'The minister', 0.8],
  ['Bill Clinton met Hillary Clinton in Rome. Mrs. Clinton said France was late.', 'Clinton', 0.86],
  ['Chad waited. Putin said France was late.', 'Putin', undefined],
  ['France waited. NATO said France was late.', 'NATO', undefined],
])('%s', async (text, words, identity) => {
  const { statements } = extract({ id: 'a', text }, await analyse(language, text))
  const [source] = statements.filter(({ act }) => act === 'said').at(-1)?.sources ?? []
  expect(source).toMatchObject({ text: expect.stringContaining(words) })
  expect(source?.identity).toBe(identity)
})
