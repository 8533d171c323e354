import { spawnSync } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import { startServer } from '../server.ts'
import { clients, type Kind, warmUp } from './clients.ts'
import { level, quantile } from './level.ts'

/**
 * `npm run soak`: a real server under reads, queries and loading for SOAK_MINUTES (10), on the store that the environment
 * names. Prints a line every ten seconds; the exit status is 1 where memory or the slowest answers grow, or something is
 * left open at the end.
 */
const minutes = Number(process.env.SOAK_MINUTES ?? 10)
const window = 10_000
/** Limits below which nothing counts as growth, because measured values vary and garbage is collected late. */
const tolerance = { memory: 1.25, slowest: 2 }

interface Sample {
  readonly memory: number
  readonly lag: number
  readonly slowest: Readonly<Record<Kind, number>>
}

const store = process.env.PARLEY_STORE === undefined ? {} : { PARLEY_STORE: process.env.PARLEY_STORE }
const server = await startServer({
  environment: { ...store, PARLEY_METRICS: '0', PARLEY_LOG: 'info', NODE_OPTIONS: '--max-old-space-size=512' },
})
const metrics = /metrics: (http:\S+?)"/.exec(server.said())?.[1] ?? ''
const figures = async () => {
  const text = await (await fetch(metrics)).text()
  const lines = text.split('\n').map((line) => /^(\S+) (\S+)$/.exec(line))
  return new Map(lines.flatMap((line) => (line === null ? [] : [[line[1] as string, Number(line[2])] as const])))
}
const childrenOf = () =>
  spawnSync('ps', ['--ppid', String(server.pid), '-o', 'pid='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n').length

await warmUp(server.address)
const samples: Sample[] = []
const faults: string[] = []
let answers: Record<Kind, number[]> = { read: [], query: [], load: [] }
const stop = new AbortController()
const working = clients(server.address, stop.signal, (kind, milliseconds, fault) => {
  answers[kind].push(milliseconds)
  if (fault !== undefined) faults.push(`${kind}: ${fault}`)
})
console.log('second  answers  p99 of reads, queries, loads (ms)  memory (MB)  event loop p99 (ms)')
const begin = performance.now()
while (performance.now() - begin < 60_000 * minutes) {
  await after(window)
  const done = answers
  answers = { read: [], query: [], load: [] }
  const now = await figures()
  const memory = (now.get('process_resident_memory_bytes') ?? 0) / 1e6
  const lag = 1000 * (now.get('nodejs_eventloop_lag_p99_seconds') ?? 0)
  const slowest = {
    read: quantile(done.read, 0.99),
    query: quantile(done.query, 0.99),
    load: quantile(done.load, 0.99),
  }
  samples.push({ memory, lag, slowest })
  const count = done.read.length + done.query.length + done.load.length
  const times = Object.values(slowest).map((value) => value.toFixed(0).padStart(8))
  const second = Math.round((performance.now() - begin) / 1000)
  console.log(
    `${String(second).padStart(6)}${String(count).padStart(9)}${times.join('')}${memory.toFixed(0).padStart(23)}${lag.toFixed(0).padStart(21)}`,
  )
}
stop.abort()
await working
await after(2_000)
const rest = await figures()
const findings = [
  level(
    'memory',
    samples.map(({ memory }) => memory),
    tolerance.memory,
  ),
  ...(['read', 'query', 'load'] as const).map((kind) =>
    level(
      `p99 of a ${kind}`,
      samples.map(({ slowest }) => slowest[kind]),
      tolerance.slowest,
    ),
  ),
  {
    words: `${rest.get('parley_store_open')} transactions and ${rest.get('parley_queries_open')} queries open at the end`,
    good: rest.get('parley_store_open') === 0 && rest.get('parley_queries_open') === 0,
  },
  { words: `${childrenOf()} processes of queries at the end`, good: childrenOf() <= 3 },
  { words: `${faults.length} answers of 500 and above ${[...new Set(faults)].join(', ')}`, good: faults.length === 0 },
]
await server.stop()
for (const { words, good } of findings) console.log(`${good ? 'good' : 'BAD '}  ${words}`)
process.exitCode = findings.every(({ good }) => good) ? 0 : 1
