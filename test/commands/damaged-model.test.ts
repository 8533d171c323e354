import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layOutImage } from '../image.ts'
import { parley } from './run.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parley-damaged-'))
  await layOutImage(root)
  await writeFile(join(root, 'server/language/model/lemmas.tsv'), 'half')
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

test.each(['1', '2'])(
  'a damaged model is reported with advice and without a stack, on %s threads',
  { timeout: 30_000 },
  async (jobs) => {
    const ended = await parley(['extract', '--jobs', jobs], { root, stdin: '{"id":"a","text":"Russia said no."}' })
    expect(ended).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The language model's file \S+lemmas\.tsv is damaged: put it back .*\n$/),
    })
  },
)
