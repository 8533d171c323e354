import { McpServer } from '@modelcontextprotocol/server'
import type { Report } from '../problem.ts'
import { wordsOf } from './failure.ts'
import { inputOf } from './input.ts'
import { limits, notice, sizeOf, textOf } from './text.ts'
import type { Sources, Tool } from './tool.ts'
import { tools } from './tools.ts'

const instructions =
  'Parley holds who said, proposed, rejected and met whom in news articles, each with its sentence. Find ids with ' +
  'search, list with statements, and cite before you quote. Say only what the answers hold, with publisher, day and ' +
  `address. confidence is the chance, 0 to 1, that a statement was read rightly. ${notice}`

export interface Assistant extends Sources {
  readonly version: string
  /** Receives errors that are the server's fault. */
  readonly report: Report
}

/** A server of the Model Context Protocol with all tools, for one connection or one request. */
export function createAssistant({ version, report, ...sources }: Assistant): McpServer {
  const server = new McpServer(
    { name: 'parley', title: 'Parley', version },
    { instructions, capabilities: { tools: { listChanged: false } } },
  )
  for (const tool of tools) {
    const { name, description, input } = tool
    const config = { description, inputSchema: inputOf(input), annotations: { readOnlyHint: true } }
    server.registerTool(name, config, (given, { mcpReq }) =>
      answerOf(tool, given, sources, mcpReq.signal).catch((error: unknown) =>
        failed(mcpReq.signal.aborted ? 'The question was taken back.' : wordsOf(error, report)),
      ),
    )
  }
  return server
}

async function answerOf(tool: Tool, given: unknown, sources: Sources, signal: AbortSignal) {
  const answer = await tool.answer(given, sources, signal)
  if (sizeOf(answer) > limits.bytes - limits.envelope) return failed('The answer is too long. Ask for less at once.')
  return { content: [said(notice), said(textOf(answer))] }
}

const said = (text: string) => ({ type: 'text' as const, text })

function failed(words: string) {
  return { content: [said(words)], isError: true }
}
