import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../server/language/segment/tokenise.ts'
import { shapes } from '../../../server/language/shape.ts'
import { pieces } from '../../../server/language/wordpiece.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Latin, Greek and Cyrillic letters, accents and marks, which all versions of Unicode take alike. */
const BLOCKS = (
  [
    [0x21, 0x17f],
    [0x300, 0x344],
    [0x391, 0x3a9],
    [0x3b1, 0x3c9],
    [0x400, 0x45f],
    [0x2010, 0x205e],
  ] as const
).map(([min, max]) => fc.integer({ min, max }))

const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.warn('SKIPPED: the trainer of the language model, which needs python3.')

describe.skipIf(!hasPython)('the trainer', { timeout: 60_000 }, () => {
  test('holds its own tests', () => {
    const { status, stderr } = spawnSync('python3', ['-m', 'unittest', 'discover', '-s', here], { encoding: 'utf8' })
    expect(stderr).toMatch(/^Ran [1-9]\d* tests/m)
    expect(status, stderr).toBe(0)
  })

  test('cuts words into the same pieces, and gives them the same shapes, as the server', () => {
    const own = [
      '\u0130stanbul',
      'ΟΔΟΣ',
      'Straße',
      'naïve—café',
      '‘’‚`…‑−',
      '$1,000',
      '½',
      'x'.repeat(61),
      'a-b-c-d-e-f-g-h-i',
    ]
    const seed = readFileSync(new URL('../../../seeds/seed.txt', import.meta.url), 'utf8').split('\n')
    const news = seed.map((line) => tokenise(line).map(({ start, end }) => line.slice(start, end)))
    const letters = fc.string({
      unit: fc.oneof(...BLOCKS).map((code) => String.fromCodePoint(code)),
      maxLength: 12,
    })
    const random = fc.sample(fc.array(letters, { minLength: 1, maxLength: 8 }), { numRuns: 500, seed: 1 })
    const sentences = [own, ...news, ...random]
    const names = readFileSync(new URL('../../../server/language/model/vocabulary.txt', import.meta.url), 'utf8').split(
      '\n',
    )
    const { stdout, stderr } = spawnSync('python3', [`${here}wordpiece_of.py`], {
      input: JSON.stringify({ vocabulary: names, sentences }),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    expect(stderr).toBe('')
    const vocabulary = new Map(names.map((name, id) => [name, id]))
    const ours = sentences.map((words) => ({
      pieces: words.map((word) => pieces(word, vocabulary)),
      shapes: shapes(words),
    }))
    const theirs = JSON.parse(stdout) as typeof ours
    sentences.forEach((words, i) => {
      words.forEach((word, j) => {
        const of = ({ pieces, shapes }: (typeof ours)[number]) => ({ word, pieces: pieces[j], shape: shapes[j] })
        expect(of(theirs[i] as (typeof ours)[number])).toEqual(of(ours[i] as (typeof ours)[number]))
      })
    })
  })
})
