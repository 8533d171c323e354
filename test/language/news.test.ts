import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../server/language/analyse.ts'
import { type Language, loadLanguage } from '../../server/language/load.ts'
import type { Token } from '../../server/shapes/language.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let language: Language
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

async function tokensOf(text: string): Promise<readonly Token[]> {
  const [sentence] = await analyse(language, text)
  return sentence?.tokens ?? []
}

/** `dependent <relation head`, of the words that `wanted` names. */
async function arcs(text: string, wanted: readonly string[]): Promise<string[]> {
  const tokens = await tokensOf(text)
  return tokens
    .map(({ text, relation, head }) => `${text} <${relation} ${tokens[head]?.text ?? ''}`.trim())
    .filter((arc) => wanted.some((word) => arc.startsWith(`${word} <`)))
}

describe('subjects and clauses of reporting verbs', () => {
  test.each([
    ['The minister said that talks would resume on Monday.', ['minister <nsubj said', 'resume <ccomp said']],
    ['Lavrov warned that Moscow would respond.', ['Lavrov <nsubj warned', 'respond <ccomp warned']],
    ['The proposal was rejected by Russia.', ['proposal <nsubj:pass rejected', 'Russia <obl:agent rejected']],
    ['The chancellor met the king in Berlin on Friday.', ['chancellor <nsubj met', 'king <obj met']],
    [
      'Paris, which opposes the deal, proposed a new round of talks.',
      ['Paris <nsubj proposed', 'which <nsubj opposes', 'opposes <acl:relcl Paris'],
    ],
    ['“We will not sign,” the president said.', ['president <nsubj said', 'sign <ccomp said']],
    ['The spokeswoman denied that the envoy had left Geneva.', ['spokeswoman <nsubj denied', 'left <ccomp denied']],
    [
      'Tehran and Baghdad agreed to reopen the border.',
      ['Tehran <nsubj agreed', 'Baghdad <conj Tehran', 'reopen <xcomp agreed'],
    ],
    [
      'She told reporters she had not read the report.',
      ['She <nsubj told', 'reporters <iobj told', 'read <ccomp told'],
    ],
    [
      'A plan put forward by Egypt was welcomed by the rebels.',
      ['plan <nsubj:pass welcomed', 'Egypt <obl:agent put', 'rebels <obl:agent welcomed'],
    ],
    ['According to the ministry, two soldiers died.', ['soldiers <nsubj died', 'ministry <obl died']],
    ['Lavrov warned the alliance that Moscow would respond.', ['Lavrov <nsubj warned', 'respond <ccomp warned']],
    ['The union accused the company of lying.', ['union <nsubj accused', 'company <obj accused']],
  ])('%s', async (text, expected) => {
    const wanted = expected.map((arc) => arc.slice(0, arc.indexOf(' ')))
    expect((await arcs(text, wanted)).sort()).toEqual([...expected].sort())
  })
})

describe('entities', () => {
  test.each([
    [
      'Ukrainian President Volodymyr Zelensky met Ursula von der Leyen in Brussels.',
      'NORP Ukrainian, PER Volodymyr Zelensky, PER Ursula von der Leyen, GPE Brussels',
    ],
    ['The United Nations and NATO criticised Belarus.', 'ORG United Nations, ORG NATO, GPE Belarus'],
    ['British Foreign Secretary David Lammy arrived in Washington.', 'NORP British, PER David Lammy, GPE Washington'],
  ])('%s', async (text, expected) => {
    const tokens = await tokensOf(text)
    const found: string[] = []
    for (const { entity, text } of tokens) {
      if (entity.startsWith('B-')) found.push(`${entity.slice(2)} ${text}`)
      else if (entity !== 'O') found.push(`${found.pop()} ${text}`)
    }
    expect(found.join(', ')).toBe(expected)
  })
})

describe('lemmas and parts of speech', () => {
  test.each([
    ['The leaders said they were leaving.', 'the/DET leader/NOUN say/VERB they/PRON be/AUX leave/VERB ./PUNCT'],
    [
      "Kyiv's allies met and didn't agree.",
      "Kyiv/PROPN 's/PART ally/NOUN meet/VERB and/CCONJ do/AUX not/PART agree/VERB ./PUNCT",
    ],
    [
      'He denies it, told them everything and won.',
      'he/PRON deny/VERB it/PRON ,/PUNCT tell/VERB they/PRON everything/PRON and/CCONJ win/VERB ./PUNCT',
    ],
  ])('%s', async (text, expected) => {
    expect((await tokensOf(text)).map(({ lemma, upos }) => `${lemma}/${upos}`).join(' ')).toBe(expected)
  })
})
