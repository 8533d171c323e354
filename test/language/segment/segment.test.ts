import { expect, test, vi } from 'vitest'
import { segment } from '../../../server/language/segment/segment.ts'

vi.setConfig({ testTimeout: 60_000 })

/** `|` marks where sentences end. */
test.each([
  'He met Mr. Smith.|They talked.',
  'He lives in Washington, D.C.|He works for the U.S. Army.',
  'He lives in the U.S.|She does not.|She left.',
  '“We won. We are done,” he said.|He left.',
  '“We won,” he said.|“We are done.”',
  '"We won," he said.|"We are done."|They left.',
  'Who said so? he asked.|Nobody.',
  'The headline has no stop\n|Nor has this one',
  'He said no.)|She said yes.',
  'Prices rose 3.5 percent to $1.20.|They fell later.',
  'Talks ended at 5 p.m. on Monday.|They go on.',
  '“We won.|We never close this quote.|Next one.',
  'J. R. R. Tolkien wrote it.|The Inc. in Acme Inc. is old.',
])('%s', (marked) => {
  const text = marked.replaceAll('|', ' ').replaceAll('\n ', '\n')
  const sentences = segment(text).map((tokens) => text.slice(tokens[0]?.start, tokens.at(-1)?.end))
  expect(sentences).toEqual(marked.split('|').map((sentence) => sentence.trim()))
})

test('after an opening mark that is never closed the search is limited', () => {
  const text = '“Open. '.repeat(20_000)
  expect(segment(text).length).toBe(20_000)
})
