import type { Duplex } from 'node:stream'
import type { Problem } from '../shapes/answers.ts'

const words: Readonly<Record<string, readonly [status: number, title: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Headers too large', 'The address and headers may have 16,000 bytes together.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request timeout', 'The request took too long to arrive.'],
}

/**
 * Answers a request that is not HTTP, too large or too slow with a problem document, like every other problem. Give it
 * to `server.on('clientError')`.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, title, detail] = words[error.code ?? ''] ?? [400, 'Bad request', 'The request is not HTTP.']
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: '' } satisfies Problem)
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  )
}
