import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreConfig } from '../../server/graph/open-store.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'

/** Measures with a new, empty store, by the words that name its engine. @returns what was measured, in words. */
export type Measure = (name: string, config: StoreConfig) => Promise<string>

const [version] = versions

/** On the embedded engine, in a folder that is removed at the end. */
export async function embedded(measure: Measure): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    return await measure('embedded', { engine: 'embedded', folder })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** On a Neo4j that is stopped at the end. @param what is named where there is none on this machine. */
export async function onNeo4j(what: string, measure: Measure): Promise<string> {
  if (!isWanted(version)) return `${what}: Neo4j ${version} is not here.`
  const server = await startNeo4j(version)
  try {
    const { uri, username, password } = server
    return await measure(`Neo4j ${version}`, { engine: 'neo4j', uri, username, password })
  } finally {
    await server.stop()
  }
}

/** @returns milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
