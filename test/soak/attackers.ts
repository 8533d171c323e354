import { setTimeout as after } from 'node:timers/promises'
import { attacks, bombsInText, bombsWhenRun } from '../graph/query/guard/attacks.ts'
import { parameters } from '../graph/query/questions.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { startServer } from '../server.ts'

/**
 * `node test/soak/attackers.ts [ENGINE...]`: a real server over HTTP on each engine that is here, or on those named
 * ("embedded", "5.26.30"), under ATTACKERS (6) that fill every place of its queries with one kind of statement after another;
 * KINDS=5 takes the first five, which are the bombs.
 * Prints how long another client's simple query and picture took at most meanwhile; the exit status is 1 where that was
 * over 2 s, or one was not answered.
 */
const attackers = Number(process.env.ATTACKERS ?? 6)
const longest = 2_000
/** Milliseconds spent on each kind. */
const siege = 8_000

/** The same statements with another text each time, so that the server cannot know them for slow. */
const varied = (statements: readonly string[]) =>
  Array.from({ length: 200 }, (_, at) => statements.map((statement) => `${statement} // ${at}`)).flat()

const kinds: readonly (readonly [name: string, statements: readonly string[]])[] = [
  ...bombsWhenRun.map((statement) => [statement.slice(0, 50), [statement]] as const),
  ['all bombs, another text each time', varied(bombsWhenRun)],
  ['bombs that their text gives away', bombsInText],
  ...attacks({ file: '/etc/hostname', url: 'http://127.0.0.1:9/' }).map(
    ({ why, statements }) => [why, statements] as const,
  ),
]

const named = process.argv.slice(2)
let isGood = true
for (const engine of ['embedded', ...versions] as const) {
  if (named.length > 0 ? !named.includes(engine) : engine !== 'embedded' && !isWanted(engine)) continue
  const neo4j = engine === 'embedded' ? undefined : await startNeo4j(engine)
  const store =
    neo4j === undefined
      ? {}
      : {
          PARLEY_STORE: 'neo4j',
          NEO4J_URI: neo4j.uri,
          NEO4J_USERNAME: neo4j.username,
          NEO4J_PASSWORD: neo4j.password,
        }
  const server = await startServer({ environment: { ...store, PARLEY_LOG: 'error' } })
  console.log(`${engine}: slowest query and picture of somebody else (ms), answers to the attackers`)
  for (const [name, statements] of kinds.slice(0, Number(process.env.KINDS ?? kinds.length))) {
    const { query, picture, statuses } = await besiege(server.address, statements)
    const good = query <= longest && picture <= longest
    isGood &&= good
    const numbers = [query, picture].map((value) => value.toFixed(0).padStart(6)).join('')
    console.log(`${good ? 'good' : 'BAD '}${numbers}  ${JSON.stringify(statuses)}  ${name.slice(0, 60)}`)
  }
  await server.stop()
  await neo4j?.stop()
}
process.exitCode = isGood ? 0 : 1

async function besiege(address: string, statements: readonly string[]) {
  const over = new AbortController()
  const statuses: Record<number, number> = {}
  const ask = (statement: string, signal?: AbortSignal) =>
    fetch(`${address}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, parameters }),
      ...(signal === undefined ? {} : { signal }),
    })
  const attack = async (first: number) => {
    for (let at = first; !over.signal.aborted; at += attackers) {
      const response = await ask(statements[at % statements.length] as string, over.signal)
      await response.arrayBuffer()
      statuses[response.status] = (statuses[response.status] ?? 0) + 1
    }
  }
  const lanes = Array.from({ length: attackers }, (_, lane) => attack(lane).catch(() => {}))
  // The attackers get a head start.
  await after(500)
  const slowest = { query: 0, picture: 0 }
  const bystander = async (what: keyof typeof slowest, request: () => Promise<Response>) => {
    while (!over.signal.aborted) {
      const start = performance.now()
      const response = await request()
      await response.arrayBuffer()
      const took = response.ok ? performance.now() - start : Number.POSITIVE_INFINITY
      slowest[what] = Math.max(slowest[what], took)
      await after(100)
    }
  }
  setTimeout(() => over.abort(), siege)
  await Promise.all([
    bystander('query', () => ask('MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT 20')),
    bystander('picture', () => fetch(`${address}/api/v1/view`)),
    ...lanes,
  ])
  return { ...slowest, statuses }
}
