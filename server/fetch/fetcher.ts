import { type Response, request } from './request.ts'
import { type Allows, readRobots } from './robots.ts'
import { findTarget, type Reach, type Resolve, resolveBySystem, type Target } from './target.ts'
import { createTurns } from './turns.ts'

/** What an earlier answer said of itself, so that the same is not sent again. */
interface Conditions {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** What stands at an address. */
export interface Fetched extends Conditions {
  /** The address that answered, behind all redirects. */
  readonly url: string
  readonly bytes: Buffer
  /** The media type, as HTTP has it: `text/html; charset=utf-8`. */
  readonly type?: string | undefined
}

/** Why nothing came: a sentence that goes on after the address. */
export interface FetchFault {
  readonly fault: string
  /** Whether asking again would bring the same. */
  readonly lasting?: true
  /** Seconds for which the server does not want to be asked. */
  readonly retryAfter?: number
}

/** Asks servers of the public internet for what stands at an address, politely and within limits. */
export interface Fetcher {
  /**
   * @param conditions what an earlier answer said; where nothing has changed since, `unchanged` comes.
   * It never rejects.
   */
  fetch(address: string, conditions?: Conditions): Promise<Fetched | { readonly unchanged: true } | FetchFault>
}

export interface FetcherOptions {
  /** The version of Parley, for the servers that are asked. */
  readonly version: string
  /** The address of this site, for the servers that are asked. */
  readonly site?: string | undefined
  /** See `Reach.also`. */
  readonly also?: readonly string[]
  readonly ports?: readonly number[]
  readonly resolve?: Resolve
  /** Ends what is being fetched. */
  readonly stop?: AbortSignal | undefined
  /** Milliseconds for one address, with its redirects, and bytes of its body after unpacking. */
  readonly time?: number
  readonly bytes?: number
}

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])
/** A robots.txt is read up to so many bytes (RFC 9309, 2.5), and believed for so many milliseconds. */
const robotsLimits = { bytes: 500 * 1024, age: 3_600_000, kept: 500 }

interface Robots {
  readonly read: number
  readonly allows: Promise<Allows | { readonly fault: string }>
}

/**
 * A fetcher for http and https on ports 80 and 443. Each host is resolved, all of its addresses are checked, and the connection
 * goes to a checked one; the same for every redirect. It reads robots.txt, asks a host for one thing at a time, and sends no
 * cookies.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { version, site, time = 10_000, bytes = 5 * 2 ** 20 } = options
  const reach: Reach = {
    resolve: options.resolve ?? resolveBySystem,
    ports: new Set(options.ports ?? [80, 443]),
    also: new Set(options.also),
  }
  const headers = { 'user-agent': `Parley/${version}${site === undefined ? '' : ` (+${site})`}` }
  const turns = createTurns()
  const known = new Map<string, Robots>()

  /** Follows redirects until something else comes. `mayAsk` says why an address must not be asked, if so. */
  const follow = async (
    address: string,
    more: Readonly<Record<string, string>>,
    mayAsk: (target: Target) => Promise<FetchFault | undefined>,
  ): Promise<(Response & { readonly url: string }) | FetchFault> => {
    let left = time
    const spending = async <T>(work: Promise<T>): Promise<T> => {
      const began = performance.now()
      const got = await work
      left = Math.max(1, Math.floor(left - (performance.now() - began)))
      return got
    }
    let url: string | undefined
    for (let next = address, hop = 0; hop <= mostRedirects; hop++) {
      const target = await spending(within(findTarget(next, reach, url), left))
      const inWords = ({ fault, ...more }: FetchFault) => ({
        ...more,
        fault: url === undefined ? fault : `leads to ${next.slice(0, 200)}, which ${fault}`,
      })
      if ('fault' in target) return inWords(target)
      const refused = await mayAsk(target)
      if (refused !== undefined) return inWords(refused)
      const answer = await turns(target.host, () =>
        spending(request(target, { ...headers, ...more }, { time: left, bytes, stop: options.stop })),
      )
      if ('fault' in answer) return inWords(answer)
      url = target.url.href
      if (!redirects.has(answer.status) || answer.headers.location === undefined) return { ...answer, url }
      next = answer.headers.location
    }
    return { fault: `is passed on more than ${mostRedirects} times` }
  }

  const readRobotsOf = async ({ url }: Target): Promise<Allows | { readonly fault: string }> => {
    const answer = await follow(`${url.origin}/robots.txt`, { accept: 'text/plain' }, async () => undefined)
    if ('fault' in answer) return { fault: `could not be asked for its robots.txt: it ${answer.fault}` }
    if (answer.status >= 500 || answer.status === 429) {
      return { fault: `could not be asked for its robots.txt: it answers with ${answer.status}; try again later` }
    }
    const text = answer.status === 200 ? answer.bytes.subarray(0, robotsLimits.bytes).toString() : ''
    return readRobots(text, 'parley')
  }
  const robotsOf = (target: Target): Robots['allows'] => {
    const { origin } = target.url
    const kept = known.get(origin)
    if (kept !== undefined && performance.now() - kept.read < robotsLimits.age) return kept.allows
    const allows = readRobotsOf(target)
    known.delete(origin)
    known.set(origin, { read: performance.now(), allows })
    // Where it could not be read, the next address of this host tries again.
    void allows.then((found) => 'fault' in found && known.get(origin)?.allows === allows && known.delete(origin))
    const [oldest] = known.keys()
    if (known.size > robotsLimits.kept && oldest !== undefined) known.delete(oldest)
    return allows
  }
  const byRobots = async (target: Target) => {
    const allows = await robotsOf(target)
    if ('fault' in allows) return allows
    if (allows(`${target.url.pathname}${target.url.search}`)) return undefined
    return { fault: `may not be read by programs (${target.url.origin}/robots.txt)`, lasting: true as const }
  }

  return {
    async fetch(address, { etag, lastModified } = {}) {
      const answer = await follow(
        address,
        {
          accept:
            'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, */*;q=0.5',
          'accept-language': 'en, *;q=0.5',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
          ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
        },
        byRobots,
      )
      if ('fault' in answer) return answer
      const { status, headers: got } = answer
      if (status === 304) return { unchanged: true }
      if (status !== 200)
        return {
          fault: `answers with ${status}`,
          ...(status < 500 && status !== 429 && status !== 408 ? { lasting: true } : {}),
          ...retryAfter(got['retry-after']),
        }
      return {
        url: answer.url,
        bytes: answer.bytes,
        type: got['content-type'],
        etag: got.etag,
        lastModified: got['last-modified'],
      }
    },
  }
}

/** A resolver may hang. */
function within<T>(work: Promise<T>, milliseconds: number): Promise<T | { readonly fault: string }> {
  let timer: NodeJS.Timeout
  const late = new Promise<{ readonly fault: string }>((resolve) => {
    timer = setTimeout(resolve, milliseconds, { fault: 'names a host whose address could not be found in time' })
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Retry-After is a number of seconds or a date. */
function retryAfter(header: string | undefined): { readonly retryAfter?: number } {
  if (header === undefined) return {}
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return seconds > 0 ? { retryAfter: seconds } : {}
}
