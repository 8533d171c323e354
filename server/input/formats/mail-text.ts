/** The line behind which a mail's signature stands (RFC 3676, 4.3). */
const signature = /^-- ?$/
/** How programs begin a mail that is passed on. */
const forwarded =
  /^(?:begin forwarded message:|-{2,} ?(?:original|forwarded) message ?-{2,}|-{2,} ?forwarded by .{1,100})$/i
const header = /^\*?(?:from|sent|to|cc|date|subject|reply-to)\*?:\*?(?:\s|$)/i

/**
 * The words of a mail without what its program adds: the signature, and the lines that say from whom, to whom and when a mail
 * that is passed on was sent.
 */
export function textOfMail(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => signature.test(line))
  const kept: string[] = []
  let inHeader = false
  for (const line of end > 0 ? lines.slice(0, end) : lines) {
    const words = line.trim()
    if (forwarded.test(words)) inHeader = true
    else if (inHeader && words !== '' && !header.test(words)) inHeader = false
    if (!inHeader) kept.push(line)
  }
  return kept.join('\n').trim()
}
