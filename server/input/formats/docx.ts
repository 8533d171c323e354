import mammoth from 'mammoth'
import { entriesOf } from '../archive/entries.ts'
import type { Found } from '../found.ts'
import { statedTitle } from './stated-title.ts'

/** The paragraphs of a DOCX as they are after all tracked changes, with the title that it states. */
export async function readDocx(bytes: Uint8Array): Promise<Found> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const { 'docProps/core.xml': properties = '' } = await entriesOf(bytes, ['docProps/core.xml'])
  const title = statedTitle(/<dc:title>([^<]+)<\/dc:title>/.exec(properties)?.[1])
  return { articles: [{ text: value.trim(), ...(title === undefined ? {} : { title }) }] }
}
