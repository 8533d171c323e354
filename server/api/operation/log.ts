import { type Logger, pino } from 'pino'

export type LogLevel = 'error' | 'warn' | 'info' | 'debug'

/**
 * Creates a log of JSON lines. Whatever is sent to the server, the log contains no secrets and no control or
 * bidirectional formatting characters, which could deceive the reader of a terminal.
 * @param secrets texts to replace with "[secret]".
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

/**
 * Escapes a character as in JSON, except the line end, which can only be the log's own: JSON has escaped the others.
 */
function escaped(character: string): string {
  if (character === '\n') return character
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}
