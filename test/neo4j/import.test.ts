import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importArguments } from '../../server/graph/export/neo4j-csv.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { injections } from '../api/embed/injections.ts'
import { talkOf } from '../api/saved-views.ts'
import { parley } from '../commands/run.ts'
import { dump } from '../graph/dump.ts'
import { article } from '../graph/records.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from './server.ts'

/**
 * Texts with signs that CSV and Neo4j's importer treat specially: quotes, commas, line breaks, backslashes, semicolons.
 */
const hostile = article(
  'hostile',
  [
    'proposed: [France] <proposed> {to [Russia=Moscow] a "b", c\\d; e | \t f\u2028g 😀}.',
    'met: [Lavrov] <met> [Martin].',
  ],
  { title: '"', publisher: ' lines\r\nand; "quotes" ', url: 'https://example.org/?a=1,2', publishedAt: '2025-03-07' },
)

describe.runIf(versions.some(isWanted))('neo4j-admin database import', { timeout: 300_000 }, () => {
  let folder: string
  let files: string
  let source: Store

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-import-'))
    files = join(folder, 'files')
    const environment = { PARLEY_DATA: join(folder, 'data'), PARLEY_STORE: 'embedded' }
    expect(await parley(['load', 'seeds/seed.txt'], { environment })).toMatchObject({ status: 0 })
    source = await openStore({ engine: 'embedded', folder: environment.PARLEY_DATA })
    const names = injections.filter((name) => !name.includes('\0'))
    expect((await source.save([hostile, talkOf(names)])).refused).toEqual([])
    await source.workOutPositions()
    await source.close()
    const { status, stderr } = await parley(['export', '--format', 'neo4j', '--output', files], { environment })
    expect(status).toBe(0)
    expect(stderr).toContain(`neo4j-admin ${importArguments.join(' ')}`)
    source = await openStore({ engine: 'embedded', folder: environment.PARLEY_DATA })
  })
  afterAll(async () => {
    await source?.close()
    await rm(folder, { recursive: true, force: true })
  })

  for (const version of versions) {
    if (!isWanted(version))
      console.warn(`SKIPPED: the import of exported files by Neo4j ${version}, which is not here.`)
    test.skipIf(!isWanted(version))(`of ${version} makes the same graph of exported files`, async () => {
      const server = await startNeo4j(version, async (admin) => void (await admin(files, importArguments)))
      try {
        const { uri, username, password } = server
        const imported = await openStore({ engine: 'neo4j', uri, username, password })
        expect(counted(await dump(imported))).toEqual(counted(await dump(source)))
        expect(await imported.view({})).toEqual(await source.view({}))
        expect(await actsUnlikeTheirStatements(server)).toBe(0)
        const again = await imported.save([hostile])
        expect(again).toMatchObject({ saved: [], known: ['hostile'], refused: [] })
        await imported.close()
      } finally {
        await server.stop()
      }
    })
  }
})

/** What a store holds, but for how many actors: exports leave out those that no statement has. */
function counted({ labels, ...rest }: Awaited<ReturnType<typeof dump>>) {
  return { ...rest, labels: labels.filter(({ name }) => !/^(?:Actor|Person|Country|Organisation)$/.test(name)) }
}

async function actsUnlikeTheirStatements({ uri, username, password }: Neo4jServer): Promise<number> {
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  const { records } = await driver.executeQuery(
    `MATCH ()-[act:SAID|PROPOSED|REJECTED|MET]->()
     OPTIONAL MATCH (s:Statement {id: act.statementId})
     WITH act, s WHERE s IS NULL OR type(act) <> toUpper(s.act) OR act.articleId <> s.articleId OR act.text <> s.text
       OR act.direct <> s.direct OR coalesce(act.confidence, -1) <> coalesce(s.confidence, -1) OR coalesce(act.date, '') <> coalesce(s.date, '')
     RETURN count(act) AS unlike`,
    {},
    { database: 'neo4j' },
  )
  return records[0]?.get('unlike') as number
}
