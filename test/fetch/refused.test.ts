import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetcher, type Fetcher } from '../../server/fetch/fetcher.ts'
import { type Loopback, loopback } from './loopback.ts'
import { spellings } from './spellings.ts'

/** What names stand for here, so that nobody is asked. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1', '::1'],
  'inner.example': ['127.0.0.1'],
  'inner6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'half.example': ['93.184.215.14', '127.0.0.1'],
  'scoped.example': ['fe80::1%lo'],
  'metadata.example': ['169.254.169.254'],
  'public.example': ['93.184.215.14'],
  'nowhere.example': [],
}

async function resolve(host: string): Promise<readonly string[]> {
  if (host === 'broken.example') throw Object.assign(new Error('broken'), { code: 'EAI_AGAIN' })
  const found = hosts[host]
  if (found === undefined) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' })
  return found
}

/** Listens on both loopback addresses at one port; `heard` is what came. */
let heard: string[] = []
let port: number
let listeners: Server[]
let fetcher: Fetcher

beforeAll(async () => {
  const four = createServer((socket) => {
    heard.push('a connection')
    socket.destroy()
  })
  port = await listening(four, 0, '127.0.0.1')
  const six = createServer((socket) => {
    heard.push('a connection')
    socket.destroy()
  })
  // Where a machine has no IPv6, nothing can listen there, and nothing can be reached either.
  await listening(six, port, '::1').catch(() => {})
  listeners = [four, six]
  fetcher = createFetcher({ version: '0', ports: [80, 443, port], resolve })
})
afterAll(() => {
  for (const each of listeners) each.close()
})

function listening(server: Server, at: number, host: string): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed).listen(at, host, () => {
      done((server.address() as { port: number }).port)
    })
  })
}

describe('no connection is made', () => {
  test.each(spellings)('to %s', async (spelling, fault) => {
    heard = []
    const answer = await fetcher.fetch(spelling.replaceAll('PORT', String(port)))
    expect(answer).toEqual({ fault: expect.stringMatching(fault) })
    expect(heard).toEqual([])
  })

  test('the listener hears what is not held back: another client, and this one where it may', async () => {
    heard = []
    await expect(fetch(`http://2130706433:${port}/`)).rejects.toThrow()
    expect(heard).toEqual(['a connection'])
    const free = createFetcher({ version: '0', also: [`127.0.0.1:${port}`] })
    expect(await free.fetch(`http://0x7f.1:${port}/`)).toHaveProperty('fault')
    expect(heard.length).toBeGreaterThan(1)
  })

  test('what may be asked is one address with one port, not its neighbours', async () => {
    heard = []
    const free = createFetcher({ version: '0', also: [`127.0.0.1:${port + 1}`, `127.0.0.2:${port}`] })
    expect(await free.fetch(`http://127.0.0.1:${port}/`)).toEqual({ fault: expect.stringContaining('names port') })
    expect(heard).toEqual([])
  })
})

describe('no redirect leads further than an address would', () => {
  let site: Loopback
  let leading: Fetcher
  let target: string
  beforeAll(async () => {
    site = await loopback((_request, response) => response.writeHead(302, { location: target }).end())
    leading = createFetcher({ version: '0', ports: [80, 443, port], also: [site.place], resolve })
  })
  afterAll(() => site.close())

  // A scheme without slashes is a path on the same host here, and a header holds only ASCII.
  const redirects = spellings.filter(
    ([spelling]) => /^[\w-]+:/.test(spelling) && !/^http:1|[\n\t]|[^ -~]/.test(spelling),
  )
  test.each(redirects)('to %s', async (spelling, fault) => {
    heard = []
    target = spelling.replaceAll('PORT', String(port))
    const answer = await leading.fetch(`${site.address}/`)
    expect(answer).toEqual({ fault: expect.stringMatching(/^leads to /) })
    expect(answer).toEqual({ fault: expect.stringMatching(fault) })
    expect(heard).toEqual([])
  })

  test('without a scheme it leads to this machine all the same', async () => {
    heard = []
    target = `//127.0.0.1:${port}/`
    expect(await leading.fetch(`${site.address}/`)).toEqual({ fault: expect.stringContaining('leads to 127.0.0.1') })
    expect(heard).toEqual([])
  })

  test('nor that of a robots.txt', async () => {
    heard = []
    const sly = await loopback(
      (_request, response) => response.writeHead(301, { location: `http://127.0.0.1:${port}/` }).end(),
      true,
    )
    const asking = createFetcher({ version: '0', ports: [80, 443, port], also: [sly.place] })
    expect(await asking.fetch(`${sly.address}/a`)).toEqual({ fault: expect.stringContaining('leads to 127.0.0.1') })
    expect(heard).toEqual([])
    await sly.close()
  })
})

describe('a name that changes its mind', () => {
  test('the connection goes to the address that was checked, though the name means another by then', async () => {
    heard = []
    const site = await loopback((_request, response) => response.end('checked'))
    let times = 0
    const rebinding = createFetcher({
      version: '0',
      also: [site.place],
      ports: [80, 443, site.port],
      // First the address that may be asked, then one that may not.
      resolve: async () => (times++ < 2 ? ['127.0.0.1'] : ['169.254.169.254']),
    })
    const first = await rebinding.fetch(`http://rebinding.example:${site.port}/`)
    expect(first).toMatchObject({ bytes: Buffer.from('checked') })
    // One look for the page, one for its robots.txt: none at the time of connecting.
    expect(times).toBe(2)
    expect(await rebinding.fetch(`http://rebinding.example:${site.port}/`)).toEqual({
      fault: expect.stringContaining('leads to 169.254.169.254'),
    })
    await site.close()
  })

  test('one that is public first and inner afterwards is refused at the second look', async () => {
    heard = []
    let times = 0
    const rebinding = createFetcher({
      version: '0',
      ports: [port],
      resolve: async () => (times++ === 0 ? ['93.184.215.14'] : ['127.0.0.1']),
    })
    expect(await rebinding.fetch(`http://rebinding.example:${port}/`)).toEqual({
      fault: expect.stringContaining('leads to 127.0.0.1'),
    })
    expect(times).toBe(2)
    expect(heard).toEqual([])
  })
})
