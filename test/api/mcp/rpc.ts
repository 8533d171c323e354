/** A message of the Model Context Protocol as it is sent, so that a test can send what no client would. */
export function messageOf(method: string, params: object, id: number | string = 1): object {
  return { jsonrpc: '2.0', id, method, params }
}

/** The same in the revision of 2026, in which every message says who sends it. */
export function modernMessageOf(method: string, params: object): object {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1.0.0' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  return messageOf(method, { ...params, _meta: meta })
}

/** The headers that belong to a message of the revision of 2026. */
export function modernHeaders(method: string, name?: string): Record<string, string> {
  return {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(name === undefined ? {} : { 'mcp-name': name }),
  }
}

/** Sends a body to `/mcp`. */
export function send(address: string, body: string, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return fetch(`${address}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body,
    ...(signal === undefined ? {} : { signal }),
  })
}

export interface Reply {
  readonly result?: { readonly isError?: boolean; readonly content?: readonly { readonly text: string }[] }
  readonly error?: { readonly code: number; readonly message: string }
}

/** The message in an answer, which is JSON or a stream of one event. */
export function replyIn(text: string): Reply {
  const [, data] = /^data: (.+)$/m.exec(text) ?? []
  return JSON.parse(data ?? text)
}

/** Calls a tool. */
export async function callTool(
  address: string,
  name: string,
  given: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await send(address, JSON.stringify(messageOf('tools/call', { name, arguments: given })), headers)
  return replyIn(await response.text())
}
