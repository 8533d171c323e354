import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../server/fetch/fetcher.ts'
import { type Loopback, loopback } from './loopback.ts'

/** Packed beforehand, since the server that sends them has the thread of the test. */
const bombs = {
  gzip: gzipSync(Buffer.alloc(50 * 2 ** 20), { level: 1 }),
  br: brotliCompressSync(Buffer.alloc(20 * 2 ** 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
}

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function serving(answer: RequestListener, options: Partial<FetcherOptions> = {}, robots = false) {
  const site = await loopback(answer, robots)
  open.push(site)
  return { site, fetcher: createFetcher({ version: '1.2.3', also: [site.place], ...options }) }
}

describe('what is asked and what comes', () => {
  test('bytes, type, address and what allows to ask again', async () => {
    const { site, fetcher } = await serving((_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          etag: '"a"',
          'last-modified': 'Fri, 07 Mar 2025 09:00:00 GMT',
        })
        .end('<p>x'),
    )
    expect(await fetcher.fetch(`${site.address}/a?b=c#d`)).toEqual({
      url: `${site.address}/a?b=c`,
      bytes: Buffer.from('<p>x'),
      type: 'text/html; charset=utf-8',
      etag: '"a"',
      lastModified: 'Fri, 07 Mar 2025 09:00:00 GMT',
    })
    expect(site.asked).toMatchObject([{ path: '/a?b=c', headers: { 'user-agent': 'Parley/1.2.3', host: site.place } }])
    expect(Object.keys(site.asked[0]?.headers ?? {})).not.toContain('cookie')
  })

  test('a public server says where it stands', async () => {
    const { site, fetcher } = await serving((_request, response) => response.end('x'), {
      site: 'https://parley.example',
    })
    await fetcher.fetch(site.address)
    expect(site.asked[0]?.headers['user-agent']).toBe('Parley/1.2.3 (+https://parley.example)')
  })

  test('what was known is asked for with its conditions, and nothing comes where nothing changed', async () => {
    const { site, fetcher } = await serving((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end(),
    )
    const lastModified = 'Fri, 07 Mar 2025 09:00:00 GMT'
    expect(await fetcher.fetch(site.address, { etag: '"a"', lastModified })).toEqual({ unchanged: true })
    expect(site.asked[0]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': lastModified })
  })

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('%s is unpacked', async (encoding, pack) => {
    const { site, fetcher } = await serving((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('France said no.')),
    )
    expect(await fetcher.fetch(site.address)).toMatchObject({ bytes: Buffer.from('France said no.') })
  })

  test('redirects are followed, relative ones too, and cookies are not kept', async () => {
    const { site, fetcher } = await serving((request, response) => {
      const next = { '/1': 'two/2', '/two/2': '//HOST/3', '/3': '?4' }[request.url ?? '']
      if (next === undefined) response.end('there')
      else response.writeHead(301, { location: next.replace('HOST', site.place), 'set-cookie': 'a=b' }).end()
    })
    expect(await fetcher.fetch(`${site.address}/1`)).toMatchObject({
      url: `${site.address}/3?4`,
      bytes: Buffer.from('there'),
    })
    expect(site.asked.map(({ path }) => path)).toEqual(['/1', '/two/2', '/3', '/3?4'])
    expect(site.asked.every(({ headers }) => headers.cookie === undefined)).toBe(true)
  })
})

describe('what goes wrong is a sentence', () => {
  test.each([
    [
      'a sixth redirect',
      (_: unknown, response) => response.writeHead(302, { location: '/again' }).end(),
      /^is passed on more than 5 times/,
    ],
    ['no such page', (_: unknown, response) => response.writeHead(404).end(), /^answers with 404/],
    ['an answer without content', (_: unknown, response) => response.writeHead(204).end(), /^answers with 204/],
    ['a redirect to nowhere', (_: unknown, response) => response.writeHead(302).end(), /^answers with 302/],
    [
      'a declared size',
      (_: unknown, response) => response.writeHead(200, { 'content-length': 2 ** 30 }).flushHeaders(),
      /^holds more than 5 MB/,
    ],
    [
      'an endless answer',
      (_: unknown, response) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
          response.once('drain', more)
        }
        more()
      },
      /^holds more than 5 MB/,
    ],
    [
      'a bomb',
      (_: unknown, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bombs.gzip),
      /^holds more than 5 MB/,
    ],
    [
      'a bomb of another kind',
      (_: unknown, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(bombs.br),
      /^holds more than 5 MB/,
    ],
    [
      'what is not what it says',
      (_: unknown, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      /^was packed for the way and is damaged/,
    ],
    [
      'what is cut off while packed',
      (_: unknown, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(999)).subarray(0, 20)),
      /^was packed for the way and is damaged/,
    ],
    [
      'another packing',
      (_: unknown, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x'),
      /^is packed in a way that is not read \(zstd\)/,
    ],
    [
      'two packings',
      (_: unknown, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'),
      /^is packed in a way that is not read \(gzip, gzip\)/,
    ],
    [
      'a broken connection',
      (_: unknown, response) => {
        response.writeHead(200, { 'content-length': 10 }).write('x')
        setImmediate(() => response.destroy())
      },
      /^broke off the connection/,
    ],
    ['no answer', (request) => request.socket.destroy(), /^broke off the connection/],
    [
      'too many headers',
      (_: unknown, response) => response.writeHead(200, { x: 'x'.repeat(40_000) }).end(),
      /^answers with too many headers/,
    ],
  ] satisfies [string, RequestListener, RegExp][])('%s', async (_name, answer, fault) => {
    const { site, fetcher } = await serving(answer)
    expect(await fetcher.fetch(`${site.address}/a`)).toMatchObject({ fault: expect.stringMatching(fault) })
  })

  test('a server that answers too slowly, byte by byte', async () => {
    const { site, fetcher } = await serving(
      (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
      { time: 1500 },
    )
    const began = performance.now()
    expect(await fetcher.fetch(site.address)).toEqual({ fault: 'did not answer within 2 s' })
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('a name server that never answers', async () => {
    const fetcher = createFetcher({ version: '0', resolve: () => new Promise(() => {}), time: 50 })
    expect(await fetcher.fetch('http://slow.example/')).toEqual({
      fault: expect.stringContaining('could not be found in time'),
    })
  })

  test('nobody listens, and nobody speaks https', async () => {
    const closed = await loopback(() => {})
    await closed.close()
    const fetcher = createFetcher({ version: '0', also: [closed.place] })
    expect(await fetcher.fetch(closed.address)).toEqual({ fault: expect.stringContaining('refuses the connection') })
    const plain = createServer((socket) => socket.end('no TLS here'))
    const port = await new Promise<number>((resolve) =>
      plain.listen(0, '127.0.0.1', () => resolve((plain.address() as { port: number }).port)),
    )
    const secure = createFetcher({ version: '0', also: [`127.0.0.1:${port}`] })
    expect(await secure.fetch(`https://127.0.0.1:${port}/`)).toEqual({
      fault: expect.stringContaining('does not answer with https'),
    })
    plain.close()
  })

  test.each([
    ['120', 120],
    ['in ten minutes', 600],
    ['soon', undefined],
    ['Fri, 07 Mar 2025 09:00:00 GMT', undefined],
  ])('when to ask again: %s', async (header, seconds) => {
    const written = header === 'in ten minutes' ? new Date(Date.now() + 600_000).toUTCString() : header
    const { site, fetcher } = await serving((_request, response) =>
      response.writeHead(503, { 'retry-after': written }).end(),
    )
    const answer = await fetcher.fetch(site.address)
    expect(answer).toMatchObject({ fault: 'answers with 503' })
    expect(answer).not.toHaveProperty('lasting')
    const { retryAfter } = answer as { retryAfter?: number }
    if (seconds === undefined) expect(retryAfter).toBeUndefined()
    else expect(Math.abs((retryAfter ?? 0) - seconds)).toBeLessThan(60)
  })
})

describe('robots.txt', () => {
  const rules =
    (text: string): RequestListener =>
    (request, response) =>
      request.url === '/robots.txt' ? response.end(text) : response.end('page')

  test('what it forbids is not asked for; it is read once', async () => {
    const { site, fetcher } = await serving(rules('User-agent: *\nDisallow: /private'), {}, true)
    expect(await fetcher.fetch(`${site.address}/private/a`)).toEqual({
      fault: `may not be read by programs (${site.address}/robots.txt)`,
      lasting: true,
    })
    expect(await fetcher.fetch(`${site.address}/public`)).toMatchObject({ bytes: Buffer.from('page') })
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/public'])
  })

  test('it holds behind a redirect, too', async () => {
    const { site, fetcher } = await serving(
      (request, response) => {
        if (request.url === '/robots.txt') response.end('User-agent: parley\nDisallow: /no')
        else response.writeHead(302, { location: '/no' }).end()
      },
      {},
      true,
    )
    expect(await fetcher.fetch(`${site.address}/a`)).toEqual({
      fault: expect.stringMatching(/^leads to \/no, which may not be read by programs/),
      lasting: true,
    })
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
  })

  test('where it cannot be had for now the page is not asked for, and tried again later', async () => {
    let status = 503
    const { site, fetcher } = await serving(
      (request, response) => response.writeHead(request.url === '/robots.txt' ? status : 200).end('page'),
      {},
      true,
    )
    expect(await fetcher.fetch(site.address)).toEqual({
      fault: expect.stringContaining('its robots.txt: it answers with 503'),
    })
    status = 404
    expect(await fetcher.fetch(site.address)).toMatchObject({ bytes: Buffer.from('page') })
  })
})

test('a host is asked for one thing at a time, several hosts at once', async () => {
  let now = 0
  let most = 0
  const answer: RequestListener = (_request, response) => {
    now += 1
    most = Math.max(most, now)
    setTimeout(() => {
      now -= 1
      response.end('x')
    }, 20)
  }
  const sites: Loopback[] = [await loopback(answer), await loopback(answer)]
  open.push(...sites)
  const also = sites.map(({ place }) => place)
  const one = createFetcher({ version: '0', also })
  await Promise.all([1, 2, 3, 4].flatMap((page) => sites.map(({ address }) => one.fetch(`${address}/${page}`))))
  expect(most).toBe(1)
  const ports = sites.map(({ port }) => port)
  const two = createFetcher({ version: '0', also, ports, resolve: async () => ['127.0.0.1'] })
  await Promise.all(
    [1, 2, 3, 4].flatMap((page) => ports.map((port, at) => two.fetch(`http://host${at}.example:${port}/${page}`))),
  )
  expect(most).toBe(2)
})
