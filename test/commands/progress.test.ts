import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { command } from '../../server/commands/load.ts'
import { lineOf, lineOfPlacing, progressOn } from '../../server/commands/streams/progress.ts'
import { talks } from '../api/talks.ts'

describe('progress', () => {
  const articles = { done: 1200, noun: 'articles', seconds: 60 }
  test.each([
    [undefined, '1,200 articles, 20.0 a second'],
    [0.25, '█████░░░░░░░░░░░░░░░ 25 %, 1,200 articles, 20.0 a second, 3 min left'],
    [0.8, '████████████████░░░░ 80 %, 1,200 articles, 20.0 a second, 15 s left'],
    [0.001, '░░░░░░░░░░░░░░░░░░░░ 0 %, 1,200 articles, 20.0 a second, 16 h 39 min left'],
    [1, '████████████████████ 100 %, 1,200 articles, 20.0 a second, storing the last'],
  ])('where %s of the input is read', (part, line) => {
    expect(lineOf({ ...articles, part })).toBe(line)
  })

  test('says how many actors are being placed', () => {
    expect(lineOfPlacing(1)).toBe('placing 1 actor on the map…')
    expect(lineOfPlacing(20_000)).toBe('placing 20,000 actors on the map…')
  })

  test('of a load ends with the totals once everything is stored', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-progress-'))
    const written: string[] = []
    const stderr = new Writable({
      write(chunk, _, done) {
        written.push(String(chunk))
        done()
      },
    })
    try {
      const status = await command.run({
        options: { records: true },
        files: [],
        streams: {
          stdin: Readable.from([Buffer.from(JSON.stringify(talks))]),
          stdout: new PassThrough(),
          stderr: Object.assign(stderr, { isTTY: true }),
        },
        environment: { PARLEY_STORE: 'embedded', PARLEY_DATA: folder },
      })
      expect(status).toBe(0)
      expect(written).toEqual([
        expect.stringMatching(/^\r1 articles, /),
        '\rplacing 3 actors on the map…\u001b[K',
        '\r\u001b[K',
      ])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test.each([
    [
      true,
      [
        '\r1 articles, 1.0 a second\u001b[K',
        '\r3 articles, 2.0 a second\u001b[K',
        '\rplacing 2 actors on the map…\u001b[K',
        '\r\u001b[K',
      ],
    ],
    [undefined, ['1 articles, 1.0 a second\n', 'placing 2 actors on the map…\n']],
  ])('is one line on a terminal, and elsewhere a line a second (terminal: %s)', (isTTY, lines) => {
    const written: string[] = []
    const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WritableStream
    let now = 0
    const progress = progressOn(stream, 'articles', undefined, () => now)
    for (const [at, count] of [
      [1000, 1],
      [1100, 1],
      [1500, 1],
    ] as const) {
      now = at
      progress.step(count)
    }
    progress.placing(2)
    progress.clear()
    expect(written).toEqual(lines)
  })

  test('of what takes less than a second is silent where no terminal is', () => {
    const written: string[] = []
    const stream = { write: (text: string) => written.push(text) } as unknown as NodeJS.WritableStream
    const progress = progressOn(stream, 'articles', undefined, () => 0)
    progress.step()
    progress.placing(1)
    progress.clear()
    expect(written).toEqual([])
  })
})
