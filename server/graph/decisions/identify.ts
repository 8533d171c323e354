import { createHash } from 'node:crypto'
import type { Decision } from '../../shapes/decision.ts'

/** Gives a decision its id, the SHA-256 of everything else in it, whatever the order of its fields. */
export function identify(rest: Omit<Decision, 'id'>): Decision {
  const { at, by, reason, basis, does } = rest
  const hashed = { at, by, reason, ...(basis === undefined ? {} : { basis }), does }
  return {
    id: createHash('sha256')
      .update(JSON.stringify(sorted(hashed)))
      .digest('hex'),
    ...hashed,
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
}

/** The order in which decisions count: by time, and by id where the times are equal. */
export function earlierFirst(a: Pick<Decision, 'at' | 'id'>, b: Pick<Decision, 'at' | 'id'>): number {
  const [first, second] = [Date.parse(a.at), Date.parse(b.at)]
  return first - second || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
