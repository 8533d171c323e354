import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import type { StoreConfig } from '../../../server/graph/open-store.ts'
import type { Store } from '../../../server/graph/store.ts'
import { corpus } from './crash-corpus.ts'

/** A process that loads the corpus. */
export interface Loader {
  /** Ids of the articles that it reported as stored; 'all' at the end. */
  readonly reported: AsyncIterable<string>
  kill(): void
  readonly ended: Promise<unknown>
}

/** @param seed shuffles the articles; 0 leaves them in order. */
export function startLoader(config: StoreConfig, seed = 0): Loader {
  const script = join(import.meta.dirname, 'crash-loader.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(config), String(seed)], {
    stdio: ['ignore', 'pipe', process.env.DEBUG ? 'inherit' : 'ignore'],
  })
  const ended = once(child, 'close')
  return { reported: createInterface({ input: child.stdout }), kill: () => child.kill('SIGKILL'), ended }
}

/** Kills the loader without warning after it has reported this many articles; returns their ids. */
export async function killAfter(config: StoreConfig, articles: number): Promise<string[]> {
  const loader = startLoader(config)
  const reported: string[] = []
  for await (const line of loader.reported) {
    reported.push(line)
    if (reported.length === articles) loader.kill()
  }
  await loader.ended
  return reported
}

/** Expects that every reported article is stored, and that each stored article is whole. */
export async function expectWhole(store: Store, reported: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = await store.stored(corpus.map(({ id }) => id))
  expect(reported.filter((id) => id !== 'all' && !stored.has(id))).toEqual([])
  for (const record of corpus.filter(({ id }) => stored.has(id))) {
    const found = await store.article(record.id)
    expect(found?.text).toBe(record.text)
    expect(found?.statements.map(({ id, sources, targets }) => [id, sources.length, targets.length])).toEqual(
      record.statements.map(({ id, sources, targets }) => [id, sources.length, targets.length]),
    )
  }
  return new Set(stored.keys())
}
