import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { clientOf } from './client.ts'
import { HttpProblem } from './problem.ts'

export interface Access {
  /** Whether only this machine can reach the server: then writes need no token, and nothing is limited. */
  readonly loopback: boolean
  readonly token?: string
  /** The address that others use, where a proxy stands before the server. */
  readonly address?: string
  /** How many proxies before the server are trusted to say which client they forward; none when absent. */
  readonly proxies?: number
}

/** Headers for every answer: nothing from other hosts, no inline scripts or styles, no framing. */
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
 * On loopback a page of another site could reach the server through a name that resolves to this machine: only names of
 * this machine are answered there (DNS rebinding).
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
 * Only JSON, named as such. A page of another site cannot send that without asking first, as it can a form or plain text.
 */
export function jsonOnly(): RequestHandler {
  return (request, _response, next) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') {
      const came = type === undefined || type === '' ? 'It names no type' : `It came as ${type.slice(0, 100)}`
      throw new HttpProblem(415, `Send the body with content-type: application/json. ${came}.`, {
        headers: { accept: 'application/json' },
      })
    }
    next()
  }
}

/**
 * For what only the owner may do, writes and the list of views: needs nothing more on this machine, else the token; never
 * lets a page of another site do it.
 */
export function ownerOnly(access: Access): RequestHandler {
  return (request, _response, next) => {
    const origin = request.headers.origin
    if (origin !== undefined && origin !== access.address && hostOf(origin) !== request.headers.host) {
      throw new HttpProblem(403, 'A page of another site may not write.')
    }
    if (!access.loopback) {
      if (access.token === undefined) {
        throw new HttpProblem(403, 'Writing is off: the server was started without PARLEY_TOKEN on a public address.')
      }
      const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
      if (given === undefined || !same(given, access.token)) {
        throw new HttpProblem(401, 'Writing needs the token of PARLEY_TOKEN: Authorization: Bearer ...', {
          headers: { 'www-authenticate': 'Bearer' },
        })
      }
    }
    next()
  }
}

/** @param limit requests a minute of each client; on loopback nothing is limited. */
export function limitRate(access: Access, limit = 600): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: clientOf,
    // Its checks write a stack to standard error for headers that anybody may send; `clientOf` does not trust these.
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
