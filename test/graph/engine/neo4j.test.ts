import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { goodEntries } from '../../../server/commands/backups/replay.ts'
import { readEntry } from '../../../server/graph/backup/entry.ts'
import { readCypher } from '../../../server/graph/engine/cypher.ts'
import type { Migration } from '../../../server/graph/engine/format.ts'
import { plannedOnce } from '../../../server/graph/engine/neo4j.ts'
import type { StatementName } from '../../../server/graph/engine/statement-name.ts'
import { FORMAT, MIGRATIONS } from '../../../server/graph/migrations/migrations.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { type Entry, NewerFormatError, type Store, StoreError } from '../../../server/graph/store.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from '../../neo4j/server.ts'
import { cases } from '../cases.ts'
import { contract } from '../contract/contract.ts'
import { anyDecisions } from '../decisions-random.ts'
import { dump } from '../dump.ts'
import { everybody } from '../everybody.ts'
import { expectRoles, fileOf } from '../kept/release.ts'
import { operatorsOf } from '../query/guard/plan/operators.ts'
import { article } from '../records.ts'

for (const version of versions) {
  if (!isWanted(version)) {
    console.warn(
      `SKIPPED: the store on Neo4j ${version}, which is not here. NEO4J_TEST=1 downloads it (Java and Maven are needed).`,
    )
  }
  describe.skipIf(!isWanted(version))(`the store on Neo4j ${version}`, { timeout: 120_000 }, () => {
    let server: Neo4jServer
    let driver: Driver
    const open: Store[] = []
    const connect = async (
      over: { readonly password?: string; readonly database?: string } = {},
      migrations?: readonly Migration[],
    ) => {
      const { uri, username, password } = server
      const store = await openStore({ engine: 'neo4j', uri, username, password, ...over }, migrations)
      open.push(store)
      return store
    }
    const wipe = () => driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' })
    /**
     * Closes all stores, or all but the first, which the next test reuses because opening one takes longer than most
     * tests.
     */
    const close = async (first = 0) => {
      await Promise.all(open.splice(first).map((store) => store.close()))
    }
    beforeAll(async () => {
      server = await startNeo4j(version)
      driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password))
    }, 300_000)
    afterEach(() => close(1))
    afterAll(async () => {
      await close()
      await driver?.close()
      await server?.stop()
    }, 60_000)

    contract({
      empty: async () => {
        await wipe()
        return open[0] ?? connect()
      },
      reopen: async (migrations) => {
        await close()
        return connect({}, migrations)
      },
      another: () => connect(),
      runs: 5,
    })

    test('a graph of 0.2 gets its roles when two servers open it at once, as its backup does', async () => {
      await close()
      await wipe()
      await driver.executeQuery('MATCH (format:Format) DELETE format', {}, { database: 'neo4j' })
      const script = await readFile(fileOf('0.2', 'graph.cypher'), 'utf8')
      for (const statement of script
        .split(';\n')
        .filter((line) => line.startsWith('CREATE (') || line.startsWith('MATCH')))
        await driver.executeQuery(statement, {}, { database: 'neo4j' })
      const [migrated] = await Promise.all([connect(), connect()])
      await expectRoles(migrated)
      const found = await dump(migrated)
      expect(found.statements.length).toBeGreaterThan(30)

      await wipe()
      const name = fileOf('0.2', 'backup.jsonl')
      await migrated.restore(goodEntries([{ name, stream: createReadStream(name) }], expect.fail))
      expect(await dump(migrated)).toEqual(found)
    })

    test('is prepared once, whoever starts at the same time', async () => {
      await close()
      const ask = async (statement: string) =>
        (await driver.executeQuery(statement, {}, { database: 'neo4j' })).records.map((record) => record.get('name'))
      const constraints = () => ask('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')
      const indexes = () => ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name")
      const before = { constraints: await constraints(), indexes: await indexes() }
      for (const name of before.constraints) await ask(`DROP CONSTRAINT ${name}`)
      for (const name of await indexes()) await ask(`DROP INDEX ${name}`)
      await wipe()
      await Promise.all([connect(), connect(), connect()])
      expect({ constraints: await constraints(), indexes: await indexes() }).toEqual(before)
      expect(before.indexes.length).toBeGreaterThan(before.constraints.length)
    })

    test('waits for the server that works out positions, until its time is over', async () => {
      await wipe()
      const store = open[0] ?? (await connect())
      await store.save([article('first', ['said: [NATO] <said> {so}.'])])
      const gone = { placing: 'a server that is gone', placingUntil: Date.now() + 2_000 }
      await driver.executeQuery(
        "MERGE (store:Format {id: 'store'}) SET store += $gone",
        { gone },
        { database: 'neo4j' },
      )
      await store.workOutPositions()
      expect(Date.now()).toBeGreaterThanOrEqual(gone.placingUntil)
      expect((await store.actor('organisation:nato'))?.id).toBe('organisation:nato')
      const { records } = await driver.executeQuery(
        "MATCH (actor:Actor {id: 'organisation:nato'}), (store:Format) RETURN actor.x IS NOT NULL AS isPlaced, store.placing AS placing",
        {},
        { database: 'neo4j' },
      )
      expect(records.map((record) => record.toObject())).toEqual([{ isPlaced: true, placing: null }])
    })

    test('is read and no longer written by a server of an earlier format as soon as a newer one brings it up to date', async () => {
      await close()
      await wipe()
      const old = await connect()
      const written = article('first', ['said: [NATO] <said> {so}.'])
      await old.save([written])
      const writes: readonly ((store: Store, name: string) => Promise<unknown>)[] = [
        (store, name) => store.save([article(name, ['said: [NATO] <said> {so}.'])]),
        (store, name) => store.saveView({ title: name, query: {} }, '2026-12-01'),
        (store, name) => store.addFeed({ url: `https://${name}.example/`, pages: true }, '2026-12-01T00:00:00.000Z'),
        (store, name) =>
          store.decide([{ does: { kind: 'name', actor: 'organisation:nato', value: name }, reason: 'read' }], {
            by: 'ann',
            at: '2026-12-01T00:00:00.000Z',
          }),
      ]
      const expectOnlyReads = async () => {
        for (const write of writes) {
          await expect(write(old, 'late')).rejects.toThrow(NewerFormatError)
          await expect(write(old, 'late')).rejects.toThrow(
            `to format ${FORMAT + 1}, and this server writes format ${FORMAT}. It goes on reading, and stores nothing`,
          )
        }
        expect((await old.view({})).nodes.map(({ key }) => key)).toEqual(['organisation:nato'])
      }
      const newer = await connect({}, [...MIGRATIONS, { title: 'Look at the older server', run: expectOnlyReads }])
      await expectOnlyReads()
      expect(await old.articleIds('', 9)).toEqual(['first'])
      for (const write of writes) await write(newer, 'by the newer one'.replaceAll(' ', '-'))
      expect(await old.articleIds('', 9)).toEqual(['by-the-newer-one', 'first'])
      expect((await old.actor('organisation:nato'))?.name).toBe('by-the-newer-one')
      await close()
      await driver.executeQuery('MATCH (format:Format) DELETE format', {}, { database: 'neo4j' })
    })

    test('has the same graph as an embedded store after the decisions that either exports', async () => {
      const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }
      const here = open[0] ?? (await connect())
      const folder = await mkdtemp(join(tmpdir(), 'parley-engines-'))
      let number = 0
      const embedded = async (use: (store: Store) => Promise<void>) => {
        const store = await openStore({ engine: 'embedded', folder: join(folder, String(number++)) })
        await use(store).finally(() => store.close())
      }
      await fc.assert(
        fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
          await embedded(async (store) => {
            await store.save(records)
            for (const decision of decisions) await store.decide([decision], options)
            const graph = await dump(store)

            await wipe()
            await here.decide(await store.everyDecision(), options)
            await here.save(records)
            expect(await dump(here)).toEqual(graph)

            await embedded(async (other) => {
              await other.save(records)
              await other.decide(await here.everyDecision(), options)
              expect(await other.everyDecision()).toEqual(await store.everyDecision())
              expect(await dump(other)).toEqual(graph)
            })
          })
        }),
        cases(5),
      )
      await rm(folder, { recursive: true })
    })

    test('a backup makes the same graph, with its decisions and frozen views, on either engine', async () => {
      const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }
      const here = open[0] ?? (await connect())
      const folder = await mkdtemp(join(tmpdir(), 'parley-engines-'))
      let number = 0
      const embedded = async (use: (store: Store) => Promise<void>) => {
        const store = await openStore({ engine: 'embedded', folder: join(folder, String(number++)) })
        await use(store).finally(() => store.close())
      }
      const holds = async (store: Store) => {
        const views = (await store.savedViews({ limit: 9 })).items
        const drawings = await Promise.all(views.map(({ key }) => store.drawing(key)))
        return {
          ...(await dump(store)),
          nodes: (await store.view({})).nodes,
          decisions: await store.decisions({ limit: 100 }),
          views,
          drawings: drawings.map((drawing) => ({ json: drawing?.json, svg: drawing?.svg })),
        }
      }
      async function* written(store: Store): AsyncGenerator<Entry> {
        for await (const entry of store.entries()) yield readEntry(JSON.parse(JSON.stringify(entry))) as Entry
      }
      await fc.assert(
        fc.asyncProperty(anyDecisions, async ({ records, decisions }) => {
          await embedded(async (store) => {
            await store.save([everybody, ...records])
            await store.workOutPositions()
            await store.freezeView({ title: 'Frozen', query: {} }, '2026-11-02T10:00:00Z')
            for (const decision of decisions) await store.decide([decision], options)
            await store.workOutPositions()
            await store.saveView({ title: 'Live', query: {} }, '2026-11-03')
            const held = await holds(store)

            await wipe()
            await here.restore(written(store))
            expect(await holds(here)).toEqual(held)

            await embedded(async (other) => {
              await other.restore(written(here))
              expect(await holds(other)).toEqual(held)
            })
          })
        }),
        cases(5),
      )
      await rm(folder, { recursive: true })
    })

    test('looks up by id whatever a load writes, even when it plans on an empty graph, because it keeps the plans', async () => {
      await wipe()
      await connect()
      const { statements } = await readCypher('neo4j')
      const names = (Object.keys(statements) as StatementName[]).filter((name) => plannedOnce.test(name))
      expect(names).toContain('save/said')
      for (const name of names) {
        const operators = await operatorsOf(driver, [statements[name]], {})
        expect(
          operators.filter((operator) => /Scan|IndexSeek|Join/.test(operator)),
          name,
        ).toSatisfy((found: string[]) => found.every((operator) => /^NodeUniqueIndexSeek/.test(operator)))
      }
    })

    test.each([
      [
        'a wrong password',
        { password: 'wrong' },
        /refuses the user neo4j with this password\. Set NEO4J_USERNAME and NEO4J_PASSWORD/,
      ],
      ['a database that is not there', { database: 'nowhere' }, /has no database nowhere .* Set NEO4J_DATABASE/],
    ])('reports %s', async (_, over, message) => {
      await expect(connect(over)).rejects.toThrow(StoreError)
      await expect(connect(over)).rejects.toThrow(message)
    })

    test('reports a database that may not be written, and one that is gone', { timeout: 300_000 }, async () => {
      await wipe()
      const store = await connect()
      await store.save([article('first', ['said: [NATO] <said> {so}.'])])
      await server.restart(['server.databases.default_to_read_only=true'])
      await expect(store.save([article('second', ['said: [NATO] <said> {so}.'])])).rejects.toThrow(
        /is read-only, so nothing can be stored/,
      )
      const copy = await connect()
      expect([...(await copy.stored(['first', 'second'])).keys()].sort()).toEqual(['first'])
      await server.restart()
      expect((await store.save([article('second', ['said: [NATO] <said> {so}.'])])).saved).toEqual(['second'])
    })
  })
}
