import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCypher } from '../../../server/graph/engine/cypher.ts'
import { openEmbedded } from '../../../server/graph/engine/embedded.ts'
import type { Engine } from '../../../server/graph/engine/engine.ts'
import { createStore } from '../../../server/graph/open-store.ts'
import { article } from '../records.ts'

test('a path reads no more of the statements of a pair than it shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-path-'))
  const engine = await openEmbedded(folder, await readCypher('embedded'))
  await engine.prepare()
  const rowsOf = new Map<string, number>()
  const watched: Engine = {
    ...engine,
    read: (work) =>
      engine.read((run) =>
        work(async (statement, parameters) => {
          const rows = await run(statement, parameters)
          rowsOf.set(statement, Math.max(rows.length, rowsOf.get(statement) ?? 0))
          return rows as never
        }),
      ),
  }
  const store = createStore(watched)
  await store.save([
    article(
      'many',
      Array.from({ length: 20 }, () => 'said: [NATO] <told> {[EU] so}.'),
    ),
  ])
  const path = await store.path('organisation:nato', 'organisation:european-union', {})
  expect(path?.steps).toMatchObject([{ total: 20, statements: { length: 3 } }])
  expect(Math.max(...rowsOf.values())).toBeLessThanOrEqual(3)
  await store.close()
  await rm(folder, { recursive: true })
})
