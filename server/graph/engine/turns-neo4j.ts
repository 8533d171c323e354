import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from './engine.ts'

/** Milliseconds after which the turn of a server that does not extend it is over. */
const longestTurn = 15_000
const betweenExtensions = 4_000
const betweenLooks = 250

/** Returns `Engine.inTurn` for servers that share one database. Their clocks must agree within some seconds. */
export function neo4jTurns({ write }: Pick<Engine, 'write'>): NonNullable<Engine['inTurn']> {
  return async (work, signal) => {
    const owner = randomUUID()
    const take = async () => {
      const now = Date.now()
      const turn = { owner, now, until: now + longestTurn }
      return (await write((run) => run<{ owner: string }>('layout/take-turn', turn))).length > 0
    }
    while (!(await take())) await sleep(betweenLooks, undefined, { signal })
    let extension: Promise<unknown> = Promise.resolve()
    // An extension may fail; where all fail, another server takes its turn at the same time.
    const extending = setInterval(() => (extension = take().catch(() => {})), betweenExtensions)
    extending.unref()
    try {
      return await work()
    } finally {
      clearInterval(extending)
      await extension
      // Where this fails, the turn is over by itself after a while.
      await write((run) => run('layout/end-turn', { owner })).catch(() => {})
    }
  }
}
