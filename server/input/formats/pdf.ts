import { extractText, getDocumentProxy } from 'unpdf'
import type { Found } from '../found.ts'
import { textOfPages } from './pages.ts'
import { statedTitle } from './stated-title.ts'

/** The text of a PDF, page after page, with the title that it states. */
export async function readPdf(bytes: Uint8Array): Promise<Found> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: Error) => error)
  if (pdf instanceof Error) return { articles: [], faults: [{ fault: faultOf(pdf) }] }
  const { text: pages } = await extractText(pdf, { mergePages: false })
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const text = textOfPages(pages)
  if (text === '')
    return { articles: [], faults: [{ fault: 'holds pictures and no text; find the text with OCR (ocrmypdf) first' }] }
  const title = statedTitle((info as { readonly Title?: unknown }).Title)
  return { articles: [{ text, ...(title === undefined ? {} : { title }) }] }
}

function faultOf(error: Error): string {
  return error.name === 'PasswordException'
    ? 'is encrypted; save the PDF without a password'
    : 'is damaged and cannot be read as PDF; print it to a new PDF'
}
