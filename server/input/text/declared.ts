/** The encoding that the head of a page or of an XML file declares. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return (
    /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]
  )
}
