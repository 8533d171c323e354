import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { findHoles, refuseHoles } from '../../../server/graph/query/engines/server-settings.ts'
import { watchNeo4j } from '../../../server/graph/query/engines/watch-neo4j.ts'
import { limits } from '../../../server/graph/query/guard/limits.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from '../../neo4j/server.ts'
import { guard } from './guard/guard.suite.ts'
import { operatorsOf } from './guard/plan/operators.ts'
import { parameters, questions } from './questions.ts'

/** Ids of the processes for queries. */
async function childrenOf(parent: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args='])
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  return lines.flatMap(([pid, of, ...words]) =>
    of === String(parent) && words.join().includes('child-neo4j') ? [pid ?? ''] : [],
  )
}

/** The settings in docker-compose.yml. */
const hardened = [
  'dbms.security.allow_csv_import_from_file_urls=false',
  'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
  'db.transaction.timeout=120s',
  'db.memory.transaction.max=256m',
  'dbms.cypher.forbid_exhaustive_shortestpath=true',
]

for (const version of versions) {
  if (!isWanted(version)) {
    console.warn(
      `SKIPPED: queries to Neo4j ${version}, which is not here. NEO4J_TEST=1 downloads it (Java and Maven are needed).`,
    )
  }
  describe.skipIf(!isWanted(version))(`queries to Neo4j ${version}`, { timeout: 120_000 }, () => {
    let server: Neo4jServer
    beforeAll(async () => {
      server = await startNeo4j(version)
    }, 120_000)
    afterAll(() => server?.stop(), 60_000)

    guard('neo4j', async () => {
      const { uri, username, password } = server
      const config = { engine: 'neo4j', uri, username, password } as const
      const store = await openStore(config)
      const queries = await openQueries(config, store)
      return {
        store,
        queries,
        async close() {
          await queries.close()
          await store.close()
        },
      }
    })

    test('a query that nobody waits for any more ends on the server', async () => {
      const { uri, username, password } = server
      const config = { engine: 'neo4j', uri, username, password } as const
      const store = await openStore(config)
      // One at a time, so that the next waits until the one before has stopped.
      const capacity = { parallel: 1, queue: 4, wallClock: limits.wallClock, turn: limits.turn }
      const queries = await openQueries(config, store, capacity)
      await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
      const running = async () => {
        const { records } = await driver.executeQuery(
          'SHOW TRANSACTIONS YIELD metaData WHERE metaData.parley <> "" RETURN 1',
        )
        return records.length
      }
      try {
        await vi.waitFor(async () => expect(await running()).toBe(0), { timeout: 60_000, interval: 250 })
        const controller = new AbortController()
        const asked = queries.answer(
          { statement: 'UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x', parameters: {} },
          controller.signal,
        )
        const ended = expect(asked).rejects.toThrow('gone')
        await vi.waitFor(async () => expect(await running()).toBe(1), { timeout: 60_000, interval: 50 })
        const processes = await childrenOf(process.pid)
        controller.abort(new Error('gone'))
        await ended
        await vi.waitFor(async () => expect(await running()).toBe(0), { timeout: 60_000, interval: 50 })
        // The next one need not wait for a process to start.
        await queries.answer({ statement: 'RETURN 1', parameters: {} })
        expect(await childrenOf(process.pid)).toEqual(expect.arrayContaining(processes))
      } finally {
        await queries.close()
        await store.close()
      }
    })

    test('a database that does not answer is reported, and used again as soon as it answers', async () => {
      const { uri, username, password } = server
      const said: string[] = []
      const times = { every: 100, again: 100, patience: 400 }
      const watch = watchNeo4j({ uri, username, password, database: 'neo4j' }, (words) => said.push(words), times)
      const until = (answering: boolean) =>
        vi.waitFor(() => expect(watch.isAnswering()).toBe(answering), { timeout: 60_000, interval: 10 })
      const goOn = server.pause()
      try {
        const start = performance.now()
        await until(false)
        // One failed check is not enough.
        expect(performance.now() - start).toBeGreaterThan(1.5 * times.patience)
      } finally {
        goOn()
      }
      await until(true)
      expect(said).toEqual([
        'Neo4j gives no plans any more; queries are answered 503. Restart it.',
        'Neo4j gives plans again; queries are answered.',
      ])
      await watch.close()
    })

    test('the operators in the plans of ordinary questions are those that were reviewed', async () => {
      const { uri, username, password } = server
      await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
      const asked = questions.filter(({ only }) => only !== 'embedded').map(({ statement }) => statement)
      const operators = await operatorsOf(driver, asked, parameters)
      await expect(`${operators.join('\n')}\n`).toMatchFileSnapshot(`guard/plan/operators-${version}.txt`)
    })

    test('strangers may query only if the settings are safe', async () => {
      const source = { ...server, engine: 'neo4j' } as const
      const holes = await findHoles(source)
      expect(holes.map((hole) => hole.split(' must ')[0])).toEqual([
        'dbms.security.allow_csv_import_from_file_urls',
        'db.transaction.timeout',
        'db.memory.transaction.max',
        'dbms.cypher.forbid_exhaustive_shortestpath',
        'internal.dbms.cypher_ip_blocklist',
      ])
      await expect(refuseHoles(source)).rejects.toThrow(/cypher_ip_blocklist must be 0\.0\.0\.0\/0/)
    })

    describe('a public copy that nobody writes', () => {
      beforeAll(() => server.restart([...hardened, 'server.databases.default_to_read_only=true']), 120_000)

      test('has safe settings', async () => {
        expect(await findHoles(server)).toEqual([])
        await refuseHoles({ ...server, engine: 'neo4j' })
      })

      test('answers', async () => {
        const { uri, username, password } = server
        const config = { engine: 'neo4j', uri, username, password } as const
        const store = await openStore(config)
        const queries = await openQueries(config, store)
        try {
          await store.workOutPositions()
          expect((await store.view({})).nodes).toHaveLength(3)
          const { data } = await queries.answer({ statement: 'MATCH (a:Actor) RETURN count(a)', parameters: {} })
          expect(data.values).toEqual([[3]])
        } finally {
          await queries.close()
          await store.close()
        }
      })
    })
  })
}
