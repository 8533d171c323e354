import { setTimeout as after } from 'node:timers/promises'
import { z } from 'zod'
import type { Question } from './question.ts'

/** Where completions come from. */
export interface Endpoint {
  /** Base address, as `http://127.0.0.1:11434/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string
}

export interface Tokens {
  readonly input: number
  readonly output: number
}

export interface Completion {
  readonly content: string
  /** What the server says that it used; undefined where it does not. */
  readonly tokens: Tokens | undefined
}

/** A request came to nothing. `message` tells why, in words that can follow "because". */
export class NoCompletion extends Error {
  override readonly name = 'NoCompletion'
  /** The status of the server's refusal; undefined where it has not answered, or has answered something else. */
  readonly status: number | undefined
  /** Milliseconds after which the server wants to be asked again; undefined where it has not said. */
  readonly again: number | undefined
  /** Whether the server may have used tokens all the same. */
  readonly hasCost: boolean

  constructor(message: string, about: { status?: number; again?: number | undefined; hasCost?: boolean } = {}) {
    super(message)
    this.status = about.status
    this.again = about.again
    this.hasCost = about.hasCost ?? false
  }
}

/** Milliseconds. */
export interface Waits {
  /** For an answer. */
  readonly answer: number
  /** Before each further try, where the server does not say when; as many tries follow. */
  readonly tries: readonly number[]
  /** The longest time that a server may ask for before another try. */
  readonly longest: number
}

export const waits: Waits = { answer: 30_000, tries: [1000, 4000], longest: 20_000 }

/** Bytes of the longest answer that is read. */
const most = 1_000_000

const reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
})

/**
 * Asks a server for a completion by the chat completions protocol of OpenAI. A server that is busy or faulty (429, 5xx) is
 * asked again, after the time that it names; one that does not answer in time is not.
 * @throws NoCompletion
 */
export async function complete(
  endpoint: Endpoint,
  question: Question,
  { stop, waits: { answer, tries, longest } }: { readonly stop: AbortSignal; readonly waits: Waits },
): Promise<Completion> {
  for (let at = 0; ; at++) {
    try {
      return await askOnce(endpoint, question, AbortSignal.any([stop, AbortSignal.timeout(answer)]))
    } catch (error) {
      if (!(error instanceof NoCompletion)) throw error
      const pause = error.again ?? tries[at]
      if (!mayPass(error) || at >= tries.length || pause === undefined || pause > longest || stop.aborted) throw error
      await after(pause, undefined, { signal: stop }).catch(() => {
        throw error
      })
    }
  }
}

function mayPass({ status }: NoCompletion): boolean {
  return status !== undefined && (status === 429 || status >= 500)
}

async function askOnce({ url, model, key }: Endpoint, question: Question, signal: AbortSignal): Promise<Completion> {
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, ...question }),
    // Another address must get neither the key nor the text.
    redirect: 'error',
    signal,
  }).catch((error: unknown) => {
    throw unanswered(error, signal)
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new NoCompletion(`it answers with status ${response.status}`, {
      status: response.status,
      again: againAfter(response.headers.get('retry-after')),
    })
  }
  const text = await textOf(response).catch((error: unknown) => {
    if (error instanceof NoCompletion) throw error
    throw new NoCompletion(unanswered(error, signal).message, { hasCost: true })
  })
  const parsed = reply.safeParse(jsonOf(text))
  if (!parsed.success) throw new NoCompletion('its answer is no chat completion', { hasCost: true })
  const { choices, usage } = parsed.data
  return {
    content: (choices[0] as (typeof choices)[number]).message.content,
    tokens: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : undefined,
  }
}

function unanswered(error: unknown, signal: AbortSignal): NoCompletion {
  if (signal.aborted) return new NoCompletion('it does not answer in time', { hasCost: true })
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  return new NoCompletion(`it cannot be reached (${cause?.code ?? cause?.message ?? message})`)
}

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > most) throw new NoCompletion('its answer is too long', { hasCost: true })
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Milliseconds from `Retry-After`, in seconds or as a date; undefined where there is none. */
function againAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, 1000 * seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
