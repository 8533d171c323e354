import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { recordOf } from './acts-of.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

test('the seed article gives its golden record', async () => {
  const text = await readFile(new URL('../../seeds/seed.txt', import.meta.url), 'utf8')
  const record = await recordOf(language, text, 'seed')
  await expect(`${JSON.stringify({ ...record, text: undefined }, null, 1)}\n`).toMatchFileSnapshot('seed.golden.snap')
})
