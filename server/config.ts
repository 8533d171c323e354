import { join } from 'node:path'
import { z } from 'zod'
import type { StoreConfig } from './graph/open-store.ts'
import { MendableError } from './mendable.ts'
import { present } from './present.ts'
import type { QueueConfig } from './queue/open-queue.ts'
import type { SecondReaderConfig } from './second-reader/second-reader.ts'

/** The environment was set to something that cannot work; `message` names the variable and what to do. */
export class ConfigError extends MendableError {
  override readonly name = 'ConfigError'
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

const environment = z
  .object({
    PARLEY_STORE: z.enum(['embedded', 'neo4j'], { error: 'must be embedded or neo4j' }).default('embedded'),
    PARLEY_DATA: z.string().default('./data'),
    PARLEY_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    PARLEY_TOKENS: z.string().optional(),
    PARLEY_URL: z
      .string()
      .regex(/^https?:\/\/[^/?#\s]+$/, 'must look like https://parley.example.org, without a path')
      .optional(),
    PARLEY_PROXIES: z.coerce
      .number({
        error: 'must be a number: how many proxies stand before the server (0 where clients reach it directly)',
      })
      .int('must be a whole number: how many proxies stand before the server')
      .min(0, 'must be 0 to 10: how many proxies stand before the server')
      .max(10, 'must be 0 to 10: how many proxies stand before the server')
      .default(0),
    NEO4J_URI: z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./, 'must look like neo4j://localhost:7687 or bolt://localhost:7687')
      .optional(),
    NEO4J_USERNAME: z.string().default('neo4j'),
    NEO4J_PASSWORD: z.string().default(''),
    NEO4J_DATABASE: z.string().default('neo4j'),
    PARLEY_METRICS: z
      .string()
      .regex(/^(.+:)?\d{1,5}$/, 'must be a port, or an address and a port: 9464 or 0.0.0.0:9464')
      .optional(),
    PARLEY_FETCH: z
      .enum(['on', 'off'], { error: 'must be on or off: whether addresses and feeds are fetched' })
      .optional(),
    PARLEY_FETCH_ALSO: z
      .string()
      .regex(
        /^(?:(?:\d+\.){3}\d+|\[[0-9a-f:.]+\]):\d{1,5}(?:,(?:(?:\d+\.){3}\d+|\[[0-9a-f:.]+\]):\d{1,5})*$/,
        'must be addresses with ports, like 127.0.0.1:8080,[::1]:8080',
      )
      .optional(),
    PARLEY_ACTORS: z
      .string()
      .refine(
        (files) => files.split(',').every((file) => file.trim() !== ''),
        'must be one file or several, with commas',
      )
      .optional(),
    PARLEY_QUEUE: z
      .string()
      .refine(
        (url) => /^postgres(ql)?:\/\/[^/]+\/./.test(url) && URL.canParse(url) && isEncoded(new URL(url).password),
        'must look like postgres://user:password@localhost:5432/parley; write signs in a password as in an address: %2F for /',
      )
      .optional(),
    PARLEY_QUEUE_MOST: z.coerce
      .number({ error: 'must be a number: how many articles may wait in the queue' })
      .int('must be a whole number: how many articles may wait in the queue')
      .min(1, 'must be at least 1: how many articles may wait in the queue')
      .default(50_000),
    PARLEY_LLM_URL: z
      .string()
      .refine(
        isBaseAddress,
        'must be the base address of an OpenAI-compatible server, like http://127.0.0.1:11434/v1, without a password',
      )
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    PARLEY_LLM_MODEL: z.string().max(200, 'must have at most 200 characters').optional(),
    PARLEY_LLM_KEY: z.string().optional(),
    PARLEY_LLM_TOKENS: z.coerce
      .number({ error: 'must be a number: how many tokens the second reader may use a day' })
      .int('must be a whole number: how many tokens the second reader may use a day')
      .min(0, 'must not be negative: how many tokens the second reader may use a day')
      .default(1_000_000),
    PARLEY_LLM_PRICE: z
      .string()
      .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'must be two prices of a million tokens, that go in and come out: 0.15/0.60')
      .optional(),
    PARLEY_LLM_MONEY: z.coerce
      .number({ error: 'must be a number: how much money the second reader may cost a day' })
      .min(0, 'must not be negative: how much money the second reader may cost a day')
      .optional(),
    PARLEY_LOG: z.enum(['error', 'warn', 'info', 'debug'], { error: 'must be error, warn, info or debug' }).optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce
      .number({ error: 'must be a number' })
      .int('must be a whole number')
      .min(0, 'must be 0 to 65535 (0: any free port)')
      .max(65535, 'must be 0 to 65535 (0: any free port)')
      .default(3000),
  })
  .superRefine((env, context) => {
    if (env.PARLEY_STORE === 'neo4j' && env.NEO4J_URI === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['NEO4J_URI'],
        message: 'is needed with PARLEY_STORE=neo4j, for example NEO4J_URI=neo4j://localhost:7687',
      })
    }
    if (env.PARLEY_LLM_URL !== undefined && env.PARLEY_LLM_MODEL === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['PARLEY_LLM_MODEL'],
        message: 'is needed with PARLEY_LLM_URL: the name that the server has for the model',
      })
    }
    if ((env.PARLEY_LLM_MONEY === undefined) !== (env.PARLEY_LLM_PRICE === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [env.PARLEY_LLM_MONEY === undefined ? 'PARLEY_LLM_MONEY' : 'PARLEY_LLM_PRICE'],
        message: 'is needed, too: PARLEY_LLM_PRICE says what tokens cost, and PARLEY_LLM_MONEY how much a day may cost',
      })
    }
    if (env.PARLEY_FETCH_ALSO !== undefined && !isOnlyHere(env)) {
      context.addIssue({
        code: 'custom',
        path: ['PARLEY_FETCH_ALSO'],
        message: 'is for tests: it opens this machine to whoever may give an address, so it works only on loopback',
      })
    }
  })

