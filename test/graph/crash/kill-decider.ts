import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import type { StoreConfig } from '../../../server/graph/open-store.ts'
import type { Store } from '../../../server/graph/store.ts'
import { dump } from '../dump.ts'
import { articles, decisions } from './decided.ts'

type Graph = Awaited<ReturnType<typeof dump>>

const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }

/** Stores articles and one decision after another, undisturbed. @returns the graph after each number of decisions. */
export async function graphsOf(store: Store): Promise<Graph[]> {
  await store.save(articles)
  const graphs = [await dump(store)]
  for (const decision of decisions) {
    await store.decide([decision], options)
    graphs.push(await dump(store))
  }
  return graphs
}

/** Numbers of decisions after which a process is killed, spread over all of them. */
export function moments(count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(((at + Math.random()) * 9) / count) + 1)
}

/** Kills a process that decides, some milliseconds after it has reported so many decisions. @returns how many it reported. */
export async function killDecider(config: StoreConfig, count: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'decider.ts'), JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  let reported = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'all') throw new Error('the process was not killed in time')
    reported = Number(line)
    if (reported === count) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }
  await ended
  return reported
}

/** Expects that the last decision was applied wholly or not at all, and that the store goes on with the next ones. */
export async function expectAllOrNothing(store: Store, reported: number, graphs: readonly Graph[]): Promise<void> {
  // Waits for what the killed process may have left to be committed or undone, since decisions lock the log.
  await store.decide([], options)
  const stored = (await store.everyDecision()).length
  expect(stored - reported).toBeOneOf([0, 1])
  expect(await dump(store)).toEqual(graphs[stored])
  await store.decide(decisions, options)
  expect(await dump(store)).toEqual(graphs.at(-1))
}
