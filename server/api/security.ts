import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { clientOf } from './client.ts'
import { HttpProblem } from './problem.ts'

/** A token with the name of whoever holds it. */
interface NamedToken {
  readonly name: string
  readonly token: string
}

/** The name of whoever holds PARLEY_TOKEN, or asks on loopback without a token. */
export const OWNER = 'owner'

/** Who can reach the server, and how. */
export interface Access {
  /** Whether only this machine can reach the server. Then writes need no token, and there are no rate limits. */
  readonly loopback: boolean
  readonly token?: string
  /** Tokens of people, each with the name that stands on what they do. */
  readonly tokens?: readonly NamedToken[]
  /** The public address, if a proxy stands in front of the server. */
  readonly address?: string
  /** How many proxies in front of the server are trusted to name the client; none when absent. */
  readonly proxies?: number
}

/** Sets the security headers of every answer: nothing from other hosts, no inline scripts or styles, no framing. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
}

/**
 * Protects against DNS rebinding: a page of another site could reach a server on loopback through a name that resolves
 * to this machine, so such a server answers only requests for localhost.
 */
export function knownHost(access: Access): RequestHandler {
  const local = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
  return (request, _response, next) => {
    if (access.loopback && !local.test(request.headers.host ?? '')) {
      throw new HttpProblem(403, 'This server answers to localhost only. Set HOST to serve other names.')
    }
    next()
  }
}

/**
 * Refuses what is meant for another server: a command that found the address of one in a file must not write into the store
 * of whichever listens there now.
 * @param key of this server.
 */
export function meantForThis(key: string | undefined): RequestHandler {
  return (request, _response, next) => {
    const meant = request.get('parley-server')
    if (meant !== undefined && meant !== key) {
      throw new HttpProblem(421, 'This is meant for a server that was started at another time, or holds another store.')
    }
    next()
  }
}

/**
 * Accepts only bodies that are declared as JSON. A page of another site cannot send these without a CORS preflight,
 * whereas it can send forms and plain text.
 */
export function jsonOnly(): RequestHandler {
  return (request, _response, next) => {
    const type = typeOf(request)
    if (type !== 'application/json') {
      throw new HttpProblem(415, `Send the body with content-type: application/json. ${actually(type)}`, {
        headers: { accept: 'application/json' },
      })
    }
    next()
  }
}

function typeOf(request: Request): string | undefined {
  return request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() || undefined
}

function actually(type: string | undefined): string {
  return type === undefined ? 'It has no type.' : `It was sent as ${type.slice(0, 100)}.`
}

/**
 * Accepts bodies of any declared type but that of a plain form: a JSON body, or a file. A page of another site could send
 * these, so the route must be for the owner only.
 */
export function jsonOrFiles(): RequestHandler {
  return (request, _response, next) => {
    const type = typeOf(request)
    if (type === undefined || type === 'application/x-www-form-urlencoded') {
      throw new HttpProblem(
        415,
        `Send the body with content-type: application/json, or as a file with its type: text/plain, text/html, application/pdf, multipart/form-data and others. ${actually(type)}`,
        { headers: { accept: '*/*' } },
      )
    }
    next()
  }
}

/** Guards what only the owner may do: write, list saved views, and ask as an assistant. */
export function ownerOnly(access: Access): RequestHandler {
  return (request, _response, next) => {
    const refusal = refusalOf(request, access)
    if (refusal !== undefined) throw refusal
    next()
  }
}

/**
 * Why a request may not do what only the owner may; undefined where it may. It needs the token, except on loopback, and
 * must not come from a page of another site.
 */
export function refusalOf(request: Request, access: Access): HttpProblem | undefined {
  const origin = request.headers.origin
  const isOfOther = origin !== undefined && origin !== access.address && hostOf(origin) !== request.headers.host
  if (isOfOther || /^(?:cross|same)-site$/.test(request.get('sec-fetch-site') ?? '')) {
    return new HttpProblem(403, 'Pages of other sites may not do this.')
  }
  if (access.loopback) return undefined
  if (access.token === undefined && access.tokens === undefined) {
    return new HttpProblem(
      403,
      'Only the owner may do this, and this server was started on a public address without PARLEY_TOKEN or PARLEY_TOKENS.',
    )
  }
  if (holderOf(request, access) !== undefined) return undefined
  return new HttpProblem(
    401,
    'Only the owner may do this: send the token of PARLEY_TOKEN, or one of PARLEY_TOKENS, as Authorization: Bearer ...',
    { headers: { 'www-authenticate': 'Bearer' } },
  )
}

/** The name of whoever a request comes from, for what people decide. */
export function nameOf(request: Request, access: Access): string {
  return holderOf(request, access) ?? OWNER
}

/** Whose token a request brings; undefined where it brings none that is known. */
function holderOf(request: Request, { token, tokens = [] }: Access): string | undefined {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined) return undefined
  const all = [...(token === undefined ? [] : [{ name: OWNER, token }]), ...tokens]
  // All are compared, so that the time tells nothing.
  return all.filter((each) => same(given, each.token)).at(0)?.name
}

/** Limits the rate of requests, except on loopback. @param limit requests a minute for each client. */
export function limitRate(access: Access, limit = 600): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: clientOf,
    // Its checks would print a stack trace for headers that anybody may send; `clientOf` does not trust them anyway.
    validate: false,
    skip: () => access.loopback,
    handler: (_request, _response, next) => next(new HttpProblem(429, 'Too many requests; wait a minute.')),
  })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function same(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
