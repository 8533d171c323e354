import { join } from 'node:path'
import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import type { Decided } from '../../server/shapes/decision.ts'
import { decisionOf } from '../graph/decisions-random.ts'
import { type ActorWord, actors, article } from '../graph/records.ts'
import { embedded, onNeo4j, timed } from './engines.ts'
import { makeRecords } from './load-corpus.ts'

const STATEMENTS = 10_000
const DECISIONS = 1000
const ROUNDS = 3
const options = { by: 'bench', at: '2026-11-30T12:00:00.000Z', keep: true }
const [one, other] = ['Lavrov', 'Martin'] as const

/**
 * How long it takes to join two actors with 10,000 statements, half of them each, and to take that back, beside the time
 * in which the same statements were saved; and how much longer articles take to load where there are 1,000 decisions about
 * their actors.
 */
export async function run(): Promise<string> {
  return [await embedded(join_), await embedded(loading), await onNeo4j('Decisions', join_)].join('\n')
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

async function loading(name: string, config: StoreConfig): Promise<string> {
  if (config.engine !== 'embedded') throw new Error('this is measured on the embedded engine')
  const records = [...makeRecords(4000, 5000)]
  const ids = [...new Set(records.flatMap((record) => record.actors.map(({ id }) => id)))]
  const decisions = Array.from({ length: DECISIONS }, (_, at): Decided => {
    const [actor = '', next = ''] = [ids[(2 * at) % ids.length], ids[(2 * at + 1) % ids.length]]
    return at % 2 === 0 ? { kind: 'same', actors: [actor, next] } : { kind: 'name', actor, value: `Name ${at}` }
  }).map((does, at) => decisionOf(does, at))
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const isDecided = round % 2
    const store = await openStore({ ...config, folder: join(config.folder, String(round)) })
    if (isDecided === 1) await store.decide(decisions, options)
    times[isDecided as 0 | 1].push(await timed(() => store.save(records)))
    await store.close()
  }
  const [without, with_] = times.map((each) => Math.min(...each)) as [number, number]
  return `Decisions, ${name}: with ${DECISIONS} of them, ${records.length} articles load in ${(with_ / without).toFixed(3)} of the time without`
}
