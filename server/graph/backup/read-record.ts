import { type ExtractionRecord, givenRecord } from '../../shapes/record.ts'
import { withRoles } from '../../shapes/roles.ts'

/**
 * Reads a parsed JSON value as an extraction record of version 2, or of version 1, whose targets then get their roles.
 * Offsets are not checked before the record is saved.
 * @returns the record, or which field is wrong.
 */
export function readRecord(value: unknown): ExtractionRecord | { readonly fault: string } {
  const parsed = givenRecord.safeParse(value)
  if (parsed.success) return withRoles(parsed.data)
  const issue = parsed.error.issues[0]
  return { fault: `not an extraction record: ${issue?.path.join('.') || 'it'} ${issue?.message}` }
}
