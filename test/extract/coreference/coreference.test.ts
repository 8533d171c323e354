import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../../server/extract/actors/gazetteer.ts'
import { recognise } from '../../../server/extract/actors/recognise/recognise.ts'
import { resolve } from '../../../server/extract/actors/resolve.ts'
import { readByRules } from '../../../server/extract/acts/read-by-rules.ts'
import { coreference } from '../../../server/extract/coreference/coreference.ts'
import { quotationsOf } from '../../../server/extract/tree/quotes.ts'
import { treesOf } from '../../../server/extract/tree/tree.ts'
import { analyse } from '../../../server/language/analyse.ts'
import { loadLanguage } from '../../../server/language/load.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

const gazetteer = loadGazetteer()

/** The phrases of a text that mean actors without naming them: `head: actors`. */
async function phrasesOf(text: string): Promise<string[]> {
  const trees = treesOf(await analyse(language, text))
  const recognised = trees.flatMap((tree) => recognise(text, tree, gazetteer))
  const { actors, names } = resolve('article', text, recognised, gazetteer)
  const quotations = quotationsOf(text)
  const { actorsOf } = coreference(trees, names, readByRules(text, trees, quotations), quotations)
  return trees.flatMap(({ index, tokens }) =>
    tokens.flatMap((token, i) => {
      const isNamed = names.some(({ tree, first, last }) => tree === index && first <= i && last >= i)
      const found = isNamed ? [] : actorsOf({ tree: index, token: i }).map((id) => actors.get(id)?.name)
      return found.length ? [`${token.text}: ${found.join(', ')}`] : []
    }),
  )
}

const readers: Readonly<Record<string, readonly (readonly [text: string, ...phrases: string[]])[]>> = {
  relative: [
    ['Iran, which has waited, rejected the plan.', 'which: Iran'],
    ['Angela Merkel, who left Paris, said no.', 'who: Angela Merkel'],
  ],
  pronoun: [
    ['Angela Merkel arrived in Paris. She said Greece must pay.', 'She: Angela Merkel'],
    ['Angela Merkel spoke. Emmanuel Macron listened. He said no.', 'He: Emmanuel Macron'],
    ['John Smith refused, and he said no.', 'he: John Smith'],
    ['Iran spoke. It said no.', 'It: Iran'],
  ],
  titleOrName: [
    ['Prime Minister Ehud Olmert said no.', 'Minister: Ehud Olmert'],
    ['The president of France, Emmanuel Macron, said no.', 'president: Emmanuel Macron'],
  ],
  document: [['A statement by Hamas said the truce was over.', 'statement: Hamas']],
  pair: [
    ['Vladimir Putin met Xi Jinping. The two leaders rejected the sanctions.', 'leaders: Vladimir Putin, Xi Jinping'],
    ['Iran and Oman held talks. Both countries said no.', 'countries: Iran, Oman'],
  ],
  role: [
    [
      'Turkish President Recep Tayyip Erdogan arrived. The Turkish leader said no.',
      'President: Recep Tayyip Erdogan',
      'leader: Recep Tayyip Erdogan',
    ],
  ],
  introducedBody: [
    ['A rights group says the prison is full. Amnesty International said no.', 'group: Amnesty International'],
  ],
  nobody: [['Analysts in Iran said no.']],
  official: [
    ['Rebel sources in Mexico said no.'],
    ['Pakistani officials said yes. The officials also said no.', 'officials: Pakistan', 'officials: Pakistan'],
  ],
  representative: [
    ['Iranian officials said no.', 'officials: Iran'],
    ['The ministers of Germany and France said no.', 'ministers: Germany, France'],
    ['A spokesman for Vladimir Putin said no.', 'spokesman: Vladimir Putin'],
  ],
  government: [['Maduro spoke in Venezuela. The government said no.', 'government: Venezuela']],
  military: [['Fighting went on in Syria. The army said no.', 'army: Syria']],
  body: [['Hamas fired rockets. The group said no.', 'group: Hamas'], ['The old court said no.']],
}

describe.each(Object.entries(readers))('%s', (_, rows) => {
  test.each(rows.map(([text, ...phrases]) => ({ text, phrases })))('$text', async ({ text, phrases }) => {
    expect(await phrasesOf(text)).toEqual(phrases)
  })
})
