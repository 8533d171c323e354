import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import type { Store } from '../../../server/graph/store.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from '../../neo4j/server.ts'
import { repeats } from '../../repeats.ts'
import { dump } from '../dump.ts'
import { expectWhole, killAfter, startLoader } from './crash.ts'
import { corpus } from './crash-corpus.ts'
import { articles } from './decided.ts'
import { expectAllOrNothing, graphsOf, killDecider, moments as numbersOfDecisions } from './kill-decider.ts'
import { startProxy } from './proxy.ts'

/**
 * `CRASHES=50 npx vitest run test/graph/crash/neo4j-crash.test.ts` sets the number of killed loaders; the server is
 * killed a tenth as often.
 */
const rounds = repeats('CRASHES', { short: 1, full: 2 })
const newest = versions[0]

describe.skipIf(!isWanted(newest))(`loading into Neo4j ${newest}`, { timeout: 600_000 }, () => {
  let server: Neo4jServer
  let undisturbed: Awaited<ReturnType<typeof dump>>
  let open: Store[] = []
  const config = (): Extract<StoreConfig, { engine: 'neo4j' }> => {
    const { uri, username, password } = server
    return { engine: 'neo4j', uri, username, password }
  }
  const connect = async (more: { readonly uri?: string; readonly endurance?: number } = {}) => {
    const store = await openStore({ ...config(), ...more })
    open.push(store)
    return store
  }
  beforeAll(async () => {
    server = await startNeo4j(newest)
    const store = await connect()
    await store.save(corpus)
    undisturbed = await dump(store)
  }, 300_000)
  beforeEach(async () => {
    await using driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password))
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' })
  })
  afterEach(async () => {
    await Promise.all(open.map((store) => store.close()))
    open = []
  })
  afterAll(() => server?.stop(), 60_000)

  /** Numbers of articles after which something happens, spread over the load. */
  const moments = (count: number) =>
    Array.from({ length: count }, (_, at) => 1 + Math.floor(((at + Math.random()) * 230) / count))

  test.each(moments(rounds))(
    'by a process that is killed after %i articles is whole, and the next goes on',
    async (articles) => {
      const reported = await killAfter(config(), articles)
      expect(reported).not.toContain('all')
      const store = await connect()
      const stored = await expectWhole(store, reported)
      const report = await store.save(corpus)
      expect(report.known).toHaveLength(stored.size)
      expect(await dump(store)).toEqual(undisturbed)
    },
  )

  /** Loads everything, and disturbs the load at these moments. */
  const disturbed = async (store: Store, at: readonly number[], disturb: () => unknown) => {
    const reported: string[] = []
    const refused: unknown[] = []
    const waiting = [...at]
    const disturbances: unknown[] = []
    for (let from = 0; from < corpus.length; from += 3) {
      const report = await store.save(corpus.slice(from, from + 3))
      reported.push(...report.saved, ...report.known)
      refused.push(...report.refused)
      if (reported.length >= (waiting[0] ?? Number.POSITIVE_INFINITY)) {
        waiting.shift()
        disturbances.push(disturb())
      }
    }
    await Promise.all(disturbances)
    expect(refused).toEqual([])
    await expectWhole(store, reported)
    expect(await dump(store)).toEqual(undisturbed)
  }

  test('waits while the server is killed and started again, and continues', async () => {
    let restarted = Promise.resolve()
    await disturbed(await connect({ endurance: 300_000 }), moments(Math.ceil(rounds / 10)), () => {
      restarted = restarted.then(() => server.restart([], 'SIGKILL'))
      return restarted
    })
  })

  test('waits while the server is restarted, and continues', async () => {
    await disturbed(await connect({ endurance: 300_000 }), [60], () => server.restart())
  })

  test('survives connections that are cut', async () => {
    const proxy = await startProxy(server.uri)
    await disturbed(await connect({ uri: proxy.uri, endurance: 60_000 }), moments(3 * rounds), proxy.cut)
    await proxy.close()
  })

  test('twice, shuffled and by two processes at once makes the same graph', async () => {
    const loaders = [startLoader(config(), 1), startLoader(config(), 2)]
    const reported = await Promise.all(loaders.map((loader) => Array.fromAsync(loader.reported)))
    for (const each of reported) expect(each.at(-1)).toBe('all')
    const store = await connect()
    await expectWhole(store, reported.flat())
    expect(await dump(store)).toEqual(undisturbed)
  })

  describe('and deciding', () => {
    /** Of an embedded store: both engines have the same graph after the same decisions. */
    let graphs: Awaited<ReturnType<typeof graphsOf>>
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'))
      const store = await openStore({ engine: 'embedded', folder })
      graphs = await graphsOf(store)
      await store.close()
      await rm(folder, { recursive: true })
    }, 240_000)

    test.each(numbersOfDecisions(2 * rounds))(
      'by a process that is killed after %i decisions applies the next one wholly, or not at all',
      async (count) => {
        await (await connect()).save(articles)
        const reported = await killDecider(config(), count, Math.random() * 200)
        await expectAllOrNothing(await connect(), reported, graphs)
      },
    )
  })
})
