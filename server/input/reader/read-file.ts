import type { Found } from '../found.ts'
import { declaredIn } from '../text/declared.ts'
import { decoded } from '../text/decode.ts'
import type { ReadingTask } from './tasks.ts'

/** Reads one file. Each format's library is loaded when the first file needs it. */
export async function readFile({ kind, bytes, charset }: ReadingTask): Promise<Found> {
  switch (kind) {
    case 'pdf':
      return (await import('../formats/pdf.ts')).readPdf(bytes)
    case 'docx':
      return (await import('../formats/docx.ts')).readDocx(bytes)
    case 'odt':
      return (await import('../formats/odt.ts')).readOdt(bytes)
    case 'mail':
      return (await import('../formats/mail.ts')).readMail(bytes)
    case 'feed':
      return (await import('../formats/feed.ts')).readFeed(textOf(bytes, charset))
    case 'markdown':
      return { articles: [(await import('../formats/markdown.ts')).readMarkdown(textOf(bytes, charset))] }
    case 'html':
      return { articles: [(await import('../html/page.ts')).readPage(textOf(bytes, charset))] }
  }
}

/** A page with a few wrong bytes is still a page. */
function textOf(bytes: Uint8Array, charset: string | undefined): string {
  const text = decoded(bytes, charset ?? declaredIn(bytes)) ?? new TextDecoder('utf-8').decode(bytes)
  return text.replaceAll('\0', '')
}
