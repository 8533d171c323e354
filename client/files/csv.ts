/**
 * Lines as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front; null is an empty
 * field.
 */
export function csvOfLines(lines: readonly (readonly (string | number | boolean | null)[])[]): string {
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value)
  const tame = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
