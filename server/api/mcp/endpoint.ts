import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import express, { type Response as Answer, type Request, type RequestHandler, Router } from 'express'
import { HttpProblem, type Report } from '../problem.ts'

/**
 * Serves the Model Context Protocol at `POST /mcp`, without sessions: each request has a server of its own. It checks
 * neither host, origin nor token: put `guards` before it.
 * @param assistantFor makes the server that answers a request.
 * @param report receives errors that are the server's fault.
 */
export function mcpEndpoint(
  guards: readonly RequestHandler[],
  assistantFor: (request: Request) => McpServer,
  report: Report,
): Router {
  const router = Router()
  router.post('/mcp', ...guards, express.json({ limit: '200kb', strict: true }), async (request, answer) => {
    // A list would count as one request, and ask as often as it likes.
    if (Array.isArray(request.body)) throw new HttpProblem(400, 'Send one message a request, not a list of them.')
    let fault: Error | undefined
    const { fetch } = createMcpHandler(() => assistantFor(request), {
      maxSubscriptions: 0,
      onerror: (error) => {
        fault = error
      },
    })
    const response = await fetch(webRequest(request, answer), { parsedBody: request.body })
    if (response.status >= 500) report(fault)
    await send(response, answer)
  })
  router.all('/mcp', (request) => {
    throw new HttpProblem(405, `/mcp does not support ${request.method}; use POST.`, { headers: { allow: 'POST' } })
  })
  return router
}

/** The request in the web's form. Its signal is raised when the connection closes. */
function webRequest(request: Request, answer: Answer): globalThis.Request {
  const gone = new AbortController()
  answer.once('close', () => gone.abort())
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  return new Request(`http://localhost${request.path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(request.body),
    signal: gone.signal,
  })
}

async function send(response: globalThis.Response, answer: Answer): Promise<void> {
  answer.status(response.status).setHeaders(response.headers)
  if (response.body === null) {
    answer.end()
    return
  }
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), answer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
