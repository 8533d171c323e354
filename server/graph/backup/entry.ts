import { z } from 'zod'
import type { ExtractionRecord, RecordActor } from '../../types.ts'
import { readRecord, recordActor } from './read-record.ts'

/** Where an actor is drawn. */
export interface Place {
  readonly id: string
  readonly x: number
  readonly y: number
}

/**
 * One line of a journal or a backup. Whoever writes them all into an empty store, in their order, makes the same graph;
 * writing them twice changes nothing. Of two entries of one view the later counts.
 */
export type Entry =
  /** The first: the format of the store that wrote it. */
  | { readonly format: number }
  /** A linked record. */
  | { readonly record: ExtractionRecord }
  /** What articles together know of actors. */
  | { readonly actors: readonly RecordActor[] }
  /** The properties of a saved view. */
  | { readonly view: Readonly<Record<string, unknown>> & { readonly id: string } }
  | { readonly places: readonly Place[] }
  /** The last of a backup: how many were before it. */
  | { readonly end: number }

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
const shapes = z.union([
  z.strictObject({ format: z.int().min(1) }),
  z.strictObject({ record: z.unknown() }),
  z.strictObject({ actors: z.array(recordActor) }),
  z.strictObject({ view }),
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

/** Reads a parsed JSON value as an entry, or says what is wrong. */
export function readEntry(value: unknown): Entry | { readonly fault: string } {
  const parsed = shapes.safeParse(value)
  if (!parsed.success) return { fault: 'not a line of a backup' }
  if (!('record' in parsed.data)) return parsed.data
  const record = readRecord(parsed.data.record)
  return 'fault' in record ? record : { record }
}
