import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { anchorOf } from '../../server/graph/decisions/anchors.ts'
import { foldDecisions } from '../../server/graph/decisions/fold-decisions.ts'
import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import type { Decided, Decision } from '../../server/shapes/decision.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { decisionOf } from '../graph/decisions-random.ts'
import { type ActorWord, actors, article } from '../graph/records.ts'
import { embedded, onNeo4j, timed } from './engines.ts'
import { makeRecords } from './load-corpus.ts'

const STATEMENTS = 10_000
const DECISIONS = 1000
const ROUNDS = 3
const ARTICLES = 4000
const ACTORS = 5000
const options = { by: 'bench', at: '2026-11-30T12:00:00.000Z', keep: true }
const [one, other] = ['Lavrov', 'Martin'] as const

/**
 * How long it takes to join two actors with 10,000 statements, half of them each, and to take that back, beside the time
 * in which the same statements were saved; and how much longer articles take to load where there are 1,000 decisions.
 */
export async function run(): Promise<string> {
  return [await embedded(both), await onNeo4j('Decisions', both)].join('\n')
}

async function both(name: string, config: StoreConfig): Promise<string> {
  return [await join_(name, await emptied(config, 'join')), await loading(name, config)].join('\n')
}

async function join_(name: string, config: StoreConfig): Promise<string> {
  const store = await openStore(config)
  const save = await timed(() => store.save(recordsOfTwo()))
  const [joined, parted]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    const same = decisionOf({ kind: 'same', actors: [actors[one].id, actors[other].id] }, 2 * round)
    joined.push(await timed(() => store.decide([same], options)))
    const revoke = decisionOf({ kind: 'revoke', decision: same.id }, 2 * round + 1)
    parted.push(await timed(() => store.decide([revoke], options)))
  }
  await store.close()
  const words = (times: readonly number[]) => {
    const best = Math.min(...times)
    return `${Math.round(best)} ms (${(best / save).toFixed(2)} of saving them)`
  }
  return `Decisions, ${name}: two actors with ${STATEMENTS} statements joined in ${words(joined)}, parted in ${words(parted)}`
}

function recordsOfTwo() {
  const words = (Object.keys(actors) as ActorWord[]).filter((word) => word !== one && word !== other)
  return Array.from({ length: STATEMENTS / 10 }, (_, at) =>
    article(
      `article-${at}`,
      Array.from({ length: 10 }, (_, line) => {
        const [who, whom] = [at % 2 === 0 ? one : other, words[(at + line) % words.length]]
        const [source, target] = line % 3 === 0 ? [whom, who] : [who, whom]
        return `said: [${source}] <told> {[${target}] about number ${at} ${line}}.`
      }),
      { publishedAt: '2025-03-05' },
    ),
  )
}

/** Articles that are stored when the decisions are made, and those that are loaded afterwards. */
interface Load {
  readonly before: readonly ExtractionRecord[]
  readonly after: readonly ExtractionRecord[]
  readonly decisions: readonly Decision[]
}

/**
 * People decide about what they meet: the more often the stored articles name an actor, the more decisions are about it, so
 * that most of the next articles concern one of these actors. Three decisions of ten are about single statements.
 */
function asPeopleDecide(): Load {
  const records = [...makeRecords(2 * ARTICLES, ACTORS)]
  const before = records.slice(0, ARTICLES)
  const statements = before.flatMap((record) => record.statements.map((statement) => ({ record, statement })))
  const step = Math.floor(statements.length / DECISIONS)
  const pick = (at: number) => statements[at % statements.length] as (typeof statements)[number]
  const made = Array.from({ length: DECISIONS }, (_, at): Decided => {
    const { record, statement } = pick(at * step)
    const actor = statement.sources[0]?.actor as string
    const next = pick(at * step + 1).statement.sources[0]?.actor as string
    const anchor = anchorOf(record, record.statements, statement)
    if (at % 10 < 3) return { kind: 'same', actors: [actor, next] }
    if (at % 10 === 3) return { kind: 'different', actors: [actor, next] }
    if (at % 10 === 4) return { kind: 'split', actor, to: `person:split-${at}`, where: { from: '2025-06-01' } }
    if (at % 10 === 5) return { kind: 'name', actor, value: `Name ${at}` }
    if (at % 10 === 6) return { kind: 'alias', actor, add: `Alias ${at}` }
    if (at % 10 === 7) return { kind: 'amend', anchor, sources: [next] }
    return { kind: 'reject', anchor }
  })
  return { before, after: records.slice(ARTICLES), decisions: made.map((does, at) => decisionOf(does, at)) }
}

/** Each actor has a decision before any article names it: none is known, and nearly every article concerns one. */
function inAnEmptyStore(): Load {
  const after = [...makeRecords(ARTICLES, ACTORS)]
  const ids = [...new Set(after.flatMap((record) => record.actors.map(({ id }) => id)))]
  const made = Array.from({ length: DECISIONS }, (_, at): Decided => {
    const [actor = '', next = ''] = [ids[(2 * at) % ids.length], ids[(2 * at + 1) % ids.length]]
    return at % 2 === 0 ? { kind: 'same', actors: [actor, next] } : { kind: 'name', actor, value: `Name ${at}` }
  })
  return { before: [], after, decisions: made.map((does, at) => decisionOf(does, at)) }
}

async function loading(name: string, config: StoreConfig): Promise<string> {
  const lines: string[] = []
  for (const [words, { before, after, decisions }] of [
    ['as people decide', asPeopleDecide()],
    ['all before the first article', inAnEmptyStore()],
  ] as const) {
    const times: [number[], number[]] = [[], []]
    for (let round = 0; round < 2 * ROUNDS; round++) {
      const isDecided = round % 2
      const store = await openStore(await emptied(config, `${words} ${round}`))
      await store.save(before)
      if (isDecided === 1) await store.decide(decisions, options)
      times[isDecided as 0 | 1].push(await timed(() => store.save(after)))
      await store.close()
    }
    const [without, with_] = times.map((each) => Math.min(...each)) as [number, number]
    const { touched } = foldDecisions(decisions)
    const concerned = after.filter(({ actors }) => actors.some(({ id }) => touched.has(id))).length
    lines.push(
      `Decisions, ${name}: with ${DECISIONS}, ${words}, ${after.length} articles, of which they concern ${concerned}, load in ${(with_ / without).toFixed(3)} of the time without (${Math.round(without)} ms)`,
    )
  }
  return lines.join('\n')
}

/** A store with nothing in it. */
async function emptied(config: StoreConfig, folder: string): Promise<StoreConfig> {
  if (config.engine === 'embedded') return { ...config, folder: join(config.folder, folder) }
  const { uri, username, password } = config
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  await using session = driver.session()
  await session.run('MATCH ()-[edge]->() CALL (edge) { DELETE edge } IN TRANSACTIONS OF 10000 ROWS')
  await session.run('MATCH (node) CALL (node) { DELETE node } IN TRANSACTIONS OF 10000 ROWS')
  return config
}
