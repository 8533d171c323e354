import { z } from 'zod'
import { ACTOR_KINDS, ACTS, type ExtractionRecord } from '../types.ts'

const span = { start: z.int().min(0), end: z.int().min(1), text: z.string() }
const line = z.string().min(1)
const shape = z.strictObject({
  id: line,
  article: z.strictObject({
    title: line.exactOptional(),
    publisher: line.exactOptional(),
    url: line.exactOptional(),
    publishedAt: line.exactOptional(),
  }),
  text: z.string().min(1),
  actors: z.array(z.strictObject({ id: line, kind: z.enum(ACTOR_KINDS), name: line, aliases: z.array(line) })),
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
    }),
  ),
})

/**
 * Checks a parsed JSON value against the extraction record: its fields, that every span's `text` is what stands there,
 * and that every actor named is in `actors`. Gives the record, or what is wrong with it in words.
 */
export function checkRecord(value: unknown): ExtractionRecord | { readonly fault: string } {
  const parsed = shape.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { fault: `not an extraction record: ${issue?.path.join('.') || 'it'} ${issue?.message}` }
  }
  const record = parsed.data
  if (record.text.includes('\0') || !record.text.isWellFormed()) {
    return { fault: `record ${record.id}: its text has a NUL character or half of a surrogate pair` }
  }
  const actors = new Set(record.actors.map(({ id }) => id))
  const places = [
    ...record.mentions,
    ...record.statements.flatMap(({ sources, cue, content, targets, sentence }) => [
      ...sources,
      ...(cue === null ? [] : [cue]),
      ...content,
      ...targets,
      sentence,
    ]),
  ]
  for (const place of places) {
    if (record.text.slice(place.start, place.end) !== place.text) {
      return {
        fault: `record ${record.id}: ${place.start} to ${place.end} of the text is not ${JSON.stringify(place.text.slice(0, 80))}`,
      }
    }
    const actor = (place as { actor?: string | null }).actor
    if (typeof actor === 'string' && !actors.has(actor)) {
      return { fault: `record ${record.id}: ${actor} is mentioned but is not in actors` }
    }
  }
  return record
}