/** The names of the environment variables that Parley reads. */
export const settings: readonly string[] = Object.keys(environment.shape)

export interface Config {
  readonly store: StoreConfig
  readonly host: string
  readonly port: number
  /** Whether only this machine can reach the server: it listens on loopback, and no proxy stands before it. */
  readonly loopback: boolean
  /** What writes must present on any address but loopback. */
  readonly token?: string
  /** File of further tokens with the names of those who hold them. */
  readonly tokensFile?: string
  /** Where to serve figures for Prometheus; nowhere when absent. */
  readonly metrics?: { readonly host: string; readonly port: number }
  /** Files with further known actors. */
  readonly actors: readonly string[]
  /** The queue that articles may be put into; none when absent. */
  readonly queue?: QueueConfig
  /** The language model that is asked for a second opinion; none when absent. */
  readonly secondReader?: SecondReaderConfig
  readonly log: 'error' | 'warn' | 'info' | 'debug'
  /** Whether addresses and feeds are fetched. */
  readonly fetches: boolean
  /** What may be fetched beside the public internet: pairs of an IP address and a port. For tests, on loopback only. */
  readonly fetchAlso: readonly string[]
  /** The address that others use, where a proxy stands before the server. */
  readonly address?: string
  /** How many proxies stand before the server and are trusted to say which client they forward. */
  readonly proxies: number
}

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 * @throws ConfigError naming every variable that is wrong.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  }
  const env = parsed.data
  const store: StoreConfig =
    env.PARLEY_STORE === 'embedded'
      ? { engine: 'embedded', folder: env.PARLEY_DATA }
      : {
          engine: 'neo4j',
          uri: env.NEO4J_URI as string,
          username: env.NEO4J_USERNAME,
          password: env.NEO4J_PASSWORD,
          database: env.NEO4J_DATABASE,
        }
  const onlyHere = isOnlyHere(env)
  return {
    store,
    host: env.HOST,
    port: env.PORT,
    loopback: onlyHere,
    ...(env.PARLEY_TOKEN === undefined ? {} : { token: env.PARLEY_TOKEN }),
    ...(env.PARLEY_TOKENS === undefined ? {} : { tokensFile: env.PARLEY_TOKENS }),
    ...(env.PARLEY_METRICS === undefined ? {} : { metrics: placeOf(env.PARLEY_METRICS) }),
    fetches: env.PARLEY_FETCH === undefined ? onlyHere : env.PARLEY_FETCH === 'on',
    fetchAlso: env.PARLEY_FETCH_ALSO?.split(',') ?? [],
    actors: env.PARLEY_ACTORS?.split(',').map((file) => file.trim()) ?? [],
    ...(env.PARLEY_QUEUE === undefined ? {} : { queue: { url: env.PARLEY_QUEUE, most: env.PARLEY_QUEUE_MOST } }),
    ...present({ secondReader: secondReaderOf(env) }),
    log: env.PARLEY_LOG ?? (onlyHere ? 'warn' : 'info'),
    ...(env.PARLEY_URL === undefined ? {} : { address: env.PARLEY_URL }),
    proxies: env.PARLEY_PROXIES,
  }
}

function secondReaderOf(env: z.infer<typeof environment>): SecondReaderConfig | undefined {
  const { PARLEY_LLM_URL: url, PARLEY_LLM_MODEL: model, PARLEY_LLM_MONEY: most, PARLEY_LLM_PRICE: price } = env
  if (url === undefined || model === undefined) return undefined
  const [input, output] = (price ?? '').split('/').map(Number)
  const money = most === undefined || input === undefined || output === undefined ? undefined : { input, output, most }
  return {
    url,
    model,
    ...present({ key: env.PARLEY_LLM_KEY }),
    budget: { tokens: env.PARLEY_LLM_TOKENS, ...present({ money }) },
    folder: join(env.PARLEY_DATA, 'second-reader'),
  }
}

function isBaseAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '')
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

function isOnlyHere(env: { readonly HOST: string; readonly PARLEY_PROXIES: number }): boolean {
  return loopback.has(env.HOST) && env.PARLEY_PROXIES === 0
}

/** `9464` or `0.0.0.0:9464`; without an address, this machine's own. */
function placeOf(setting: string): { readonly host: string; readonly port: number } {
  const at = setting.lastIndexOf(':')
  return {
    host: at < 0 ? '127.0.0.1' : setting.slice(0, at).replace(/^\[|\]$/g, ''),
    port: Number(setting.slice(at + 1)),
  }
}
