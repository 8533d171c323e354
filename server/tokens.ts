import { readFile } from 'node:fs/promises'
import { ConfigError } from './config.ts'

/**
 * Reads the file of PARLEY_TOKENS: a name and a token a line, with a blank between them. Empty lines and those that begin
 * with # count for nothing.
 * @throws ConfigError naming every line that is wrong.
 */
export async function readTokens(file: string): Promise<{ readonly name: string; readonly token: string }[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`PARLEY_TOKENS names ${file}, which cannot be read (${error.code}).`)
  })
  const tokens: { name: string; token: string }[] = []
  const faults: string[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const [, name = '', token = ''] = /^\s*(\S{1,100})\s+(\S+)\s*$/.exec(line) ?? []
    const fault = faultOf(name, token, tokens)
    if (fault === undefined) tokens.push({ name, token })
    else faults.push(`${file}:${at + 1}: ${fault}`)
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return tokens
}

function faultOf(name: string, token: string, before: readonly { readonly name: string; readonly token: string }[]) {
  if (token === '') return 'write a name and a token, with a blank between them'
  if (token.length < 16) return `the token of ${name} must have at least 16 characters`
  if (name === 'owner') return 'the name owner belongs to PARLEY_TOKEN; choose another'
  if (before.some((each) => each.name === name)) return `${name} has a token already`
  if (before.some((each) => each.token === token)) return `the token of ${name} is somebody else's, too`
  return undefined
}
