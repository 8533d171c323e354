import { createHash } from 'node:crypto'
import type { Failure } from '../../shapes/failures.ts'
import { MOST_FAILURES } from '../../shapes/failures.ts'
import { pack, unpack } from '../correct/pack.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { FailureQuery, ReadOutcome } from '../store.ts'

/** Signs of a place and of a reason that are kept. */
const longest = { where: 1000, reason: 1000 }

/** See `Failures.noteReads`. */
export async function noteReads(engine: Engine, { failed, read, way }: ReadOutcome, now: string): Promise<void> {
  if (failed.length === 0 && (await overcome(engine, read)).length === 0) return
  const latest = new Map(failed.slice(-MOST_FAILURES).map((each) => [idOf(each.where), each]))
  await engine.write(async (run) => {
    const kept = await listed(run)
    const gone = kept.filter(({ id, where }) => !latest.has(id) && read.some((place) => isWithin(where, place)))
    const left = kept.filter((each) => !latest.has(each.id) && !gone.includes(each))
    const oldest = left.slice(Math.max(0, MOST_FAILURES - latest.size))
    const ids = [...gone, ...oldest].map(({ id }) => id)
    if (ids.length > 0) await run('failures/remove', { ids })
    if (latest.size === 0) return
    const packed = Array.from(latest, ([id, { where, fault, address }]): string => {
      const failure: Failure = {
        id,
        where: where.slice(0, longest.where),
        way,
        at: now,
        reason: fault.slice(0, longest.reason),
        ...(address === undefined ? {} : { address }),
      }
      return pack(failure)
    })
    await run('failures/save', { id: [...latest.keys()], packed, now })
  })
  await engine.sync()
}

/** See `Failures.failures`. */
export async function listFailures(engine: Engine, { q = '', way }: FailureQuery): Promise<Failure[]> {
  const words = q.toLowerCase().split(/\s+/)
  const all = await engine.read(listed)
  return all.filter((failure) => {
    const text = `${failure.where} ${failure.reason}`.toLowerCase()
    return (way === undefined || failure.way === way) && words.every((word) => text.includes(word))
  })
}

/** See `Failures.dismissFailure`. */
export async function dismissFailure(engine: Engine, id: string): Promise<Failure | undefined> {
  const dismissed = await engine.write(async (run) => {
    const found = (await listed(run)).find((failure) => failure.id === id)
    if (found !== undefined) await run('failures/remove', { ids: [id] })
    return found
  })
  await engine.sync()
  return dismissed
}

/** The failures that these reads overcome. */
async function overcome(engine: Engine, read: readonly string[]): Promise<Failure[]> {
  if (read.length === 0) return []
  const kept = await engine.read(listed)
  return kept.filter(({ where }) => read.some((place) => isWithin(where, place)))
}

/** Whether one is the place of the other, or lies within it: `a.json:3` in `a.json`. */
function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}:`) || other.startsWith(`${one}:`)
}

async function listed(run: Run): Promise<Failure[]> {
  const rows = await run<{ packed: string }>('failures/list')
  return rows.map(({ packed }) => unpack<Failure>(packed))
}

function idOf(where: string): string {
  return createHash('sha256').update(where).digest('hex').slice(0, 16)
}
