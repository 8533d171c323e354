import { createInterface } from 'node:readline'
import type { Streams } from '../command.ts'
import { write } from '../streams/write.ts'
import { headersFor } from './ask-server.ts'
import type { RunningServer } from './server-file.ts'

/** The part of a message of the Model Context Protocol that decides how it is sent. */
interface Message {
  readonly id?: string | number
  readonly method?: string
  readonly params?: { readonly name?: string; readonly _meta?: Readonly<Record<string, unknown>> }
}

const versionKey = 'io.modelcontextprotocol/protocolVersion'

/**
 * Sends each message of an assistant, one a line, to the server that has the store open, and writes its answers; until the
 * input ends and all is answered, or `stop` is raised. Where the server does not answer, the assistant is told so.
 */
export async function forwardMessages(
  server: RunningServer,
  { stdin, stdout }: Pick<Streams, 'stdin' | 'stdout'>,
  stop: AbortSignal,
): Promise<void> {
  const lines = createInterface({ input: stdin, signal: stop })
  const underWay = new Set<Promise<void>>()
  for await (const line of lines) {
    if (line.trim() === '') continue
    const answered = forward(server, line, stop).then(async (answers) => {
      for (const answer of answers) await write(stdout, `${answer}\n`)
    })
    underWay.add(answered)
    void answered.finally(() => underWay.delete(answered))
  }
  await Promise.all(underWay)
}

/** @returns the messages of the answer, each as a line. */
async function forward(server: RunningServer, line: string, stop: AbortSignal): Promise<string[]> {
  const message = messageIn(line)
  try {
    const headers = {
      ...headersFor(server),
      accept: 'application/json, text/event-stream',
      ...headersOf(message),
    }
    const response = await fetch(`${server.address}/mcp`, { method: 'POST', headers, body: line, signal: stop })
    const text = await response.text()
    if (text === '') return []
    if (response.headers.get('content-type')?.startsWith('text/event-stream'))
      return [...text.matchAll(/^data: ?(.+)$/gm)].map(([, data]) => data as string)
    const { jsonrpc, detail } = JSON.parse(text) as { readonly jsonrpc?: string; readonly detail?: string }
    return jsonrpc === undefined ? faultFor(message, detail ?? `The server answers with ${response.status}.`) : [text]
  } catch (error) {
    if (stop.aborted) return []
    return faultFor(message, `The server at ${server.address} does not answer: ${(error as Error).message}`)
  }
}

function messageIn(line: string): Message {
  try {
    return (JSON.parse(line) ?? {}) as Message
  } catch {
    return {}
  }
}

/** Over HTTP, messages of the revision of 2026 repeat in headers what they are. */
function headersOf({ method, params }: Message): Record<string, string> {
  const version = params?._meta?.[versionKey]
  if (typeof version !== 'string' || method === undefined) return {}
  return {
    'mcp-protocol-version': version,
    'mcp-method': method,
    ...(params?.name === undefined ? {} : { 'mcp-name': params.name }),
  }
}

/** An error for the assistant; a message that expects no answer gets none. */
function faultFor({ id }: Message, message: string): string[] {
  return id === undefined ? [] : [JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32_000, message } })]
}
