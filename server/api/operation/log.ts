import { type Logger, pino } from 'pino'

export type LogLevel = 'error' | 'warn' | 'info' | 'debug'

/**
 * A log of JSON lines. No secret and no character that moves a terminal's cursor or turns its text comes into it, whatever
 * was sent to the server.
 * @param secrets words that are never written.
 */
export function createLog(
  stream: { write(line: string): unknown },
  level: LogLevel,
  secrets: readonly (string | undefined)[],
): Logger {
  const hidden = secrets.filter((secret) => secret !== undefined && secret !== '').map(inJson)
  return pino(
    { level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password'] },
    {
      write(line: string) {
        const safe = hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
        stream.write(safe.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped))
      },
    },
  )
}

function inJson(secret: string | undefined): string {
  return JSON.stringify(secret).slice(1, -1)
}

/** The line end is the log's own: inside of a line it is escaped already. */
function escaped(character: string): string {
  if (character === '\n') return character
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}
