import { describe, expect, test } from 'vitest'
import { lineOf, progressOn } from '../../server/commands/progress.ts'

describe('progress', () => {
  const articles = { done: 1200, noun: 'articles', seconds: 60 }
  test.each([
    [undefined, '1,200 articles, 20.0 a second'],
    [0.25, '█████░░░░░░░░░░░░░░░ 25 %, 1,200 articles, 20.0 a second, 3 min left'],
    [0.8, '████████████████░░░░ 80 %, 1,200 articles, 20.0 a second, 15 s left'],
    [0.001, '░░░░░░░░░░░░░░░░░░░░ 0 %, 1,200 articles, 20.0 a second, 16 h 39 min left'],
    [1, '████████████████████ 100 %, 1,200 articles, 20.0 a second, 0 s left'],
  ])('where %s of the input is read', (part, line) => {
    expect(lineOf({ ...articles, part })).toBe(line)
  })

  test('writes to a terminal only', () => {
    const written: string[] = []
    const stream = { write: (text: string) => written.push(text) } as unknown as NodeJS.WritableStream
    progressOn(stream, 'articles').step()
    expect(written).toEqual([])
    progressOn(Object.assign(stream, { isTTY: true }), 'articles').step()
    expect(written).toEqual([expect.stringMatching(/^\r1 articles, .* a second/)])
  })
})
