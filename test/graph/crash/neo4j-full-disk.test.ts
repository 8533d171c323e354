import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { type Store, StoreError } from '../../../server/graph/store.ts'
import { isWanted, startNeo4j, versions } from '../../neo4j/server.ts'
import { dump } from '../dump.ts'
import { expectWhole } from './crash.ts'
import { corpus } from './crash-corpus.ts'
import { haveSmallDisks, mountSmallDisk, unmount } from './small-disk.ts'

/** Small log files, which are allocated as they are written, so that the disk fills up during the load. */
const settings = ['db.tx_log.preallocate=false', 'db.tx_log.rotation.size=1m']

/** Bytes left free: the disk fills up as the stores grow, or within an entry of the log. */
const room = 300_000

const isPossible = haveSmallDisks()
for (const version of versions) {
  describe.skipIf(!isWanted(version) || !isPossible)(`a full disk under Neo4j ${version}`, () => {
    test('keeps what was acknowledged, and takes the rest when there is room and the server runs again', {
      timeout: 300_000,
    }, async () => {
      const disk = mountSmallDisk(700)
      const server = await startNeo4j(version, undefined, { parent: disk, settings })
      const { uri, username, password } = server
      const open = () => openStore({ engine: 'neo4j', uri, username, password })
      const ballast = join(disk, 'ballast')
      let store = await open()
      try {
        await store.save(corpus)
        const undisturbed = await dump(store)
        {
          await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
          await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' })
        }
        const { bavail, bsize } = await statfs(disk)
        await writeFile(ballast, Buffer.alloc(bavail * bsize - room))
        const reported = await saveUntilFull(store)
        expect(reported.length).toBeGreaterThan(0)
        expect(reported.length).toBeLessThan(corpus.length)
        await store.close()
        // The server must stop first. If there is room when it stops, it writes the rest of an entry after the half of
        // it that is already in the log, and cannot read its log any more.
        await server.restart([], 'SIGKILL', () => rm(ballast))
        store = await open()
        await expectWhole(store, reported)
        expect((await store.save(corpus)).refused).toEqual([])
        expect(await dump(store)).toEqual(undisturbed)
      } finally {
        await store.close()
        await server.stop()
        unmount(disk)
      }
    })
  })
}

/** Returns what was acknowledged before the first failure, whose message must name the database. */
async function saveUntilFull(store: Store): Promise<string[]> {
  const reported: string[] = []
  for (let at = 0; at < corpus.length; at += 3) {
    try {
      const report = await store.save(corpus.slice(at, at + 3))
      reported.push(...report.saved)
      if (report.refused.length > 0) {
        console.log(report.refused[0])
        return reported
      }
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError)
      console.log((error as Error).message)
      return reported
    }
  }
  throw new Error('the disk is too large for this test')
}
