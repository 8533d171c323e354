import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as FormerClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as FormerStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as FormerHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/** Where the clients find Parley: at an address, or as a command that they run. */
export interface Place {
  readonly address: string
  readonly environment: Readonly<Record<string, string>>
}

interface Answer {
  readonly isError: boolean
  /** The text of each part. */
  readonly parts: readonly string[]
  /** Bytes of the whole result as JSON. */
  readonly size: number
}

/** An assistant's side of a connection. */
export interface Caller {
  readonly protocol: string | undefined
  readonly instructions: string | undefined
  list(): Promise<readonly { readonly name: string; readonly inputSchema: object }[]>
  call(name: string, given: Readonly<Record<string, unknown>>): Promise<Answer>
  close(): Promise<void>
}

const me = { name: 'test', version: '1.0.0' }
const url = ({ address }: Place) => new URL(`${address}/mcp`)
const command = ({ environment }: Place) => ({
  command: process.execPath,
  args: ['server/main.ts', 'mcp'],
  env: { ...(process.env as Record<string, string>), ...environment },
  stderr: 'pipe' as const,
})

/** The official clients, each by its protocol and transport. */
export const clients: Readonly<Record<string, (place: Place) => Promise<Caller>>> = {
  'the client of v2 over HTTP': (place) => connect(newClient(), new StreamableHTTPClientTransport(url(place))),
  'the client of v2 on standard input': (place) => connect(newClient(), new StdioClientTransport(command(place))),
  'the client of v1 over HTTP': (place) => connectFormer(new FormerHttp(url(place))),
  'the client of v1 on standard input': (place) => connectFormer(new FormerStdio(command(place))),
}

const newClient = () => new Client(me, { versionNegotiation: { mode: 'auto' } })

async function connect(client: Client, transport: Parameters<Client['connect']>[0]): Promise<Caller> {
  await client.connect(transport)
  return {
    protocol: client.getNegotiatedProtocolVersion(),
    instructions: client.getInstructions(),
    list: async () => (await client.listTools()).tools,
    call: async (name, given) => answerOf(await client.callTool({ name, arguments: given })),
    close: () => client.close(),
  }
}

async function connectFormer(transport: FormerHttp | FormerStdio): Promise<Caller> {
  const client = new FormerClient(me)
  await client.connect(transport as Parameters<FormerClient['connect']>[0])
  return {
    protocol: transport instanceof FormerHttp ? transport.protocolVersion : undefined,
    instructions: client.getInstructions(),
    list: async () => (await client.listTools()).tools,
    call: async (name, given) => answerOf(await client.callTool({ name, arguments: given })),
    close: () => client.close(),
  }
}

function answerOf(result: object): Answer {
  const { content = [], isError } = result as { content?: readonly { text: string }[]; isError?: boolean }
  return {
    isError: isError === true,
    parts: content.map(({ text }) => text),
    size: Buffer.byteLength(JSON.stringify(result)),
  }
}
