import { describe, expect, test } from 'vitest'
import { createReader, type ReaderOptions } from '../../server/input/reader/reader.ts'
import { input, read } from './reading.ts'

const good = () => input('<!doctype html><p>Clara said no.</p>', 'good.html')
const article = expect.objectContaining({ id: 'good', text: 'Clara said no.' })

/** A page that takes minutes: the time of building it grows with the square of its depth. */
const endless = `<!doctype html><body>${'<div>'.repeat(1_000_000)}Clara`

async function reading(options: ReaderOptions, content: string) {
  const reader = createReader(options)
  try {
    return await read([input(content, 'bad.html'), good()], { reader })
  } finally {
    reader.close()
  }
}

describe('a file that takes too much is refused, and the next is read', { timeout: 200_000 }, () => {
  test('time', async () => {
    expect(await reading({ processorTime: 1500 }, endless)).toEqual([
      'bad.html: takes more than 1.5 s to be read as HTML; split it, or save it as plain text',
      article,
    ])
  })

  test('memory', async () => {
    const wide = `<!doctype html><body>${'<p>Clara said no.</p>'.repeat(1_500_000)}`
    expect(await reading({ memory: 150 * 2 ** 20, processorTime: 60_000 }, wide)).toEqual([
      'bad.html: needs more than 150 MB of memory to be read as HTML; split it, or save it as plain text',
      article,
    ])
  })

  test('bytes', async () => {
    const [fault] = await read([input(`<!doctype html>${' '.repeat(50 * 2 ** 20)}`, 'bad.html')])
    expect(fault).toBe('bad.html: has 52428815 bytes, and HTML is read up to 52428800; split it')
  })
})

test.each([
  ['<!doctype html><html><head><title>T</title></head><p>Clara said no.</p>'],
  ['<!doctype html><title>T</title><p>Clara said no.</p>'],
  ['<!doctype html><head><title>T</title></head><body><p>Clara said no.'],
  ['<html><body>Clara said no.</html>'],
])('a page is read whatever tags it leaves out: %s', { timeout: 100_000 }, async (page) => {
  expect(await read([input(page, 'a')])).toEqual([expect.objectContaining({ text: 'Clara said no.' })])
})

test('a page that nests too deep for its article to be found gives all of its text', { timeout: 100_000 }, async () => {
  const deep = `<!doctype html><body><p>Clara said no.</p>${'<div>'.repeat(3000)}João said yes.`
  expect(await read([input(deep, 'deep.html')])).toEqual([{ id: 'deep', text: 'Clara said no.\n\nJoão said yes.' }])
})
