import PostalMime from 'postal-mime'
import { dateOf } from '../dates.ts'
import type { Found } from '../found.ts'
import { textOfPiece } from '../html/page.ts'
import { textOfMail } from './mail-text.ts'

/** The text of a mail, with its subject and day. Attachments are named and not read. */
export async function readMail(bytes: Uint8Array): Promise<Found> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, attachmentEncoding: 'arraybuffer' })
  const text = textOfMail(mail.text ?? '') || textOfPiece(mail.html ?? '')
  if (text === '') return { articles: [], faults: [{ fault: 'has no text that can be read; is the mail encrypted?' }] }
  const publishedAt = dateOf(mail.date ?? '')
  const names = mail.attachments
    .filter(({ disposition }) => disposition === 'attachment')
    .map(({ filename }) => filename ?? 'one without a name')
  return {
    articles: [
      { text, ...(mail.subject ? { title: mail.subject } : {}), ...(publishedAt === undefined ? {} : { publishedAt }) },
    ],
    notes: names.length === 0 ? [] : [`attachments are not read (${names.join(', ')}); save them as files`],
  }
}
