import { z } from 'zod'
import { ACTOR_KINDS, ACTS, type ExtractionRecord } from '../../types.ts'

const span = { start: z.int().min(0), end: z.int().min(1), text: z.string() }
const line = z.string().min(1)
/** One that was linked with a known actor may carry what that one carries. */
export const recordActor = z.strictObject({
  id: line,
  kind: z.enum(ACTOR_KINDS),
  name: line,
  aliases: z.array(line),
  iso: line.exactOptional(),
  wikidata: line.exactOptional(),
})
const shape = z.strictObject({
  id: line,
  article: z.strictObject({
    title: line.exactOptional(),
    publisher: line.exactOptional(),
    url: line.exactOptional(),
    publishedAt: line.exactOptional(),
  }),
  text: z.string(),
  actors: z.array(recordActor),
  mentions: z.array(z.strictObject({ ...span, actor: line })),
  statements: z.array(
    z.strictObject({
      id: line,
      act: z.enum(ACTS),
      sources: z.array(z.strictObject({ ...span, actor: line.nullable() })),
      cue: z.strictObject(span).nullable(),
      content: z.array(z.strictObject(span)),
      direct: z.boolean(),
      targets: z.array(z.strictObject({ ...span, actor: line })),
      sentence: z.strictObject(span),
      date: z.iso.date().exactOptional(),
      answers: line.exactOptional(),
      told: z.literal(false).exactOptional(),
      confidence: z.number().min(0).max(1).exactOptional(),
    }),
  ),
})

/** Reads a parsed JSON value as an extraction record, or says which field is wrong. Offsets are checked on saving. */
export function readRecord(value: unknown): ExtractionRecord | { readonly fault: string } {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return { fault: `not an extraction record: ${issue?.path.join('.') || 'it'} ${issue?.message}` }
}
