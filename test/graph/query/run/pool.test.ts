import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPool, type Pool } from '../../../../server/graph/query/run/pool.ts'

let folder: string
let memory: string
/** Tags of queries that the engine had to end itself, because their processes were killed. */
let gone: string[]
let pool: Pool<{ readonly memory: string }>

/** @param parallel the number of queries that may run at once. */
const open = (parallel = 4) =>
  createPool({
    entry: join(import.meta.dirname, 'hungry-child.ts'),
    parallel,
    queue: 4,
    niceness: 0,
    wallClock: 20_000,
    turn: 500,
    source: async () => ({ memory }),
    apart: {
      patience: 1_000,
      gone: async (tag) => {
        gone.push(tag)
        await rm(memory, { force: true })
      },
    },
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-pool-'))
  memory = join(folder, 'memory')
  gone = []
  pool = open()
})
afterEach(async () => {
  pool.close()
  await rm(folder, { recursive: true, force: true })
})

const run = async (statement: string, signal?: AbortSignal) =>
  (await pool.run({ statement, parameters: {} }, signal)).data.values.flat()
const isHeld = () => vi.waitFor(() => expect(existsSync(memory)).toBe(true), { timeout: 10_000, interval: 5 })

describe('the pool of processes', { timeout: 30_000 }, () => {
  test('lets a query without memory wait until one that has long held it makes room', async () => {
    const held = expect(run('hold')).rejects.toThrow('Others wait')
    await isHeld()
    expect(await run('ask')).toHaveLength(1)
    await held
  })

  test('refuses a query if nobody makes room', async () => {
    // A query of another pool holds it.
    const stranger = new AbortController()
    const other = open()
    const held = other.run({ statement: 'hold', parameters: {} }, stranger.signal)
    await isHeld()
    await expect(run('ask')).rejects.toMatchObject({ fault: 'exceeded' })
    stranger.abort(new Error('left'))
    await expect(held).rejects.toThrow('left')
    other.close()
  })

  test('keeps a process that stops a query when nobody waits for it any more', async () => {
    // One query at a time, so that the next waits until it has stopped.
    pool = open(1)
    const first = await run('ask')
    const leave = new AbortController()
    const held = run('hold', leave.signal)
    await isHeld()
    leave.abort(new Error('left'))
    await expect(held).rejects.toThrow('left')
    expect(await run('ask')).toEqual(first)
    expect(gone).toEqual([])
  })

  test('kills a process that does not stop, and waits until the engine has ended its query', async () => {
    const leave = new AbortController()
    const held = run('never stop', leave.signal)
    await isHeld()
    leave.abort(new Error('left'))
    await expect(held).rejects.toThrow('left')
    await vi.waitFor(() => expect(gone).toHaveLength(1), { timeout: 10_000, interval: 5 })
    expect(await run('ask')).toHaveLength(1)
  })
})
