/** The line behind which a mail's signature stands (RFC 3676, 4.3), to the end or to a mail that is passed on. */
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
  const kept: string[] = []
  let within: 'words' | 'signature' | 'header' = 'words'
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim()
    if (forwarded.test(words)) within = 'header'
    else if (at > 0 && signature.test(line)) within = 'signature'
    else if (within === 'header' && words !== '' && !header.test(words)) within = 'words'
    if (within === 'words') kept.push(line)
  }
  return kept.join('\n').trim()
}
