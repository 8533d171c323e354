import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Language, loadLanguage } from '../../server/language/load.ts'
import { parseConllu, parseText } from '../../server/language/parse.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let language: Language
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

test('columns are filled, everything else stays', async () => {
  const input = `# sent_id = a
1\tRussia\t_\t_\tNNP\tNumber=Sing\t_\t_\t_\tNER=O|SpaceAfter=Yes
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\t_\t_\t_\t_\t_\t_\t5:aux\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tagree\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t_\t_\t_\t_\t_\t_\t_\t_
`
  expect((await Array.fromAsync(parseConllu(language, once(input)))).join('')).toBe(`# sent_id = a
1\tRussia\tRussia\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tSpaceAfter=Yes|NER=B-GPE
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\t_\t_\t4\taux\t_\tNER=O
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\tNER=O
4\tagree\tagree\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|NER=O
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\tNER=O

`)
})

test('plain text', async () => {
  expect((await Array.fromAsync(parseText(language, 'He left.\nShe did too.')))[0]).toBe(`# sent_id = 1
# text = He left.
1\tHe\the\tPRON\t_\t_\t2\tnsubj\t_\tTokenRange=0:2|NER=O
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=3:7|NER=O
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=7:8|NER=O

`)
})
