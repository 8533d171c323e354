/**
 * 18 random bytes as the id of a saved view: 24 characters of base64url, the first of them no hyphen, since a command
 * line takes a word that begins with one for an option.
 */
export function viewIdOf(bytes: Buffer): string {
  return bytes.toString('base64url').replace(/^-/, '_')
}
