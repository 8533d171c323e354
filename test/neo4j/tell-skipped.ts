import { isWanted, versions } from './server.ts'

/** Prints once, before all tests, which versions of Neo4j are not tested here. */
export default function tellSkipped(): void {
  for (const version of versions.filter((one) => !isWanted(one))) {
    const why = process.env.NEO4J_TEST === '0' ? 'NEO4J_TEST=0' : `test/neo4j/start ${version} fetch downloads its jars`
    console.warn(`\n  SKIPPED: nothing is tested on Neo4j ${version} (${why})\n`)
  }
}
