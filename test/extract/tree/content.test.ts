import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../../server/language/load.ts'
import { recordOf } from '../acts-of.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

/** The pieces of the content of a text's first statement. */
async function contentOf(text: string): Promise<string[]> {
  return (await recordOf(language, text)).statements[0]?.content.map((piece) => piece.text) ?? []
}

describe('what was said', () => {
  test.each<[string, string[]]>([
    ['Angela Merkel said Greece must pay.', ['Greece must pay']],
    ['Angela Merkel said on Friday that Greece must pay.', ['that Greece must pay']],
    ['“Greece must pay,” Angela Merkel said.', ['“Greece must pay,”']],
    ['“Greece,” Angela Merkel said, “must pay its debts.”', ['“Greece,”', '“must pay its debts.”']],
    ['Greece, Angela Merkel said, must pay.', ['Greece', 'must pay']],
    ['Angela Merkel said: “Greece must pay.', ['“Greece must pay']],
    ['“Greece must pay,” Angela Merkel said, leaving the room with a smile.', ['“Greece must pay,”']],
    ['Israel proposed a truce, which was rejected by Hamas.', ['a truce']],
    ['Jordan urged Israel to open the crossing.', ['Israel to open the crossing']],
    ['South Africa called for an end to the war.', ['for an end to the war']],
    ['“Greece must pay,” Angela Merkel said. “It must pay now.”', ['“Greece must pay,”', '“It must pay now.”']],
  ])('%s', async (text, expected) => {
    expect(await contentOf(text)).toEqual(expected)
  })

  test('is direct if it stands in quotation marks from end to end', async () => {
    const directOf = async (text: string): Promise<boolean[]> =>
      (await recordOf(language, text)).statements.map((s) => s.direct)
    expect(await directOf('“Greece must pay,” Angela Merkel said.')).toEqual([true])
    expect(await directOf('Angela Merkel said Greece “must pay.”')).toEqual([false])
  })
})

test('a rejection answers the proposal that it turns down', async () => {
  const { statements } = await recordOf(language, 'Ukraine proposed a truce. Russia rejected the proposal by Ukraine.')
  const rejection = statements.find((s) => s.act === 'rejected')
  expect(statements.find((s) => s.id === rejection?.answers)?.act).toBe('proposed')
})

test.fails('a name that the parser splits', async () => {
  const text = 'Egypt tortured prisoners, according to Amnesty International.'
  expect(await contentOf(text)).toEqual(['Egypt tortured prisoners'])
})
