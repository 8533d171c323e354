import { z } from 'zod'
import { decision } from '../../shapes/decision.ts'
import { feed } from '../../shapes/feeds.ts'
import { recordActor } from '../../shapes/record.ts'
import type { Entry } from '../store.ts'
import { readRecord } from './read-record.ts'

const line = z.string().min(1)
const view = z
  .object({
    id: line,
    title: z.string(),
    created: z.iso.date(),
    query: z.string().refine(isObject, 'is not an object as JSON'),
    description: z.string().exactOptional(),
    credit: z.string().exactOptional(),
    sites: z.array(z.string()).exactOptional(),
    revoked: z.iso.date().exactOptional(),
    frozen: z.iso.datetime().exactOptional(),
    version: z.int().exactOptional(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
const feedState = feed.extend({
  etag: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  passed: z.array(z.string()).exactOptional(),
})
const shapes = z.union([
  z.strictObject({ format: z.int().min(1) }),
  z.strictObject({ decision }),
  z.strictObject({ record: z.unknown() }),
  z.strictObject({ actors: z.array(recordActor) }),
  z.strictObject({ view }),
  z.strictObject({ feed: z.union([z.strictObject({ id: line, removed: z.literal(true) }), feedState]) }),
  z.strictObject({ places: z.array(z.strictObject({ id: line, x: z.number(), y: z.number() })) }),
  z.strictObject({ end: z.int().min(0) }),
])

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Reads a parsed JSON value as an entry. @returns the entry, or what is wrong with the value. */
export function readEntry(value: unknown): Entry | { readonly fault: string } {
  const parsed = shapes.safeParse(value)
  if (!parsed.success) return { fault: 'not a line of a backup' }
  if (!('record' in parsed.data)) return parsed.data
  const record = readRecord(parsed.data.record)
  return 'fault' in record ? record : { record }
}
