import { type Loopback, loopback } from '../fetch/loopback.ts'

/** What the server does with one request. */
export type Exchange =
  | { readonly answer: unknown }
  | { readonly raw: string }
  | { readonly status: number; readonly retryAfter?: string }
  | 'silence'

export interface ModelServer extends Pick<Loopback, 'address' | 'close'> {
  /** Bodies of the requests so far, the first first. */
  readonly questions: readonly Asked[]
}

interface Asked {
  readonly key: string | undefined
  readonly path: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
  }
}

/**
 * A server on loopback that speaks the chat completions protocol of OpenAI as its servers and llama.cpp's do, with answers
 * that the test gives instead of a model: no model with weights is to be had from the registries of packages.
 * @param exchanges what to do with each request in turn; the last one also with all that follow.
 */
export async function modelServer(...exchanges: readonly Exchange[]): Promise<ModelServer> {
  const questions: Asked[] = []
  const server = await loopback(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const exchange = exchanges[Math.min(questions.length, exchanges.length - 1)] as Exchange
    questions.push({
      key: request.headers.authorization,
      path: request.url,
      body: JSON.parse(Buffer.concat(pieces).toString()),
    })
    if (exchange === 'silence') return
    if ('status' in exchange) {
      response.writeHead(
        exchange.status,
        exchange.retryAfter === undefined ? {} : { 'retry-after': exchange.retryAfter },
      )
      response.end('{"error": {"message": "no"}}')
      return
    }
    const content = 'raw' in exchange ? exchange.raw : JSON.stringify(exchange.answer)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: { prompt_tokens: 400, completion_tokens: 60, total_tokens: 460 },
      }),
    )
  })
  return { address: server.address, close: server.close, questions }
}
