import { type ExtractionRecord, extractionRecord } from '../../shapes/record.ts'

/**
 * Reads a parsed JSON value as an extraction record. Offsets are not checked before the record is saved.
 * @returns the record, or which field is wrong.
 */
export function readRecord(value: unknown): ExtractionRecord | { readonly fault: string } {
  const parsed = extractionRecord.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return { fault: `not an extraction record: ${issue?.path.join('.') || 'it'} ${issue?.message}` }
}
