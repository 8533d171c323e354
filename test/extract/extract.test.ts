import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { actsOf, recordOf } from './acts-of.ts'
import { actors } from './sentences/actors.ts'
import { discourse } from './sentences/discourse.ts'
import { embedded } from './sentences/embedded.ts'
import { factuality } from './sentences/factuality.ts'
import { frames } from './sentences/frames.ts'
import { garbled } from './sentences/garbled.ts'
import { identity } from './sentences/identity.ts'
import { knownFailures } from './sentences/known-failures.ts'
import { lines } from './sentences/lines.ts'
import { meetings } from './sentences/meetings.ts'
import { mixed } from './sentences/mixed.ts'
import { nouns } from './sentences/nouns.ts'
import { quotations } from './sentences/quotations.ts'
import { transcripts } from './sentences/transcripts.ts'
import { voice } from './sentences/voice.ts'

const tables = {
  actors,
  discourse,
  embedded,
  factuality,
  frames,
  garbled,
  identity,
  lines,
  meetings,
  mixed,
  nouns,
  quotations,
  transcripts,
  voice,
}

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(actsOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})

describe('known failures', () => {
  test.fails.each(knownFailures.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(actsOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})
