import mammoth from 'mammoth'
import type { Found } from '../found.ts'

/** The paragraphs of a DOCX as they are after all tracked changes. */
export async function readDocx(bytes: Uint8Array): Promise<Found> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return { articles: [{ text: value.trim() }] }
}
