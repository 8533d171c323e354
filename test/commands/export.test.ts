import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import { talks } from '../api/talks.ts'
import { parley } from './run.ts'

let folder: string
let view: string
let revoked: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-export-'))
  const store = await openStore({ engine: 'embedded', folder })
  await store.save([talks])
  await store.workOutPositions()
  view = (await store.saveView({ title: 'Meetings', query: { acts: ['met'] } }, '2025-03-07')).id
  revoked = (await store.saveView({ title: 'Gone', query: {} }, '2025-03-07')).id
  await store.revokeView(revoked, '2025-03-08')
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...words: string[]) =>
  parley(['export', ...words], { environment: { PARLEY_DATA: folder, PARLEY_STORE: 'embedded' } })

describe('export', { timeout: 30_000 }, () => {
  test.each([
    [[], /"nodes":\[/],
    [['--format', 'json'], /^\{.*\}\n$/],
    [['--format', 'csv'], /\r\ncountry:RU,Russia,rejected,country:FR,France,2025-03-07,/],
    [['--format', 'cypher'], /^CREATE CONSTRAINT .*;\n/],
    [['--format', 'graphml'], /<graphml /],
    [['--format', 'gexf'], /<gexf /],
  ])('%j writes the graph to standard output', async (words, expected) => {
    const { status, stdout, stderr } = await run(...words)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(expected)
  })

  test('--view writes only what a saved view shows', async () => {
    const { status, stdout } = await run('--format', 'csv', '--view', view)
    expect(status).toBe(0)
    expect(stdout).toContain(',met,')
    expect(stdout).not.toContain(',rejected,')
  })

  test('an impossible export exits with status 2 and the right usage', async () => {
    expect(await run('--format', 'pdf')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('graphml'),
    })
    expect(await run('--view', 'none')).toMatchObject({ status: 2, stdout: '', stderr: 'There is no view none.\n' })
    expect(await run('--view', revoked)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('revoked'),
    })
    expect(await run('file.txt')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no files') })
  })
})
