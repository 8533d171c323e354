import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import { candidate } from '../../server/shapes/candidate.ts'
import { article } from '../graph/records.ts'
import { parley } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-candidates-'))
  const store = await openStore({ engine: 'embedded', folder })
  const record = article('a', ['said: [Healey] <told> {[Lavrov] that it rained}.'])
  const other = JSON.stringify(article('b', ['said: [Healey] <told> {[NATO] that it rained}.']))
  await store.save([
    record,
    JSON.parse(other.replaceAll('john-healey', 'john-b-healey').replaceAll('John Healey', 'John B. Healey')),
  ])
  await store.close()
})
afterAll(() => rm(folder, { recursive: true }))

test('candidates are listed as JSON Lines, of one kind where it is asked for', async () => {
  const environment = { PARLEY_DATA: folder }
  const all = await parley(['candidates'], { environment })
  expect(all).toMatchObject({ status: 0, stderr: '' })
  const [found, ...others] = all.stdout
    .trim()
    .split('\n')
    .map((line) => candidate.parse(JSON.parse(line)))
  expect(others).toEqual([])
  expect(found?.actors.map(({ name }) => name).sort()).toEqual(['John B. Healey', 'John Healey'])
  expect((await parley(['candidates', '--kind', 'organisation'], { environment })).stdout).toBe('')
  for (const wrong of [['--kind', 'state'], ['--most', 'all'], ['file']]) {
    expect((await parley(['candidates', ...wrong], { environment })).status, wrong.join(' ')).toBe(2)
  }
})
