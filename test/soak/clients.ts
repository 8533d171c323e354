import { setTimeout as after } from 'node:timers/promises'

export type Kind = 'read' | 'query' | 'load'

const people = ['Sergei Lavrov', 'Wang Yi', 'Emmanuel Macron', 'Keir Starmer', 'Marco Rubio', 'Olaf Scholz']
const lands = ['Russia', 'China', 'France', 'Japan', 'Spain', 'Türkiye', 'Ukraine', 'Germany']
const articles = 200
/** Milliseconds between the requests of one client. */
const pauses: Readonly<Record<Kind, number>> = { read: 20, query: 100, load: 500 }
const counts: Readonly<Record<Kind, number>> = { read: 4, query: 2, load: 1 }

const reads = [
  '/api/v1/view',
  '/api/v1/view?acts=met&limit=20',
  '/api/v1/actors?q=la',
  '/api/v1/actors?limit=50',
  '/api/v1/statements?limit=50',
  '/api/v1/actors/country:RU/statements',
  '/api/v1/schema',
  '/api/v1/export?format=csv',
]
const queries = [
  'MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT 20',
  'MATCH (a:Actor)-[r:REJECTED]->(b:Actor) RETURN a.name, b.name, r.text',
  'MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ABOUT]->(b:Actor) RETURN a.name, b.name, count(s) AS n ORDER BY n DESC LIMIT 10',
  'MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 100',
  'CREATE (n) RETURN n',
  'MATCH (a RETURN a',
]

/** An article that shares its actors with a few others. */
function article(at: number) {
  const pick = (list: readonly string[], step: number) => list[(at * 7 + step) % list.length]
  return {
    id: `soak-${at}`,
    title: `Talks ${at}`,
    publishedAt: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`,
    text: `${pick(people, 0)} met ${pick(people, 1)} in Vienna. ${pick(lands, 0)} rejected the offer of ${pick(lands, 3)}. ${pick(people, 2)} said the talks of round ${at} were over.`,
  }
}

function request(kind: Kind, at: number): [path: string, body?: unknown] {
  if (kind === 'read') return [reads[at % reads.length] as string]
  if (kind === 'query') return ['/api/v1/query', { statement: queries[at % queries.length] }]
  return ['/api/v1/articles', article(at % articles)]
}

async function send(address: string, kind: Kind, at: number) {
  const [path, body] = request(kind, at)
  const response = await fetch(address + path, {
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

/**
 * Loads the articles that the clients load again later, so that the graph has its full size before anything is
 * measured.
 */
export async function warmUp(address: string): Promise<void> {
  for (let at = 0; at < articles; at++) await send(address, 'load', at)
}

/**
 * Sends requests until `signal` aborts; `tell` receives the kind and milliseconds of each, and the answer if it is an
 * error.
 */
export async function clients(
  address: string,
  signal: AbortSignal,
  tell: (kind: Kind, milliseconds: number, fault: string | undefined) => void,
): Promise<void> {
  const client = async (kind: Kind, number: number) => {
    for (let at = number; !signal.aborted; at += counts[kind]) {
      const start = performance.now()
      const { status, text } = await send(address, kind, at)
      tell(kind, performance.now() - start, status >= 500 ? text : undefined)
      await after(pauses[kind])
    }
  }
  const kinds = Object.keys(counts) as Kind[]
  await Promise.all(kinds.flatMap((kind) => Array.from({ length: counts[kind] }, (_, number) => client(kind, number))))
}
