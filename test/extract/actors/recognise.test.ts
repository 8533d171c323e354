import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../../server/extract/actors/gazetteer.ts'
import { recognise } from '../../../server/extract/actors/recognise/recognise.ts'
import { treesOf } from '../../../server/extract/tree/tree.ts'
import { analyse } from '../../../server/language/analyse.ts'
import { loadLanguage } from '../../../server/language/load.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

const gazetteer = loadGazetteer()

/** The names in a text as `kind: words`, titles in front; a name within a longer one stands in brackets. */
async function namesIn(text: string): Promise<string[]> {
  const trees = treesOf(await analyse(language, text))
  return trees
    .flatMap((tree) => recognise(text, tree, gazetteer))
    .map(({ kind, form, span, nested, titles }) => {
      const name = `${form === 'name' ? kind : form}: ${[...titles, span.text].join(' ')}`
      return nested ? `(${name})` : name
    })
}

const steps: Readonly<Record<string, readonly (readonly [text: string, ...names: string[]])[]>> = {
  'known names': [
    ['Iran rejected the plan.', 'country: Iran'],
    ['The Iraqi parliament met.', 'organisation: Iraqi parliament', '(demonym: Iraqi)'],
    ["Iraq's oil ministry denied it.", "organisation: Iraq's oil ministry", '(country: Iraq)'],
    ['The Moscow police arrived.', 'organisation: Moscow police'],
    ['The U.N. World Food Program sent rice.', 'organisation: U.N. World Food Program'],
    ['The Fed Cup began in Paris.'],
    ['Northern Ireland voted.'],
    ['Michael Jordan scored.', 'person: Michael Jordan'],
  ],
  capitals: [
    ['Moscow said no.', 'capital: Moscow'],
    ['A man in Moscow slept.'],
    ['Officials in Moscow said no.', 'capital: Moscow'],
    ['Tokyo received a request from Lima.', 'capital: Tokyo', 'capital: Lima'],
  ],
  'tagged names': [
    ['British Prime Minister Tony Blair arrived.', 'demonym: British', 'person: prime minister Tony Blair'],
    ['Recep Tayyip Erdogan met Ayman al-Zawahiri.', 'person: Recep Tayyip Erdogan', 'person: Ayman al-Zawahiri'],
    ['The Obama administration agreed.', 'country: Obama administration'],
    ['Oil firm Yukos paid.', 'organisation: Yukos'],
    ['The Nobel Prize was given to Kofi Annan.', 'person: Kofi Annan'],
    ['Rice, the U.S. Secretary of State, left.', 'person: Rice', 'country: U.S.'],
    ['The National League for Democracy won.', 'organisation: National League for Democracy'],
    ['The Ukraine International Fund paid.', 'organisation: Ukraine International Fund', '(country: Ukraine)'],
    ['The Taiwan Ministry of Defense paid.', 'organisation: Taiwan Ministry of Defense', '(country: Taiwan)'],
    ['The United Nations and African Union agreed.', 'organisation: United Nations', 'organisation: African Union'],
  ],
  'bare ministries': [['The oil ministry said no.', 'organisation: oil ministry']],
  'announced bodies': [
    [
      'The rights group Reporters Without Borders condemned Egypt.',
      'organisation: Reporters Without Borders',
      'country: Egypt',
    ],
  ],
}

describe.each(Object.entries(steps))('%s', (_, rows) => {
  test.each(rows.map(([text, ...names]) => ({ text, names })))('$text', async ({ text, names }) => {
    expect(await namesIn(text)).toEqual(names)
  })
})
